import { DomainError } from '../errors';
import { dayOf, minuteMs } from './dates';
import type { CalendarSnapshot, OpenInterval, Season, WeeklyHours } from './snapshot';

/** What can be wrong with a calendar; the fact `problem` of CALENDAR_INVALID. */
export type CalendarProblem =
  | 'HOURS_OVERLAP'
  | 'HOURS_OUTSIDE_THE_DAY'
  | 'HOURS_EMPTY'
  | 'WEEK_NOT_SEVEN_DAYS'
  | 'WEEKDAY_UNKNOWN'
  | 'WEEKDAY_TWICE'
  | 'HORIZON_REVERSED'
  | 'HORIZON_TOO_LONG'
  | 'OFFSETS_MISSING'
  | 'OFFSETS_UNORDERED'
  | 'OFFSET_NOT_IN_MINUTES'
  | 'SEASON_REVERSED'
  | 'SEASONS_OVERLAP'
  | 'PERIOD_UNREADABLE'
  | 'DATES_UNREADABLE'
  | 'EXCEPTION_TWICE'
  | 'WINDOW_OUTSIDE_HORIZON';

/** The longest horizon: what fits the compiled tables, some 178 years. */
export const longestHorizonDays = 65_000;

export const invalidCalendar = (problem: CalendarProblem, facts: Record<string, unknown>): DomainError =>
  new DomainError('CALENDAR_INVALID', { problem, ...facts });

/** Throws CALENDAR_INVALID (fact `problem` and where it is) or DATE_INVALID when a snapshot cannot be a calendar. */
export function validate(snapshot: CalendarSnapshot): void {
  validateHorizon(snapshot);
  validateOffsets(snapshot);
  validateWeek(snapshot.weekly, 'weekly');
  const { seasons = [], reception = [] } = snapshot;
  validateSeasons(seasons, 'seasons');
  validateApart(seasons, 'seasons');
  validateSeasons(reception, 'reception');
  for (const weekday of snapshot.weekly.keys())
    validateApart(
      reception.filter(({ weekly }) => weekly[weekday]!.length > 0),
      'reception',
    );
  for (const [date, { hours }] of Object.entries(snapshot.exceptions)) {
    dayOf(date);
    if (typeof hours !== 'number') validateHours(hours, { date });
    else if (!Number.isInteger(hours) || hours < 1 || hours > 7)
      throw invalidCalendar('WEEKDAY_UNKNOWN', { date, weekday: hours });
  }
}

function validateHorizon({ from, to }: CalendarSnapshot): void {
  const days = dayOf(to) - dayOf(from) + 1;
  if (days < 1) throw invalidCalendar('HORIZON_REVERSED', { from, to });
  if (days > longestHorizonDays) throw invalidCalendar('HORIZON_TOO_LONG', { from, to, days });
}

function validateOffsets({ offsets }: CalendarSnapshot): void {
  if (offsets.length === 0) throw invalidCalendar('OFFSETS_MISSING', {});
  let earlier = -Infinity;
  for (const [fromMs, offsetMinutes] of offsets) {
    if (!Number.isInteger(fromMs / minuteMs) || !Number.isInteger(offsetMinutes))
      throw invalidCalendar('OFFSET_NOT_IN_MINUTES', { fromMs, offsetMinutes });
    if (fromMs <= earlier) throw invalidCalendar('OFFSETS_UNORDERED', { fromMs });
    earlier = fromMs;
  }
}

function validateWeek(weekly: WeeklyHours, where: string): void {
  if (weekly.length !== 7) throw invalidCalendar('WEEK_NOT_SEVEN_DAYS', { where, days: weekly.length });
  weekly.forEach((hours, index) => validateHours(hours, { where, weekday: index + 1 }));
}

function validateSeasons(seasons: readonly Season[], where: string): void {
  for (const { from, to, weekly } of seasons) {
    if (dayOf(to) < dayOf(from)) throw invalidCalendar('SEASON_REVERSED', { where, from, to });
    validateWeek(weekly, `${where} ${from}`);
  }
}

/** No date belongs to two of them. */
function validateApart(seasons: readonly Season[], where: string): void {
  const ordered = [...seasons].sort((a, b) => dayOf(a.from) - dayOf(b.from));
  let last = -Infinity;
  for (const { from, to } of ordered) {
    if (dayOf(from) <= last) throw invalidCalendar('SEASONS_OVERLAP', { where, from });
    last = dayOf(to);
  }
}

/** Intervals in order, apart or touching, within 0..1440. Throws CALENDAR_INVALID. */
export function validateHours(hours: readonly OpenInterval[], where: Record<string, unknown>): void {
  let earlier = 0;
  for (const [open, close] of hours) {
    if (!Number.isInteger(open) || !Number.isInteger(close) || open < 0 || close > 1440)
      throw invalidCalendar('HOURS_OUTSIDE_THE_DAY', { ...where, open, close });
    if (close <= open) throw invalidCalendar('HOURS_EMPTY', { ...where, open, close });
    if (open < earlier) throw invalidCalendar('HOURS_OVERLAP', { ...where, open, close });
    earlier = close;
  }
}
