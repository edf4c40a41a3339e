import { DomainError, refusal, type Refusal } from '../errors';
import type { Instant } from '../calendar/snapshot';
import { actions } from './actions';
import type { ActionKind } from './action-kinds';
import { allowedActions, byTheirUnit, isTheirs, takesPart } from './allowed';
import { resumed } from './clock-moves';
import { legalTimeOf, type Act, type Command } from './commands';
import type { Decision } from './decision';
import type { ActDetails } from './details';
import { earliestEnd } from './entry-order';
import type { Happening } from './events';
import { interventions } from './interventions';
import { isIntervention, type InterventionKind } from './intervention-kinds';
import { decideMachine } from './machines';
import { isMissed, missedWindow } from './missed-window';
import { timePassed } from './time-passed';
import { openTasks, type DossierState } from './state';
import type { TaskRecord } from './task';

/** What a command leads to in this state, or why it may not be. Values in, values out. */
export function decide(state: DossierState, command: Command): Decision {
  switch (command.kind) {
    case 'SUBMIT':
      return state.submittedAt === undefined
        ? { happenings: [{ kind: 'SUBMITTED', by: command.by.account }] }
        : { refused: refusal('ALREADY_SUBMITTED', { dossier: state.start.code }) };
    case 'TIME_PASSED':
      return passed(state, command.at);
    case 'CALENDAR_CHANGED':
    case 'PAYMENT_NOTICE':
    case 'TRANSFERRED':
    case 'PARTNER_REPLACED':
    case 'PROCEDURE_ABOLISHED':
      return decideMachine(state, command);
    default:
      return act(state, command);
  }
}

function passed(state: DossierState, at: Instant): Decision {
  const { happenings, moved } = timePassed(state, at);
  return { happenings, ...(moved !== undefined && moved < at && { legalAt: moved }) };
}

/** A person acts. Who takes part is told with a refusal what may be done instead; a stranger learns nothing of what is open. */
function act(state: DossierState, command: Act): Decision {
  if (!takesPart(state, command.by)) return { refused: refusal('NOT_YOUR_DOSSIER', { dossier: state.start.code }) };
  const decision = decideAct(state, command);
  if (!decision.refused) return decision;
  const { code, facts } = decision.refused;
  return { refused: refusal(code, { ...facts, allowed: allowedActions(state, command.by) }) };
}

function decideAct(state: DossierState, command: Act): Decision {
  const refused = ended(state) ?? yetToCome(state, command) ?? outOfOrder(state, command);
  if (refused) return { refused };
  try {
    const happenings = isIntervention(command.kind) ? intervene(state, command) : endTask(state, command);
    return 'code' in happenings ? { refused: happenings } : { happenings, ...afterwards(command) };
  } catch (error) {
    // A date that cannot be computed, such as one beyond the decided years, is for the person to know.
    if (error instanceof DomainError) return { refused: refusal(error.code, error.facts) };
    throw error;
  }
}

const afterwards = ({ at, legalAt }: Act) => legalAt !== undefined && legalAt !== at && { legalAt };

function endTask(state: DossierState, command: Act): Happening[] | Refusal {
  const task = findTask(state, command);
  if ('code' in task) return task;
  const action = command.kind as ActionKind;
  const rule = actions[action];
  const refused = missing(rule, command) ?? rule.guard?.(state, command, task);
  if (refused) return refused;
  const { by, reason, details } = command;
  const said = { by: by.account, ...(reason && { reason }), ...(details && { details }) };
  return [
    { kind: 'TASK_ENDED', task: task.id, action, ...said },
    ...(task.suspends ? resumed(state, task, legalTimeOf(command), stayedIncomplete(command)) : []),
    ...(rule.happenings?.(state, command, task) ?? []),
  ];
}

/** NĐ 61/2018 Đ19.4: the limit starts anew with the full supplement, and with nothing less. */
const stayedIncomplete = ({ kind }: Act): 'PAUSE' | undefined => (kind === 'DECLINE_SUPPLEMENT' ? 'PAUSE' : undefined);

