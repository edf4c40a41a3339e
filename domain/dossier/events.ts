import type { PinnedCalendar } from '../calendar/packed/packed-calendar';
import type { Instant, LocalDate } from '../calendar/snapshot';
import type { UnitShare } from '../clock/attribution/attribute';
import type { SuspensionMode } from '../clock/clock';
import type { Limit } from '../clock/limit';
import type { EscalationLevel } from '../regulation/profile';
import type { ActionKind } from './action-kinds';
import type { UnitId } from './actor';
import type { ActDetails } from './details';
import type { Part } from './group';
import type { Replacement } from './replacement';
import type { ContentRef, DossierUnits } from './start';
import type { Deadline, ExpiryAction, Task, TaskId, TaskKind } from './task';

/** How a dossier's life ends. */
export const outcomes = [
  'RESULT_RETURNED',
  'REFUSED_AT_RECEPTION',
  'REDIRECTED',
  'REFUSED',
  'CLOSED_INCOMPLETE',
  'WITHDRAWN',
  'STOPPED',
] as const;
export type Outcome = (typeof outcomes)[number];

/** By whom a task is ended that nobody ended: by time, or by the payment system. */
export const byTime = 'TIME';
export const byPayments = 'PAYMENTS';

/** Who did it and why, as every act of a person tells it. */
interface ByPerson {
  readonly by: string;
  readonly reason?: ContentRef;
  readonly details?: ActDetails;
}

/** Where a supplement was asked for: at reception (NĐ 61/2018 Đ17.1.a), or in substance (Đ19.4). */
export type SupplementStage = 'RECEPTION' | 'SUBSTANCE';

