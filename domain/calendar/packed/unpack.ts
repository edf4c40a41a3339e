import type { CalendarException, CalendarSnapshot, LocalDate, OpenInterval, Season, WeeklyHours } from '../snapshot';
import { invalidCalendar } from '../validation';
import {
  isPacked,
  type PackedDay,
  type PackedExceptions,
  type PackedSeason,
  type PackedWeek,
  type PinnedCalendar,
} from './packed-calendar';

/** The snapshot that says every day by itself. Throws CALENDAR_INVALID where it cannot be read; whether its dates and hours can be is asked of the snapshot. */
export function unpack(calendar: PinnedCalendar): CalendarSnapshot {
  if (!isPacked(calendar)) return calendar;
  const { week, otherWeeks, decided, windows, ...said } = calendar;
  return {
    ...said,
    weekly: unpackWeek(week, 'week'),
    ...(otherWeeks && { seasons: unpackSeasons(otherWeeks, 'otherWeeks') }),
    exceptions: unpackExceptions(decided),
    ...(windows && { reception: unpackSeasons(windows, 'windows') }),
  };
}

function unpackWeek(week: PackedWeek, where: string): WeeklyHours {
  const weekly: (readonly OpenInterval[])[] = [[], [], [], [], [], [], []];
  for (const [weekdays, hours] of Object.entries(week)) {
    const [, first, last = first] = /^([1-7])(?:-([1-7]))?$/.exec(weekdays) ?? [];
    if (first === undefined || first > last!) throw invalidCalendar('WEEKDAY_UNKNOWN', { where, weekday: weekdays });
    for (let weekday = Number(first); weekday <= Number(last); weekday++) {
      if (weekly[weekday - 1]!.length > 0) throw invalidCalendar('WEEKDAY_TWICE', { where, weekday });
      weekly[weekday - 1] = hours;
    }
  }
  return weekly;
}

function unpackSeasons(packed: readonly PackedSeason[], where: string): Season[] {
  return packed.flatMap(({ during, weekly }) => {
    const hours = unpackWeek(weekly, `${where} ${during[0]}`);
    return during.map(period => {
      const [from, to, more] = period.split('/');
      if (!from || !to || more !== undefined) throw invalidCalendar('PERIOD_UNREADABLE', { where, period });
      return { from, to, weekly: hours };
    });
  });
}

function unpackExceptions(decided: PackedExceptions): Record<LocalDate, CalendarException> {
  const exceptions = new Map<LocalDate, CalendarException>();
  for (const [notice, kinds] of Object.entries(decided))
    for (const [kind, days] of Object.entries(kinds))
      for (const [dates, day] of Object.entries(days))
        for (const date of datesOf(dates)) {
          if (exceptions.has(date)) throw invalidCalendar('EXCEPTION_TWICE', { date });
          exceptions.set(date, exceptionOf(kind, notice, day));
        }
  return Object.fromEntries([...exceptions].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `2026-02-16`, or `2026-02-16/20`. */
function datesOf(dates: string): LocalDate[] {
  const [, month, first, last = first] = /^(\d{4}-\d{2})-(\d{2})(?:\/(\d{2}))?$/.exec(dates) ?? [];
  if (first === undefined || first > last!) throw invalidCalendar('DATES_UNREADABLE', { dates });
  const length = Number(last) - Number(first) + 1;
  return Array.from({ length }, (_, n) => `${month}-${String(Number(first) + n).padStart(2, '0')}`);
}

function exceptionOf(kind: string, notice: string, day: PackedDay): CalendarException {
  const { hours = [], ...said } = typeof day === 'string' ? { name: day } : day;
  return { hours, kind, ...said, ...(notice && { notice }) };
}
