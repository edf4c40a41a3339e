import type { Instant, LocalDate, OpenInterval } from '../../calendar/snapshot';
import type { SuspensionMode } from '../clock';
import type { Due } from '../due';
import type { Limit } from '../limit';

/** Days off in a row for one reason; `kind` WEEKEND, or the kind of the calendar's exception. */
export interface DaysOff {
  readonly kind: string;
  readonly name?: string;
  readonly notice?: string;
  /** The other day of an exchange, the holiday made up for. */
  readonly for?: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface CountedDay {
  readonly date: LocalDate;
  /** 1 for the first counted day. */
  readonly number: number;
  /** A Saturday worked in exchange: the day it is exchanged for. */
  readonly exchangedFor?: LocalDate;
}

/**
 * Of a limit by SAME_DAY, whether the day of the event is its first: it is; not after 15:00; not on a day off, nor once the office has closed
 * (NĐ 23/2015/NĐ-CP Đ7).
 */
export type SameDay = 'DAY_COUNTED' | 'AFTER_CUTOFF' | 'OUT_OF_HOURS';

/** One thing that led to a due date, in the order in which a person would count. */
export type Step =
  /** Counting starts: days after the day of the event (BLDS Đ147.2), hours from the instant or the next opening (Đ147.1). */
  | {
      readonly kind: 'STARTED';
      readonly at: Instant;
      readonly date: LocalDate;
      readonly runsFrom?: Instant;
      readonly sameDay?: SameDay;
      /** It counts later because the day is excluded for this dossier alone (force majeure): the office was open. */
      readonly excluded?: true;
      /** Received in a reception window beyond working time: received then, though no working day (law.md §8.2). */
      readonly inWindow?: true;
    }
  | { readonly kind: 'COUNTED'; readonly days: readonly CountedDay[] }
  | {
      readonly kind: 'WORKED';
      readonly date: LocalDate;
      readonly minutes: number;
      readonly total: number;
      /** As of a counted day. */
      readonly exchangedFor?: LocalDate;
      /** Why it has other hours than its weekday: closed for a part of the day. */
      readonly otherHours?: DaysOff;
    }
  | { readonly kind: 'OFF'; readonly from: LocalDate; readonly to: LocalDate; readonly reasons: readonly DaysOff[] }
  /** The day n calendar days or months on, before it rolls (Đ148.2–148.4). */
  | { readonly kind: 'REACHED'; readonly limit: Limit; readonly date: LocalDate; readonly lastOfMonth: boolean }
  /** Not a working day: the next one (Đ148.5). */
  | { readonly kind: 'ROLLED'; readonly from: LocalDate; readonly to: LocalDate; readonly reasons: readonly DaysOff[] }
  /** A day whose hours a decision gives: the last, when it ends what is due by the day is due; or one that was over when something came. */
  | {
      readonly kind: 'DAY_HOURS';
      readonly date: LocalDate;
      readonly hours: readonly OpenInterval[];
      readonly reason: DaysOff;
    }
  | {
      readonly kind: 'SUSPENDED';
      readonly at: Instant;
      readonly date: LocalDate;
      readonly mode: SuspensionMode;
      /** Goes on all the same: by its mode, or because the limit was already missed. */
      readonly idle: boolean;
      readonly because?: string;
    }
  | {
      readonly kind: 'RESUMED';
      readonly at: Instant;
      readonly date: LocalDate;
      readonly due: LocalDate;
      /** The days after this one are counted on. */
      readonly dayNotCounted?: true;
      /** Days that the wait took, where no counting on shows them: `due` is as many later. */
      readonly lost?: Limit;
    }
  | {
      readonly kind: 'RESTARTED';
      readonly at: Instant;
      readonly date: LocalDate;
      readonly runsFrom?: Instant;
      readonly sameDay?: SameDay;
      readonly excluded?: true;
      readonly because?: string;
    }
  | {
      readonly kind: 'EXTENDED';
      readonly at: Instant;
      readonly to: Limit | LocalDate;
      readonly due: LocalDate;
      readonly because?: string;
    };

/** A due date and the steps that led to it; without `due` the clock is suspended. */
export interface Explanation {
  readonly limit: Limit;
  readonly due?: Due;
  readonly steps: readonly Step[];
}