/** What can have happened to a dossier. The journal an auditor reads is the list of these. */
export type Happening =
  | { readonly kind: 'SUBMITTED'; readonly by: string }
  | { readonly kind: 'TASK_OPENED'; readonly task: Task }
  /** The procedures that the dossier consists of are begun, after a recall anew (NĐ 61/2018 Đ3.2). */
  | { readonly kind: 'GROUP_BEGUN'; readonly parts: readonly Part[] }
  | (ByPerson & { readonly kind: 'TASK_ENDED'; readonly task: TaskId; readonly action: ActionKind | ExpiryAction })
  /** The dossier's turn took the work away (withdrawal, stop, end), or the waiver of a fee the payment. */
  | { readonly kind: 'TASK_CLOSED'; readonly task: TaskId }
  /** A stricter rule than the task's own has run out: the decree's, where the province has another (law.md §13 no. 1). */
  | { readonly kind: 'TASK_WARNED'; readonly task: TaskId }
  | { readonly kind: 'TASK_OVERDUE'; readonly task: TaskId }
  | (ByPerson & { readonly kind: 'TASK_ASSIGNED'; readonly task: TaskId; readonly to: string })
  /** Received in full: the receipt with its due date is given out and the clock starts (NĐ 61/2018 Đ17.1.c, Đ17.4). */
  | {
      readonly kind: 'ACCEPTED';
      readonly limit: Limit;
      readonly startedAt: Instant;
      readonly due: Deadline;
      readonly withoutReceipt?: true;
    }
  | {
      readonly kind: 'SUPPLEMENT_REQUESTED';
      readonly stage: SupplementStage;
      readonly round: number;
      /** Of a group: the part that it was asked for; rounds are counted for each. */
      readonly part?: string;
      /** After the time that the law gives for it (NĐ 61/2018 Đ19.4). */
      readonly late?: true;
    }
  /** `because`: the task that it waits for. `due` where it goes on all the same: by its mode, or because it was missed already. */
  | {
      readonly kind: 'CLOCK_SUSPENDED';
      readonly mode: SuspensionMode;
      readonly because: TaskKind;
      readonly due?: Deadline;
    }
  /**
   * `due` as it stands from now on. `as` PAUSE: a restart that did not come about (the window ran out). `instead` of that: it did, as was
   * entered afterwards.
   */
  | { readonly kind: 'CLOCK_RESUMED'; readonly due: Deadline; readonly as?: 'PAUSE'; readonly instead?: true }
  /** The apology with the new date (NĐ 61/2018 Đ19.9). `due` where it moved: an apology that comes too late moves no limit. */
  | (ByPerson & {
      readonly kind: 'POSTPONED';
      readonly newDate: LocalDate;
      readonly due?: Deadline;
      readonly late?: true;
    })
  /** NĐ 61/2018 Đ19.5.b: the lead agency tells the head of the one-stop that a consulted agency is silent. */
  | { readonly kind: 'SILENCE_REPORTED'; readonly task: TaskId }
  | (ByPerson & { readonly kind: 'LATE_ANSWER'; readonly task: TaskId })
  | { readonly kind: 'REFUSAL_SIGNED' }
  | { readonly kind: 'RESULT_SIGNED' }
  /** The result is at the one-stop desk: processing has ended, and with it the clock. `late`: whose the lateness is. */
  | {
      readonly kind: 'RESULT_READY';
      readonly onTime: boolean;
      /** Before the due date: the applicant is told beforehand (NĐ 61/2018 Đ20.4). */
      readonly early?: true;
      readonly late?: Lateness;
    }
  /** An error was found before the result was collected (NĐ 61/2018 Đ21.1). */
  | { readonly kind: 'RESULT_RECALLED' }
  | { readonly kind: 'RESULT_UNCOLLECTED' }
  | { readonly kind: 'PAYMENT_FAILED'; readonly payment: string }
  /** Money that was not owed: it goes back. */
  | {
      readonly kind: 'PAYMENT_NOT_OWED';
      readonly payment: string;
      readonly amountVnd: number;
      readonly because: 'WRONG_AMOUNT' | 'NOTHING_DUE';
    }
  /** Whom the law exempts owes so much less (law.md §9), by the ground in `details`; `owedVnd`: what is still to be paid; `unit`: whose waiver it is. */
  | (ByPerson & {
      readonly kind: 'FEE_WAIVED';
      readonly waivedVnd: number;
      readonly owedVnd: number;
      readonly unit: UnitId;
    })
  | { readonly kind: 'WARNED' }
  | { readonly kind: 'APOLOGY_OWED' }
  | { readonly kind: 'DOSSIER_OVERDUE' }
  | { readonly kind: 'ESCALATED'; readonly to: EscalationLevel }
  | (ByPerson & { readonly kind: 'WITHDRAWAL_REQUESTED' })
  | (ByPerson & { readonly kind: 'STOP_ORDERED' })
  | (ByPerson & { readonly kind: 'LOSS_REPORTED' })
  | (ByPerson & { readonly kind: 'DAYS_EXCLUDED'; readonly calendar: PinnedCalendar } & Moved)
  | ({ readonly kind: 'CALENDAR_CHANGED'; readonly calendar: PinnedCalendar; readonly because: string } & Moved)
  | {
      readonly kind: 'TRANSFERRED';
      readonly agency: string;
      readonly units: DossierUnits;
      readonly because: string;
    }
  /** Of `units` those that the dossier turns to. `tasks`: what was waiting there and waits with the follower now. */
  | {
      readonly kind: 'PARTNER_REPLACED';
      readonly units: Replacement;
      readonly tasks: readonly TaskId[];
      readonly because: string;
    }
  /** The law that the dossier was handed in under is gone. `stops`: it is stopped; else it is settled by that law all the same. */
  | {
      readonly kind: 'PROCEDURE_ABOLISHED';
      readonly stops: boolean;
      readonly because: string;
      readonly decision?: string;
    }
  /** A machine told what cannot be: a calendar that does not hold together. Kept for whoever sent it. */
  | { readonly kind: 'NOT_UNDERSTOOD'; readonly word: string; readonly error: string }
  /**
   * A wrong entry is corrected by this one and stays (`details.corrects`). `startedAt`: where the clock's start was wrong; `entryAt`: the
   * true time of another entry that counts; `result`: how a result that is there is judged by it.
   */
  | (ByPerson & {
      readonly kind: 'ENTRY_CORRECTED';
      readonly startedAt?: Instant;
      readonly entryAt?: Instant;
      readonly result?: { readonly onTime: boolean; readonly late?: Lateness };
    } & Moved)
  | { readonly kind: 'ENDED'; readonly outcome: Outcome };

/** By how many open minutes, and whose they are. */
export interface Lateness {
  readonly minutes: number;
  readonly shares: readonly UnitShare[];
}

/** What became of the dates: only those that moved. */
export interface Moved {
  /** Without `to` the clock stands now: the limit that was missed no longer is. */
  readonly due?: { readonly from?: Deadline; readonly to?: Deadline };
  readonly tasks?: readonly { readonly task: TaskId; readonly due: Deadline }[];
  /** The date that a late apology named has become a day off: the next working day (BLDS Đ148.5). */
  readonly appointment?: LocalDate;
}

/** A happening with its place in the life: `seq` counts from 1 without gaps, `at` is epoch ms. */
export type DossierEvent = Happening & {
  readonly seq: number;
  readonly at: Instant;
  /** When it happened by law, where it was entered afterwards. */
  readonly legalAt?: Instant;
};

/** When it happened by law. */
export const happenedAt = ({ at, legalAt }: { readonly at: Instant; readonly legalAt?: Instant }): Instant =>
  legalAt ?? at;
