import type { Calendar } from '../calendar/calendar';
import { addDays } from '../calendar/dates';
import type { Answer } from '../calendar/provisional';
import type { Instant, LocalDate } from '../calendar/snapshot';
import type { Clock } from './clock';
import { dueAt, dueOf, type Due } from './due';
import { isHourBased, type Limit, type LimitUnit } from './limit';
import { clockDue } from './reckoning';
import { handoffDue, type HandoffRule } from './rules/handoff';

/** When a limit is used up, and the first instant at which being unfinished is lateness. */
export interface LimitDeadline {
  readonly at: Instant;
  readonly date: LocalDate;
  readonly lateFrom: Instant;
  /** True when a date without a decision on its days off had a part in it: it moves should the decision differ. */
  readonly provisional?: true;
}

/**
 * The deadline of a limit that starts at `start`. Day-based limits are judged by date: late from the midnight after it
 * (BLDS Đ148.6); hour-based ones by instant: late from the millisecond after it (counting-rules 7). The days off of a
 * coming year are decided in its autumn: a limit that reaches beyond is promised all the same, and marked.
 */
export const limitDeadline = (calendar: Calendar, start: Instant, limit: Limit): LimitDeadline =>
  deadlineOf(
    calendar,
    calendar.provisionally(known => dueOf(known, start, limit)),
    limit.unit,
  );

/** The deadline of a clock as its ledger stands; nothing while it has not started or is suspended. */
export function clockDeadline(calendar: Calendar, clock: Clock): LimitDeadline | undefined {
  const { value, provisional } = calendar.provisionally(known => clockDue(known, clock));
  return value && deadlineOf(calendar, { value, provisional }, clock.limit.unit);
}

/** The deadline of the hand-over: half a day by the minute, the 15:00 rule by the date, "at once" before the day is over. */
export function handoffDeadline(calendar: Calendar, acceptedAt: Instant, rule: HandoffRule): LimitDeadline {
  const due = calendar.provisionally(known => handoffDue(known, acceptedAt, rule));
  return deadlineOf(calendar, due, rule === 'HALF_DAY' ? 'HALF_WORKING_DAY' : 'WORKING_DAY');
}

/** Hours by any clock, whatever day it is (BLDS Đ147.1): judged by the instant, as all hours are. */
export function clockHoursDeadline(calendar: Calendar, start: Instant, hours: number): LimitDeadline {
  const { at, date } = dueAt(calendar, start + hours * 3_600_000);
  return { at, date, lateFrom: at + 1 };
}

function deadlineOf(calendar: Calendar, { value, provisional }: Answer<Due>, unit: LimitUnit): LimitDeadline {
  const lateFrom = isHourBased(unit) ? value.at + 1 : calendar.instantOf(addDays(value.date, 1), 0);
  return { ...value, lateFrom, ...(provisional && { provisional }) };
}
