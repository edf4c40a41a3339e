import { same, taskDeadline } from '../clock-moves';
import type { Moved } from '../events';
import type { DossierState } from '../state';

/** The dates of work that was opened by, or counts from, the corrected entry and is over already: whether it was in time is judged by them. */
export function movedOfWorkDone(state: DossierState, then: DossierState): NonNullable<Moved['tasks']> {
  return then.tasks.flatMap((task, i) => {
    const { id, limit, due, openedAt, from, ended, expires } = task;
    const known = state.tasks[i]!;
    if (openedAt === known.openedAt && from === known.from) return [];
    // What time made of silence stands, and what was due with the dossier is judged with it.
    if (!ended || !due || expires || limit === 'WITH_DOSSIER') return [];
    const other = taskDeadline(then, task, from ?? openedAt);
    return other && !same(other, due) ? [{ task: id, due: other }] : [];
  });
}
