import type { Instant } from '../calendar/snapshot';
import type { LimitDeadline } from '../clock/deadline';
import type { ActionKind } from './actions';
import type { UnitId } from './actor';

/** Unique within a dossier and never used again: `t1`, `t2`, … in the order of opening. */
export type TaskId = string;

/** The kinds of human work. Their labels are in `labels.ts`. */
export const taskKinds = ['RECEPTION_CHECK', 'HANDOFF', 'EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A computed due: shown as `at`, judged from `lateFrom` on (counting-rules 7). */
export type Deadline = LimitDeadline;

/** A piece of human work for one unit, with its limit and the actions that may end it. */
export interface Task {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly unit: UnitId;
  readonly actions: readonly ActionKind[];
  readonly openedAt: Instant;
  /** The `seq` of its opening: a command decided upon an older state cannot mean this task. */
  readonly openedSeq: number;
  readonly due?: Deadline;
}

/** A task as the state keeps it: with how it went. */
export interface TaskRecord extends Task {
  readonly overdue?: boolean;
  readonly ended?: { readonly at: Instant; readonly action: ActionKind; readonly by: string };
}
