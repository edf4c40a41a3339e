import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { buildActivities } from '../../activities/build';
import { createDataSource } from '../../database/data-source';
import { poolOf } from '../../database/database';
import { parseEnvironment } from '../../environment';
import { required } from '../../required';
import { workerConnection } from '../../spine/temporal';
import { workerOptions } from '../../spine/worker-options';
import { wantStackTraces } from '../../spine/workflow-stack-traces';

/** The worker of both contenders: as `worker.ts`, without the recoverer, which has nothing to do here. Until SIGTERM. */
async function main(): Promise<void> {
  const env = parseEnvironment(process.env);
  wantStackTraces(env.WORKFLOW_STACK_TRACES === 'on');
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const dataSource = await createDataSource(required(env, 'DATABASE_URL')).initialize();
  const connection = await workerConnection(env);
  const worker = await Worker.create({
    ...workerOptions(env),
    connection,
    workflowBundle: { codePath: join(__dirname, 'workflow-bundle.js') },
    activities: buildActivities(poolOf(dataSource)),
  });
  process.send?.('ready');
  await worker.run();
  await Promise.all([dataSource.destroy(), connection.close()]);
}

void main();
