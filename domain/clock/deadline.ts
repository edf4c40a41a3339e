import type { Calendar } from '../calendar/calendar';
import { addDays } from '../calendar/dates';
import type { Instant, LocalDate } from '../calendar/snapshot';
import { dueOf } from './due';
import { isHourBased, type Limit } from './limit';

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
export function limitDeadline(calendar: Calendar, start: Instant, limit: Limit): LimitDeadline {
  const { value, provisional } = calendar.provisionally(known => dueOf(known, start, limit));
  const lateFrom = isHourBased(limit.unit) ? value.at + 1 : calendar.instantOf(addDays(value.date, 1), 0);
  return { ...value, lateFrom, ...(provisional && { provisional }) };
}
