import type { Actor } from '../domain/dossier/actor';
import type { ActionKind } from '../domain/dossier/actions';
import type { Act, Command, Submit, TimePassed } from '../domain/dossier/commands';
import { decide } from '../domain/dossier/decide';
import type { DossierEvent, Happening } from '../domain/dossier/events';
import { evolve } from '../domain/dossier/evolve';
import type { Start } from '../domain/dossier/start';
import { initialState, type DossierState } from '../domain/dossier/state';
import type { ErrorCode, Facts, Refusal } from '../domain/errors';
import { MemoryDossier } from '../domain/kernel/memory';
import { standardRoute } from '../workflows/procedures/standard';
import { desk, leader, local, reasonOf, specialist, startOf, strangers } from './dossiers';

/** Something a person or time does; `seq` is what he or she sees at that moment unless given. */
export type Step = Submit | TimePassed | (Omit<Act, 'seq'> & { seq?: number });

interface Verdict {
  /** Exactly these happened, in this order; each has at least the fields given. */
  then(...expected: readonly Partial<Happening>[]): Promise<void>;
  /** Refused with this code and at least these facts; nothing happened. */
  refused(code: ErrorCode, facts?: Facts): Promise<void>;
}

/** The life of a dossier on the standard route: given what was done, when this is done, then that follows. */
export const dossier = (workingDays = 5, changes: Partial<Start> = {}) => ({
  given: (...steps: readonly Step[]) => ({
    when: (step: Step): Verdict =>
      verdict(() => liveOn(startOf(workingDays, { submittedAt: (steps[0] ?? step).at, ...changes }), steps, step)),
  }),
});
export const { given } = dossier();

/** The same of decide alone: given these events, when this is commanded, then these happenings are decided. */
export const givenEvents = (...events: readonly DossierEvent[]) => ({
  when: (command: Command): Verdict => verdict(() => decideOn(fold(startOf(5), events), command)),
});

/** A dossier that was led through these steps, none of which may be refused. */
export async function lived(steps: readonly Step[], start = startOf(5)): Promise<MemoryDossier> {
  const life = new MemoryDossier(start, standardRoute);
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
  if (step.kind === 'SUBMIT') return life.submit(step.at, step.by);
  if (step.kind === 'TIME_PASSED') return void (await life.passTime(step.at));
  return life.act(step);
}

interface Happened {
  readonly refused?: Refusal;
  readonly happenings: readonly Happening[];
}

function verdict(happen: () => Happened | Promise<Happened>): Verdict {
  return {
    async then(...expected) {
      const { refused, happenings } = await happen();
      expect(refused).toBeUndefined();
      expect(happenings).toEqual(expected.map(fields => expect.objectContaining(fields) as unknown));
    },
    async refused(code, facts = {}) {
      const { refused, happenings } = await happen();
      expect(refused).toEqual({ code, facts: expect.objectContaining(facts) as unknown });
      expect(happenings).toEqual([]);
    },
  };
}

async function liveOn(start: Start, steps: readonly Step[], step: Step): Promise<Happened> {
  const life = await lived(steps, start);
  const before = life.events.length;
  const refused = await take(life, step);
  return { refused, happenings: life.events.slice(before) };
}

function decideOn(state: DossierState, command: Command): Happened {
  const decision = decide(state, command);
  return decision.refused ? { refused: decision.refused, happenings: [] } : decision;
}

type Changes = Partial<Omit<Act, 'kind' | 'at'>>;

const acts =
  (kind: ActionKind, by: Actor, usual: Changes = {}) =>
  (at: string, changes: Changes = {}): Step => ({ kind, by, ...usual, ...changes, at: local(at) });

export const handedIn = (at: string): Submit => ({ kind: 'SUBMIT', at: local(at), by: strangers.applicant });
export const timePasses = (at: string): TimePassed => ({ kind: 'TIME_PASSED', at: local(at) });
export const accepts = acts('ACCEPT', desk);
export const refusesReception = acts('REFUSE_RECEPTION', desk, { reason: reasonOf('incomplete') });
export const handsOver = acts('HAND_OVER', desk);
export const proposesResult = acts('PROPOSE_RESULT', specialist);
export const proposesRefusal = acts('PROPOSE_REFUSAL', specialist, { reason: reasonOf('not eligible') });
export const signs = acts('SIGN', leader);
export const sendsBack = acts('SEND_BACK', leader, { reason: reasonOf('wrong form') });
export const issuesResult = acts('ISSUE_RESULT', specialist);
export const returnsResult = acts('RETURN_RESULT', desk);
