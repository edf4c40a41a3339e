import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { end, lastLines, launch, turnLog, type Running, type StartedProcess } from './servers/processes';

export interface ProgramOptions {
  /** Of the built program, `worker` or `server`. */
  readonly name: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly onStart: (started: StartedProcess) => void;
  /** Address that answers 200 when the program is ready; without one it says `ready` by `process.send`. */
  readonly readyz?: string;
}

const readyWithinMs = 60_000;

/** Starts one of our own programs and waits until it is ready. Throws with the last lines of its log when it is not. */
export async function startProgram({ name, folder, env, logFile, onStart, readyz }: ProgramOptions): Promise<Running> {
  const file = join(folder, `${name}.js`);
  if (!existsSync(file)) throw new Error(`${file} is missing: the build did not make it.`);
  turnLog(logFile);
  const { child, started, exited } = launch({
    command: process.execPath,
    args: [file],
    logFile,
    env: { ...env, TZ: 'UTC' },
    ipc: true,
  });
  onStart(started);
  const stop = () =>
    end(started, [
      ['SIGTERM', 20_000],
      ['SIGKILL', 10_000],
    ]);
  const said = new Promise<void>(resolve => child.on('message', message => message === 'ready' && resolve()));
  const waiting = new AbortController();
  try {
    await Promise.race([
      readyz ? answers(readyz, waiting.signal) : said,
      exited.then(how => Promise.reject(new Error(how))),
      delay(readyWithinMs, undefined, { signal: waiting.signal, ref: false }).then(() =>
        Promise.reject(new Error(`was not ready within ${readyWithinMs / 1000} s`)),
      ),
    ]);
    return { pid: started.pid, exited, stop };
  } catch (error) {
    await stop();
    throw new Error(`The ${name} ${(error as Error).message}\nlast lines of ${logFile}:\n${lastLines(logFile)}`);
  } finally {
    waiting.abort();
  }
}

async function answers(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) }).catch(
      () => undefined,
    );
    if (response?.ok) return;
    await delay(50);
  }
}
