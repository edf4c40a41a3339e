import type { UnitId } from '../../domain/dossier/actor';
import type { Outcome } from '../../domain/dossier/events';
import type { TaskKind, TaskLimit } from '../../domain/dossier/task';
import type { Choice } from '../../domain/kernel/proof/choice';
import { explore, waitingAt, type Edge, type Waiting } from '../../domain/kernel/proof/explore';
import { mondayMorning, proofStart } from '../../domain/kernel/proof/proof-start';
import type { Limits, ProcedureDefinition } from '../../domain/procedure/definition';
import { channels, type Channel } from '../../domain/procedure/procedure';

/** Where an answer leads: the end, the steps that it opens, or nothing new because others are still at work. */
export type Target = { readonly end: Outcome } | { readonly opens: readonly string[] };

export interface Answer {
  readonly action: Choice['action'];
  readonly targets: readonly Target[];
}

/** A step as people know it: a kind of work by a unit, however often and with whatever past the route comes to it. */
export interface Step {
  readonly key: string;
  readonly kind: TaskKind;
  readonly unit: UnitId;
  readonly part?: string;
  readonly limits: readonly TaskLimit[];
  /** The channels whose dossiers come to it. */
  readonly channels: readonly Channel[];
  readonly answers: readonly Answer[];
}

type Named = Pick<Waiting, 'kind' | 'unit' | 'part'>;
const keyOf = ({ kind, unit, part }: Named): string => [kind, unit, part ?? ''].join(' ');
const sameAs = (a: unknown) => (b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const withOne = <T>(all: readonly T[], one: T): readonly T[] => (all.some(sameAs(one)) ? all : [...all, one]);

/** The steps of a route, in the order in which a walk first comes to them, by all channels that have a limit. */
export async function draw(definition: ProcedureDefinition, limits: Limits): Promise<Step[]> {
  const steps = new Map<string, Step>();
  for (const channel of channels) {
    const limit = limits[channel];
    if (!limit) continue;
    const { edges } = await explore(proofStart(definition, { channel, limit, at: mondayMorning }), definition.route);
    for (const edge of edges) {
      for (const task of waitingAt(edge.from)) meet(steps, task, channel);
      answered(steps, edge);
    }
  }
  return [...steps.values()];
}

function meet(steps: Map<string, Step>, { kind, unit, part, limit }: Waiting, channel: Channel): void {
  const key = keyOf({ kind, unit, part });
  const known = steps.get(key) ?? { key, kind, unit, ...(part && { part }), limits: [], channels: [], answers: [] };
  steps.set(key, {
    ...known,
    limits: withOne(known.limits, limit),
    channels: withOne(known.channels, channel),
  });
}

function answered(steps: Map<string, Step>, edge: Edge): void {
  const key = keyOf({ kind: edge.step, unit: edge.unit, part: edge.part });
  const step = steps.get(key)!;
  const known = step.answers.find(({ action }) => action === edge.action) ?? { action: edge.action, targets: [] };
  const answer = { ...known, targets: withOne(known.targets, targetOf(edge, key)) };
  const others = step.answers.filter(({ action }) => action !== edge.action);
  const at = step.answers.findIndex(({ action }) => action === edge.action);
  steps.set(key, { ...step, answers: at < 0 ? [...others, answer] : others.toSpliced(at, 0, answer) });
}

function targetOf({ from, to }: Edge, ended: string): Target {
  const after = waitingAt(to).map(keyOf);
  if (after.length === 0) return { end: to as Outcome };
  const left = waitingAt(from).map(keyOf);
  left.splice(left.indexOf(ended), 1);
  for (const other of left) {
    const at = after.indexOf(other);
    if (at >= 0) after.splice(at, 1);
  }
  return { opens: after.sort() };
}
