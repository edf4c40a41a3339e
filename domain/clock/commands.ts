import type { Calendar } from '../calendar/calendar';
import { anInstant } from '../calendar/refusals';
import type { Instant, LocalDate } from '../calendar/snapshot';
import { refusal, type Refusal } from '../errors';
import { openSuspension, type Clock, type ClockEntry, type ClockOutcome, type SuspensionMode } from './clock';
import { checkedLimit, type Limit } from './limit';
import { clockDue } from './reckoning';
import { reappointmentsMost } from './rules/reappointment';

/** A clock that has not started. Throws LIMIT_INVALID. */
export const clockOf = (limit: Limit): Clock => ({ limit: checkedLimit(limit), ledger: [] });

/** A clock that starts at an instant. Throws LIMIT_INVALID, INSTANT_INVALID. */
export const startClock = (limit: Limit, at: Instant): Clock => ({ ...clockOf(limit), startedAt: anInstant(at) });

/** Starts a clock that has not started. Refuses CLOCK_ALREADY_STARTED. Throws INSTANT_INVALID. */
export const start = (clock: Clock, at: Instant): ClockOutcome =>
  clock.startedAt === undefined
    ? { ...clock, startedAt: anInstant(at) }
    : refusal('CLOCK_ALREADY_STARTED', { at: clock.startedAt });

/** Refuses CLOCK_SUSPENDED when it is suspended already, and what `ready` refuses. */
export function suspend(clock: Clock, at: Instant, mode: SuspensionMode, because?: string): ClockOutcome {
  const refused = ready(clock, at);
  if (refused) return refused;
  const open = openSuspension(clock);
  if (open) return refusal('CLOCK_SUSPENDED', { since: open.at });
  return entered(clock, { kind: 'SUSPENDED', at, mode, ...(because && { because }) });
}

/** Ends a suspension; its mode, or `as`, says how the budget goes on. Refuses CLOCK_NOT_SUSPENDED. */
export function resume(clock: Clock, at: Instant, as?: 'PAUSE'): ClockOutcome {
  const refused = ready(clock, at);
  if (refused) return refused;
  if (!openSuspension(clock)) return refusal('CLOCK_NOT_SUSPENDED');
  return entered(clock, { kind: 'RESUMED', at, ...(as && { as }) });
}

/** The whole budget anew from this instant, suspended or not (NĐ 61/2018 Đ19.4; counting-rules 8). */
export function restart(clock: Clock, at: Instant, because?: string): ClockOutcome {
  return ready(clock, at) ?? entered(clock, { kind: 'RESTARTED', at, ...(because && { because }) });
}

export interface ExtensionRequest {
  readonly at: Instant;
  /** More of a unit from the due date on, or a new date (a working day, or the next one). */
  readonly to: Limit | LocalDate;
  readonly because?: string;
}

/**
 * A new date is promised, at most `most` times in the life of a dossier (NĐ 61/2018 Đ19.9: once). Refuses REAPPOINTMENT_USED,
 * REAPPOINTMENT_NOT_LATER, CLOCK_SUSPENDED (there is no due date to move). Throws LIMIT_INVALID, DATE_INVALID, OUTSIDE_HORIZON.
 */
export function extend(
  calendar: Calendar,
  clock: Clock,
  { at, to, because }: ExtensionRequest,
  most = reappointmentsMost,
): ClockOutcome {
  const refused = ready(clock, at);
  if (refused) return refused;
  const used = clock.ledger.filter(entry => entry.kind === 'EXTENDED').length;
  if (used >= most) return refusal('REAPPOINTMENT_USED', { article: 'NĐ 61/2018 Đ19.9', most });
  const due = clockDue(calendar, clock);
  if (!due) return refusal('CLOCK_SUSPENDED', { since: openSuspension(clock)!.at });
  const extended = entered(clock, { kind: 'EXTENDED', at, to, ...(because && { because }) });
  const moved = clockDue(calendar, extended)!;
  return moved.at > due.at ? extended : refusal('REAPPOINTMENT_NOT_LATER', { due: due.date, asked: moved.date });
}

/** Ends the clock for good: the result is there, the dossier was closed. */
export const stop = (clock: Clock, at: Instant): ClockOutcome => ready(clock, at) ?? { ...clock, stoppedAt: at };

/** Refuses CLOCK_NOT_STARTED, CLOCK_STOPPED and an instant before the last entry (CLOCK_OUT_OF_ORDER). Throws INSTANT_INVALID. */
function ready(clock: Clock, at: Instant): Refusal | undefined {
  anInstant(at);
  if (clock.startedAt === undefined) return refusal('CLOCK_NOT_STARTED');
  if (clock.stoppedAt !== undefined) return refusal('CLOCK_STOPPED', { at: clock.stoppedAt });
  const last = clock.ledger.at(-1)?.at ?? clock.startedAt;
  return at >= last ? undefined : refusal('CLOCK_OUT_OF_ORDER', { at, last });
}

/** The clock with one more entry in its ledger. */
export const entered = (clock: Clock, entry: ClockEntry): Clock => ({ ...clock, ledger: [...clock.ledger, entry] });
