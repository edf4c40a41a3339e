import { setTimeout as delay } from 'node:timers/promises';
import type { Running } from './servers/processes';
import type { Say } from './servers/progress';

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** After this long without a crash the next restart comes quickly again. */
const calmMs = 60_000;

/**
 * Keeps a server running until `over`: when it ends without being asked to, it is started again after 0.5, 1, 2 … 30 seconds.
 * The first start is the caller's: what does not come up at all is a mistake, not a crash.
 */
export async function keepRunning(
  name: string,
  first: Running,
  start: () => Promise<Running>,
  over: AbortSignal,
  say: Say,
): Promise<void> {
  let pauseMs = firstPauseMs;
  let since = Date.now();
  let how = await first.exited;
  while (!over.aborted) {
    if (Date.now() - since > calmMs) pauseMs = firstPauseMs;
    say(`  ! ${name} ${how}; it is started again in ${pauseMs / 1000} s`);
    await delay(pauseMs, undefined, { signal: over }).catch(() => undefined);
    pauseMs = Math.min(2 * pauseMs, longestPauseMs);
    if (over.aborted) return;
    since = Date.now();
    try {
      const { exited } = await start();
      say(`  ✓ ${name} is back`);
      how = await exited;
    } catch (error) {
      how = `did not come back: ${(error as Error).message}`;
    }
  }
}
