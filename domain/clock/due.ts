import type { Calendar } from '../calendar/calendar';
import type { Instant, LocalDate } from '../calendar/snapshot';
import { DomainError } from '../errors';
import type { Limit } from './limit';

/** When a limit is used up: the instant, and its date, by which day-based limits are judged (counting-rules 7). */
export interface Due {
  readonly at: Instant;
  readonly date: LocalDate;
}

/** The due instant of a limit that starts at `start`, by counting-rules 3–6. Throws LIMIT_INVALID, OUTSIDE_HORIZON. */
export function dueOf(calendar: Calendar, start: Instant, limit: Limit): Due {
  if (!Number.isInteger(limit.amount) || limit.amount < 1 || limit.amount > 10_000)
    throw new DomainError('LIMIT_INVALID', { limit });
  const date = calendar.dateOf(start);
  switch (limit.unit) {
    case 'WORKING_HOUR':
      return hours(calendar, start, limit.amount);
    case 'HALF_WORKING_DAY':
      return hours(calendar, start, limit.amount * 4);
    case 'WORKING_DAY':
      return endOf(calendar, calendar.addWorkingDays(date, limit.amount));
    case 'CALENDAR_DAY':
      return endOf(calendar, calendar.rollForward(addDays(date, limit.amount)));
    case 'MONTH':
      return endOf(calendar, calendar.rollForward(addMonths(date, limit.amount)));
  }
}

function hours(calendar: Calendar, start: Instant, amount: number): Due {
  const at = calendar.addMinutes(start, amount * 60);
  return { at, date: calendar.dateOf(at) };
}

const endOf = (calendar: Calendar, date: LocalDate): Due => ({ at: calendar.endOfWork(date), date });

const addDays = (date: LocalDate, n: number): LocalDate =>
  new Date(Date.parse(date) + n * 86_400_000).toISOString().slice(0, 10);

/** The corresponding day n months later; where there is none, the last day of that month (BLDS Đ148.3). */
function addMonths(date: LocalDate, n: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + n, Math.min(day, last))).toISOString().slice(0, 10);
}
