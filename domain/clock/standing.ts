import type { Calendar } from '../calendar/calendar';
import type { Instant } from '../calendar/snapshot';
import type { Clock } from './clock';
import type { Due } from './due';
import type { LimitUnit } from './limit';
import { isMissed, reckon } from './reckoning';

export const clockStates = ['NOT_STARTED', 'RUNNING', 'SUSPENDED', 'EXPIRED', 'STOPPED'] as const;
export type ClockState = (typeof clockStates)[number];

/** Open minutes and working days; never negative. */
export interface WorkingTime {
  readonly minutes: number;
  readonly days: number;
}

export interface Lateness {
  readonly late: boolean;
  /** Open minutes after the due instant. */
  readonly minutes: number;
  /** Working days after the due date up to and including the day done; 0 for one done on the weekend after a Friday, late all the same. */
  readonly days: number;
}

/** What a clock is doing at an instant. A suspension after the limit was missed leaves it EXPIRED (counting-rules 12). */
export function stateOf(calendar: Calendar, clock: Clock, now: Instant): ClockState {
  if (clock.stoppedAt !== undefined) return 'STOPPED';
  const reckoning = reckon(calendar, clock);
  if (!reckoning) return 'NOT_STARTED';
  if (reckoning.suspended) return 'SUSPENDED';
  return isMissed(calendar, clock.limit.unit, reckoning.due, now) ? 'EXPIRED' : 'RUNNING';
}

/** What is left at an instant, or was left when the suspension began; nothing for a clock that has not started. */
export function remaining(calendar: Calendar, clock: Clock, now: Instant): WorkingTime | undefined {
  const reckoning = reckon(calendar, clock);
  if (!reckoning) return undefined;
  const { due, suspended } = reckoning;
  const at = suspended?.at ?? clock.stoppedAt ?? now;
  return {
    minutes: Math.max(0, calendar.minutesBetween(at, due.at)),
    days: Math.max(0, calendar.workingDaysBetween(calendar.dateOf(at), due.date)),
  };
}

/** How late a clock is at an instant, or was when it stopped; not late while suspended or before its start. */
export function lateness(calendar: Calendar, clock: Clock, now: Instant): Lateness {
  const reckoning = reckon(calendar, clock);
  if (!reckoning || reckoning.suspended) return { late: false, minutes: 0, days: 0 };
  return latenessOf(calendar, clock.limit.unit, reckoning.due, clock.stoppedAt ?? now);
}

/** How late something done at an instant is (counting-rules 7). */
export const latenessOf = (calendar: Calendar, unit: LimitUnit, due: Due, doneAt: Instant): Lateness => ({
  late: isMissed(calendar, unit, due, doneAt),
  minutes: Math.max(0, calendar.minutesBetween(due.at, doneAt)),
  days: Math.max(0, calendar.workingDaysBetween(due.date, calendar.dateOf(doneAt))),
});
