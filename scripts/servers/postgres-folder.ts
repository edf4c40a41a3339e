import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { reach, sharedFolder, type SystemUser } from './postgres-user';
import type { Say } from './progress';

/**
 * The folder in which PostgreSQL keeps its data: `<directory>/data/main`, or, where its user cannot reach that, one outside to
 * which `<directory>/data` is a link. The link is the only trace: a checkout made anew at the same place starts afresh.
 */
export function dataFolder(directory: string, user: SystemUser | undefined, say: Say): string {
  mkdirSync(directory, { recursive: true });
  // Processes of a killed run are recognised by this path: it has one form only.
  const link = join(realpathSync(directory), 'data');
  const stat = lstatSync(link, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) {
    const outside = readlinkSync(link);
    if (existsSync(outside)) return join(outside, 'main');
    rmSync(link);
  } else if (!user || reach(user, directory)) {
    makeFor(user, link);
    return join(link, 'main');
  }
  const outside = mkdtempSync(join(sharedFolder(), 'data-'));
  makeFor(user, outside);
  if (stat) {
    // The checkout was moved to a closed place: its data go along.
    if (existsSync(join(link, 'main'))) execFileSync('mv', [join(link, 'main'), outside]);
    rmSync(link, { recursive: true });
  }
  symlinkSync(outside, link);
  say(`  PostgreSQL's data is in ${outside}: its user ${user?.name} cannot reach ${directory}`);
  return join(outside, 'main');
}

function makeFor(user: SystemUser | undefined, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

/** Deletes the data for good, wherever it is. PostgreSQL must not be running. */
export function deleteData(directory: string): void {
  const link = join(directory, 'data');
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink())
    rmSync(readlinkSync(link), { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
}
