import type { Start } from '../../dossier/start';
import { openTasks } from '../../dossier/state';
import type { TaskRecord } from '../../dossier/task';
import type { Route } from '../route';
import { choicesIn, type Choice } from './choice';
import { placeOf } from './explore';
import type { Problem } from './problem';
import { Trial } from './trial';

/** Answers that lead off the published way: what they add, the law adds to the limit, or somebody is to blame for. */
const detours: readonly Choice['action'][] = [
  'REQUEST_SUPPLEMENT',
  'PLAN_VERIFICATION',
  'CONSULT',
  'ASK_FURTHER',
  'SEND_BACK',
  'RETURN_TO_DESK',
  'CORRECT_DRAFT',
  'RECALL_RESULT',
  'UNDELIVERED',
  'SEND_BY_POST',
  'WITHDRAW_SUPPLEMENT_REQUEST',
  'PROCEED_WITHOUT',
  'WAIVE_FEE',
];

/**
 * Whether the published steps fit into the limit where everybody takes all the time that is given: walked on a calendar, with what runs at
 * once running at once. Tasks without a limit of their own take no time. Ways that meet at the same place in the same minute go on as one. Answers
 * the first way that is late, with the step that was not in time.
 */
export async function tooLong(start: Start, route: Route): Promise<Omit<Problem, 'file'> | undefined> {
  const waiting: Move[][] = [[]];
  const known = new Set<string>();
  for (let moves = waiting.shift(); moves; moves = waiting.shift()) {
    const trial = await Trial.begin(start, route);
    for (const { choice, at } of moves) await trial.choose(choice, at);
    const { state } = trial;
    if (isLate(trial)) return problemOf(trial, moves);
    const place = `${minuteOf(trial.at)} ${placeOf(state)}`;
    const task = slowest(openTasks(state));
    if (state.readyAt !== undefined || !task || known.has(place)) continue;
    known.add(place);
    const at = ownDue(task) ?? trial.at;
    for (const choice of choicesIn(state))
      if (choice.task === task.id && !detours.includes(choice.action)) waiting.push([...moves, { choice, at }]);
  }
  return undefined;
}

interface Move {
  readonly choice: Choice;
  readonly at: number;
}

/** The result was not at the desk in time, or is not there though the time is over. */
const isLate = ({ state: { readyAt, onTime, due, outcome }, at }: Trial): boolean =>
  readyAt !== undefined ? onTime === false : due !== undefined && at >= due.lateFrom && outcome === undefined;

const minuteOf = (at: number): number => Math.floor(at / 60_000);

const ownDue = ({ limit, due }: TaskRecord): number | undefined =>
  limit === 'WITH_DOSSIER' || limit === 'WITH_PART' || limit === 'NONE' ? undefined : due?.at;

/** What takes no time first, then whatever is due first. */
const slowest = (open: readonly TaskRecord[]): TaskRecord | undefined =>
  [...open].sort((a, b) => (ownDue(a) ?? 0) - (ownDue(b) ?? 0))[0];

function problemOf({ state }: Trial, moves: readonly Move[]): Omit<Problem, 'file'> {
  const due = state.due!;
  const over = state.tasks.find(task => task.ended && task.ended.at >= due.lateFrom) ?? state.tasks.at(-1)!;
  const way = moves.map(({ choice }) => `${state.tasks.find(({ id }) => id === choice.task)!.kind} ${choice.action}`);
  const detail = `${state.start.procedure.limit.amount} ${state.start.procedure.limit.unit}`;
  return { kind: 'TOO_LONG', step: over.kind, way: way.join(' › '), detail };
}
