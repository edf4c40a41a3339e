import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkout } from '../../environment';
import { freePort } from '../../scripts/servers/ports';
import { deleteData } from '../../scripts/servers/postgres-folder';
import { endRun, readRun } from '../../scripts/servers/run-file';

jest.setTimeout(240_000);

/** The commands of the README as a newcomer types them, on ports and in a folder of their own. */
const home = mkdtempSync(join(tmpdir(), 'motcua-readme-'));
const env: NodeJS.ProcessEnv = { ...process.env, MOTCUA_HOME: home, DATABASE_URL: '', TEMPORAL_ADDRESS: '' };
let running: ChildProcess;

beforeAll(async () => {
  for (const variable of ['PORT', 'TEMPORAL_PORT', 'POSTGRES_PORT']) env[variable] = String(await freePort());
});
afterAll(async () => {
  await endRun(home, () => undefined);
  deleteData(join(home, 'postgres'));
  rmSync(home, { recursive: true, force: true });
});

/** `npm start` until its last screen, which it answers. */
function npmStart(): Promise<string> {
  running = spawn('npm', ['start'], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      if (said.includes('Ctrl-C')) resolve(said);
    };
    running.stdout!.on('data', hear);
    running.stderr!.on('data', hear);
    running.once('exit', code => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

const npmRun = (...words: string[]) =>
  promisify(execFile)('npm', ['run', '--silent', ...words], { cwd: checkout, env });

async function listed(): Promise<string[]> {
  const { desk } = JSON.parse(readFileSync(join(home, 'accounts.json'), 'utf8')) as { desk: string };
  const headers = { authorization: `Bearer ${desk}` };
  const response = await fetch(`http://127.0.0.1:${env.PORT}/dossiers`, { headers });
  return ((await response.json()) as { dossiers: { code: string }[] }).dossiers.map(dossier => dossier.code);
}

test('npm start, npm run demo, killed, npm start again: the dossiers are there; npm run stop ends all', async () => {
  const screen = await npmStart();
  expect(screen).toContain(`http://127.0.0.1:${env.PORT}`);
  expect(screen).toMatch(/2360 procedures, \d+ take dossiers, \d+ are held back for review/);
  expect(screen).toMatch(/desk +OFFICER +\S{24}/);
  expect(screen).toContain('npm run demo');

  const demo = await npmRun('demo');
  expect(demo.stdout).toContain('Mọi bước đúng quy định');
  expect(demo.stdout).not.toContain('✗');
  const before = await listed();
  expect(before).toHaveLength(1);

  // As when the machine is switched off: the supervisor says nothing to anybody.
  process.kill(readRun(home)!.supervisor.pid, 'SIGKILL');
  await new Promise(resolve => running.once('exit', resolve));
  await npmStart();
  expect(await listed()).toEqual(before);

  await npmRun('stop');
  await expect(fetch(`http://127.0.0.1:${env.PORT}/healthz`)).rejects.toThrow();
  const again = await npmRun('demo').catch((error: { code: number; stderr: string }) => error);
  expect(again).toMatchObject({ code: 2 });
  expect(again.stderr).toContain('npm start');
});
