import type { Logger } from 'pino';

/** How a background worker goes about its rows. */
export interface RoundSettings {
  /** From this age on a row counts as left alone: well over the deadline, so that whoever tried it last has given up. */
  readonly ageSeconds: number;
  readonly batch: number;
  readonly everyMs: number;
}

/** Three deadlines are enough for a sender that answers late to have settled its row. */
export const roundSettings = (deadlineMs: number): RoundSettings => ({
  ageSeconds: (3 * deadlineMs) / 1000,
  batch: 20,
  everyMs: 2_000,
});

/**
 * Works off what there is without a pause, then looks again every while; `once` answers how much it settled. A database that is away
 * does not end it. Stops with the signal, after the batch at hand.
 */
export async function inRounds(
  once: () => Promise<number>,
  { log, what, stop, everyMs }: { log: Logger; what: string; stop: AbortSignal; everyMs: number },
): Promise<void> {
  while (!stop.aborted) {
    try {
      if ((await once()) > 0) continue;
    } catch (error) {
      log.warn({ error }, `the ${what} could not reach the database`);
    }
    await pause(everyMs, stop);
  }
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
