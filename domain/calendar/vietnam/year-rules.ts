import { DomainError } from '../../errors';
import { addDays, daysBetween, dayOf, isoWeekday } from '../dates';
import type { LocalDate } from '../snapshot';
import { lunarYearName } from './lunar-year';
import { kindOf, type Holiday, type OfficialDay, type OfficialYear } from './official-year';

/** The rules a year of official days is checked by (law.md §8.3); the fact `rule` of OFFICIAL_YEAR_INVALID. */
export type YearRule =
  | 'LUNAR_YEAR_NAME'
  | 'DATE_TWICE'
  | 'DATE_OF_ANOTHER_YEAR'
  | 'OFF_ON_WEEKEND'
  | 'WORKED_NOT_SATURDAY'
  | 'SWAP_WITHOUT_COUNTERPART'
  | 'TET_NOT_FIVE_DAYS'
  | 'TET_WITHOUT_NEW_YEAR_DAY'
  | 'HOLIDAY_MISSING'
  | 'HOLIDAY_NOT_EXPECTED'
  | 'HOLIDAY_OF_ANOTHER_KIND'
  | 'MAKE_UP_MISSING'
  | 'MAKE_UP_WITHOUT_HOLIDAY'
  | 'MAKE_UP_TWICE'
  | 'MAKE_UP_NOT_NEXT_DAY';

/** Checks a year and gives it back. Throws OFFICIAL_YEAR_INVALID with year, rule and date. */
export function checkedYear(year: OfficialYear): OfficialYear {
  const broken = (rule: YearRule, facts: Record<string, unknown>): DomainError =>
    new DomainError('OFFICIAL_YEAR_INVALID', { year: year.year, rule, ...facts });
  if (lunarYearName(year.year) !== year.lunarYear) throw broken('LUNAR_YEAR_NAME', { name: year.lunarYear });
  for (const list of [year.days, year.proposals ?? []]) for (const check of [dates, swaps]) check(year, list, broken);
  tet(year, broken);
  holidays(year, broken);
  makeUps(year, broken);
  return year;
}

type Broken = (rule: YearRule, facts: Record<string, unknown>) => DomainError;
const weekdayOf = (date: LocalDate): number => isoWeekday(dayOf(date));
const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5;

function dates(year: OfficialYear, days: readonly OfficialDay[], broken: Broken): void {
  const seen = new Set<LocalDate>();
  for (const { date, kind, for: other } of days) {
    if (seen.has(date)) throw broken('DATE_TWICE', { date });
    seen.add(date);
    // 31/12/2018 is off in exchange for 5/1/2019: half of an exchange may lie in the year before.
    const inYear = date.startsWith(`${year.year}-`) || (kind === 'SWAPPED_OFF' && !!other?.startsWith(`${year.year}-`));
    if (!inYear) throw broken('DATE_OF_ANOTHER_YEAR', { date });
    if (kind === 'SWAPPED_TO_WORK') {
      if (weekdayOf(date) !== 6) throw broken('WORKED_NOT_SATURDAY', { date });
    } else if (isWeekend(date)) throw broken('OFF_ON_WEEKEND', { date });
  }
}

function swaps(_year: OfficialYear, days: readonly OfficialDay[], broken: Broken): void {
  const opposite = { SWAPPED_OFF: 'SWAPPED_TO_WORK', SWAPPED_TO_WORK: 'SWAPPED_OFF' } as const;
  for (const { date, kind, for: other } of days) {
    if (kind !== 'SWAPPED_OFF' && kind !== 'SWAPPED_TO_WORK') continue;
    const counterpart = days.find(day => day.date === other && day.kind === opposite[kind] && day.for === date);
    if (!counterpart) throw broken('SWAP_WITHOUT_COUNTERPART', { date });
  }
}

/** Đ112.1.b: five days, fixed each year around mùng 1; those on a weekend are made up for. */
function tet(year: OfficialYear, broken: Broken): void {
  const { from, to } = year.tet;
  const length = daysBetween(from, to) + 1;
  if (length !== 5) throw broken('TET_NOT_FIVE_DAYS', { from, to });
  if (year.lunarNewYear < from || year.lunarNewYear > to)
    throw broken('TET_WITHOUT_NEW_YEAR_DAY', { lunarNewYear: year.lunarNewYear });
  const due = statutoryDates(year).TET.filter(date => !isWeekend(date));
  const given = year.days.filter(day => day.kind === 'TET').map(day => day.date);
  const missing = due.find(date => !given.includes(date)) ?? given.find(date => !due.includes(date));
  if (missing) throw broken('TET_NOT_FIVE_DAYS', { date: missing });
}

