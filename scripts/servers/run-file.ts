import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { end, gone, identify, isRunning, type StartedProcess } from './processes';

interface Run {
  readonly supervisor: StartedProcess;
  /** Where the API is, or will be. */
  readonly address: string;
  /** Everything started, in the order in which it must be ended. */
  readonly started: Readonly<Partial<Record<ServerName, StartedProcess>>>;
  /** The supervisor is ending it all: who comes now need not wait long. */
  readonly ending?: true;
}

/** Callers before what they call: whoever is in the middle of something can finish it. */
export const endingOrder = ['server', 'worker', 'Temporal', 'PostgreSQL'] as const;
export type ServerName = (typeof endingOrder)[number];

/** Somebody else holds the folder. */
export class AlreadyRunning extends Error {
  constructor(readonly run: Run) {
    super(`motcua is already running at ${run.address} (process ${run.supervisor.pid}). To end it: npm run stop`);
    this.name = 'AlreadyRunning';
  }
}

const fileIn = (home: string) => join(home, 'run.json');

/** Who runs in this folder; undefined when nobody does, or when the file cannot be read. */
export function readRun(home: string): Run | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(home), 'utf8')) as Run;
  } catch {
    return undefined;
  }
}

/** The lock on a folder, and the list by which the next start finds what a killed one left behind. */
export class RunFile {
  private constructor(
    private readonly home: string,
    private run: Run,
  ) {}

  /**
   * Takes the folder for this process; what a killed one left running is ended first, and told by `onLeftover`. Throws AlreadyRunning.
   */
  static async take(home: string, address: string, onLeftover: (name: ServerName) => void): Promise<RunFile> {
    mkdirSync(home, { recursive: true });
    const file = new RunFile(home, { supervisor: identify(process.pid), address, started: {} });
    for (;;) {
      // A link appears whole or not at all, and never over another one: of two that start at once, one gets it.
      const mine = `${fileIn(home)}.${process.pid}`;
      writeFileSync(mine, JSON.stringify(file.run, undefined, 2));
      try {
        linkSync(mine, fileIn(home));
        return file;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      } finally {
        rmSync(mine);
      }
      const other = readRun(home);
      if (other && isRunning(other.supervisor) && !(other.ending && (await gone(other.supervisor, 90_000)))) {
        throw new AlreadyRunning(other);
      }
      if (other) await endStarted(other, onLeftover);
      removeIf(home, other);
    }
  }

  started(name: ServerName, process: StartedProcess): void {
    this.write({ ...this.run, started: { ...this.run.started, [name]: process } });
  }

  ending(): void {
    this.write({ ...this.run, ending: true });
  }

  private write(run: Run): void {
    this.run = run;
    const next = `${fileIn(this.home)}.next`;
    writeFileSync(next, JSON.stringify(this.run, undefined, 2));
    renameSync(next, fileIn(this.home));
  }

  /** Ends everything that this process has started, in order. */
  endAll(): Promise<void> {
    return endStarted(this.run, () => undefined);
  }

  release(): void {
    rmSync(fileIn(this.home), { force: true });
  }
}

/** Removes the file of a run that is over, unless somebody has taken the folder since. */
function removeIf(home: string, over: Run | undefined): void {
  const now = readRun(home);
  if (JSON.stringify(now) === JSON.stringify(over)) rmSync(fileIn(home), { force: true });
}

/** Ends what a run has started and nobody looks after any more, in order. */
export async function endStarted(run: Run, onEnd: (name: ServerName) => void): Promise<void> {
  for (const name of endingOrder) {
    const process = run.started[name];
    if (!process || !isRunning(process)) continue;
    onEnd(name);
    await end(process, [
      // PostgreSQL waits on SIGTERM until every client has left; SIGINT is its fast shutdown.
      [name === 'PostgreSQL' ? 'SIGINT' : 'SIGTERM', 20_000],
      ['SIGKILL', 10_000],
    ]);
  }
}

/** Ends the run of this folder, if there is one, and returns when all of it is gone. Answers whether there was something to end. */
export async function endRun(home: string, onEnd: (name: ServerName) => void): Promise<boolean> {
  const run = readRun(home);
  if (!run) return false;
  const alive = [run.supervisor, ...Object.values(run.started)].some(isRunning);
  // The supervisor ends its servers itself; the time covers the longest of its own waits.
  await end(run.supervisor, [
    ['SIGTERM', 90_000],
    ['SIGKILL', 10_000],
  ]);
  await endStarted(readRun(home) ?? run, onEnd);
  removeIf(home, run);
  return alive;
}
