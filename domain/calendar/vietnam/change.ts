import type { Instant, LocalDate, OpenInterval } from '../snapshot';
import type { CalendarVersion } from '../versions';
import type { Holiday, OfficialKind } from './official-year';

/** The calendar of the whole country; its changes apply to every agency; those of its province or ministry lie on top of them, its own on top of all. */
export const nationalId = 'vn';

export const changeKinds = [
  'OFFICE_HOURS',
  'CLOSURE',
  'SWAP',
  'OFFICIAL_DAY',
  'RECEPTION_WINDOW',
  'WITHDRAWAL',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** An official day that is no half of an exchange: exchanges come in pairs, as SWAP. */
export type EnteredDayKind = Exclude<OfficialKind, 'SWAPPED_OFF' | 'SWAPPED_TO_WORK'>;
export const enteredDayKinds: readonly EnteredDayKind[] = ['STATUTORY', 'TET', 'MAKE_UP', 'CULTURE_DAY'];

/** What a decision does to a calendar. Hours are minutes after midnight; periods include both their ends. */
export type CalendarChange =
  /** Monday to Friday. Without an end they hold until others without an end begin; those with an end go before them. */
  | {
      readonly kind: 'OFFICE_HOURS';
      readonly from: LocalDate;
      readonly to?: LocalDate;
      readonly hours: readonly OpenInterval[];
    }
  /** `hours`: what stays open on each weekday; nothing unless given. */
  | {
      readonly kind: 'CLOSURE';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly hours?: readonly OpenInterval[];
    }
  /** A weekday off in exchange for a Saturday worked: one without the other is no swap. */
  | { readonly kind: 'SWAP'; readonly off: LocalDate; readonly work: LocalDate }
  /** The country's only. */
  | {
      readonly kind: 'OFFICIAL_DAY';
      readonly date: LocalDate;
      readonly day: EnteredDayKind;
      readonly holiday: Holiday;
      /** MAKE_UP: the holiday on a weekend. */
      readonly for?: LocalDate;
    }
  | {
      readonly kind: 'RECEPTION_WINDOW';
      readonly from: LocalDate;
      readonly to: LocalDate;
      /** Monday 1 to Sunday 7. */
      readonly weekday: number;
      readonly hours: readonly OpenInterval[];
    }
  /** Takes an earlier change of the same calendar back; that one stays recorded. */
  | { readonly kind: 'WITHDRAWAL'; readonly withdraws: number };

/** A change that somebody wants, with what must be said about it. */
export interface AskedChange {
  /** Whose: an agency's id, that of a province or ministry (`H26`), or `vn`. */
  readonly calendar: string;
  readonly change: CalendarChange;
  /** In words, for the citizen: `bão số 3`. */
  readonly reason: string;
  /** The decision it comes from. */
  readonly notice: string;
  /** The account that answers for it. */
  readonly by: string;
  /** At once unless given. */
  readonly effectiveFrom?: Instant;
}

/** A change as it is kept for ever. */
export interface RecordedChange extends AskedChange, CalendarVersion {
  readonly recordedAt: Instant;
  readonly effectiveFrom: Instant;
}
