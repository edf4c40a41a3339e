import type { Limits, ProcedureDefinition } from '../../procedure/definition';
import type { Start } from '../../dossier/start';
import { feeProblem } from '../../procedure/fees';
import { channels } from '../../procedure/procedure';
import { explore, type Exploration } from './explore';
import { tooLong } from './longest';
import { fileOf, type Problem } from './problem';
import { knownUnits, mondayMorning, partnerUnit, proofStart } from './proof-start';

export interface Proof {
  readonly problems: readonly Problem[];
  readonly exploration: Exploration;
}

/** From 07:00 to 16:59. */
const eveningMs = 599 * 60_000;

/** How often each place is gone on from. More only where a way out, or a step, was not found: it may be behind a count. */
const walksOfAPlace = [2, 4, 8] as const;

/**
 * Whether a route may run: walked by all answers with the dry kernel, and along its published way with everybody taking all the time there is,
 * for each channel, received first and last thing in the day. An empty list of problems is the proof; it is as strong as “each place of the route twice”.
 */
export async function prove(definition: ProcedureDefinition, limits: Limits): Promise<Proof> {
  const offered = channels.flatMap(channel => (limits[channel] ? [{ channel, limit: limits[channel] }] : []));
  const file = fileOf(definition);
  const [first] = offered;
  if (!first)
    return { problems: [{ kind: 'LIMIT_INVALID', file, step: 'RECEPTION_CHECK', way: '', detail: 'no channel has a limit' }], exploration: nothing }; // prettier-ignore
  const unpriced = offered.flatMap(({ channel }) => feeProblem(definition, channel) ?? []);
  if (unpriced.length > 0)
    return { problems: [{ kind: 'FEE_INVALID', file, step: 'PAYMENT', way: '', detail: [...new Set(unpriced)].join('; ') }], exploration: nothing }; // prettier-ignore
  const start = (at: number, terms = first) => proofStart(definition, { ...terms, at });
  const starts = offered.map(terms => start(mondayMorning, terms));
  const exploration = await explored(definition, starts);
  const problems: Omit<Problem, 'file'>[] = [...exploration.problems];
  if (isWalked(exploration))
    for (const one of unreached(definition, exploration)) problems.push({ kind: 'UNREACHABLE', way: '', ...one });
  for (const [unit, { step, way }] of exploration.units)
    if (!knownUnits(definition).includes(unit)) problems.push({ kind: 'UNKNOWN_UNIT', step, way, detail: unit });
  // A route that does not run to its end has no length.
  if (problems.length === 0)
    for (const terms of offered)
      for (const at of [mondayMorning, mondayMorning + eveningMs]) {
        const found = problems.length === 0 && (await tooLong(start(at, terms), definition.route));
        if (found) problems.push(found);
      }
  return { problems: distinct(problems).map(problem => ({ ...problem, file })), exploration };
}

async function explored({ route, ...definition }: ProcedureDefinition, starts: readonly Start[]): Promise<Exploration> {
  let exploration = nothing;
  for (const times of walksOfAPlace) {
    const explorations: Exploration[] = [];
    for (const start of starts) explorations.push(await explore(start, route, times));
    exploration = together(explorations);
    const lost = exploration.problems.some(({ kind }) => kind === 'NO_WAY_OUT');
    if (!lost && (!isWalked(exploration) || unreached(definition, exploration).length === 0)) break;
  }
  return exploration;
}

/** Nothing kept it from being walked as far as it goes. */
const isWalked = ({ problems }: Exploration): boolean =>
  problems.every(({ kind }) => kind === 'NO_LABEL' || kind === 'NO_WAY_OUT');

/** Steps of a kind that is never opened, and partners who are never asked: of one kind, steps are told apart by their unit only. */
const unreached = (
  { steps, partners = [] }: Pick<ProcedureDefinition, 'steps' | 'partners'>,
  { opened, units }: Exploration,
): Pick<Problem, 'step' | 'detail'>[] => [
  ...steps.filter(step => !opened.has(step)).map(step => ({ step })),
  ...partners.filter(role => !units.has(partnerUnit(role))).map(step => ({ step, detail: 'partners' })),
];

const nothing: Exploration = { problems: [], opened: new Set(), units: new Map(), places: 0, ways: 0, edges: [] };

/** What was found by every channel. */
const together = (explorations: readonly Exploration[]): Exploration => ({
  problems: explorations.flatMap(({ problems }) => problems),
  opened: new Set(explorations.flatMap(({ opened }) => [...opened])),
  units: new Map(explorations.flatMap(({ units }) => [...units])),
  places: explorations.reduce((sum, { places }) => sum + places, 0),
  ways: explorations.reduce((sum, { ways }) => sum + ways, 0),
  edges: explorations.flatMap(({ edges }) => edges),
});

/** The same thing at the same step is told once. */
const distinct = <T extends Omit<Problem, 'file'>>(problems: readonly T[]): T[] =>
  problems.filter((one, at) => problems.findIndex(({ kind, step }) => kind === one.kind && step === one.step) === at);
