import { actions } from '../../dossier/actions';
import { isIntervention } from '../../dossier/intervention-kinds';
import { taskLabels } from '../../dossier/labels';
import type { Start } from '../../dossier/start';
import { endOfPart, partRounds } from '../../dossier/group';
import { openTasks, type DossierState } from '../../dossier/state';
import { noticeWithin, refusalAfterSupplement } from '../../dossier/supplement-rounds';
import type { UnitId } from '../../dossier/actor';
import type { Task, TaskKind } from '../../dossier/task';
import { DomainError, type Refusal } from '../../errors';
import type { Route } from '../route';
import { choicesIn, type Choice } from './choice';
import type { Problem, ProblemKind } from './problem';
import { Trial } from './trial';

/** Far more places, and a far longer way, than any route has: one that always opens something new would never be walked to its end. */
const mostPlaces = 2_000;
const mostAnswers = 150;

type Found = Omit<Problem, 'file'>;

/** What walking a route by every answer at every place found. */
export interface Exploration {
  readonly problems: readonly Found[];
  readonly opened: ReadonlySet<TaskKind>;
  readonly units: ReadonlyMap<string, { readonly step: TaskKind; readonly way: string }>;
  readonly places: number;
  /** How many answers were tried, refused ones not counted. */
  readonly ways: number;
  /** From place to place: what a drawing of the route shows. */
  readonly edges: readonly Edge[];
}

export interface Edge {
  readonly from: string;
  readonly step: TaskKind;
  readonly unit: UnitId;
  readonly part?: string;
  readonly action: Choice['action'];
  /** Another place, or the outcome it ends with. */
  readonly to: string;
}

/** A place of the route: which tasks wait, and what of the past decides how it goes on. */
export function placeOf(state: DossierState): string {
  if (state.outcome) return state.outcome;
  const waiting = openTasks(state).map(({ kind, unit, part, limit, actions: offered, expires }) =>
    JSON.stringify([kind, unit, part, limit, offered, expires]),
  );
  const { acceptedAt, refusalProposed, supplements, paidVnd, waivedVnd, group } = state;
  const isOpen = (code: string) => openTasks(state).some(({ part }) => part === code);
  // How often the applicant was asked decides how a part goes on, not how the others do once it is over.
  const parts = group?.parts.map(({ code }) => endOfPart(state, code) ?? (isOpen(code) && partRounds(state, code)));
  // What was brought decides by when the next notice has to go out, and a refusal after the last.
  const rounds = [supplements, noticeWithin(state), refusalAfterSupplement(state)?.limit];
  const money = [paidVnd, waivedVnd];
  return JSON.stringify([waiting.sort(), acceptedAt !== undefined, refusalProposed, rounds, money, parts]);
}

/** A task that waits at a place. */
export type Waiting = Pick<Task, 'kind' | 'unit' | 'part' | 'limit' | 'actions' | 'expires'>;

/** What waits at a place; nothing where it is an outcome. */
export function waitingAt(place: string): Waiting[] {
  if (isOutcome(place)) return [];
  const [waiting] = JSON.parse(place) as [string[]];
  return waiting.map(one => {
    const [kind, unit, part, limit, offered, expires] = JSON.parse(one) as unknown[];
    return { kind, unit, part: part ?? undefined, limit, actions: offered, expires: expires ?? undefined } as Waiting;
  });
}

/**
 * Parts of a group share nothing but the dossier's clock: what can be answered in one hangs on no other. So of parts that wait at once the first
 * is walked to its end, then the next: every way of each, every way in which they can end together, and not every order in which
 * they can be interleaved, of which there are as many as the ways multiplied.
 */
function onePartAtATime(state: DossierState): Choice[] {
  const first = openTasks(state).find(({ part }) => part !== undefined)?.part;
  if (first === undefined) return choicesIn(state);
  const now = new Set(
    openTasks(state)
      .filter(({ part = first }) => part === first)
      .map(({ id }) => id),
  );
  return choicesIn(state).filter(({ task }) => now.has(task));
}

interface Arrived {
  readonly choices: readonly Choice[];
  readonly way: string;
  readonly state: DossierState;
  /** Standing there: it goes on with the last of the answers, the others are walked anew. */
  readonly trial: Trial;
}

