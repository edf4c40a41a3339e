import type { Instant } from '../../calendar/snapshot';
import type { DossierEvent } from '../events';
import { isPartDone } from '../group';
import type { DossierUnits } from '../start';
import { isMissed, missedWindow, withoutMissing, type MissedWindow } from '../missed-window';
import type { Replacement } from '../replacement';
import type { UnitId } from '../actor';
import { signsAtDesk, type DossierState } from '../state';
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
  const task = state.tasks.find(one => one.id === id);
  const missed = task && isMissed(task, action) ? missedWindow(state, action, task.part) : undefined;
  if (missed) return broughtInTime(state, missed, event, ended);
  const after = withTask(state, id, task => over(task, ended));
  return acted({ ...after, refusalProposed: refuses(after, action) }, event.seq, at, id);
}

/** The wait ended with what was brought, and what time had opened instead was nobody's to do yet (Gia Lai Đ14.2). */
function broughtInTime(
  state: DossierState,
  missed: MissedWindow,
  { task: id, seq }: DossierEvent & { kind: 'TASK_ENDED' },
  ended: NonNullable<TaskRecord['ended']>,
): DossierState {
  const { at } = ended;
  const { task: waited } = missed;
  const tasks = state.tasks.map(task => {
    if (task.id === waited.id) return over(task, ended);
    return task.id === id ? over({ ...task, openedAt: at }, ended) : task;
  });
  return acted({ ...withoutMissing(state, missed), tasks }, seq, at, waited.id);
}

/** Whether the applicant is to get a refusal: as it was proposed last; of a group, when there is no part that was done (NĐ 61/2018 Đ19.8). */
function refuses(state: DossierState, action: string): boolean {
  switch (action) {
    case 'PROPOSE_REFUSAL':
      return true;
    case 'PROPOSE_RESULT':
    case 'FINISH_PART':
      return false;
    case 'REFUSE_PART':
      return !isPartDone(state);
    default:
      return state.refusalProposed;
  }
}

/**
 * The agency was merged: open tasks go to the unit that follows theirs (law.md §11). What another agency's desk received stays with that one
 * for the applicant; the new agency's own stands for the one it was passed on to.
 */
export function transferred(state: DossierState, agency: string, given: DossierUnits): DossierState {
  const { competentDesk } = state;
  const units = competentDesk ? { ...given, desk: state.units.desk } : given;
  const tasks = state.tasks.map(task => {
    if (task.ended) return task;
    if (isOfOwnDesk(state, task)) return handedTo(given.desk, task);
    const role = roleOf(state, task);
    return role ? handedTo(units[role], task) : task;
  });
  return withDesks({ ...withOwnParts(state, units), agency, tasks }, units, competentDesk && given.desk);
}

/** The agency's own parts of a group, begun or not, are the specialist unit's. */
function withOwnParts(state: DossierState, units: DossierUnits): DossierState {
  const { group } = state;
  if (!group) return state;
  const parts = group.parts.map(part =>
    part.unit === state.units.specialist ? { ...part, unit: units.specialist } : part,
  );
  return { ...state, group: { ...group, parts } };
}

/** A desk that received for another agency was merged (law.md §11): the applicant's affairs are with the one that follows. */
export function deskReplaced(state: DossierState, replaced: Replacement): DossierState {
  const { units, competentDesk, tasks } = state;
  const desk = competentDesk && replaced[units.desk];
  if (!desk) return state;
  const moved = tasks.map(task => (task.ended || task.unit !== units.desk ? task : handedTo(desk, task)));
  return withDesks({ ...state, tasks: moved }, { ...units, desk }, competentDesk);
}

/** An official of the abolished unit is no longer there: the head of the new one assigns. */
function handedTo(unit: UnitId, task: TaskRecord): TaskRecord {
  if (unit === task.unit) return task;
  const { assignee: _, ...rest } = task;
  return { ...rest, unit };
}

/** Where the receiving desk and the competent agency's have become one, nothing is passed on any more. */
function withDesks(state: DossierState, units: DossierUnits, own: UnitId | undefined): DossierState {
  const { competentDesk: _, ...rest } = state;
  return { ...rest, units, ...(own && own !== units.desk && { competentDesk: own }) };
}

/** The work of the competent agency's desk on what another received: to take it over, and to hand it on. */
const isOfOwnDesk = ({ units, competentDesk }: DossierState, { kind, unit }: TaskRecord): boolean =>
  unit === competentDesk && (kind === 'HANDOFF' || !Object.values(units).includes(unit));

/** As which of the dossier's units the task's unit does it: in a small commune one unit is all of them. */
function roleOf(state: DossierState, { kind, unit, forHead }: TaskRecord): keyof DossierUnits | undefined {
  const roles = (Object.keys(state.units) as (keyof DossierUnits)[]).filter(role => state.units[role] === unit);
  if (roles.length < 2) return roles[0];
  const atDesk = deskKinds.includes(kind) || state.start.procedure.terms?.delegatedToDesk;
  const usual =
    kind === 'APPROVAL' && !forHead && !signsAtDesk(state.start) ? 'leader' : atDesk ? 'desk' : 'specialist';
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
