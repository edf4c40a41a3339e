import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnvironment } from '../../environment';
import { freePort } from '../../scripts/servers/ports';
import { startPostgres, type RunningPostgres } from '../../scripts/servers/postgres';
import { deleteData } from '../../scripts/servers/postgres-folder';
import { end, identify, isRunning } from '../../scripts/servers/processes';
import { endRun, readRun, RunFile } from '../../scripts/servers/run-file';
import { startTemporal, type RunningTemporal } from '../../scripts/servers/temporal';
import { findTemporal } from '../../scripts/servers/temporal-binary';

/** Also of other folders of tests that hold a run: all are swept alike. */
export const prefix = 'motcua-test-';

/** Losing power in the middle of a test loses nothing that matters; a killed process loses nothing anyway. */
const forTests = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Servers in a folder of their own under the system's temporary folder, on free ports that stay theirs from start to start. */
export interface PrivateServers {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  stopTemporal(signal?: 'SIGKILL'): Promise<void>;
  startTemporal(): Promise<void>;
  stopPostgres(signal?: 'SIGKILL'): Promise<void>;
  startPostgres(): Promise<void>;
  /** Ends both and removes the folder. */
  remove(): Promise<void>;
}

/** Starts both at once. When one does not come up nothing is left of the other either. */
export async function startPrivateServers(): Promise<PrivateServers> {
  await removeLeftovers();
  const { TEMPORAL_CLI: cli, MOTCUA_HOME: home, TEMPORAL_NAMESPACE: namespace } = parseEnvironment(process.env);
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755); // as root another user runs PostgreSQL
  const runFile = await RunFile.take(folder, 'no address', () => undefined);
  const removeNow = () => endAtOnce(folder);
  process.once('exit', removeNow);

  const directory = join(folder, 'postgres');
  const [temporalPort, postgresPort] = [await freePort(), await freePort()];
  let temporal: RunningTemporal | undefined;
  let postgres: RunningPostgres | undefined;

  const servers = {
    folder,
    namespace,
    async startTemporal() {
      const binary = await findTemporal({ cli, home, say: () => undefined });
      temporal = await startTemporal({
        ...{ binary, port: temporalPort, namespace },
        databaseFile: join(folder, 'temporal.db'),
        logFile: join(folder, 'temporal.log'),
        onStart: started => runFile.started('Temporal', started),
      });
    },
    async startPostgres() {
      postgres = await startPostgres({
        ...{ directory, port: postgresPort, settings: forTests },
        logFile: join(folder, 'postgres.log'),
        onStart: started => runFile.started('PostgreSQL', started),
      });
    },
    stopTemporal: (signal?: 'SIGKILL') => stop(temporal, signal),
    stopPostgres: (signal?: 'SIGKILL') => stop(postgres, signal),
    async remove() {
      await runFile.endAll();
      process.off('exit', removeNow);
      deleteData(directory);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const outcomes = await Promise.allSettled([servers.startTemporal(), servers.startPostgres()]);
  const failed = outcomes.find(outcome => outcome.status === 'rejected');
  if (failed || !postgres || !temporal) {
    await servers.remove();
    throw failed?.reason;
  }
  return { ...servers, databaseUrl: postgres.url, temporalAddress: temporal.address };
}

async function stop(running: { pid: number; stop(): Promise<void> } | undefined, signal?: 'SIGKILL'): Promise<void> {
  await (signal && running ? end(identify(running.pid), [[signal, 10_000]]) : running?.stop());
}

/** When the test run is cut short: no time to be polite. */
function endAtOnce(folder: string): void {
  for (const started of Object.values(readRun(folder)?.started ?? {})) {
    if (isRunning(started)) process.kill(started.pid, 'SIGKILL');
  }
  deleteData(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What a test run left behind that was killed and could clean up nothing. */
async function removeLeftovers(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter(name => name.startsWith(prefix));
  for (const folder of folders.map(name => join(tmpdir(), name))) {
    const run = readRun(folder);
    // Without a run it may be one that is just being made.
    const old = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 3_600_000;
    if (run ? isRunning(run.supervisor) : !old) continue;
    await endRun(folder, () => undefined);
    deleteData(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}
