import { randomUUID } from 'node:crypto';
import type { WorkflowClient } from '@temporalio/client';

/** A fast-forward with many timers on the way still ends within this. */
const deadlineMs = 30_000;

/**
 * Moves the time of one dossier forward, on a development server only (`frontend.WorkflowTimeSkippingEnabled`): timers
 * on the way fire at their instants. Returns when the target is reached; other dossiers stay in their own time. A target must not pass while work
 * is in flight, such as a millisecond after a timer: the server (1.32) then goes on to the next timer, be it days away.
 */
export async function fastForward(client: WorkflowClient, code: string, durationMs: number): Promise<void> {
  const id = randomUUID();
  const execution = { namespace: client.options.namespace, workflowExecution: { workflowId: code } };
  const seconds = Math.floor(durationMs / 1000);
  const duration = { seconds: seconds as never, nanos: Math.round(durationMs - seconds * 1000) * 1_000_000 };
  await client.withDeadline(Date.now() + deadlineMs, async () => {
    await client.workflowService.updateWorkflowExecutionOptions({
      ...execution,
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration } } },
      updateMask: { paths: ['time_skipping_config'] },
    });
    await client.workflowService.pollWorkflowExecutionTimeSkipping({ ...execution, fastForwardId: id });
  });
}
