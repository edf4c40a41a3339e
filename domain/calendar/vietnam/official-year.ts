import type { LocalDate } from '../snapshot';
import { invalidCalendar } from '../validation';

/**
 * Why an official day differs from its weekday (BLLĐ 2019 Đ111.3, Đ112; law.md §8.3):
 * a statutory holiday; a Tết day; the rest made up for one on a weekend; a weekday off in exchange for a Saturday; that Saturday;
 * the Vietnam Culture Day, 24 November, from 2026 (NQ 28/2026/QH16 Đ2).
 */
export const officialKinds = ['STATUTORY', 'TET', 'MAKE_UP', 'SWAPPED_OFF', 'SWAPPED_TO_WORK', 'CULTURE_DAY'] as const;
export type OfficialKind = (typeof officialKinds)[number];

/** The holidays by name; they are what a make-up day makes up for. */
export type Holiday = 'NEW_YEAR' | 'TET' | 'HUNG_KINGS' | 'REUNIFICATION' | 'LABOUR' | 'NATIONAL' | 'CULTURE';

/** The kind of a holiday's own day. */
export const kindOf = (holiday: Holiday): OfficialKind =>
  holiday === 'TET' ? 'TET' : holiday === 'CULTURE' ? 'CULTURE_DAY' : 'STATUTORY';

export interface OfficialDay {
  readonly date: LocalDate;
  readonly kind: OfficialKind;
  readonly holiday?: Holiday;
  /** MAKE_UP: the holiday on a weekend; SWAPPED_OFF and SWAPPED_TO_WORK: the other day of the exchange. */
  readonly for?: LocalDate;
  /** The decision it comes from, where it is known to us. */
  readonly notice?: string;
}

/** How sure we are of a year: read in the text of its notice, or only in agreeing published lists (law.md §8.4). */
export type Confidence = 'NOTICE_READ' | 'PUBLISHED_LISTS';

export interface OfficialYear {
  readonly year: number;
  /** The lunar year that begins in it. */
  readonly lunarYear: string;
  /** The first day of that lunar year, mùng 1 Tết. */
  readonly lunarNewYear: LocalDate;
  /** The five Tết days of Đ112.1.b as fixed for this year, weekend days among them. */
  readonly tet: { readonly from: LocalDate; readonly to: LocalDate };
  /** 10/3 of the lunar calendar. */
  readonly hungKings: LocalDate;
  readonly confidence: Confidence;
  readonly notices: readonly string[];
  readonly days: readonly OfficialDay[];
  /** Put forward and not decided: shown to people, never applied. */
  readonly proposals?: readonly OfficialDay[];
}

/** Gives days back that name no date twice. Throws CALENDAR_INVALID: EXCEPTION_TWICE. */
export function once(days: readonly OfficialDay[]): readonly OfficialDay[] {
  const twice = days.find(({ date }, index) => days.findIndex(day => day.date === date) < index);
  if (twice) throw invalidCalendar('EXCEPTION_TWICE', { date: twice.date });
  return days;
}
