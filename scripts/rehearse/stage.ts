import { randomBytes } from 'node:crypto';
import { Connection, WorkflowClient } from '@temporalio/client';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { connectionOptions } from '../../spine/temporal';
import { ensureNamespace } from '../servers/namespace';
import type { Stage } from './engine-dossier';
import { Records } from './records';

/** A worker in this process and a client, in a namespace that was made for the rehearsal. */
export interface RunningStage extends Stage {
  /** Ends the worker; `remove` the namespace too. */
  end(how?: { readonly remove: boolean }): Promise<void>;
}

const taskQueue = 'rehearsal';
const connectWithinMs = 5_000;

/** Throws what the SDK throws when the server cannot be reached. */
export async function setStage(
  env: Parameters<typeof connectionOptions>[0],
  workflowBundle: WorkflowBundleOption,
): Promise<RunningStage> {
  const options = await connectionOptions(env);
  const connection = await Connection.connect({ ...options, connectTimeout: connectWithinMs });
  const undo: (() => Promise<unknown>)[] = [() => connection.close()];
  const end = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const namespace = `rehearsal_${randomBytes(4).toString('hex')}`;
    await ensureNamespace(connection, namespace);
    const native = await NativeConnection.connect(options);
    undo.push(() => native.close());
    const records = new Records();
    const worker = await Worker.create({
      ...{ connection: native, namespace, taskQueue, workflowBundle },
      activities: { record: records.record },
      shutdownGraceTime: '1 second',
    });
    const running = worker.run();
    undo.push(async () => {
      worker.shutdown();
      await running;
    });
    return {
      client: new WorkflowClient({ connection, namespace }),
      taskQueue,
      records,
      async end({ remove } = { remove: false }) {
        if (remove) undo.splice(1, 0, () => connection.operatorService.deleteNamespace({ namespace }));
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
