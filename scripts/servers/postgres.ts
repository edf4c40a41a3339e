import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { assertPortFree } from './ports';
import { postgresBinaries } from './postgres-binaries';
import { dataFolder } from './postgres-folder';
import { endPostmaster, endStrays, fastThenFirm } from './postgres-orphans';
import { postgresUser, type SystemUser } from './postgres-user';
import { end, lastLines, launch, turnLog, type Running, type StartedProcess } from './processes';
import type { Say } from './progress';

export interface PostgresOptions {
  /** Holds the data (or a link to them) and the password. */
  readonly directory: string;
  readonly port: number;
  readonly logFile: string;
  /** Settings of postgresql.conf, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly say?: Say;
  /** Told as soon as the process exists, before it is ready. */
  readonly onStart?: (started: StartedProcess) => void;
}

export interface RunningPostgres extends Running {
  /** Of the database `motcua`, with user and password. */
  readonly url: string;
}

const databaseName = 'motcua';
const owner = 'motcua';

/** Nothing of the caller's PG… variables, language or time zone reaches the server. */
const cleanEnvironment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

/**
 * Starts the PostgreSQL of this directory, made at the first time, and waits until its database takes connections. A postmaster
 * left over from a killed run is ended first. Throws PortTaken, and with the last lines of the log when it ends early.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { directory, port, logFile, settings = {}, say = () => undefined } = options;
  const user = postgresUser();
  const binaries = postgresBinaries(user, say);
  const data = dataFolder(directory, user, say);
  await endPostmaster(data);
  await assertPortFree(port, 'POSTGRES_PORT', 'PostgreSQL');
  turnLog(logFile);
  const run = (program: string, args: readonly string[]) =>
    launch({
      command: join(binaries, 'bin', program),
      args,
      logFile,
      cwd: '/', // where its user may be; ours may be closed to it
      env: cleanEnvironment(),
      uid: user?.uid,
      gid: user?.gid,
    });
  if (!existsSync(data)) await initialise(data, directory, user, args => run('initdb', args).exited, logFile);
  const password = readFileSync(passwordFile(directory), 'utf8').trim();

  // No socket in the file system: nothing to clean up, nothing to collide. Only this machine can connect.
  const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const args = ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const url = (database: string) => `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`;

  for (let attempt = 1; ; attempt++) {
    const { started, exited } = run('postgres', args);
    options.onStart?.(started);
    const stop = () => end(started, fastThenFirm);
    try {
      await ready(url('postgres'), exited);
      return { url: url(databaseName), pid: started.pid, exited, stop };
    } catch (error) {
      await stop();
      const log = lastLines(logFile);
      // Processes of a postmaster that was killed hold its shared memory until they notice that it is gone.
      if (attempt < 20 && /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(log)) {
        await endStrays(data);
        await endPostmaster(data);
        await delay(attempt * 50);
        continue;
      }
      throw new Error(`PostgreSQL ${(error as Error).message}\nlast lines of ${logFile}:\n${log}`);
    }
  }
}

const passwordFile = (directory: string) => join(directory, 'password');

/** Makes the data beside their place and moves them there when whole, so that a broken first start leaves nothing half-made. */
async function initialise(
  data: string,
  directory: string,
  user: SystemUser | undefined,
  initdb: (args: string[]) => Promise<string>,
  logFile: string,
): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const unfinished = join(dirname(data), 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const forInitdb = join(dirname(data), 'password-for-initdb');
  writeFileSync(forInitdb, password, { mode: 0o600 });
  if (user) [unfinished, forInitdb].forEach(path => chownSync(path, user.uid, user.gid));
  const how = await initdb([
    ...[
      `--pgdata=${unfinished}`,
      `--username=${owner}`,
      '--auth=scram-sha-256',
      `--pwfile=${forInitdb}`,
      '--no-instructions',
    ],
    // The built-in locale sorts by code point and knows Đ from đ, on every machine alike.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--set=timezone=UTC', '--set=log_timezone=UTC'],
  ]);
  rmSync(forInitdb);
  if (!existsSync(join(unfinished, 'PG_VERSION')) || !how.endsWith(' 0')) {
    throw new Error(`initdb ${how}\nlast lines of ${logFile}:\n${lastLines(logFile)}`);
  }
  writeFileSync(passwordFile(directory), `${password}\n`, { mode: 0o600 });
  renameSync(unfinished, data);
}

/** Waits until the database is there, at most three minutes: after a crash PostgreSQL first replays its log. */
async function ready(maintenanceUrl: string, exited: Promise<string>): Promise<void> {
  const patience = Date.now() + 180_000;
  let early: string | undefined;
  void exited.then(how => (early = how));
  for (;;) {
    const client = new Client({ connectionString: maintenanceUrl, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined); // told by the query that fails
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
      if (!rowCount) await client.query(`CREATE DATABASE ${databaseName}`);
      return;
    } catch (error) {
      if (early) throw new Error(early);
      if (Date.now() > patience) throw new Error(`was not ready within three minutes: ${(error as Error).message}`);
    } finally {
      await client.end().catch(() => undefined);
    }
    await Promise.race([exited, delay(30)]);
  }
}
