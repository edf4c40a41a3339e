import { byFollowers, isPartnerWork } from '../partner-units';
import { followerOf, furtherReplaced, type Replacement } from '../replacement';
import type { DossierState } from '../state';
import type { TaskRecord } from '../task';
import { deskReplaced } from './tasks';

/** An agency that is asked was merged: its open work goes to the followers, and so will what is asked of it later (law.md §11). */
export function partnerReplaced(state: DossierState, units: Replacement): DossierState {
  const tasks = state.tasks.map(task => (task.ended || !isPartnerWork(task) ? task : handedOn(task, units)));
  const { group } = state;
  const parts = group?.parts.map(part => ({ ...part, unit: followerOf(part.unit, units) }));
  const handed: DossierState = {
    ...state,
    tasks,
    replaced: furtherReplaced(state.replaced, units),
    ...(group && { group: { ...group, parts: parts! } }),
  };
  return deskReplaced(handed, units);
}

/** Nobody at the follower has been given it yet: an official of the abolished unit is no longer there. */
function handedOn(task: TaskRecord, units: Replacement): TaskRecord {
  const after = byFollowers(task, units);
  if (after.unit === task.unit) return after;
  const { assignee: _, ...rest } = after;
  return rest;
}
