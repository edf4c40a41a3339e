import { existsSync, readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './ports';
import { startPostgres, type RunningPostgres } from './postgres';
import { deleteData } from './postgres-folder';
import { end, identify, isRunning, type StartedProcess } from './processes';
import { throwawayFolder, type ThrowawayFolder } from './throwaway-folder';

jest.setTimeout(60_000);

/** A run that is cut short leaves no server behind. */
let folder: ThrowawayFolder;
let directory: string;
let logFile: string;
const fast = { fsync: 'off' };
let port: number;
let running: RunningPostgres | undefined;

beforeAll(async () => {
  port = await freePort();
  folder = await throwawayFolder('motcua-postgres-');
  directory = folder.postgres;
  logFile = join(folder.path, 'postgres.log');
});

afterAll(() => folder?.remove());

async function query<T>(sql: string): Promise<T[]> {
  const client = new Client({ connectionString: running!.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const start = async () => {
  const onStart = (started: StartedProcess) => folder.runFile.started('PostgreSQL', started);
  running = await startPostgres({ directory, port, logFile, settings: fast, onStart });
  return running;
};

test('the first start makes a database in UTF-8 and UTC that knows Vietnamese letters', async () => {
  await start();
  expect(
    await query(
      `SELECT current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone, lower('ĐẶNG') AS low`,
    ),
  ).toEqual([{ encoding: 'UTF8', zone: 'UTC', low: 'đặng' }]);
  await query(`CREATE TABLE note (text text); INSERT INTO note VALUES ('hồ sơ 1')`);
});

test('only the password in a file for its owner opens it', async () => {
  expect(statSync(join(directory, 'password')).mode & 0o777).toBe(0o600);
  const wrong = new URL(running!.url);
  wrong.password = 'postgres';
  await expect(new Client({ connectionString: wrong.href }).connect()).rejects.toThrow(
    /password authentication failed/,
  );
});

test('stopped it is gone; the second start finds the data, under the same address', async () => {
  const { pid, url } = running!;
  const before = identify(pid);
  await running!.stop();
  expect(isRunning(before)).toBe(false);
  expect((await start()).url).toBe(url);
  expect(await query('SELECT text FROM note')).toEqual([{ text: 'hồ sơ 1' }]);
});

test('after kill -9 of the postmaster, in the middle of a long query, it starts again with everything committed', async () => {
  await query(`INSERT INTO note VALUES ('hồ sơ 2')`);
  const busy = new Client({ connectionString: running!.url });
  busy.on('error', () => undefined);
  await busy.connect();
  // Counts without ever looking whether the postmaster lives: its process keeps the shared memory.
  const never = busy
    .query('SELECT count(*) FROM generate_series(1, 1000000000) a, generate_series(1, 1000) b')
    .catch((error: Error) => error);
  await end(identify(running!.pid), [['SIGKILL', 5000]]);
  await start();
  expect(await query('SELECT text FROM note ORDER BY text')).toEqual([{ text: 'hồ sơ 1' }, { text: 'hồ sơ 2' }]);
  expect(await never).toBeInstanceOf(Error);
});

test('a postmaster that nobody stopped is ended by the next start of its data', async () => {
  const orphan = identify(running!.pid);
  await start();
  expect(isRunning(orphan)).toBe(false);
  expect(await query('SELECT count(*)::int AS notes FROM note')).toEqual([{ notes: 2 }]);
});

test('a lock file that names a process of somebody else neither stops the start nor that process', async () => {
  await running!.stop();
  const real = existsSync(join(directory, 'data', 'main'))
    ? join(directory, 'data')
    : readlinkSync(join(directory, 'data'));
  writeFileSync(join(real, 'main', 'postmaster.pid'), `${process.pid}\n${real}/main\n`, { mode: 0o600 });
  await start();
  expect(readdirSync(join(real, 'main'))).toContain('postmaster.pid');
});

test('a taken port is named together with the variable that moves it', async () => {
  const other = createServer();
  const taken = await new Promise<number>(resolve =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  const elsewhere = join(folder.path, 'elsewhere');
  await expect(startPostgres({ directory: elsewhere, port: taken, logFile })).rejects.toThrow(
    `Port ${taken}, wanted for PostgreSQL, is taken by another program. Set POSTGRES_PORT to a free port.`,
  );
  other.close();
  deleteData(elsewhere);
});

test('a server that cannot start tells why, with the end of its log', async () => {
  await running!.stop();
  await expect(startPostgres({ directory, port, logFile, settings: { max_connections: 'many' } })).rejects.toThrow(
    /PostgreSQL ended with exit code 1[^]*invalid value for parameter "max_connections"/,
  );
});
