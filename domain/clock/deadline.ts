import type { Calendar } from '../calendar/calendar';
import type { Instant, LocalDate } from '../calendar/snapshot';
import { dueOf } from './due';
import type { Limit } from './limit';

/** When a limit is used up, and the first instant at which being unfinished is lateness. */
export interface LimitDeadline {
  readonly at: Instant;
  readonly date: LocalDate;
  readonly lateFrom: Instant;
}

/**
 * The deadline of a limit that starts at `start`. Day-based limits are judged by date: late from the midnight after it
 * (BLDS Đ148.6); hour-based ones by instant: late from the millisecond after it (counting-rules 7).
 */
export function limitDeadline(calendar: Calendar, start: Instant, limit: Limit): LimitDeadline {
  const due = dueOf(calendar, start, limit);
  const byHour = limit.unit === 'WORKING_HOUR' || limit.unit === 'HALF_WORKING_DAY';
  return { ...due, lateFrom: byHour ? due.at + 1 : calendar.endOfDay(due.date) };
}
