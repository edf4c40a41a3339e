import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, type WorkflowClient } from '@temporalio/client';
import type { Contender } from './contender';
import { floorUpdate, type FloorStart, type FloorStep } from './floor-messages';

const by = { account: 'desk', role: 'OFFICER', units: ['H26.001/desk'] };

/** The bare workflow, driven over the client of the spine: create by update-with-start, then one update a step. */
export function floorContender(client: WorkflowClient, taskQueue: string, start: FloorStart): Contender {
  return {
    name: 'floor',
    async dossier(timed) {
      const workflowId = `floor-${randomUUID()}`;
      const update = (seq: number) => ({ updateId: randomUUID(), args: [{ kind: 'STEP', by, seq }] as [FloorStep] });
      await timed(() =>
        client.executeUpdateWithStart(floorUpdate, {
          ...update(0),
          startWorkflowOperation: new WithStartWorkflowOperation('floor', {
            workflowId,
            taskQueue,
            args: [start],
            workflowIdConflictPolicy: 'USE_EXISTING',
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
          }),
        }),
      );
      const handle = client.getHandle(workflowId);
      for (let step = 1; step < start.wakeAfterMs.length; step++)
        await timed(() => handle.executeUpdate(floorUpdate, update(step)));
      return workflowId;
    },
  };
}
