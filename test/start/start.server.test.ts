import { Connection } from '@temporalio/client';
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { checkout } from '../../environment';
import { freePort } from '../../scripts/servers/ports';
import { deleteData } from '../../scripts/servers/postgres-folder';
import { end, isRunning, type StartedProcess } from '../../scripts/servers/processes';
import { endRun, readRun } from '../../scripts/servers/run-file';
import { prefix } from '../servers/private-servers';

jest.setTimeout(90_000);

/** A checkout of its own: the real scripts with nothing to prepare, and the smallest programs that can be looked after. */
const folder = mkdtempSync(join(tmpdir(), `${prefix}start-`));
// As a child of npm it ends when this test run is cut short.
const env: NodeJS.ProcessEnv = {
  ...process.env,
  npm_lifecycle_event: 'start',
  MOTCUA_HOME: folder,
  DATABASE_URL: '',
  TEMPORAL_ADDRESS: '',
};
const stand = {
  'worker.js': `process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); process.send('ready');`,
  'server.js': `const { DATABASE_URL, TEMPORAL_ADDRESS, TZ } = process.env;
    require('node:http').createServer((_, response) => response.end(JSON.stringify({ DATABASE_URL, TEMPORAL_ADDRESS, TZ })))
      .listen(+process.env.PORT, process.env.HOST);
    process.on('SIGTERM', () => process.exit(0));`,
  'scripts/preparation.js': `exports.preparation = [];`,
};

beforeAll(async () => {
  chmodSync(folder, 0o755);
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
  cpSync(process.env.MOTCUA_TEST_PROGRAMS!, join(folder, 'dist'), { recursive: true });
  for (const [file, program] of Object.entries(stand)) writeFileSync(join(folder, 'dist', file), program);
  for (const variable of ['PORT', 'TEMPORAL_PORT', 'POSTGRES_PORT']) env[variable] = String(await freePort());
});

afterAll(async () => {
  await endRun(folder, () => undefined);
  deleteData(join(folder, 'postgres'));
  deleteData(folder);
});

/** Runs a script until it ends; `whenSaid` comes true as soon as the text appears. */
function run(script: string, extra: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [join(folder, 'dist', 'scripts', `${script}.js`)], {
    env: { ...env, ...extra },
    stdio: 'pipe',
  });
  let said = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  const hear = (text: Buffer) => {
    said += text.toString();
    waiting.filter(one => said.includes(one.text)).forEach(one => one.resolve());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<{ code: number | null; said: string }>(resolve =>
    child.once('close', code => resolve({ code, said })),
  );
  const whenSaid = (text: string) =>
    Promise.race([
      new Promise<void>(resolve => (said.includes(text) ? resolve() : waiting.push({ text, resolve }))),
      ended.then(() => Promise.reject(new Error(`ended without “${text}”:\n${said}`))),
    ]);
  return { child, ended, whenSaid, said: () => said };
}

const everything = (): StartedProcess[] => {
  const { supervisor, started } = readRun(folder)!;
  return [supervisor, ...Object.values(started)];
};
const api = async () => (await (await fetch(`http://127.0.0.1:${env.PORT}/`)).json()) as Record<string, string>;

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: (await api()).DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

let first: ReturnType<typeof run>;

test('npm start ends with the address, and gives the programs their servers and UTC', async () => {
  first = run('start');
  await first.whenSaid('npm run stop');
  expect(first.said()).toContain(`http://127.0.0.1:${env.PORT}`);
  expect(await api()).toMatchObject({ TEMPORAL_ADDRESS: `127.0.0.1:${env.TEMPORAL_PORT}`, TZ: 'UTC' });
  await query(`CREATE TABLE kept AS SELECT 'hồ sơ' AS what`);
});

test('a second one says that it runs already, and where', async () => {
  expect(await run('start').ended).toEqual({
    code: 1,
    said: expect.stringContaining(`motcua is already running at http://127.0.0.1:${env.PORT}`) as string,
  });
});

test.each(['worker', 'PostgreSQL'] as const)('%s is started again when it crashes', async name => {
  await end(readRun(folder)!.started[name]!, [['SIGKILL', 5000]]);
  await first.whenSaid(`${name} is back`);
  expect(await query('SELECT what FROM kept')).toEqual([{ what: 'hồ sơ' }]);
});

test('after kill -9 the next start ends what was left behind and finds all data', async () => {
  const [supervisor, ...children] = everything();
  await end(supervisor!, [['SIGKILL', 5000]]);
  expect(children.every(isRunning)).toBe(true);
  const second = run('start');
  await second.whenSaid('npm run stop');
  expect(children.some(isRunning)).toBe(false);
  expect(await query('SELECT what FROM kept')).toEqual([{ what: 'hồ sơ' }]);
});

test('npm run stop returns when everything is gone; with nothing to stop it says so', async () => {
  const before = everything();
  expect(before).toHaveLength(5);
  expect(await run('stop').ended).toMatchObject({
    code: 0,
    said: expect.stringContaining('motcua has ended') as string,
  });
  expect(before.some(isRunning)).toBe(false);
  expect(existsSync(join(folder, 'run.json'))).toBe(false);
  expect(await run('stop').ended).toEqual({ code: 0, said: 'motcua is not running\n' });
});

test('Ctrl-C in the middle of the start ends what has been started', async () => {
  const start = run('start');
  await start.whenSaid('motcua is starting');
  start.child.kill('SIGINT');
  start.child.kill('SIGINT');
  expect(await start.ended).toMatchObject({ code: 0, said: expect.not.stringContaining('    at ') as string });
  expect(existsSync(join(folder, 'postgres', 'data', 'main', 'postmaster.pid'))).toBe(false);
  await expect(fetch(`http://127.0.0.1:${env.TEMPORAL_PORT}/`)).rejects.toThrow();
});

test('a taken port of the API is named with its variable; everything wrong with the environment is told at once', async () => {
  const other = createServer();
  const PORT = await new Promise<string>(resolve =>
    other.listen(0, '127.0.0.1', () => resolve(String((other.address() as { port: number }).port))),
  );
  const taken = await run('start', { PORT }).ended;
  expect(taken).toMatchObject({ code: 1, said: expect.stringContaining(`Port ${PORT}, wanted for the API`) as string });
  expect(taken.said).toContain('Set PORT to a free port');
  other.close();
  const wrong = await run('start', { PORT: 'x', LOG_LEVEL: 'y' }).ended;
  expect(wrong).toMatchObject({ code: 1, said: expect.stringMatching(/PORT="x"[^]*LOG_LEVEL="y"/) as string });
});

test('TEMPORAL_ADDRESS names a server: none is started, the programs get that one, and it is left alone', async () => {
  const { TEMPORAL_ADDRESS: given } = process.env;
  // No binary is looked for: this one would end the start.
  const started = run('start', { TEMPORAL_ADDRESS: given, TEMPORAL_CLI: '/nowhere/temporal' });
  await started.whenSaid('npm run stop');
  expect(started.said()).toContain(`Temporal at ${given}, from TEMPORAL_ADDRESS`);
  expect(Object.keys(readRun(folder)!.started).sort()).toEqual(['PostgreSQL', 'server', 'worker']);
  expect(await api()).toMatchObject({ TEMPORAL_ADDRESS: given });
  await run('stop').ended;
  const connection = await Connection.connect({ address: given });
  await connection.close();
});
