import { untilItsEnd } from '../as-it-was';
import { same, taskDeadline } from '../clock-moves';
import type { Moved } from '../events';
import type { DossierState } from '../state';
import type { Deadline, TaskRecord } from '../task';

/**
 * The dates of work that is over already and counts from the corrected entry, or keeps to what does: whether it was in time is judged by them. What
 * time made of silence stands, and what was due with the dossier is judged with it.
 */
export function movedOfWorkDone(state: DossierState, then: DossierState): NonNullable<Moved['tasks']> {
  return then.tasks.flatMap((task, i) => {
    const { id, limit, due, ended, expires } = task;
    if (!ended || !due || ended.action === expires || limit === 'WITH_DOSSIER') return [];
    const other = dueAtItsEnd(then, task);
    return other && !same(other, dueAtItsEnd(state, state.tasks[i]!)) && !same(other, due)
      ? [{ task: id, due: other }]
      : [];
  });
}

const dueAtItsEnd = (state: DossierState, task: TaskRecord): Deadline | undefined =>
  taskDeadline(untilItsEnd(state, task), task, task.from ?? task.openedAt);
