import { DomainError, refusal, type ErrorCode, type Facts, type Refusal } from '../errors';
import { actions, missingReason } from './actions';
import type { Actor } from './actor';
import type { Act, Command } from './commands';
import type { Happening } from './events';
import { timePassed } from './time-passed';
import { openTasks, type DossierState } from './state';
import type { TaskRecord } from './task';

export type Decision =
  { readonly happenings: readonly Happening[]; readonly refused?: undefined } | { readonly refused: Refusal };

/** What a command leads to in this state, or why it may not be. Values in, values out. */
export function decide(state: DossierState, command: Command): Decision {
  switch (command.kind) {
    case 'SUBMIT':
      return state.submittedAt === undefined
        ? { happenings: [{ kind: 'SUBMITTED', by: command.by.account }] }
        : { refused: refusal('ALREADY_SUBMITTED', { dossier: state.start.code }) };
    case 'TIME_PASSED':
      return { happenings: timePassed(state, command.at) };
    default:
      return act(state, command);
  }
}

function act(state: DossierState, command: Act): Decision {
  const found = findTask(state, command);
  if ('code' in found) return { refused: found };
  const missing = missingReason(command.kind, command);
  if (missing) return { refused: missing };
  const reason = command.reason && { reason: command.reason };
  try {
    return {
      happenings: [
        // What fell due before is told before: after downtime a person may come first through the door.
        ...timePassed(state, command.at),
        { kind: 'TASK_ENDED', task: found.id, action: command.kind, by: command.by.account, ...reason },
        ...actions[command.kind].happenings(state, command),
      ],
    };
  } catch (error) {
    // A date that cannot be computed, such as one beyond the decided years, is for the person to know.
    if (error instanceof DomainError) return { refused: refusal(error.code, error.facts) };
    throw error;
  }
}

/** The one open task the command means. A stranger learns nothing of what is open; a colleague, what he or she may do. */
function findTask(state: DossierState, command: Act): TaskRecord | Refusal {
  const { by, kind } = command;
  const dossier = state.start.code;
  if (!takesPart(state, by)) return refusal('NOT_YOUR_DOSSIER', { dossier });
  const refused = (code: ErrorCode, facts: Facts) => refusal(code, { ...facts, allowed: allowedActions(state, by) });

  if (state.outcome) return refused('DOSSIER_ENDED', { dossier, outcome: state.outcome });
  // Between two tasks: another command was quicker and the route has not gone on yet.
  if (state.seq > 0 && openTasks(state).length === 0) return refused('STALE_COMMAND', { seq: command.seq });
  const offering = openTasks(state).filter(t => t.actions.includes(kind) && (!command.task || t.id === command.task));
  if (offering.length === 0)
    return refused('ACTION_NOT_OPEN', { action: kind, waitingFor: openTasks(state).map(task => task.unit) });
  const mine = offering.filter(task => by.units.includes(task.unit));
  const [task, another] = mine;
  if (!task) return refused('NOT_YOUR_UNIT', { action: kind, units: offering.map(t => t.unit) });
  if (another) return refused('TASK_AMBIGUOUS', { action: kind, field: 'task', tasks: mine.map(t => t.id) });
  if (task.openedSeq > command.seq) return refused('STALE_COMMAND', { seq: command.seq, openedAt: task.openedSeq });
  return task;
}

/** Some unit of the actor has, had or will have a part in the dossier. */
export function takesPart(state: DossierState, actor: Actor): boolean {
  const units = [...Object.values(state.start.units), ...state.tasks.map(task => task.unit)];
  return actor.role === 'OFFICER' && actor.units.some(unit => units.includes(unit));
}

/** What this actor may do now: the buttons of the screen, and the `allowed` of a refusal. */
export const allowedActions = (state: DossierState, actor: Actor): string[] => [
  ...new Set(openTasks(state).flatMap(task => (actor.units.includes(task.unit) ? task.actions : []))),
];
