import type { Instant } from '../calendar/snapshot';
import type { SuspensionMode } from '../clock/clock';
import type { ActionKind } from '../dossier/action-kinds';
import type { UnitId } from '../dossier/actor';
import type { ActDetails } from '../dossier/details';
import type { Outcome } from '../dossier/events';
import type { Part } from '../dossier/group';
import type { DossierUnits, Start } from '../dossier/start';
import type { DossierState } from '../dossier/state';
import type { PartnerRole } from '../procedure/partners';
import type { ExpiryAction, TaskId, TaskKind, TaskLimit } from '../dossier/task';

/** A piece of work to be opened. The limit `WITH_DOSSIER` is due with the dossier itself, `WITH_PART` with the part of a group; `NONE` waits for the applicant. */
export interface TaskSpec<A extends ActionKind = ActionKind, E extends ExpiryAction = never> {
  readonly kind: TaskKind;
  readonly unit: UnitId;
  readonly limit: TaskLimit;
  /** From when the limit counts (epoch ms), where the law names an instant before the opening. */
  readonly from?: Instant;
  /** A stricter rule's limit: the unit is warned when that runs out first (law.md §13 no. 1). */
  readonly stricter?: TaskLimit;
  readonly actions: readonly A[];
  /** What the law makes of silence when the limit is over: time ends the task by it. */
  readonly expires?: E;
  /** While the task is open the dossier's clock stands, by this mode. */
  readonly suspends?: SuspensionMode;
  /** The head of the unit's alone. */
  readonly forHead?: true;
  /** The account that was charged with the work before, and has it from the opening on. */
  readonly assignee?: string;
  /** The procedure of a group that it belongs to. */
  readonly part?: string;
  /** The higher one-stop desk that follows it. */
  readonly followedBy?: UnitId;
  /** Who asks, where it is not the unit in charge. */
  readonly askedBy?: UnitId;
  /** What the dossier came to, where only this keeps it open. */
  readonly outcome?: Outcome;
}

/** How a task was ended. */
export interface TaskResult<A extends string = ActionKind> {
  readonly task: TaskId;
  readonly action: A;
  readonly details: ActDetails;
}

/** Whether it was decided meanwhile that what was waited for is not to be done: a payment that was waived, an opinion on what is refused. */
export const fellAway = ({ action }: TaskResult<string>): boolean => action === 'CLOSED';

/** A branch that waits for others: dependent procedures of a group. */
export interface Step<T> {
  /** Indices of the steps that have to be done first. */
  readonly after: readonly number[];
  readonly run: () => Promise<T>;
}

/** All a route may use. It waits for nothing else: no signal, no timer, no clock, no database. */
export interface Dossier {
  readonly start: Start;
  /** The units as they are now: a merger may have moved them. */
  readonly units: DossierUnits;
  /** The unit of another agency that the procedure's definition names, or the one that follows it by now. Throws UNIT_NOT_FOUND for one that it does not name. */
  partner(role: PartnerRole): UnitId;
  /** What has happened so far. */
  readonly state: DossierState;
  /** Opens a task and waits until one of its actions, or time, ends it. */
  task<A extends ActionKind, E extends ExpiryAction = never>(spec: TaskSpec<A, E>): Promise<TaskResult<A | E>>;
  /** Runs all branches at once and waits for all of them (NĐ 61/2018 Đ19.6.b). */
  parallel<T>(branches: readonly (() => Promise<T>)[]): Promise<T[]>;
  /** Runs the branches one after the other (NĐ 61/2018 Đ19.6.a). */
  inOrder<T>(branches: readonly (() => Promise<T>)[]): Promise<T[]>;
  /** Says which procedures it consists of, each with its unit and limit, before they are begun (NĐ 61/2018 Đ3.2). */
  begin(parts: readonly Part[]): void;
  /** Runs each step as soon as those it depends on are done (NĐ 61/2018 Đ3.2). */
  dependent<T>(steps: readonly Step<T>[]): Promise<T[]>;
}

/** The way of a dossier as code: it reads like the published steps, and every way through it ends with an outcome. */
export type Route = (dossier: Dossier) => Promise<Outcome>;
