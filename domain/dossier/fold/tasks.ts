import type { Instant } from '../../calendar/snapshot';
import type { DossierEvent } from '../events';
import type { DossierUnits } from '../start';
import { isMissed, missedWindow, withoutMissing, type MissedWindow } from '../missed-window';
import type { DossierState } from '../state';
import type { TaskId, TaskKind, TaskRecord } from '../task';
import { acted } from './acts';

type Change = (task: TaskRecord) => TaskRecord;

export const withTask = (state: DossierState, id: TaskId, change: Change): DossierState => ({
  ...state,
  tasks: state.tasks.map(task => (task.id === id ? change(task) : task)),
});

/** Done in time and entered afterwards, it was not overdue (Gia Lai Đ14.2). */
export function over({ overdue, ...task }: TaskRecord, ended: NonNullable<TaskRecord['ended']>): TaskRecord {
  const late = overdue && (!task.due || ended.at >= task.due.lateFrom);
  return { ...task, ended, ...(late && { overdue }) };
}

export function taskEnded(
  state: DossierState,
  event: DossierEvent & { kind: 'TASK_ENDED' },
  at: Instant,
): DossierState {
  const { task: id, action, by, details } = event;
  const ended = { at, action, by, ...(details && { details }) };
  const missed = state.tasks.some(task => task.id === id && isMissed(task, action))
    ? missedWindow(state, action)
    : undefined;
  if (missed) return broughtInTime(state, missed, event, ended);
  const after = withTask(state, id, task => over(task, ended));
  return acted({ ...after, refusalProposed: refuses(after, action) }, event.seq, at, id);
}

/** The wait ended with what was brought, and what time had opened instead was nobody's to do yet (Gia Lai Đ14.2). */
function broughtInTime(
  state: DossierState,
  { task: waited }: MissedWindow,
  { task: id, seq }: DossierEvent & { kind: 'TASK_ENDED' },
  ended: NonNullable<TaskRecord['ended']>,
): DossierState {
  const { at } = ended;
  const tasks = state.tasks.map(task => {
    if (task.id === waited.id) return over(task, ended);
    return task.id === id ? over({ ...task, openedAt: at }, ended) : task;
  });
  return acted({ ...withoutMissing(state), tasks }, seq, at, waited.id);
}

/** Whether the applicant is to get a refusal: as it was proposed last; of a group, when there is no part that was done (NĐ 61/2018 Đ19.8). */
function refuses({ refusalProposed, tasks }: DossierState, action: string): boolean {
  switch (action) {
    case 'PROPOSE_REFUSAL':
      return true;
    case 'PROPOSE_RESULT':
    case 'FINISH_PART':
      return false;
    case 'REFUSE_PART':
      return !tasks.some(({ ended }) => ended?.action === 'FINISH_PART');
    default:
      return refusalProposed;
  }
}

/** The agency was merged: open tasks go to the unit that follows theirs (law.md §11). */
export function transferred(state: DossierState, agency: string, units: DossierUnits): DossierState {
  const tasks = state.tasks.map(task => {
    const role = task.ended ? undefined : roleOf(state, task);
    if (!role || units[role] === task.unit) return task;
    // An official of the abolished unit is no longer there: the head of the new one assigns.
    const { assignee: _, ...rest } = task;
    return { ...rest, unit: units[role] };
  });
  return { ...state, agency, units, tasks };
}

/** As which of the dossier's units the task's unit does it: in a small commune one unit is all of them. */
function roleOf(state: DossierState, { kind, unit, forHead }: TaskRecord): keyof DossierUnits | undefined {
  const roles = (Object.keys(state.units) as (keyof DossierUnits)[]).filter(role => state.units[role] === unit);
  if (roles.length < 2) return roles[0];
  const atDesk = deskKinds.includes(kind) || state.start.procedure.terms?.delegatedToDesk;
  const usual = kind === 'APPROVAL' && !forHead ? 'leader' : atDesk ? 'desk' : 'specialist';
  return roles.includes(usual) ? usual : roles[0];
}

const deskKinds: readonly TaskKind[] = [
  'RECEPTION_CHECK',
  'HANDOFF',
  'SUPPLEMENT_NOTICE',
  'RETURN',
  'POSTAL_DELIVERY',
  'WITHDRAWAL',
  'STOP_NOTICE',
  'REFUND',
];
