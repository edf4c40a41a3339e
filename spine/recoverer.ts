import type { Logger } from 'pino';
import { sendAndSettle, type Spine } from './run-command';

export interface RecovererSettings {
  /** From this age on a command counts as left alone: well over the deadline, so that its first sender has given up. */
  readonly ageSeconds: number;
  readonly batch: number;
  readonly everyMs: number;
}

/** Three deadlines are enough for a sender that answers late to have settled its row. */
export const recovererSettings = (deadlineMs: number): RecovererSettings => ({
  ageSeconds: (3 * deadlineMs) / 1000,
  batch: 20,
  everyMs: 2_000,
});

/**
 * Sends again what was begun and not settled: the caller crashed, the deadline passed, the engine was down. In every
 * worker; the journal gives each row to one of them. Stops with the signal, after the batch at hand.
 */
export async function recover(spine: Spine, log: Logger, stop: AbortSignal, options: RecovererSettings): Promise<void> {
  while (!stop.aborted) {
    try {
      const settled = await recoverOnce(spine, log, options);
      if (settled > 0) continue;
    } catch (error) {
      log.warn({ error }, 'the recoverer could not reach the database');
    }
    await pause(options.everyMs, stop);
  }
}

/** One batch; answers how many were settled. */
export async function recoverOnce(spine: Spine, log: Logger, options: RecovererSettings): Promise<number> {
  const unsettled = await spine.journal.takeUnsettled(options.ageSeconds, options.batch);
  const outcomes = await Promise.all(unsettled.map(command => sendAndSettle(spine, command)));
  for (const { command, status } of outcomes) log.info({ command, status }, 'command sent again');
  return outcomes.filter(outcome => outcome.status !== 'SENT').length;
}

const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (stop.aborted) return resolve(); // told during the batch: its event has gone by
    const timer = setTimeout(done, ms);
    stop.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    }
  });
