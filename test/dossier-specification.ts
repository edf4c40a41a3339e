import type { Command } from '../domain/dossier/commands';
import { decide } from '../domain/dossier/decide';
import type { DossierEvent, Happening } from '../domain/dossier/events';
import { evolve } from '../domain/dossier/evolve';
import type { Start } from '../domain/dossier/start';
import { initialState, type DossierState } from '../domain/dossier/state';
import { viewOf, type DossierView } from '../domain/dossier/view';
import type { ErrorCode, Facts, Refusal } from '../domain/errors';
import { MemoryDossier } from '../domain/kernel/memory';
import type { Route } from '../domain/kernel/route';
import { standardRoute } from '../workflows/procedures/standard';
import { local, startOf } from './dossiers';
import type { Step } from './steps';

/** At least these fields, at any depth. */
type Like<T> = T extends object ? { readonly [K in keyof T]?: Like<T[K]> } : T;

interface Verdict {
  /** Exactly these happened, in this order; each has at least the fields given. */
  then(...expected: readonly Partial<Happening>[]): Promise<void>;
  /** These happened in this order, others between them. */
  tells(...expected: readonly Like<Happening>[]): Promise<void>;
  /** None of this kind happened, and nothing was refused. */
  tellsNo(kind: Happening['kind']): Promise<void>;
  /** The dossier is shown so afterwards. */
  leaves(expected: Like<DossierView>): Promise<void>;
  /** Afterwards the dossier shows none of these. */
  leavesNo(...fields: readonly (keyof DossierView)[]): Promise<void>;
  /** Refused with this code and at least these facts; nothing happened but what time had brought before. */
  refused(code: ErrorCode, facts?: Facts): Promise<void>;
}

/** The life of a dossier on a route: given what was done, when this is done, then that follows. */
export const dossier = (workingDays = 5, changes: Partial<Start> = {}, route = standardRoute) => ({
  given: (...steps: readonly Step[]) => ({
    when: (step: Step): Verdict =>
      verdict(() =>
        liveOn(startOf(workingDays, { submittedAt: (steps[0] ?? step).at, ...changes }), steps, step, route),
      ),
  }),
});
export const { given } = dossier();

/** The same of decide alone: given these events, when this is commanded, then these happenings are decided. */
export const givenEvents = (...events: readonly DossierEvent[]) => ({
  when: (command: Command): Verdict => verdict(() => decideOn(fold(startOf(5), events), command)),
});

/** A dossier that was led through these steps, none of which may be refused. */
export async function lived(
  steps: readonly Step[],
  start = startOf(5),
  route: Route = standardRoute,
): Promise<MemoryDossier> {
  const life = new MemoryDossier(start, route);
  for (const step of steps) {
    const refused = await take(life, step);
    if (refused) throw new Error(`${step.kind} was refused: ${refused.code} ${JSON.stringify(refused.facts)}`);
  }
  return life;
}

export const fold = (start: Start, events: readonly DossierEvent[]): DossierState =>
  events.reduce(evolve, initialState(start));

/** Happenings as a journal: numbered from 1, a minute apart from `at` on. */
export const journal = (at: string, ...happenings: readonly Happening[]): DossierEvent[] =>
  happenings.map((happening, i) => ({ ...happening, seq: i + 1, at: local(at) + i * 60_000 }));

export async function take(life: MemoryDossier, step: Step): Promise<Refusal | undefined> {
  switch (step.kind) {
    case 'SUBMIT':
      return life.submit(step.at, step.by);
    case 'TIME_PASSED':
      return void (await life.passTime(step.at));
    case 'CALENDAR_CHANGED':
    case 'PAYMENT_NOTICE':
    case 'TRANSFERRED':
    case 'PARTNER_REPLACED':
    case 'PROCEDURE_ABOLISHED':
      return void (await life.tell(step));
    default:
      return life.act(step);
  }
}

interface Happened {
  readonly refused?: Refusal;
  readonly happenings: readonly Happening[];
  /** How many of them time had brought before. */
  readonly told?: number;
  readonly state: DossierState;
}

function verdict(happen: () => Happened | Promise<Happened>): Verdict {
  const happened = async (): Promise<Happened> => {
    const found = await happen();
    expect(found.refused).toBeUndefined();
    return found;
  };
  return {
    async then(...expected) {
      const { happenings } = await happened();
      expect(happenings).toEqual(expected.map(fields => expect.objectContaining(fields) as unknown));
    },
    async tells(...expected) {
      const { happenings } = await happened();
      let from = 0;
      for (const wanted of expected) {
        const index = happenings.findIndex((one, i) => i >= from && isLike(one, wanted));
        if (index < 0) return expect(happenings).toMatchObject(expected); // shows what is missing
        from = index + 1;
      }
    },
    async tellsNo(kind) {
      const { happenings } = await happened();
      expect(happenings.filter(one => one.kind === kind)).toEqual([]);
    },
    async leaves(expected) {
      expect(viewOf((await happened()).state)).toMatchObject(expected);
    },
    async leavesNo(...fields) {
      const view = viewOf((await happened()).state);
      expect(fields.filter(field => view[field] !== undefined)).toEqual([]);
    },
    async refused(code, facts = {}) {
      const { refused, happenings, told } = await happen();
      expect(refused).toEqual({ code, facts: expect.objectContaining(facts) as unknown });
      expect(happenings.slice(told)).toEqual([]);
    },
  };
}

function isLike(one: Happening, wanted: Like<Happening>): boolean {
  try {
    expect(one).toMatchObject(wanted);
    return true;
  } catch {
    return false;
  }
}

async function liveOn(start: Start, steps: readonly Step[], step: Step, route: Route): Promise<Happened> {
  const life = await lived(steps, start, route);
  const before = life.events.length;
  if ('by' in step && step.kind !== 'SUBMIT') await life.passTime(step.at);
  const told = life.events.length - before;
  const refused = await take(life, step);
  return { refused, happenings: life.events.slice(before), told, state: life.state };
}

function decideOn(state: DossierState, command: Command): Happened {
  const decision = decide(state, command);
  return decision.refused ? { refused: decision.refused, happenings: [], state } : { ...decision, state };
}
