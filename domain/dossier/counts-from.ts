import type { Instant } from '../calendar/snapshot';
import { groupThen } from './as-it-was';
import { countingEntries, type CountingEntry } from './counting-entries';
import { followerOf } from './replacement';
import type { DossierState } from './state';
import type { TaskKind, TaskRecord } from './task';

/** Whether the entry opened the task: as of its own time, and before anybody did anything else. */
export const isOpenedBy = ({ acts }: DossierState, { seq, at }: CountingEntry) => {
  const next = acts.find(act => act.seq > seq)?.seq ?? Infinity;
  return ({ openedSeq, openedAt }: TaskRecord): boolean => openedSeq > seq && openedSeq < next && openedAt === at;
};

type Fits = (entry: CountingEntry, task: TaskRecord) => boolean;

/** The entries from which work counts that has a `from` of its own; of several the last before it. */
const fits: Readonly<Partial<Record<TaskKind, Fits>>> = {
  // NĐ 61/2018 Đ19.4: the reception, or whatever began the limit anew; of a part its own
  SUPPLEMENT_NOTICE: (entry, { part }) => (part === undefined && entry.clock === 'STARTED') || beginsAnew(entry, part),
  // 1.013225: the last supplement
  APPROVAL: ({ action }) => action === 'SUPPLEMENT',
  // Hòa Bình Đ33.2: the result at the desk
  POSTAL_DELIVERY: ({ clock }) => clock === 'STOPPED',
};

const beginsAnew = ({ clock, action, ended }: CountingEntry, part?: string): boolean =>
  clock === 'RESUMED' && action !== 'DECLINE_SUPPLEMENT' && ended.suspends === 'RESTART' && ended.part === part;

/** Whether the task counts from the entry, and not from something else at the same instant. */
export function countsFrom(state: DossierState, entry: CountingEntry) {
  const opened = isOpenedBy(state, entry);
  const entries = countingEntries(state).filter(({ at }) => at === entry.at);
  return (task: TaskRecord): boolean => {
    if (task.from !== entry.at) return false;
    const begun = beginningOf(state, task, entry.at);
    const last = entries.findLast(one => one.seq < task.openedSeq && fits[task.kind]?.(one, task));
    return last ? last.seq === entry.seq : begun !== undefined && opened(begun);
  };
}

/** The task with which began what this one goes on with: the unit was first asked (NĐ 61/2018 Đ19.5, Đ19.7), or given its part (Đ3.2). */
function beginningOf(state: DossierState, task: TaskRecord, at: Instant): TaskRecord | undefined {
  const { kind, unit, part, askedBy, openedSeq } = task;
  const before = state.tasks.filter(one => one.openedSeq < openedSeq && one.part === part);
  const since = groupThen(state, openedSeq)?.since ?? 0;
  if (kind === 'SUPPLEMENT_NOTICE') return part === undefined ? undefined : before.find(one => one.openedSeq > since);
  const now = (one = ''): string => followerOf(one, state.replaced);
  return before.findLast(
    one =>
      one.kind === 'LIAISON' &&
      one.from === undefined &&
      one.openedAt === at &&
      now(one.unit) === now(unit) &&
      (kind !== 'LIAISON' || now(one.askedBy) === now(askedBy)),
  );
}