/** Every holiday on a weekday is a day off of that kind, and no other day is. */
function holidays(year: OfficialYear, broken: Broken): void {
  const expected = statutoryDates(year);
  const given = year.days.filter(day => day.kind === 'STATUTORY' || day.kind === 'CULTURE_DAY');
  for (const [holiday, on] of Object.entries(expected) as [Holiday, readonly LocalDate[]][]) {
    if (holiday === 'TET') continue;
    for (const date of on)
      if (!isWeekend(date) && !given.some(day => day.date === date && day.holiday === holiday))
        throw broken('HOLIDAY_MISSING', { date, holiday });
  }
  for (const { date, holiday, kind } of given) {
    if (!holiday || !expected[holiday].includes(date)) throw broken('HOLIDAY_NOT_EXPECTED', { date, holiday });
    if (kind !== kindOf(holiday)) throw broken('HOLIDAY_OF_ANOTHER_KIND', { date, kind, holiday });
  }
}

/** Đ111.3: a holiday of Đ112.1 on a weekly rest day is made up for on the next working day, once; Culture Day is none of Đ112.1. */
function makeUps(year: OfficialYear, broken: Broken): void {
  const given = year.days.filter(day => day.kind === 'MAKE_UP');
  for (const [holiday, on] of Object.entries(statutoryDates(year)) as [Holiday, readonly LocalDate[]][]) {
    if (holiday === 'CULTURE') continue;
    for (const date of on.filter(isWeekend))
      if (!given.some(day => day.for === date && day.holiday === holiday))
        throw broken('MAKE_UP_MISSING', { date, holiday });
  }
  for (const { date, holiday, for: other } of given) {
    if (
      !other ||
      !holiday ||
      holiday === 'CULTURE' ||
      !isWeekend(other) ||
      !statutoryDates(year)[holiday].includes(other)
    )
      throw broken('MAKE_UP_WITHOUT_HOLIDAY', { date, for: other });
    if (given.find(day => day.for === other && day.holiday === holiday)!.date !== date)
      throw broken('MAKE_UP_TWICE', { date, for: other });
  }
  nextWorkingDays(year, given, broken);
}

/** The next weekday that is no day off of its own, and that makes up for no holiday before. */
function nextWorkingDays({ days }: OfficialYear, makeUpDays: readonly OfficialDay[], broken: Broken): void {
  const taken = new Set(days.filter(day => day.kind !== 'MAKE_UP').map(day => day.date));
  for (const { date, for: other } of [...makeUpDays].sort((a, b) => a.for!.localeCompare(b.for!))) {
    let next = addDays(other!, 1);
    while (isWeekend(next) || taken.has(next)) next = addDays(next, 1);
    if (date !== next) throw broken('MAKE_UP_NOT_NEXT_DAY', { date, for: other, next });
    taken.add(date);
  }
}

/** The dates of each holiday, weekends among them. */
export function statutoryDates(year: OfficialYear): Record<Holiday, readonly LocalDate[]> {
  const on = (monthAndDay: string): LocalDate => `${year.year}-${monthAndDay}`;
  return {
    NEW_YEAR: [on('01-01')],
    TET: [0, 1, 2, 3, 4].map(n => addDays(year.tet.from, n)),
    HUNG_KINGS: [year.hungKings],
    REUNIFICATION: [on('04-30')],
    LABOUR: [on('05-01')],
    NATIONAL: nationalDays(year),
    // NQ 28/2026/QH16 Đ2, in force from 01/07/2026.
    CULTURE: year.year >= 2026 ? [on('11-24')] : [],
  };
}

/** 2 September and, since 2021, one adjacent day that the Prime Minister chooses each year (BLLĐ 2019 Đ112.1.đ, 112.3). */
function nationalDays({ year, days }: OfficialYear): LocalDate[] {
  const second = `${year}-09-02`;
  if (year < 2021) return [second];
  const before = days.some(day => day.date === addDays(second, -1) && day.holiday === 'NATIONAL');
  return before ? [addDays(second, -1), second] : [second, addDays(second, 1)];
}
