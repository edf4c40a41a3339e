import type { LimitUnit } from '../limit';
import type { LocalDate } from '../../calendar/snapshot';
import type { SameDay, Step } from './explanation';

type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;

/** How a limit is counted from an event; LATER where the reason why it is not at once is told beside it. */
export type Counting = 'BY_HOUR' | 'BY_DAY' | 'LATER' | SameDay;

/** Everything an explanation needs of a language: short pieces, already formatted times and dates put in. */
export interface Words {
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly amount: (amount: number, unit: LimitUnit) => string;
  readonly hours: (minutes: number) => string;
  readonly due: (when: string, limit: string) => string;
  readonly suspended: (limit: string) => string;
  readonly started: (when: string, counting: Counting, runsFrom: string | undefined) => string;
  /** Follows the time of a start in a reception window. */
  readonly inWindow: string;
  readonly restarted: (when: string, because: string, counting: Counting, runsFrom: string | undefined) => string;
  readonly dayNumber: (number: number) => string;
  /** `exchanged`: the days of a row worked in exchange, in words. */
  readonly dayNumbers: (first: number, last: number, overWeekends: boolean, exchanged: string) => string;
  readonly worked: (date: string, worked: string, total: string) => string;
  /** `only`: what a closure left of the day, not what an exchange gave. */
  readonly dayHours: (date: string, hours: string, reason: string, only: boolean) => string;
  /** Follows the hours of several days. */
  readonly among: (exchanged: string) => string;
  readonly exchangedFor: (off: string) => string;
  /** `open`: days on which the office works, and which are not counted for this dossier alone. */
  readonly off: (dates: string, reasons: string, open: boolean) => string;
  readonly and: string;
  readonly reached: (step: StepOf<'REACHED'>, amount: string, date: string) => string;
  readonly rolled: (from: string, reasons: string, to: string, open: boolean) => string;
  /** What a suspension waits for, by the kind of work that `because` names; a reason that the words do not know is said as it is. */
  readonly waits: Readonly<Record<string, string>>;
  readonly suspension: (step: StepOf<'SUSPENDED'>, when: string, because: string) => string;
  readonly resumed: (when: string) => string;
  /** Follow a resumption. */
  readonly dayNotCounted: string;
  readonly lost: (amount: string, until: string) => string;
  readonly extended: (what: string, because: string) => string;
  readonly extendedBy: (amount: string) => string;
  readonly extendedTo: (date: string) => string;
  readonly provisional: string;
  readonly moved: (from: string, to: string, how: string) => string;
  readonly unmoved: (date: string) => string;
  readonly later: (days: number) => string;
  readonly earlier: (days: number) => string;
  readonly sameDay: string;
  readonly cause: CauseWords;
  readonly dayOff: DayOffWords;
}

export interface CauseWords {
  readonly nowOff: (dates: string, reason: string, open: boolean) => string;
  readonly nowWorked: (dates: string, reason: string | undefined) => string;
  readonly otherHours: string;
  readonly otherStart: (from: string, to: string) => string;
  readonly otherLimit: (from: string, to: string) => string;
  readonly removed: (line: string) => string;
}

export interface DayOffWords {
  readonly weekend: string;
  readonly holidays: Readonly<Record<string, string>>;
  readonly tet: (lunarYear: string) => string;
  /** Dates after a name that ends with a number of its own. */
  readonly on: (dates: string) => string;
  readonly makeUp: (holiday: string) => string;
  readonly swappedOff: string;
  /** The other day of an exchange, beside either half. */
  readonly workedFor: (worked: string) => string;
  readonly swappedToWork: string;
  readonly offFor: (off: string) => string;
  readonly forceMajeure: string;
  /** For an exception whose kind is not official and that has no name. */
  readonly closed: string;
}

/** `24/11` and `24/11/2026`. */
export const shortDate = (date: LocalDate): string => `${date.slice(8)}/${date.slice(5, 7)}`;
export const longDate = (date: LocalDate): string => `${shortDate(date)}/${date.slice(0, 4)}`;
