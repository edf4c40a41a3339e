import type { Group } from './group';
import type { DossierState } from './state';
import type { TaskRecord } from './task';

/** The group as it was when something was opened in it: after a recall every part was done anew (NĐ 61/2018 Đ21.1). */
export function groupThen({ group, tasks }: DossierState, openedSeq: number): Group | undefined {
  if (!group || openedSeq > group.since) return group;
  const recalled = tasks.findLast(task => task.openedSeq < openedSeq && task.ended?.action === 'RECALL_RESULT');
  return { ...group, since: recalled?.openedSeq ?? 0 };
}

/** The waits that were over by the end of a task, of the dossier and of the part: those after it gave it no more time (NĐ 61/2018 Đ19.4). */
export function untilItsEnd(state: DossierState, { openedSeq, ended }: TaskRecord): DossierState {
  const { clock } = state;
  const group = groupThen(state, openedSeq);
  const tasks = state.tasks.filter(task => task.openedSeq <= openedSeq);
  const ledger = clock?.ledger.filter(({ at, kind }) => at < ended!.at || (kind === 'RESUMED' && at === ended!.at));
  return { ...state, tasks, ...(group && { group }), ...(clock && { clock: { ...clock, ledger: ledger! } }) };
}