/** Walks the route by all answers, going on from each place of it so many times: a loop may count where nobody sees it. */
export async function explore(start: Start, route: Route, walksOfAPlace = 2): Promise<Exploration> {
  const problems: Found[] = [];
  const opened = new Set<TaskKind>();
  const units = new Map<string, { step: TaskKind; way: string }>();
  const walks = new Map<string, number>();
  const edges: Edge[] = [];
  const firstWay = new Map<string, { way: string; step: string }>();
  const waiting: Arrived[] = [];
  const begun = await tried(() => Trial.begin(start, route));
  if ('problem' in begun) problems.push({ ...begun.problem, step: 'START', way: '' });
  else arrive({ choices: [], way: '', state: begun.walked.state, trial: begun.walked });

  for (let here = waiting.shift(); here; here = waiting.shift()) {
    if (walks.size > mostPlaces || here.choices.length > mostAnswers) {
      const way = `${here.way.split(' › ').slice(0, 3).join(' › ')} › …`;
      problems.push({ kind: 'TOO_MANY_PLACES', step: stepsOf(here.state), way });
      break;
    }
    const refusals: Refusal[] = [];
    const known = edges.length + problems.length;
    const choices = onePartAtATime(here.state);
    for (const choice of choices) {
      const isLast = choice === choices.at(-1);
      const refused = await goOn(here, choice, isLast ? here.trial : await Trial.walked(start, route, here.choices));
      if (refused) refusals.push(refused);
    }
    if (edges.length + problems.length === known) {
      const codes = [...new Set(refusals.map(({ code }) => code))].join(', ');
      problems.push({ kind: 'DEAD_END', step: stepsOf(here.state), way: here.way, detail: codes });
    }
  }
  // Behind a dead end there is no way out either: that is told already.
  const lost = problems.length === 0 ? withoutWayOut(edges, firstWay) : [];
  return { problems: [...problems, ...lost], opened, units, places: walks.size, ways: edges.length, edges };

  /** Answers why the law refuses the choice here, if it does. */
  async function goOn({ choices, way, state }: Arrived, choice: Choice, trial: Trial): Promise<Refusal | undefined> {
    const { action } = choice;
    if (action !== 'TIME' && !isIntervention(action) && !actions[action]) return undefined; // told as NO_LABEL
    const { kind: step, unit, part } = trial.taskOf(choice);
    const wayOn = `${way ? `${way} › ` : ''}${step} ${action}`;
    const chosen = await tried(() => trial.choose(choice));
    if ('problem' in chosen) {
      problems.push({ ...chosen.problem, step, way: wayOn });
      return undefined;
    }
    if (chosen.walked) return chosen.walked;
    edges.push({ from: placeOf(state), step, unit, ...(part && { part }), action, to: placeOf(trial.state) });
    arrive({ choices: [...choices, choice], way: wayOn, state: trial.state, trial });
    return undefined;
  }

  function arrive(arrived: Arrived): void {
    const { state, way } = arrived;
    const place = placeOf(state);
    const walked = walks.get(place) ?? 0;
    walks.set(place, walked + 1);
    if (walked === 0) firstWay.set(place, { way, step: stepsOf(state) });
    if (walked >= walksOfAPlace || state.outcome) return;
    note(state, way);
    if (choicesIn(state).length > 0) waiting.push(arrived);
    else problems.push({ kind: 'DEAD_END', step: stepsOf(state) || lastStep(way), way });
  }

  function note(state: DossierState, way: string): void {
    for (const { kind, unit, actions: offered } of openTasks(state)) {
      opened.add(kind);
      if (!units.has(unit)) units.set(unit, { step: kind, way });
      const unnamed = offered.filter(action => !actions[action]?.vi || !actions[action]?.en);
      if (!taskLabels[kind]?.vi || !taskLabels[kind]?.en || unnamed.length > 0)
        problems.push({ kind: 'NO_LABEL', step: kind, way, detail: unnamed.join(', ') });
    }
  }
}

async function tried<T>(walk: () => Promise<T>): Promise<{ walked: T } | { problem: Pick<Found, 'kind' | 'detail'> }> {
  try {
    return { walked: await walk() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { problem: { kind: kindOf(error), detail: error.message } };
  }
}

function kindOf(error: Error): ProblemKind {
  if (!(error instanceof DomainError)) return 'DEAD_END';
  if (error.code === 'UNIT_NOT_FOUND') return 'UNKNOWN_UNIT';
  return error.code === 'LIMIT_INVALID' ? 'LIMIT_INVALID' : 'DEAD_END';
}

/** Places from which no walk leads to an end. */
function withoutWayOut(edges: readonly Edge[], ways: ReadonlyMap<string, { way: string; step: string }>): Found[] {
  const froms = new Set(edges.map(edge => edge.from));
  const leads = new Set(edges.map(edge => edge.to).filter(to => !froms.has(to) && isOutcome(to)));
  for (let before = -1; before < leads.size;) {
    before = leads.size;
    for (const { from, to } of edges) if (leads.has(to)) leads.add(from);
  }
  const lost = [...froms].filter(place => !leads.has(place));
  // One is enough to find the loop: the first that was come to.
  const first = lost[0] !== undefined ? ways.get(lost[0]) : undefined;
  return first ? [{ kind: 'NO_WAY_OUT', step: first.step, way: first.way }] : [];
}

const isOutcome = (place: string): boolean => !place.startsWith('[');
const stepsOf = (state: DossierState): string =>
  openTasks(state)
    .map(task => task.kind)
    .join(' + ');
const lastStep = (way: string): string => way.split(' › ').at(-1)!.split(' ')[0] || 'START';
