import { dayOf, isoWeekday } from '../../domain/calendar/dates';
import type { LocalDate } from '../../domain/calendar/snapshot';
import { officialYears } from '../../domain/calendar/vietnam/years';
import { libraryYear } from './library';
import { UsageError } from './usage';

/** A weekday on which date-holidays and the official year differ. */
export interface HolidayDifference {
  readonly date: LocalDate;
  readonly what: string;
}

/** Weekdays off, and Saturdays worked, that only one of the two has. */
export function differences(year: number): HolidayDifference[] {
  const official = officialYears.find(one => one.year === year)!.days;
  const { days: library } = libraryYear(year);
  const missing = official
    .filter(day => day.kind === 'SWAPPED_TO_WORK' || !library.has(day.date))
    .map(day => ({ date: day.date, what: `official ${day.kind}, not in date-holidays` }));
  const wrong = [...library]
    .filter(([date]) => isoWeekday(dayOf(date)) <= 5 && !official.some(day => day.date === date))
    .map(([date, name]) => ({ date, what: `date-holidays "${name}", officially worked` }));
  return [...missing, ...wrong].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Every difference between date-holidays and the official years. */
export function compare(args: string[]): string {
  if (args.length > 0) throw new UsageError('compare takes no arguments.');
  const lines: string[] = [];
  let total = 0;
  for (const { year } of officialYears) {
    const found = differences(year);
    total += found.length;
    lines.push(`${year}: ${found.length}`, ...found.map(({ date, what }) => `  ${date}  ${what}`));
  }
  return [...lines, `${total} differences between date-holidays and the official years`].join('\n');
}
