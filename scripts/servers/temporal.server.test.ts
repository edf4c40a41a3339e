import { Connection, WorkflowClient } from '@temporalio/client';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnvironment } from '../../environment';
import { freePort } from './ports';
import { end, identify, isRunning } from './processes';
import { startTemporal, type RunningTemporal } from './temporal';
import { findTemporal } from './temporal-binary';

jest.setTimeout(60_000);

const directory = mkdtempSync(join(tmpdir(), 'motcua-temporal-'));
const logFile = join(directory, 'temporal.log');
const databaseFile = join(directory, 'temporal.db');
let binary: string;
let port: number;
let running: RunningTemporal | undefined;

beforeAll(async () => {
  const { TEMPORAL_CLI: cli, MOTCUA_HOME: home } = parseEnvironment(process.env);
  binary = await findTemporal({ cli, home, say: () => undefined });
  port = await freePort();
});

afterAll(async () => {
  await running?.stop();
  rmSync(directory, { recursive: true });
});

const start = async () => {
  running = await startTemporal({ binary, port, databaseFile, logFile, namespace: 'motcua' });
  return running;
};

async function connected<T>(ask: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: running!.address });
  try {
    return await ask(connection);
  } finally {
    await connection.close();
  }
}

const workflow = (connection: Connection) => new WorkflowClient({ connection, namespace: 'motcua' });

test('the namespace keeps closed workflows for 30 days or more, and takes requests', async () => {
  await start();
  const { config } = await connected(({ workflowService }) =>
    workflowService.describeNamespace({ namespace: 'motcua' }),
  );
  expect(Number(config!.workflowExecutionRetentionTtl!.seconds)).toBeGreaterThanOrEqual(30 * 24 * 3600);
  await connected(connection =>
    workflow(connection).start('nobody-runs-this', { taskQueue: 'none', workflowId: 'H26.1-1' }),
  );
});

test.each([
  ['stopped', () => running!.stop()],
  ['killed', () => end(identify(running!.pid), [['SIGKILL', 5000]])],
])('%s and started again, it finds its workflows', async (_, leave) => {
  const before = identify(running!.pid);
  await leave();
  expect(isRunning(before)).toBe(false);
  await start();
  const { status } = await connected(connection => workflow(connection).getHandle('H26.1-1').describe());
  expect(status.name).toBe('RUNNING');
});

test('a taken port is named together with the variable that moves it', async () => {
  await expect(
    startTemporal({ binary, port, databaseFile: `${databaseFile}2`, logFile, namespace: 'motcua' }),
  ).rejects.toThrow(
    `Port ${port}, wanted for the Temporal server, is taken by another program. Set TEMPORAL_PORT to a free port.`,
  );
  const other = createServer();
  const uiPort = await new Promise<number>(resolve =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  await expect(
    startTemporal({
      binary,
      port: await freePort(),
      uiPort,
      databaseFile: `${databaseFile}2`,
      logFile,
      namespace: 'motcua',
    }),
  ).rejects.toThrow(
    `Port ${uiPort}, wanted for the web interface of Temporal, is taken by another program. Set TEMPORAL_UI_PORT`,
  );
  other.close();
});

test('a server that ends early tells why, with the end of its log', async () => {
  const broken = join(directory, 'broken.db');
  writeFileSync(broken, 'this is no database '.repeat(100));
  await expect(
    startTemporal({ binary, port: await freePort(), databaseFile: broken, logFile, namespace: 'motcua' }),
  ).rejects.toThrow(/The Temporal server ended with exit code 1[^]*file is not a database/);
});

test('a binary that is too old, or none, is refused with its name and what is needed', async () => {
  const old = join(directory, 'temporal');
  writeFileSync(old, '#!/bin/sh\necho "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"\n');
  chmodSync(old, 0o755);
  const find = (cli: string) => findTemporal({ cli, home: directory, say: () => undefined });
  await expect(find(old)).rejects.toThrow(`TEMPORAL_CLI=${old} is version 1.5.1, needed is 1.9 or newer`);
  await expect(find(join(directory, 'missing'))).rejects.toThrow(/TEMPORAL_CLI=\S+missing does not run/);
});
