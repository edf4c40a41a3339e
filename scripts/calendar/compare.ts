import { dayOf, isoWeekday } from '../../domain/calendar/dates';
import type { LocalDate } from '../../domain/calendar/snapshot';
import { kindOf, type Holiday, type OfficialKind } from '../../domain/calendar/vietnam/official-year';
import { statutoryDates } from '../../domain/calendar/vietnam/year-rules';
import { officialYears } from '../../domain/calendar/vietnam/years';
import { libraryYear, type LibraryDay } from './library';
import { UsageError } from './usage';

/** A date on which date-holidays and the official year differ: one of them alone has it, or it is of another kind. */
export interface HolidayDifference {
  readonly date: LocalDate;
  readonly difference: 'ONLY_OFFICIAL' | 'ONLY_LIBRARY' | 'OTHER_KIND';
  readonly what: string;
}

/** Every date of an official year, weekends included, that is not the same to date-holidays; in order of dates. */
export function differences(year: number): HolidayDifference[] {
  const official = kindsOf(year);
  const { days: library } = libraryYear(year);
  const dates = [...new Set([...official.keys(), ...library.keys()])].sort();
  return dates.flatMap(date => differenceOn(date, official.get(date), library.get(date)) ?? []);
}

/** How the official kind of a date and what date-holidays has of it differ; undefined when they do not. */
export function differenceOn(
  date: LocalDate,
  official: OfficialKind | undefined,
  library: LibraryDay | undefined,
): HolidayDifference | undefined {
  if (official === library?.kind) return undefined;
  if (!library) return { date, difference: 'ONLY_OFFICIAL', what: `official ${official}, not in date-holidays` };
  const named = `date-holidays "${library.name}"`;
  if (official) return { date, difference: 'OTHER_KIND', what: `official ${official}, ${named} (${library.kind})` };
  return { date, difference: 'ONLY_LIBRARY', what: `${named}, officially ${ordinary(date)}` };
}

/** What each date of a year officially is: its days off, its Saturdays worked, and the holidays that fall on a weekend. */
function kindsOf(year: number): Map<LocalDate, OfficialKind> {
  const official = officialYears.find(one => one.year === year)!;
  const holidays = Object.entries(statutoryDates(official)) as [Holiday, readonly LocalDate[]][];
  return new Map([
    ...holidays.flatMap(([holiday, dates]) => dates.map((date): [LocalDate, OfficialKind] => [date, kindOf(holiday)])),
    ...official.days.map(({ date, kind }): [LocalDate, OfficialKind] => [date, kind]),
  ]);
}

function ordinary(date: LocalDate): string {
  const weekday = isoWeekday(dayOf(date));
  if (weekday <= 5) return 'worked';
  return weekday === 6 ? 'an ordinary Saturday' : 'an ordinary Sunday';
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
