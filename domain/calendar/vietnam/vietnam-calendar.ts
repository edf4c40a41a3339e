import type { CalendarException, CalendarSnapshot, LocalDate, OpenInterval } from '../snapshot';
import { expected2027 } from './2027-expected';
import { once, type OfficialDay } from './official-year';
import { closedDates, mondayToFriday, seasonOf, windowOf } from './overlays';
import type { Closure, ReceptionWindow, SeasonHours } from './overlays';
import { officialYears } from './years';

/** 07:30–11:30 and 13:30–17:00: common, and every province may set its own (law.md §8.2). */
export const defaultOfficeHours: readonly OpenInterval[] = [
  [450, 690],
  [810, 1020],
];

export interface VietnamCalendarOptions {
  readonly id: string;
  readonly version: number;
  /** Monday to Friday, minutes after midnight. */
  readonly officeHours?: readonly OpenInterval[];
  readonly seasons?: readonly SeasonHours[];
  readonly closures?: readonly Closure[];
  readonly receptionWindows?: readonly ReceptionWindow[];
  /** Official days beyond the years in the program: an administrator's entry with its notice; replaces a date of the years. */
  readonly officialDays?: readonly OfficialDay[];
}

/**
 * The calendar of an agency in Viet Nam: the official days of 2019–2026, its office hours and overlays. A closure gives way to an
 * official day off and beats a Saturday worked in exchange, which is left the hours that stay open. Throws CALENDAR_INVALID for closures that
 * overlap and for a date entered twice among the official days.
 */
export function vietnamCalendar(options: VietnamCalendarOptions): CalendarSnapshot {
  const {
    id,
    version,
    officeHours = defaultOfficeHours,
    seasons,
    closures = [],
    receptionWindows,
    officialDays = [],
  } = options;
  const years = officialYears.flatMap(year => year.days);
  const official = new Map([...years, ...expected2027, ...once(officialDays)].map(day => [day.date, day]));
  const exceptions = closedDates(closures, official);
  for (const [date, day] of official)
    if (day.kind !== 'SWAPPED_TO_WORK' || !exceptions.has(date)) exceptions.set(date, exceptionOf(day));
  return {
    id,
    version,
    zone: 'Asia/Ho_Chi_Minh',
    offsets: [[0, 420]],
    from: `${officialYears[0]!.year}-01-01`,
    to: `${officialYears.at(-1)!.year}-12-31`,
    weekly: mondayToFriday(officeHours),
    ...(seasons && { seasons: seasons.map(seasonOf) }),
    exceptions: byDate(exceptions),
    ...(receptionWindows && { reception: receptionWindows.map(windowOf) }),
  };
}

/** A Saturday worked in exchange has the hours of a Monday (counting-rules 2). */
const exceptionOf = ({ kind, holiday, notice, for: other }: OfficialDay): CalendarException => ({
  hours: kind === 'SWAPPED_TO_WORK' ? 1 : [],
  kind,
  ...(holiday && kind !== 'TET' && kind !== 'CULTURE_DAY' && { name: holiday }),
  ...(other && { for: other }),
  ...(notice && { notice }),
});

const byDate = (exceptions: Map<LocalDate, CalendarException>): Record<LocalDate, CalendarException> =>
  Object.fromEntries([...exceptions].sort(([a], [b]) => (a < b ? -1 : 1)));
