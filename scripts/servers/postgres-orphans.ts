import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, end, identify } from './processes';

/** SIGINT: fast shutdown, open transactions are rolled back. SIGQUIT: at once, the log is replayed at the next start. */
export const fastThenFirm = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 10_000],
] as const;

/**
 * Ends a postmaster that still runs on these data after its supervisor was killed, and removes the lock file of one that does
 * not: PostgreSQL would refuse to start when the number in it has meanwhile gone to any process of the same user.
 */
export async function endPostmaster(data: string): Promise<void> {
  const lockFile = join(data, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  if (Number.isSafeInteger(pid) && pid > 1) {
    const process = identify(pid);
    // Its children show other titles: only the postmaster itself has the folder on its command line.
    if (`${commandLineOf(pid)} `.includes(` -D ${data} `)) await end(process, fastThenFirm);
  }
  rmSync(lockFile, { force: true });
  await endStrays(data);
}

/**
 * Ends the children of a killed postmaster that have not noticed it yet (one in a long query does not for minutes). Their
 * working directory is the data folder; only Linux tells it, elsewhere the start is tried again until they are gone.
 */
export async function endStrays(data: string): Promise<void> {
  if (!existsSync('/proc/self/cwd')) return;
  const strays = readdirSync('/proc').filter(name => /^\d+$/.test(name) && workingDirectory(name) === data);
  await Promise.all(
    strays.map(pid =>
      end(identify(Number(pid)), [
        ['SIGQUIT', 2000],
        ['SIGKILL', 5000],
      ]),
    ),
  );
}

function workingDirectory(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
