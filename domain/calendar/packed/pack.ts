import { addDays } from '../dates';
import type { CalendarException, CalendarSnapshot, LocalDate, Season, WeeklyHours } from '../snapshot';
import type { PackedCalendar, PackedDay, PackedExceptions, PackedSeason, PackedWeek } from './packed-calendar';

/** Nothing is lost but the order of seasons and an empty notice; `unpack` gives the same calendar back. */
export function pack(calendar: CalendarSnapshot): PackedCalendar {
  const { weekly, seasons, exceptions, reception, ...said } = calendar;
  return {
    ...said,
    week: packWeek(weekly),
    ...(seasons && { otherWeeks: packSeasons(seasons) }),
    decided: packExceptions(exceptions),
    ...(reception && { windows: packSeasons(reception) }),
  };
}

function packWeek(weekly: WeeklyHours): PackedWeek {
  const same = (index: number, other: number): boolean =>
    JSON.stringify(weekly[index]) === JSON.stringify(weekly[other]);
  const week: [string, WeeklyHours[number]][] = [];
  for (let first = 0, next: number; first < weekly.length; first = next) {
    for (next = first + 1; next < weekly.length && same(first, next);) next++;
    if (weekly[first]!.length > 0) week.push([next - first > 1 ? `${first + 1}-${next}` : `${next}`, weekly[first]!]);
  }
  return Object.fromEntries(week);
}

function packSeasons(seasons: readonly Season[]): PackedSeason[] {
  const packed = new Map<string, { during: string[]; weekly: PackedWeek }>();
  for (const { from, to, weekly } of seasons) {
    const week = packWeek(weekly);
    const key = JSON.stringify(week);
    if (!packed.has(key)) packed.set(key, { during: [], weekly: week });
    packed.get(key)!.during.push(`${from}/${to}`);
  }
  return [...packed.values()];
}

interface Run {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly notice: string;
  readonly kind: string;
  readonly day: PackedDay;
}

function packExceptions(exceptions: CalendarSnapshot['exceptions']): PackedExceptions {
  const decided = new Map<string, Map<string, [dates: string, day: PackedDay][]>>();
  for (const { from, to, notice, kind, day } of runs(exceptions)) {
    if (!decided.has(notice)) decided.set(notice, new Map());
    const kinds = decided.get(notice)!;
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind)!.push([from === to ? from : `${from}/${to.slice(8)}`, day]);
  }
  const byDates = ([kind, days]: [string, [string, PackedDay][]]) => [kind, Object.fromEntries(days)] as const;
  return Object.fromEntries(
    [...decided].map(([notice, kinds]) => [notice, Object.fromEntries([...kinds].map(byDates))]),
  );
}

/** Days on end, within a month, that have the same to say. */
function runs(exceptions: CalendarSnapshot['exceptions']): Run[] {
  const found: Run[] = [];
  for (const [date, exception] of Object.entries(exceptions).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const day: Run = {
      from: date,
      to: date,
      notice: exception.notice ?? '',
      kind: exception.kind,
      day: dayOf(exception),
    };
    const before = found.at(-1);
    if (before && continues(before, day)) found[found.length - 1] = { ...before, to: date };
    else found.push(day);
  }
  return found;
}

const continues = (before: Run, { from, to, ...day }: Run): boolean =>
  addDays(before.to, 1) === from && before.to.slice(0, 7) === to.slice(0, 7) && said(before) === said(day);

const said = ({ notice, kind, day }: Pick<Run, 'notice' | 'kind' | 'day'>): string =>
  JSON.stringify([notice, kind, day]);

function dayOf({ hours, name, for: other }: CalendarException): PackedDay {
  const off = typeof hours !== 'number' && hours.length === 0;
  if (off && name !== undefined && other === undefined) return name;
  return { ...(!off && { hours }), ...(name !== undefined && { name }), ...(other !== undefined && { for: other }) };
}
