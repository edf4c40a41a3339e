import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteData } from './postgres-folder';
import { isRunning } from './processes';
import { endRun, readRun, RunFile } from './run-file';

/** A folder for servers that nobody needs afterwards, under the system's temporary folder. */
export interface ThrowawayFolder {
  readonly path: string;
  /** Where PostgreSQL goes. */
  readonly postgres: string;
  /** What is told to it ends with the folder, at the latest with this process. */
  readonly runFile: RunFile;
  /** Ends everything and removes the folder. */
  readonly remove: () => Promise<void>;
}

/** Makes one; what a killed process left behind under the same prefix is ended and removed first. */
export async function throwawayFolder(prefix: string): Promise<ThrowawayFolder> {
  await removeLeftovers(prefix);
  const path = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(path, 0o755); // as root another user runs PostgreSQL
  const postgres = join(path, 'postgres');
  const runFile = await RunFile.take(path, 'no address', () => undefined);
  const removeNow = () => endAtOnce(path, postgres);
  process.once('exit', removeNow);
  return {
    path,
    postgres,
    runFile,
    async remove() {
      await runFile.endAll();
      process.off('exit', removeNow);
      deleteData(postgres);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** When the run is cut short: no time to be polite. */
function endAtOnce(path: string, postgres: string): void {
  for (const started of Object.values(readRun(path)?.started ?? {})) {
    if (isRunning(started)) process.kill(started.pid, 'SIGKILL');
  }
  deleteData(postgres);
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

async function removeLeftovers(prefix: string): Promise<void> {
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
