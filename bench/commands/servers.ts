import { join } from 'node:path';
import { parseEnvironment, type Environment } from '../../environment';
import { freePort } from '../../scripts/servers/ports';
import { startPostgres } from '../../scripts/servers/postgres';
import { startTemporal } from '../../scripts/servers/temporal';
import { findTemporal } from '../../scripts/servers/temporal-binary';
import { throwawayFolder, type ThrowawayFolder } from '../../scripts/servers/throwaway-folder';
import { listenerOn } from './cpu';

/** The two servers under measurement, given or our own, and where to put logs. */
export interface Servers {
  readonly folder: ThrowawayFolder;
  readonly temporal: Server;
  readonly postgres: Server;
}

interface Server {
  /** `host:port`, or the URL of the database. */
  readonly address: string;
  /** For its CPU time; undefined when it is not on this machine. */
  readonly pid?: number;
}

/** TEMPORAL_ADDRESS and DATABASE_URL when given; else a dev server and a PostgreSQL as `npm start` has them: nothing made faster by being unsafe. */
export async function findServers(env: Environment): Promise<Servers> {
  const folder = await throwawayFolder('motcua-bench-');
  try {
    const [temporal, postgres] = await Promise.all([
      env.TEMPORAL_ADDRESS ? given(env.TEMPORAL_ADDRESS, `http://${env.TEMPORAL_ADDRESS}`) : ownTemporal(env, folder),
      env.DATABASE_URL ? given(env.DATABASE_URL, env.DATABASE_URL) : ownPostgres(folder),
    ]);
    return { folder, temporal, postgres };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** The environment of every program of the bench, over these servers. */
export const environmentFor = (env: Environment, servers: Servers, own: Record<string, string>): Environment =>
  parseEnvironment({
    ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)])),
    TEMPORAL_ADDRESS: servers.temporal.address,
    ...own,
  });

function given(address: string, url: string): Server {
  const { hostname, port } = new URL(url);
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return { address, pid: here ? listenerOn(Number(port || 5432)) : undefined };
}

async function ownTemporal({ TEMPORAL_CLI: cli, MOTCUA_HOME: home }: Environment, { path, runFile }: ThrowawayFolder) {
  const say = (line: string) => console.log(line.trim());
  return startTemporal({
    binary: await findTemporal({ cli, home, say }),
    port: await freePort(),
    namespace: 'motcua',
    databaseFile: join(path, 'temporal.db'),
    logFile: join(path, 'temporal.log'),
    onStart: started => runFile.started('Temporal', started),
  });
}

async function ownPostgres({ path, postgres, runFile }: ThrowawayFolder) {
  const { url, pid } = await startPostgres({
    directory: postgres,
    port: await freePort(),
    logFile: join(path, 'postgres.log'),
    onStart: started => runFile.started('PostgreSQL', started),
  });
  return { address: url, pid };
}
