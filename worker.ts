import { join } from 'node:path';
import { Runtime, Worker } from '@temporalio/worker';
import { buildActivities } from './activities/build';
import { createDataSource } from './database/data-source';
import { poolOf } from './database/database';
import { checkout, parseEnvironment } from './environment';
import { createLog } from './log';
import { sdkLogger } from './spine/sdk-logger';
import { required } from './required';
import { buildSpine, spineOptions } from './spine/build';
import { mustKnowWhatRuns } from './spine/known-routes';
import { announceOfficialYear } from './spine/official-years';
import { recover } from './spine/recoverer';
import { roundSettings } from './spine/rounds';
import { tell } from './spine/teller';
import { workerConnection, workflowClient } from './spine/temporal';
import { workerOptions } from './spine/worker-options';
import { wantStackTraces } from './spine/workflow-stack-traces';
import { why } from './why';

/** Runs dossiers and their activities, repeats what was begun and not settled, and tells dossiers what machines say, until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  process.env.TZ = 'UTC'; // whoever starts it, and from where
  const env = parseEnvironment(process.env);
  const log = createLog('worker', env.LOG_LEVEL);
  wantStackTraces(env.WORKFLOW_STACK_TRACES === 'on');
  Runtime.install({ logger: sdkLogger(log) });
  const dataSource = await createDataSource(required(env, 'DATABASE_URL')).initialize();
  const db = poolOf(dataSource);
  await mustKnowWhatRuns(db);
  await announceOfficialYear(db);
  const connection = await workerConnection(env);
  const worker = await Worker.create({
    ...workerOptions(env),
    connection,
    workflowBundle: { codePath: join(checkout, 'dist', 'workflow-bundle.js') },
    activities: buildActivities(db),
  });

  const options = spineOptions(env);
  const stop = new AbortController();
  const client = await workflowClient(env);
  const spine = buildSpine(db, client, options, log);
  const settings = roundSettings(options.deadlineMs);
  const beside = [
    recover(spine, log, stop.signal, settings),
    tell({ db, engine: spine.engine, log }, stop.signal, settings),
  ];
  log.info('ready');
  process.send?.('ready');
  try {
    await worker.run();
  } finally {
    stop.abort();
    await Promise.all(beside);
    await Promise.all([dataSource.destroy(), client.connection.close(), connection.close()]);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${why(error)}\n`);
  process.exitCode = 1;
});
