import type { Calendar } from '../calendar/calendar';
import type { Instant, LocalDate } from '../calendar/snapshot';
import { checkedLimit, cutoffMinute, type Limit } from './limit';

/** When a limit is used up: the instant, and its date, by which day-based limits are judged (counting-rules 7). */
export interface Due {
  readonly at: Instant;
  readonly date: LocalDate;
}

/** A due date and where it stood before it rolled to a working day, from which a pause moves it on (counting-rules 11). */
export interface CountedDue extends Due {
  readonly unrolled: LocalDate;
}

/** ½ working day is 4 working hours, also where a working day has 7½ (counting-rules 6). */
export const hoursOfHalfDay = 4;

/** The due instant of a limit that starts at `start`, by counting-rules 3–6. Throws LIMIT_INVALID, OUTSIDE_HORIZON. */
export function dueOf(calendar: Calendar, start: Instant, limit: Limit): Due {
  const { at, date } = countFrom(calendar, { at: start, date: calendar.dateOf(start) }, limit);
  return { at, date };
}

/**
 * Counts a limit from an event: hours from its instant (BLDS Đ147.1), days and months from its date, which is not counted
 * (Đ147.2) unless it is the same day that is given. `at` of a day-based limit is the end of the last session of the due date: the law gives the whole day, the
 * receipt prints an hour.
 */
export function countFrom(calendar: Calendar, event: Due, limit: Limit): CountedDue {
  const { amount, unit } = checkedLimit(limit);
  switch (unit) {
    case 'WORKING_HOUR':
      return dueAt(calendar, calendar.addMinutes(event.at, amount * 60));
    case 'HALF_WORKING_DAY':
      return dueAt(calendar, calendar.addMinutes(event.at, amount * hoursOfHalfDay * 60));
    case 'WORKING_DAY':
      return dueOn(calendar, calendar.addWorkingDays(event.date, amount));
    case 'CALENDAR_DAY':
      return dueOn(calendar, calendar.addCalendarDays(event.date, amount, 'NONE'));
    case 'MONTH':
      return dueOn(calendar, calendar.addMonths(event.date, amount, 'NONE'));
    case 'SAME_DAY':
      return dueOn(calendar, calendar.addWorkingDays(event.date, countsItself(calendar, event) ? amount - 1 : amount));
  }
}

/** Of a limit by SAME_DAY: whether the day of the event is the first of its days. Where the office has closed by then, it is not. */
export const countsItself = (calendar: Calendar, { at, date }: Due): boolean =>
  calendar.isWorkingDay(date) && at <= calendar.instantOf(date, cutoffMinute) && at < calendar.endOfWork(date);

/** Due at an instant that closes open time; at 24:00 its date is the day that ends. */
export function dueAt(calendar: Calendar, at: Instant): CountedDue {
  const date = calendar.dateOf(at - 1);
  return { at, date, unrolled: date };
}

/** Due on a date, or on the next working day if it is none (BLDS Đ148.5). */
export function dueOn(calendar: Calendar, unrolled: LocalDate): CountedDue {
  const date = calendar.rollForward(unrolled);
  return { at: calendar.endOfWork(date), date, unrolled };
}
