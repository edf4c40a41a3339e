import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that was started, told apart from a later one that got the same number by the instant of its start. */
export interface StartedProcess {
  readonly pid: number;
  readonly startedAt: string;
}

/** A server under our care. `exited` settles with a sentence once the process has ended, whoever ended it. */
export interface Running {
  readonly pid: number;
  readonly exited: Promise<string>;
  /** Ends it in good order and returns when it is gone. */
  stop(): Promise<void>;
}

const hasProc = existsSync('/proc/self/stat');

function ps(pid: number, column: string): string | undefined {
  try {
    return (
      execFileSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}

/** What tells the process from every other one that ever had this number; undefined when there is none (a zombie is none). */
export function startOf(pid: number): string | undefined {
  if (!hasProc) return ps(pid, 'stat')?.startsWith('Z') ? undefined : ps(pid, 'lstart');
  try {
    // proc(5): after the command in parentheses come the state (field 3), the number of threads (20), and the start in ticks
    // since boot (22). A dead one whose threads are still ending still holds its ports and files.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if ((fields[0] === 'Z' || fields[0] === 'X') && Number(fields[17]) <= 1) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** The command line of a process, arguments separated by blanks. */
export function commandLineOf(pid: number): string | undefined {
  if (!hasProc) return ps(pid, 'command');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return undefined;
  }
}

export const identify = (pid: number): StartedProcess => ({ pid, startedAt: startOf(pid) ?? 'gone' });

export const isRunning = ({ pid, startedAt }: StartedProcess) => startOf(pid) === startedAt;

/** Waits until the process is gone; false when it is still there after `withinMs`. */
export async function gone(started: StartedProcess, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (isRunning(started)) {
    if (Date.now() > end) return false;
    await delay(20);
  }
  return true;
}

/** Sends the signals one after the other, each when the one before did not end the process in its time. */
export async function end(
  started: StartedProcess,
  steps: readonly (readonly [NodeJS.Signals, number])[],
): Promise<void> {
  for (const [signal, waitMs] of steps) {
    if (!isRunning(started)) return;
    try {
      process.kill(started.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    if (await gone(started, waitMs)) return;
  }
  throw new Error(`Process ${started.pid} cannot be ended.`);
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** With a channel for messages to this process. */
  readonly ipc?: boolean;
}

/**
 * Starts a process in a session of its own, so that Ctrl-C in the terminal reaches only the supervisor, which then ends
 * everything in the right order. Its output goes straight to the file: no pipe breaks when the supervisor is killed.
 */
export function launch(what: Launch): { child: ChildProcess; started: StartedProcess; exited: Promise<string> } {
  mkdirSync(dirname(what.logFile), { recursive: true });
  const log = openSync(what.logFile, 'a');
  const child = spawn(what.command, what.args, {
    cwd: what.cwd,
    env: what.env ?? process.env,
    uid: what.uid,
    gid: what.gid,
    detached: true,
    stdio: ['ignore', log, log, ...(what.ipc ? ['ipc' as const] : [])],
  });
  closeSync(log);
  const exited = new Promise<string>(resolve => {
    child.once('error', error => resolve(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) => resolve(signal ? `was ended by ${signal}` : `ended with exit code ${code}`));
  });
  return { child, started: identify(child.pid ?? -1), exited };
}

/** Keeps the log of the run before beside the new one. */
export function turnLog(logFile: string): void {
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.before`);
}

/** The last lines of a log, for an error message. */
export function lastLines(logFile: string, count = 12): string {
  if (!existsSync(logFile)) return '  (nothing was logged)';
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count);
  return lines.map(line => `  ${line}`).join('\n');
}
