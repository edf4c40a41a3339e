import { join } from 'node:path';
import { parseEnvironment } from '../../environment';
import { freePort } from '../../scripts/servers/ports';
import { startPostgres, type RunningPostgres } from '../../scripts/servers/postgres';
import { end, identify } from '../../scripts/servers/processes';
import { startTemporal, type RunningTemporal } from '../../scripts/servers/temporal';
import { findTemporal } from '../../scripts/servers/temporal-binary';
import { throwawayFolder } from '../../scripts/servers/throwaway-folder';

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
  const { TEMPORAL_CLI: cli, MOTCUA_HOME: home, TEMPORAL_NAMESPACE: namespace } = parseEnvironment(process.env);
  const { path: folder, postgres: directory, runFile, remove } = await throwawayFolder(prefix);
  const [temporalPort, postgresPort] = [await freePort(), await freePort()];
  let temporal: RunningTemporal | undefined;
  let postgres: RunningPostgres | undefined;

  const servers = {
    folder,
    namespace,
    async startTemporal() {
      const binary = await findTemporal({ cli, home, say: () => undefined });
      temporal = await startTemporal({
        ...{ binary, port: temporalPort, namespace, timeSkipping: 'PROMPT' },
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
    remove,
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
