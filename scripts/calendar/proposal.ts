import { addDays, dayOf, isoWeekday } from '../../domain/calendar/dates';
import type { LocalDate } from '../../domain/calendar/snapshot';
import { lunarYearName } from '../../domain/calendar/vietnam/lunar-year';
import { kindOf, type Holiday, type OfficialDay, type OfficialYear } from '../../domain/calendar/vietnam/official-year';
import { checkedYear } from '../../domain/calendar/vietnam/year-rules';
import { libraryYear } from './library';

/** By the weekday of mùng 1 (Monday 1): how many days before it the five Tết days began, 2019–2026. Monday and Thursday have no precedent. */
const tetBegins: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 1, 5: 2, 6: 2, 7: 2 };
const noPrecedent = [1, 4];
/** Weekdays of 2 September on which the second day was the 1st; otherwise the 3rd (2021–2026). Sunday has no precedent. */
const nationalBefore = [2, 3, 5, 6];

export interface Proposal {
  readonly year: OfficialYear;
  /** What a person should look at twice. */
  readonly doubts: readonly string[];
}

const weekdayOf = (date: LocalDate): number => isoWeekday(dayOf(date));
const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5;

/** A year as law and precedent let one expect it, without exchanges: those are decided each year and cannot be computed. */
export function proposeYear(year: number): Proposal {
  const { lunarNewYear, hungKings } = libraryYear(year);
  const tetFrom = addDays(lunarNewYear, -tetBegins[weekdayOf(lunarNewYear)]!);
  const holidays: [LocalDate, Holiday][] = [
    [`${year}-01-01`, 'NEW_YEAR'],
    ...[0, 1, 2, 3, 4].map((n): [LocalDate, Holiday] => [addDays(tetFrom, n), 'TET']),
    [hungKings, 'HUNG_KINGS'],
    [`${year}-04-30`, 'REUNIFICATION'],
    [`${year}-05-01`, 'LABOUR'],
    ...nationalDays(year).map((date): [LocalDate, Holiday] => [date, 'NATIONAL']),
    ...(year >= 2026 ? [[`${year}-11-24`, 'CULTURE'] as [LocalDate, Holiday]] : []),
  ];
  const proposed: OfficialYear = {
    year,
    lunarYear: lunarYearName(year),
    lunarNewYear,
    tet: { from: tetFrom, to: addDays(tetFrom, 4) },
    hungKings,
    confidence: 'PUBLISHED_LISTS',
    notices: [],
    days: daysOff(holidays),
  };
  return { year: checkedYear(proposed), doubts: doubtsOf(proposed) };
}

function nationalDays(year: number): LocalDate[] {
  const second = `${year}-09-02`;
  if (year < 2021) return [second];
  return nationalBefore.includes(weekdayOf(second)) ? [addDays(second, -1), second] : [second, addDays(second, 1)];
}

/** Holidays on weekdays, and for those on a weekend the next free weekday (BLLĐ 2019 Đ111.3). */
function daysOff(holidays: [LocalDate, Holiday][]): OfficialDay[] {
  const days: OfficialDay[] = holidays
    .filter(([date]) => !isWeekend(date))
    .map(([date, holiday]) => ({ date, kind: kindOf(holiday), holiday }));
  const taken = new Set(holidays.map(([date]) => date));
  const lost = holidays
    .filter(([date, holiday]) => isWeekend(date) && holiday !== 'CULTURE')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [date, holiday] of lost) {
    let free = addDays(date, 1);
    while (isWeekend(free) || taken.has(free)) free = addDays(free, 1);
    taken.add(free);
    days.push({ date: free, kind: 'MAKE_UP', holiday, for: date });
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function doubtsOf({ year, lunarNewYear, days }: OfficialYear): string[] {
  const doubts = ['Exchanges of a weekday for a Saturday are decided each year; none is proposed.'];
  if (noPrecedent.includes(weekdayOf(lunarNewYear)))
    doubts.push(`No year since 2019 had mùng 1 on this weekday (${lunarNewYear}).`);
  if (year >= 2021 && weekdayOf(`${year}-09-02`) === 7) doubts.push('No year since 2021 had 2 September on a Sunday.');
  const bridges = days
    .filter(({ date }) => [2, 4].includes(weekdayOf(date)) && standsAlone(date, days))
    .map(({ date }) => date);
  if (bridges.length > 0)
    doubts.push(
      `An exchange is likely beside ${bridges.join(', ')}: one working day lies between a day off and the weekend.`,
    );
  return doubts;
}

/** A Tuesday whose Monday is worked, or a Thursday whose Friday is. */
function standsAlone(date: LocalDate, days: readonly OfficialDay[]): boolean {
  const towardsWeekend = addDays(date, weekdayOf(date) === 2 ? -1 : 1);
  return !days.some(day => day.date === towardsWeekend);
}
