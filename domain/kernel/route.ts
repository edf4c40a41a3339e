import type { Instant } from '../calendar/snapshot';
import type { Limit } from '../clock/limit';
import type { ActionKind } from '../dossier/actions';
import type { UnitId } from '../dossier/actor';
import type { Outcome } from '../dossier/events';
import type { Start } from '../dossier/start';
import type { TaskId, TaskKind } from '../dossier/task';

/** A piece of work to be opened. `WITH_DOSSIER` is due with the dossier itself; `NONE` waits for the applicant. */
export interface TaskSpec<A extends ActionKind = ActionKind> {
  readonly kind: TaskKind;
  readonly unit: UnitId;
  readonly limit: Limit | 'WITH_DOSSIER' | 'NONE';
  /** From when the limit counts (epoch ms), where the law names an instant before the opening. */
  readonly from?: Instant;
  readonly actions: readonly A[];
}

/** How a task was ended. */
export interface TaskResult<A extends ActionKind = ActionKind> {
  readonly task: TaskId;
  readonly action: A;
}

/** All a route may use. It waits for nothing else: no signal, no timer, no clock, no database. */
export interface Dossier {
  readonly start: Start;
  /** Opens a task and waits until one of its actions ends it. */
  task<A extends ActionKind>(spec: TaskSpec<A>): Promise<TaskResult<A>>;
  /** Runs all branches at once and waits for all of them (NĐ 61/2018 Đ19.6.b). */
  parallel<T>(branches: readonly (() => Promise<T>)[]): Promise<T[]>;
  /** Runs the branches one after the other (NĐ 61/2018 Đ19.6.a). */
  inOrder<T>(branches: readonly (() => Promise<T>)[]): Promise<T[]>;
}

/** The way of a dossier as code: it reads like the published steps, and every way through it ends with an outcome. */
export type Route = (dossier: Dossier) => Promise<Outcome>;
