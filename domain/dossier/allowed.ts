import { actions } from './actions';
import type { ActionKind } from './action-kinds';
import type { Actor } from './actor';
import { actsFor, atDesk, isApplicant } from './intervene/who';
import { interventions } from './interventions';
import { interventionKinds } from './intervention-kinds';
import { isMissed } from './missed-window';
import { followerOf } from './replacement';
import { openTasks, type DossierState } from './state';
import type { TaskRecord } from './task';

/** The applicant, and whose unit has, had or will have a part in the dossier, or stands for one that had. */
export function takesPart(state: DossierState, actor: Actor): boolean {
  if (isApplicant(state, actor)) return true;
  const ofTasks = state.tasks.flatMap(task => [task.unit, ...(task.followedBy ? [task.followedBy] : [])]);
  const units = [
    ...Object.values(state.start.units),
    ...Object.values(state.units),
    ...[state.start.competentDesk, state.competentDesk],
    ...ofTasks,
    ...ofTasks.map(unit => followerOf(unit, state.replaced)),
  ];
  return actor.role === 'OFFICER' && actor.units.some(unit => units.includes(unit));
}

/** What this actor may do now: the buttons of the screen, and the `allowed` of a refusal. */
export function allowedActions(state: DossierState, actor: Actor): string[] {
  if (state.outcome || state.submittedAt === undefined || !takesPart(state, actor)) return [];
  const ofTasks = openTasks(state).flatMap(task =>
    task.actions.filter(
      kind => (isMissed(task, kind) || isTheirs(task, actor)) && byTheirUnit(state, actor, task, kind),
    ),
  );
  const beside = interventionKinds.filter(kind => interventions[kind].refused(state, actor) === undefined);
  return [...new Set([...ofTasks, ...beside])];
}

/** Whether the unit of the actor is the one that does this to this task. */
export function byTheirUnit(state: DossierState, by: Actor, task: TaskRecord, kind: ActionKind): boolean {
  const { byDesk, byMachine } = actions[kind];
  // What was brought in time and is entered when the window is over, the desk enters, whosever the task is.
  return !byMachine && (byDesk || isMissed(task, kind) ? atDesk(state, by) : actsFor(state, by, task));
}

/** An assigned task is the assignee's and the head's (NĐ 61/2018 Đ19.1); what only the head may do is nobody's before. */
export const isTheirs = ({ assignee, unit, forHead }: TaskRecord, by: Actor): boolean =>
  (assignee === undefined && !forHead) || assignee === by.account || by.heads?.includes(unit) === true;
