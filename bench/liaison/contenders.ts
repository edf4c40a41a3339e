import { randomUUID } from 'node:crypto';
import type { WorkflowClient } from '@temporalio/client';
import type { Timed } from '../commands/contender';
import { answerUpdate, type Answer } from './workflows';

export const ways = ['asTasks', 'asChildren'] as const;
export type Way = (typeof ways)[number];

const answer = (agency: number): Answer => ({ agency, reason: { id: randomUUID(), digest: 'x'.repeat(43) } });

/** Takes one dossier through its consultations; answers the workflows it made. */
export async function consultations(
  client: WorkflowClient,
  taskQueue: string,
  way: Way,
  agencies: number,
  timed: Timed,
): Promise<string[]> {
  const workflowId = `${way}-${randomUUID()}`;
  const handle = await timed(() => client.start(way, { workflowId, taskQueue, args: [agencies] }));
  const at = (agency: number) => (way === 'asTasks' ? workflowId : `${workflowId}/${agency}`);
  for (let agency = 0; agency < agencies; agency++)
    await timed(() =>
      whenThere(() => client.getHandle(at(agency)).executeUpdate(answerUpdate, { args: [answer(agency)] })),
    );
  await handle.result();
  return [workflowId, ...(way === 'asTasks' ? [] : Array.from({ length: agencies }, (_, agency) => at(agency)))];
}

/** A child is there a moment after its parent: asked again until then, which is part of what it costs. */
async function whenThere<T>(ask: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'WorkflowNotFoundError') throw error;
    }
}
