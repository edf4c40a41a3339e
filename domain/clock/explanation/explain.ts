import type { Calendar } from '../../calendar/calendar';
import type { Instant } from '../../calendar/snapshot';
import type { Clock, SuspensionMode } from '../clock';
import { startClock } from '../commands';
import type { Limit } from '../limit';
import { reckon } from '../reckoning';
import type { Explanation } from './explanation';
import { Path } from './path';

/** Why a single limit is due when it is. Throws LIMIT_INVALID, OUTSIDE_HORIZON. */
export const explainDue = (calendar: Calendar, startAt: Instant, limit: Limit): Explanation =>
  explainClock(calendar, startClock(limit, startAt))!;

/**
 * Why a clock is due when it is: what a person would count on paper. What was counted before a restart is void and left out.
 * Nothing for a clock that has not started. Throws OUTSIDE_HORIZON.
 */
export function explainClock(calendar: Calendar, clock: Clock): Explanation | undefined {
  const reckoning = reckon(calendar, clock);
  if (!reckoning) return undefined;
  const { due, suspended, passages, firstDue } = reckoning;
  const end = suspended ? { at: suspended.at, date: calendar.dateOf(suspended.at) } : due;
  const path = new Path(calendar, clock.limit, end);
  path.start(clock.startedAt!, firstDue);
  let open: { mode: SuspensionMode; idle: boolean } | undefined;
  for (const { entry, idle, due: after } of passages) {
    switch (entry.kind) {
      case 'SUSPENDED':
        path.suspend(entry, idle);
        open = { mode: entry.mode, idle };
        break;
      case 'RESUMED':
        if (open?.mode === 'RESTART' && !entry.as) path.restart(entry.at, after);
        else if (open && !open.idle) path.resume(entry.at, after);
        open = undefined;
        break;
      case 'RESTARTED':
        path.restart(entry.at, after, entry.because);
        open = undefined;
        break;
      case 'EXTENDED':
        path.extend(entry, after);
    }
  }
  const steps = path.end(suspended ? undefined : due);
  return { limit: clock.limit, ...(!suspended && { due: { at: due.at, date: due.date } }), steps };
}
