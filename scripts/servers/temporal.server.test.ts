import { Connection, WorkflowClient } from '@temporalio/client';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseEnvironment } from '../../environment';
import { freePort } from './ports';
import { end, identify, isRunning, type StartedProcess } from './processes';
import { startTemporal, type RunningTemporal } from './temporal';
import { findTemporal } from './temporal-binary';
import { throwawayFolder, type ThrowawayFolder } from './throwaway-folder';

jest.setTimeout(60_000);

/** A run that is cut short leaves no server behind. */
let folder: ThrowawayFolder;
let logFile: string;
let databaseFile: string;
let binary: string;
let port: number;
let running: RunningTemporal | undefined;

beforeAll(async () => {
  const { TEMPORAL_CLI: cli, MOTCUA_HOME: home } = parseEnvironment(process.env);
  binary = await findTemporal({ cli, home, say: () => undefined });
  port = await freePort();
  folder = await throwawayFolder('motcua-temporal-');
  logFile = join(folder.path, 'temporal.log');
  databaseFile = join(folder.path, 'temporal.db');
});

afterAll(() => folder?.remove());

const start = async () => {
  const onStart = (started: StartedProcess) => folder.runFile.started('Temporal', started);
  running = await startTemporal({ binary, port, databaseFile, logFile, namespace: 'motcua', onStart });
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
  const broken = join(folder.path, 'broken.db');
  writeFileSync(broken, 'this is no database '.repeat(100));
  await expect(
    startTemporal({ binary, port: await freePort(), databaseFile: broken, logFile, namespace: 'motcua' }),
  ).rejects.toThrow(/The Temporal server ended with exit code 1[^]*file is not a database/);
});
