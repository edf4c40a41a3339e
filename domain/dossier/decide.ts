import { DomainError, refusal, type ErrorCode, type Facts, type Refusal } from '../errors';
import type { Instant } from '../calendar/snapshot';
import { actions } from './actions';
import type { Actor } from './actor';
import { resumed } from './clock-moves';
import { legalTimeOf, type Act, type Command } from './commands';
import type { ActDetails } from './details';
import type { Happening } from './events';
import { actsFor, isApplicant } from './intervene/who';
import { interventionKinds, interventions, isIntervention } from './interventions';
import { decideMachine } from './machines';
import { timePassed } from './time-passed';
import { openTasks, type DossierState } from './state';
import type { TaskRecord } from './task';

export type Decision = Decided | { readonly refused: Refusal };

export interface Decided {
  readonly happenings: readonly Happening[];
  /** When it happened by law, where that is not the instant of the command. */
  readonly legalAt?: Instant;
  readonly refused?: undefined;
}

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
      return { happenings: decideMachine(state, command) };
    default:
      return act(state, command);
  }
}

function passed(state: DossierState, at: Instant): Decision {
  const { happenings, moved } = timePassed(state, at);
  return { happenings, ...(moved !== undefined && moved < at && { legalAt: moved }) };
}

function act(state: DossierState, command: Act): Decision {
  const refused = stranger(state, command.by) ?? ended(state, command.by) ?? outOfOrder(state, command);
  if (refused) return { refused };
  try {
    return isIntervention(command.kind) ? intervene(state, command) : endTask(state, command);
  } catch (error) {
    // A date that cannot be computed, such as one beyond the decided years, is for the person to know.
    if (error instanceof DomainError) return { refused: refusal(error.code, error.facts) };
    throw error;
  }
}

function endTask(state: DossierState, command: Act): Decision {
  const found = findTask(state, command);
  if ('code' in found) return { refused: found };
  const rule = actions[command.kind as keyof typeof actions];
  const refused = missing(rule, command) ?? rule.guard?.(state, command, found);
  if (refused)
    return { refused: { ...refused, facts: { ...refused.facts, allowed: allowedActions(state, command.by) } } };
  const { reason, details } = command;
  return {
    happenings: [
      {
        kind: 'TASK_ENDED',
        task: found.id,
        action: command.kind as keyof typeof actions,
        by: command.by.account,
        ...(reason && { reason }),
        ...(details && { details }),
      },
      ...(found.suspends ? resumed(state, legalTimeOf(command), stayedIncomplete(command)) : []),
      ...(rule.happenings?.(state, command, found) ?? []),
    ],
    ...afterwards(command),
  };
}

const afterwards = ({ at, legalAt }: Act) => legalAt !== undefined && legalAt !== at && { legalAt };

/** NĐ 61/2018 Đ19.4: the limit starts anew with the full supplement, and with nothing less. */
const stayedIncomplete = ({ kind }: Act): 'PAUSE' | undefined => (kind === 'DECLINE_SUPPLEMENT' ? 'PAUSE' : undefined);

function intervene(state: DossierState, command: Act): Decision {
  const rule = interventions[command.kind as keyof typeof interventions];
  // Whether it is open at all is said before what is missing of it.
  const refused = rule.refused(state, command.by) ?? missing(rule, command) ?? rule.refused(state, command.by, command);
  if (refused)
    return { refused: { ...refused, facts: { ...refused.facts, allowed: allowedActions(state, command.by) } } };
  return { happenings: rule.happenings(state, command), ...afterwards(command) };
}

/** A stranger learns nothing of what is open. */
const stranger = (state: DossierState, by: Actor): Refusal | undefined =>
  takesPart(state, by) ? undefined : refusal('NOT_YOUR_DOSSIER', { dossier: state.start.code });

const ended = ({ outcome, start }: DossierState, _by: Actor): Refusal | undefined =>
  outcome && refusal('DOSSIER_ENDED', { dossier: start.code, outcome, allowed: [] });

/** What is entered afterwards keeps the order of what happened, and nothing happens in the future (Gia Lai Đ14.2). */
function outOfOrder(state: DossierState, { at, legalAt }: Act): Refusal | undefined {
  if (legalAt === undefined) return undefined;
  const earliest = state.actedAt;
  if (legalAt >= earliest && legalAt <= at) return undefined;
  return refusal('LEGAL_TIME_OUT_OF_ORDER', { field: 'legalAt', earliest, latest: at, given: legalAt });
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
function findTask(state: DossierState, command: Act): TaskRecord | Refusal {
  const { by, kind } = command;
  const refused = (code: ErrorCode, facts: Facts) => refusal(code, { ...facts, allowed: allowedActions(state, by) });
  // Between two tasks: another command was quicker and the route has not gone on yet.
  if (state.seq > 0 && openTasks(state).length === 0) return refused('STALE_COMMAND', { seq: command.seq });
  const offering = openTasks(state).filter(
    t => (t.actions as readonly string[]).includes(kind) && (!command.task || t.id === command.task),
  );
  if (offering.length === 0)
    return refused('ACTION_NOT_OPEN', { action: kind, waitingFor: openTasks(state).map(task => task.unit) });
  const mine = offering.filter(task => actsFor(state, by, task));
  const [task, another] = mine;
  if (!task) return refused('NOT_YOUR_UNIT', { action: kind, units: offering.map(t => t.unit) });
  if (another) return refused('TASK_AMBIGUOUS', { action: kind, field: 'task', tasks: mine.map(t => t.id) });
  if (actions[kind as keyof typeof actions].byMachine)
    return refused('ACTION_NOT_OPEN', { action: kind, because: 'BY_MACHINE' });
  if (!isTheirs(task, by))
    return refused('ASSIGNED_TO_ANOTHER', { action: kind, task: task.id, assignee: task.assignee });
  if (task.openedSeq > command.seq) return refused('STALE_COMMAND', { seq: command.seq, openedAt: task.openedSeq });
  return task;
}

/** An assigned task is the assignee's and the head's (NĐ 61/2018 Đ19.1); what only the head may do is nobody's before. */
const isTheirs = ({ assignee, unit, forHead }: TaskRecord, by: Actor): boolean =>
  (assignee === undefined && !forHead) || assignee === by.account || by.heads?.includes(unit) === true;

/** The applicant, and whose unit has, had or will have a part in the dossier. */
export function takesPart(state: DossierState, actor: Actor): boolean {
  if (isApplicant(state, actor)) return true;
  const units = [
    ...Object.values(state.start.units),
    ...Object.values(state.units),
    ...state.tasks.flatMap(task => [task.unit, ...(task.followedBy ? [task.followedBy] : [])]),
  ];
  return actor.role === 'OFFICER' && actor.units.some(unit => units.includes(unit));
}

/** What this actor may do now: the buttons of the screen, and the `allowed` of a refusal. */
export function allowedActions(state: DossierState, actor: Actor): string[] {
  if (state.outcome || state.submittedAt === undefined || !takesPart(state, actor)) return [];
  const ofTasks = openTasks(state).flatMap(task =>
    actsFor(state, actor, task) && isTheirs(task, actor) ? task.actions.filter(kind => !actions[kind].byMachine) : [],
  );
  const beside = interventionKinds.filter(kind => interventions[kind].refused(state, actor) === undefined);
  return [...new Set([...ofTasks, ...beside])];
}
