import { randomBytes } from 'node:crypto';
import { Connection, WorkflowClient } from '@temporalio/client';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Environment } from '../../environment';
import { connectionOptions } from '../../spine/temporal';
import { ensureNamespace } from '../servers/namespace';
import type { Stage } from './engine-dossier';
import { Records } from './records';

/** A worker in this process and a client, in a namespace that was made for the rehearsal. */
export interface RunningStage extends Stage {
  /** Ends the worker and removes the namespace. */
  end(): Promise<void>;
}

/** Throws what the SDK throws when the server cannot be reached. */
export async function setStage(
  env: Parameters<typeof connectionOptions>[0],
  workflowBundle: WorkflowBundleOption,
): Promise<RunningStage> {
  const options = await connectionOptions(env);
  const connection = await Connection.connect({ ...options, connectTimeout: 5_000 });
  const namespace = `rehearsal_${randomBytes(4).toString('hex')}`;
  await ensureNamespace(connection, namespace);
  const native = await NativeConnection.connect(options);
  const records = new Records();
  const taskQueue = 'rehearsal';
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle,
    activities: { record: records.record },
    shutdownGraceTime: '1 second',
  });
  const running = worker.run();
  return {
    client: new WorkflowClient({ connection, namespace }),
    taskQueue,
    records,
    async end() {
      worker.shutdown();
      await running;
      await connection.operatorService.deleteNamespace({ namespace });
      await Promise.all([native.close(), connection.close()]);
    },
  };
}

export type StageEnvironment = Pick<Environment, 'TEMPORAL_ADDRESS'>;
