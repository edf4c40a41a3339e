import type { Instant } from '../calendar/snapshot';
import type { SuspensionMode } from '../clock/clock';
import type { LimitDeadline } from '../clock/deadline';
import type { Limit } from '../clock/limit';
import type { HandoffRule } from '../clock/rules/handoff';
import type { ActionKind } from './action-kinds';
import type { UnitId } from './actor';
import type { ActDetails } from './details';
import type { Outcome } from './events';

/** Unique within a dossier and never used again: `t1`, `t2`, … in the order of opening. */
export type TaskId = string;

/** The kinds of human work. Their labels are in `labels.ts`. */
export const taskKinds = [
  'PAYMENT',
  'RECEPTION_CHECK',
  'SUPPLEMENT',
  'HANDOFF',
  'TAKING_OVER',
  'EXAMINATION',
  'SUPPLEMENT_NOTICE',
  'VERIFICATION',
  'LIAISON',
  'LIAISON_QUESTION',
  'PART',
  'DRAFT_CONFIRMATION',
  'APPROVAL',
  'RESULT_HANDOFF',
  'RETURN',
  'POSTAL_DELIVERY',
  'WITHDRAWAL',
  'STOP_NOTICE',
  'REFUND',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A computed due: shown as `at`, judged from `lateFrom` on (counting-rules 7). */
export type Deadline = LimitDeadline;

/** Hours as they run on any clock, at night and on days off too: what somebody who never closes has promised. */
export interface ClockHours {
  readonly clockHours: number;
}

/** A limit of its own, a rule of the profile, due with the dossier itself, with the part of a group that it is for, or nothing: it waits for the applicant. */
export type TaskLimit = Limit | ClockHours | HandoffRule | 'WITH_DOSSIER' | 'WITH_PART' | 'NONE';

/** What time does when the limit is over and nobody has acted: silence that the law gives a meaning. */
export const expiryActions = ['WINDOW_OVER', 'SILENCE'] as const;
export type ExpiryAction = (typeof expiryActions)[number];

/** A piece of human work for one unit, with its limit and the actions that may end it. */
export interface Task {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly unit: UnitId;
  readonly actions: readonly ActionKind[];
  readonly openedAt: Instant;
  /** The `seq` of its opening: a command decided upon an older state cannot mean this task. */
  readonly openedSeq: number;
  readonly limit: TaskLimit;
  /** From when the limit counts, where that is not the opening. */
  readonly from?: Instant;
  readonly due?: Deadline;
  /** A stricter rule's: the unit is warned when it runs out first. */
  readonly stricter?: TaskLimit;
  /** The action by which time ends it when its limit is over. Without one it only becomes overdue. */
  readonly expires?: ExpiryAction;
  /** While it is open the dossier's clock stands. */
  readonly suspends?: SuspensionMode;
  /** The head of the unit's, or a deputy's whom the head charged with it. */
  readonly forHead?: true;
  /** The account that the head of the unit gave it to (NĐ 61/2018 Đ19.1): before the opening, or since. */
  readonly assignee?: string;
  /** The procedure of a group that it belongs to (NĐ 61/2018 Đ3.2). */
  readonly part?: string;
  /** The higher one-stop desk that follows it (NĐ 61/2018 Đ19.7). */
  readonly followedBy?: UnitId;
  /**
   * Who asked, where it was not the unit in charge: a consulted agency that asks others in its own name (NĐ 61/2018 Đ19.7), or one of these
   * that asks it back.
   */
  readonly askedBy?: UnitId;
  /** REFUND: what the dossier came to; only the money is still to go back. */
  readonly outcome?: Outcome;
}

/** A task as the state keeps it: with whom it was given to and how it went. */
export interface TaskRecord extends Task {
  readonly warned?: boolean;
  readonly overdue?: boolean;
  readonly ended?: {
    readonly at: Instant;
    /** CLOSED: it fell away with the dossier's turn. */
    readonly action: ActionKind | ExpiryAction | 'CLOSED';
    readonly by: string;
    readonly details?: ActDetails;
  };
}
