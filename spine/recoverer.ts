import type { Logger } from 'pino';
import { inRounds, type RoundSettings } from './rounds';
import { sendAndSettle, type Spine } from './run-command';

/**
 * Sends again what was begun and not settled: the caller crashed, the deadline passed, the engine was down. In every
 * worker; the journal gives each row to one of them. Stops with the signal, after the batch at hand.
 */
export const recover = (spine: Spine, log: Logger, stop: AbortSignal, settings: RoundSettings): Promise<void> =>
  inRounds(() => recoverOnce(spine, log, settings), { log, what: 'recoverer', stop, everyMs: settings.everyMs });

/** One batch; answers how many were settled. */
export async function recoverOnce(spine: Spine, log: Logger, { ageSeconds, batch }: RoundSettings): Promise<number> {
  const unsettled = await spine.journal.takeUnsettled(ageSeconds, batch);
  const outcomes = await Promise.all(unsettled.map(command => sendAndSettle(spine, command)));
  for (const { command, status } of outcomes) log.info({ command, status }, 'command sent again');
  return outcomes.filter(outcome => outcome.status !== 'SENT').length;
}
