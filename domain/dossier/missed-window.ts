import type { Instant } from '../calendar/snapshot';
import { clockDeadline } from '../clock/deadline';
import { resume } from '../clock/commands';
import { isRefusal, openSuspension } from '../clock/clock';
import { refusal, type Refusal } from '../errors';
import { legalTimeOf, type Act } from './commands';
import type { Happening } from './events';
import { calendarNow, type DossierState } from './state';
import type { TaskKind, TaskRecord } from './task';
import type { ActEntry } from './act-entry';

/**
 * A wait for the applicant that time ended, while nobody has acted since, on the part of a group that it is for (NĐ 61/2018 Đ3.2) or on the whole:
 * what was brought in it may still be entered (Gia Lai Đ14.2).
 */
export interface MissedWindow {
  readonly task: TaskRecord;
  /** By which time ended it. */
  readonly entry: ActEntry;
  /** It was brought at the earliest then, and before the other. */
  readonly from: Instant;
  readonly end: Instant;
}

/** What the applicant may have said in time, and the wait that time ended: a supplement, or what is wrong in the draft (1.000894). */
const waitedFor: Readonly<Partial<Record<string, TaskKind>>> = {
  SUPPLEMENT: 'SUPPLEMENT',
  CONFIRM_DRAFT: 'DRAFT_CONFIRMATION',
  CORRECT_DRAFT: 'DRAFT_CONFIRMATION',
};

/** The wait in which this action may have been brought. */
export function missedWindow({ acts, tasks }: DossierState, action: string, part?: string): MissedWindow | undefined {
  const taskOf = (act: ActEntry | undefined) => tasks.find(({ id }) => id === act?.task);
  const own = part === undefined ? acts : acts.filter(act => taskOf(act)?.part === part);
  const entry = own.at(-1);
  const task = taskOf(entry);
  if (!entry || !task?.expires || task.ended?.action !== task.expires) return undefined;
  if (task.kind !== waitedFor[action] || task.part !== part) return undefined;
  return { task, entry, from: Math.max(...own.slice(0, -1).map(({ at }) => at)), end: entry.at };
}

/** Whether this enters afterwards what was brought before time ended the wait for it. */
export const isMissed = ({ kind }: Pick<TaskRecord, 'kind'>, action: string): boolean =>
  action in waitedFor && waitedFor[action] !== kind;

/** Only what was brought in the window: what came after it came too late (law.md §1.7), and so did what is entered as of now. */
export function broughtInWindow(state: DossierState, act: Act, task: TaskRecord): Refusal | undefined {
  if (!isMissed(task, act.kind)) return undefined;
  const missed = missedWindow(state, act.kind, task.part);
  const at = legalTimeOf(act);
  if (missed && at >= missed.from && at < missed.end) return undefined;
  return refusal('LEGAL_TIME_OUT_OF_ORDER', {
    field: 'legalAt',
    ...(missed && { earliest: missed.from, latest: missed.end - 1 }),
    given: at,
  });
}

/** The state as if time had not ended the wait: what was waited for came before. The entry that it had stays in the journal. */
export function withoutMissing(state: DossierState, { entry }: MissedWindow): DossierState {
  const acts = state.acts.filter(act => act !== entry);
  return { ...state, acts, actedAt: Math.max(...acts.map(({ at }) => at)) };
}

/** NĐ 61/2018 Đ19.4: the limit starts anew with the supplement after all, instead of running on when the window was over. */
export function resumedInstead(state: DossierState, act: Act, task: TaskRecord): Happening[] {
  if (!isMissed(task, act.kind) || !setGoingBy(state, missedWindow(state, act.kind, task.part))) return [];
  const resumed = resume(standing(state).clock!, legalTimeOf(act));
  if (isRefusal(resumed)) return [];
  return [{ kind: 'CLOCK_RESUMED', due: clockDeadline(calendarNow(state), resumed)!, instead: true }];
}

/** Whether the clock goes on by this end: where another part of the group is asked for, or was since, it goes on by that. */
const setGoingBy = ({ clock }: DossierState, missed: MissedWindow | undefined): boolean =>
  clock !== undefined &&
  !openSuspension(clock) &&
  clock.ledger.findLast(({ kind }) => kind === 'RESUMED')?.at === missed?.end;

/** The clock as it stood before the end of the window set it going. */
export function standing(state: DossierState): DossierState {
  const { clock } = state;
  const last = clock?.ledger.findLastIndex(entry => entry.kind === 'RESUMED');
  return clock ? { ...state, clock: { ...clock, ledger: clock.ledger.filter((_, i) => i !== last) } } : state;
}
