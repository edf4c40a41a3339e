import { join } from 'node:path';
import type { Environment } from '../../environment';
import { freePort } from '../servers/ports';
import { startTemporal } from '../servers/temporal';
import { findTemporal } from '../servers/temporal-binary';
import { throwawayFolder } from '../servers/throwaway-folder';

/** A Temporal server to rehearse on. */
export interface RehearsalServer {
  readonly address: string;
  /** Given and not ours: what was made on it is removed again. */
  readonly given: boolean;
  end(): Promise<void>;
}

/** TEMPORAL_ADDRESS when given; else a dev server of its own in a throwaway folder, which ends with this process at the latest. */
export async function serverFor(env: Environment): Promise<RehearsalServer> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_CLI: cli, MOTCUA_HOME: home } = env;
  if (address) return { address, given: true, end: async () => undefined };
  // Only what takes its time, such as the first download.
  const say = (line: string) => /[…✓✗]/.test(line) && process.stderr.write(`${line.trim()}\n`);
  const binary = await findTemporal({ cli, home, say });
  const folder = await throwawayFolder('motcua-rehearse-');
  try {
    const server = await startTemporal({
      ...{ binary, port: await freePort(), namespace: 'motcua', timeSkipping: 'PROMPT' },
      databaseFile: join(folder.path, 'temporal.db'),
      logFile: join(folder.path, 'temporal.log'),
      onStart: started => folder.runFile.started('Temporal', started),
    });
    return { address: server.address, given: false, end: () => folder.remove() };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}
