import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection, type WorkflowClient } from '@temporalio/client';
import { Client, type Pool } from 'pg';
import pino from 'pino';
import { importCatalogue } from '../../database/catalogue/import';
import { createDataSource } from '../../database/data-source';
import { poolOf } from '../../database/database';
import { migrate } from '../../database/migrate';
import type { Environment } from '../../environment';
import { shippedCatalogue } from '../../scripts/catalogue-files';
import { accounts, insertDemonstration } from '../../scripts/demonstration';
import { startProgram } from '../../scripts/program';
import { bundleWorkflows } from '../../scripts/workflow-bundle';
import { ensureNamespace } from '../../scripts/servers/namespace';
import { buildSpine, spineOptions } from '../../spine/build';
import type { Spine } from '../../spine/run-command';
import { connectionOptions, workflowClient } from '../../spine/temporal';
import { environmentFor, findServers, type Servers } from './servers';

/** All that the contenders run on, in a database and a namespace that are made for this run. */
export interface BenchSystem {
  readonly servers: Servers;
  readonly workerPid: number;
  readonly taskQueue: string;
  readonly client: WorkflowClient;
  readonly db: Pool;
  readonly spine: Spine;
  end(): Promise<void>;
}

/** Throws the last lines of the worker's log when it does not come up. */
export async function startSystem(given: Environment): Promise<BenchSystem> {
  const servers = await findServers(given);
  const undo: (() => Promise<unknown>)[] = [() => servers.folder.remove()];
  const end = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const name = `bench_${randomBytes(4).toString('hex')}`;
    const databaseUrl = await createDatabase(servers.postgres.address, name);
    undo.push(() => onServer(servers.postgres.address, `DROP DATABASE ${name} WITH (FORCE)`));
    const env = environmentFor(given, servers, { DATABASE_URL: databaseUrl, TEMPORAL_NAMESPACE: name });
    await Promise.all([fill(databaseUrl), createNamespace(env), bundle()]);
    undo.push(() => deleteNamespace(env));

    const folder = servers.folder;
    const worker = await startProgram({
      name: 'worker',
      folder: __dirname,
      env: { ...process.env, ...asText(env) },
      logFile: join(folder.path, 'worker.log'),
      onStart: started => folder.runFile.started('worker', started),
    });
    undo.push(() => worker.stop());

    const dataSource = await createDataSource(databaseUrl).initialize();
    const client = await workflowClient(env);
    undo.push(() => Promise.all([dataSource.destroy(), client.connection.close()]));
    const db = poolOf(dataSource);
    // Busy is not away: a deadline that passes here would measure the deadline.
    const spine = buildSpine(db, client, { ...spineOptions(env), deadlineMs: 60_000 }, pino({ level: 'warn' }));
    return { servers, workerPid: worker.pid, taskQueue: env.TEMPORAL_TASK_QUEUE, client, db, spine, end };
  } catch (error) {
    await end();
    throw error;
  }
}

const asText = (env: Environment) =>
  Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));

async function createDatabase(server: string, name: string): Promise<string> {
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function fill(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl);
  const dataSource = await createDataSource(databaseUrl).initialize();
  await importCatalogue(dataSource, shippedCatalogue);
  await insertDemonstration(poolOf(dataSource), Object.fromEntries(accounts.map(({ id }) => [id, id])));
  await dataSource.destroy();
}

async function createNamespace(env: Environment): Promise<void> {
  const connection = await Connection.connect(await connectionOptions(env));
  await ensureNamespace(connection, env.TEMPORAL_NAMESPACE).finally(() => connection.close());
}

async function deleteNamespace(env: Environment): Promise<void> {
  const connection = await Connection.connect(await connectionOptions(env));
  const request = { namespace: env.TEMPORAL_NAMESPACE };
  await connection.operatorService.deleteNamespace(request).finally(() => connection.close());
}

/** The production workflows with the floor beside them, for the worker of the bench only. */
async function bundle(): Promise<void> {
  const { code } = await bundleWorkflows(join(__dirname, '..', '..'), 'bench/commands/workflows');
  writeFileSync(join(__dirname, 'workflow-bundle.js'), code);
}