function intervene(state: DossierState, command: Act): Happening[] | Refusal {
  const rule = interventions[command.kind as InterventionKind];
  // Whether it is open at all is said before what is missing of it.
  const refused = rule.refused(state, command.by) ?? missing(rule, command) ?? rule.refused(state, command.by, command);
  return refused ?? rule.happenings(state, command);
}

/**
 * Nothing more is entered in a dossier that ended, not even a note: what was archived stays as it was, and what is wrong in a returned
 * result is mended by a dossier of its own, which `corrects` this one (NĐ 61/2018 Đ5.1.c, Đ21.1).
 */
const ended = ({ outcome, start }: DossierState): Refusal | undefined =>
  outcome && refusal('DOSSIER_ENDED', { dossier: start.code, outcome });

/** Before the submission there is nothing to act on. */
const yetToCome = ({ submittedAt }: DossierState, { kind }: Act): Refusal | undefined =>
  submittedAt === undefined ? refusal('ACTION_NOT_OPEN', { action: kind, waitingFor: [] }) : undefined;

/** What is entered afterwards keeps the order of what happened, and nothing happens in the future (Gia Lai Đ14.2). */
function outOfOrder(state: DossierState, command: Act): Refusal | undefined {
  const { kind, at, legalAt, task: named } = command;
  if (legalAt === undefined) return undefined;
  // What time made of the applicant's silence is not before what was said in time (see its own guard).
  const meant = openTasks(state).filter(task => isMissed(task, kind) && (named === undefined || task.id === named));
  const missed = meant.flatMap(({ part }) => missedWindow(state, kind, part)?.from ?? []);
  const earliest = missed.length > 0 ? Math.min(...missed) : earliestOf(state, command);
  if (legalAt >= earliest && legalAt <= at) return undefined;
  return refusal('LEGAL_TIME_OUT_OF_ORDER', { field: 'legalAt', earliest, latest: at, given: legalAt });
}

/** After what is known to have been before it: beside the route, everything; in a task of its own branch, what led to it. */
function earliestOf(state: DossierState, command: Act): Instant {
  if (isIntervention(command.kind)) return state.actedAt;
  const task = findTask(state, command);
  return 'code' in task ? state.actedAt : earliestEnd(state, task, command.kind);
}

/** The first thing that an act lacks. */
function missing(
  rule: { needsReason?: true; needs?: readonly (keyof ActDetails)[] },
  { kind, reason, details }: Act,
): Refusal | undefined {
  if (rule.needsReason && !reason) return refusal('REASON_REQUIRED', { action: kind, field: 'reason' });
  const field = rule.needs?.find(name => details?.[name] === undefined);
  return field && refusal('DETAIL_REQUIRED', { action: kind, field: `details.${field}` });
}

/** The one open task the command means. */
function findTask(state: DossierState, { by, kind, seq, task: named }: Act): TaskRecord | Refusal {
  const action = kind as ActionKind;
  const open = openTasks(state);
  // Between two tasks: another command was quicker and the route has not gone on yet.
  if (state.seq > 0 && open.length === 0) return refusal('STALE_COMMAND', { seq });
  const offering = open.filter(task => task.actions.includes(action) && (!named || task.id === named));
  if (offering.length === 0 || actions[action].byMachine)
    return refusal('ACTION_NOT_OPEN', { action, waitingFor: open.map(task => task.unit) });
  const mine = offering.filter(task => byTheirUnit(state, by, task, action));
  const [task, another] = mine;
  const units =
    actions[action].byDesk || offering.every(one => isMissed(one, action))
      ? [state.units.desk]
      : offering.map(task => task.unit);
  if (!task) return refusal('NOT_YOUR_UNIT', { action, units });
  if (another) return refusal('TASK_AMBIGUOUS', { action, field: 'task', tasks: mine.map(({ id }) => id) });
  if (!isMissed(task, action) && !isTheirs(task, by))
    return refusal('ASSIGNED_TO_ANOTHER', { action, task: task.id, assignee: task.assignee });
  if (task.openedSeq > seq) return refusal('STALE_COMMAND', { seq, openedAt: task.openedSeq });
  return task;
}
