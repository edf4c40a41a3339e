import { lunarYearName } from '../../calendar/vietnam/lunar-year';
import type { LocalDate } from '../../calendar/snapshot';
import type { DaysOff } from './explanation';
import { shortDate, type DayOffWords, type Words } from './words';

/** `24/11`, `16–20/02`, `31/01–04/02`. */
export function range(from: LocalDate, to: LocalDate): string {
  if (from === to) return shortDate(from);
  return `${from.slice(0, 7) === to.slice(0, 7) ? from.slice(8) : shortDate(from)}–${shortDate(to)}`;
}

/** `cuối tuần và Tết Bính Ngọ 16–20/02 (9441/TB-BNV)`; a reason that covers all of `whole` says no dates. */
export function nameReasons(
  words: Words,
  reasons: readonly DaysOff[],
  whole: { from: LocalDate; to: LocalDate },
): string {
  const weekend = reasons.some(({ kind }) => kind === 'WEEKEND') ? [words.dayOff.weekend] : [];
  const named = reasons
    .filter(({ kind }) => kind !== 'WEEKEND')
    .map(off => nameDaysOff(words, off, off.from !== whole.from || off.to !== whole.to));
  return joined([...weekend, ...named], words.and);
}

/** One reason with its dates, if asked, and in brackets the other day of an exchange and the notice. */
export function nameDaysOff(words: Words, off: DaysOff, dated: boolean): string {
  const name = nameOf(words, off);
  const dates = dated ? ` ${datesAfter(words, name, range(off.from, off.to))}` : '';
  const remarks = [exchange(words, off), off.notice].filter(Boolean).join(', ');
  return `${name}${dates}${remarks && ` (${remarks})`}`;
}

/** `Quốc khánh 01–02/09`, but `Ngày Chiến thắng 30/4 ngày 30/04`. */
const datesAfter = ({ dayOff }: Words, name: string, dates: string): string =>
  /\d$/.test(name) ? dayOff.on(dates) : dates;

/** Excluded for one dossier (1.011442): the office itself is open. */
export const isOpenOffice = ({ kind }: DaysOff): boolean => kind === 'FORCE_MAJEURE';

function nameOf({ dayOff }: Words, { kind, name = '', from }: DaysOff): string {
  const tet = dayOff.tet(lunarYearName(Number(from.slice(0, 4))));
  switch (kind) {
    case 'TET':
      return tet;
    case 'CULTURE_DAY':
      return dayOff.holidays.CULTURE!;
    case 'STATUTORY':
      return holiday(dayOff, name);
    case 'MAKE_UP':
      return dayOff.makeUp(name === 'TET' ? tet : holiday(dayOff, name));
    case 'SWAPPED_OFF':
      return dayOff.swappedOff;
    case 'SWAPPED_TO_WORK':
      return dayOff.swappedToWork;
    case 'FORCE_MAJEURE':
      return dayOff.forceMajeure;
    default:
      return name || dayOff.closed;
  }
}

/** A holiday that the words do not know is called what the calendar calls it. */
const holiday = ({ holidays }: DayOffWords, name: string): string => holidays[name] ?? name;

function exchange({ dayOff }: Words, { kind, for: other }: DaysOff): string | undefined {
  if (!other) return undefined;
  if (kind === 'SWAPPED_OFF') return dayOff.workedFor(shortDate(other));
  return kind === 'SWAPPED_TO_WORK' ? dayOff.offFor(shortDate(other)) : undefined;
}

/** `a`, `a và b`, `a, b và c`. */
const joined = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)!}`;
