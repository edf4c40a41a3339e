import { same, taskDeadline } from '../clock-moves';
import type { Deadline, TaskRecord } from '../task';
import type { Moved } from '../events';
import type { DossierState } from '../state';

/** The dates of work that was opened by, or counts from, the corrected entry and is over already: whether it was in time is judged by them. */
export function movedOfWorkDone(state: DossierState, then: DossierState): NonNullable<Moved['tasks']> {
  return then.tasks.flatMap((task, i) => {
    const { id, kind, limit, due, openedAt, from, ended, expires } = task;
    const known = state.tasks[i]!;
    // What time made of silence stands, and what was due with the dossier is judged with it.
    if (!ended || !due || expires || limit === 'WITH_DOSSIER') return [];
    const other = deadlineOf(then, task);
    // The days of the slip stand while the clock does: they move with what it stood for, too (counting-rules 9).
    const stands = kind !== 'SUPPLEMENT_NOTICE' || same(other, deadlineOf(state, known));
    if (stands && openedAt === known.openedAt && from === known.from) return [];
    return other && !same(other, due) ? [{ task: id, due: other }] : [];
  });
}

function deadlineOf(state: DossierState, task: TaskRecord): Deadline | undefined {
  const { kind, openedAt, from = openedAt } = task;
  return taskDeadline(kind === 'SUPPLEMENT_NOTICE' ? asOf(state, task) : state, task, from);
}

/** With the clock, or that of the part, as it was when the task was opened: what it stood for since, or began anew with, has no say in it. */
const asOf = (state: DossierState, { openedAt, openedSeq }: TaskRecord): DossierState => ({
  ...state,
  clock: state.clock && { ...state.clock, ledger: state.clock.ledger.filter(({ at }) => at <= openedAt) },
  tasks: state.tasks.filter(one => one.openedSeq <= openedSeq),
});
