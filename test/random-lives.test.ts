import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { allowedActions, takesPart } from '../domain/dossier/allowed';
import type { Act, MachineCommand } from '../domain/dossier/commands';
import { nextWake } from '../domain/dossier/time-passed';
import type { Refusal } from '../domain/errors';
import { MemoryDossier } from '../domain/kernel/memory';
import { DossierRun } from '../domain/kernel/run';
import { attempt, commandFor, pauses, type Attempt } from './attempts';
import { correctionFor } from './corrections';
import { local, strangers } from './dossiers';
import { courseOf, datesOf, enteredAtOnce, type Truly } from './entered-at-once';
import { Invariants } from './invariants';
import { beginnings, words, type Beginning, type Word } from './random-starts';

// A life is led by random steps: allowed and forbidden actions and interventions, entries afterwards, machines' words, jumps of time,
// restarts of whatever runs it. After each the invariants hold (test/invariants.ts).

const handedInAt = local('2026-03-02T08:00');

/** What time it is, what has to hold, and how often the dossier was asked after its end. */
interface Model {
  now: number;
  afterEnd: number;
  readonly invariants: Invariants;
}

/** The life, and by what it was led. */
interface Real {
  life: MemoryDossier;
  readonly begun: Beginning;
  readonly done: (Act | MachineCommand)[];
  /** The same with every entry as of its true time at once, as far as that can be said. */
  truly: Truly | undefined;
}

/** How often each kind of thing happened in all lives: a property that no life comes near to proves little. */
const seen = new Map<string, number>();
const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

abstract class LifeCommand implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly pauseMs: number) {}

  /** A dossier that has ended is asked a few times more. */
  check = ({ afterEnd }: Model): boolean => afterEnd < 3;

  async run(model: Model, real: Real): Promise<void> {
    const { pauseMs } = this;
    if (real.life.ended) model.afterEnd++;
    // Below zero: to the next deadline, a millisecond before, exactly, or after it.
    const wake = nextWake(real.life.state) ?? model.now;
    model.now = pauseMs >= 0 ? model.now + pauseMs : Math.max(model.now, wake + pauseMs + 2);
    await real.life.passTime(model.now);
    await this.happen(model.now, real);
    await real.life.passTime(model.now); // it may have opened what is late already
    model.invariants.check(real.life, model.now);
  }

  protected abstract happen(now: number, real: Real): Promise<void>;
  abstract toString(): string;
}

class Acts extends LifeCommand {
  constructor(private readonly attempt: Attempt) {
    super(attempt.pauseMs);
  }

  protected async happen(now: number, real: Real): Promise<void> {
    const { life } = real;
    const { state } = life;
    const known = life.events.length;
    const act = commandFor(this.attempt, state, now);
    const refused = await acted(real, act);
    count(refused ? `refused ${refused.code}` : act.kind);
    if (state.outcome) expect(refused?.code).toMatch(/^(DOSSIER_ENDED|NOT_YOUR_DOSSIER)$/);
    if (!refused) return expect(allowedActions(state, act.by)).toContain(act.kind);
    expect(life.state).toBe(state);
    expect(life.events).toHaveLength(known);
    expect(refused.facts.allowed).toEqual(takesPart(state, act.by) ? allowedActions(state, act.by) : undefined);
  }

  toString = (): string => JSON.stringify(this.attempt);
}

/** An entry whose time counts turns out to have been at another. */
class Corrects extends LifeCommand {
  constructor(
    private readonly pick: number,
    pauseMs: number,
  ) {
    super(pauseMs);
  }

  protected async happen(now: number, real: Real): Promise<void> {
    const act = correctionFor(real.life.state, now, this.pick);
    if (!act || (await acted(real, act))) return;
    count('corrections');
    await sameAtOnce(real, now);
  }

  toString = (): string => `corrects ${this.pick}`;
}

class Waits extends LifeCommand {
  protected happen = (): Promise<void> => Promise.resolve();
  toString = (): string => 'waits';
}

class Tells extends LifeCommand {
  constructor(
    private readonly word: Word,
    pauseMs: number,
  ) {
    super(pauseMs);
  }

  protected async happen(now: number, real: Real): Promise<void> {
    const { life, done, truly } = real;
    const { state } = life;
    const word = this.word(state, now);
    await life.tell(word);
    done.push(word);
    real.truly = truly && { ...truly, done: [...truly.done, { enteredAt: now, step: word }] };
    if (state.outcome) expect(life.state).toBe(state);
    count(life.state === state ? `${word.kind} without effect` : word.kind);
  }

  toString = (): string => 'a machine tells';
}

/** What ran the dossier is gone: another one leads the same life from its beginning, and goes on with it. */
class Restarts extends LifeCommand {
  protected async happen(now: number, real: Real): Promise<void> {
    const again = await begin(real.begun);
    for (const step of real.done) await ('by' in step ? again.act(step) : again.tell(step));
    await again.passTime(now);
    expect(again.events).toEqual(real.life.events);
    real.life = again;
    count('restarts');
  }

  toString = (): string => 'restarts';
}

/** Somebody acts; what was done is kept, also as it truly was. */
async function acted(real: Real, act: Act): Promise<Refusal | undefined> {
  const { life, done, truly } = real;
  const before = { state: life.state, events: life.events };
  const refused = await life.act(act);
  if (refused) return refused;
  done.push(act);
  real.truly = truly && enteredAtOnce(before, truly, act);
  return undefined;
}

async function begin({ start, route }: Beginning): Promise<MemoryDossier> {
  const life = new MemoryDossier(start, route);
  await life.submit(handedInAt, strangers.applicant);
  return life;
}

const ago = fc.integer({ min: 0, max: 72 }).map(hours => hours * 3_600_000);
const steps = fc.commands<Model, Real, false>(
  [
    ...Array.from({ length: 7 }, () => attempt.map(one => new Acts(one))),
    fc.tuple(attempt, ago).map(([one, agoMs]) => new Acts({ ...one, agoMs })),
    pauses.map(pauseMs => new Waits(pauseMs)),
    fc.tuple(fc.nat(10_000), pauses).map(([pick, pauseMs]) => new Corrects(pick, pauseMs)),
    fc.tuple(words, pauses).map(([word, pauseMs]) => new Tells(word, pauseMs)),
    fc.constant(new Restarts(0)),
  ],
  { maxCommands: 40, size: 'max' },
);

/** `MOTCUA_LIVES_SEED=… npx jest test/random-lives` repeats the lives of a run; without it every run has others. */
const seed = Number(process.env.MOTCUA_LIVES_SEED ?? randomInt(2 ** 31));
const numRuns = 500;

test(`${numRuns} random lives (MOTCUA_LIVES_SEED=${seed}): what holds for every dossier at every time`, async () => {
  let ended = 0;
  const property = fc.asyncProperty(beginnings(handedInAt), steps, async (begun, commands) => {
    const real: Real = { life: await begin(begun), begun, done: [], truly: { begun, done: [] } };
    const model: Model = { now: handedInAt, afterEnd: 0, invariants: new Invariants(begun.start) };
    model.invariants.check(real.life, handedInAt);
    await fc.asyncModelRun(() => ({ model, real }), commands);
    for (const { kind } of real.life.events) count(kind);
    if (real.life.ended) ended++;
    await sameAsleep(real, model.now);
    await sameAtOnce(real, model.now);
  });
  await fc.assert(property, { numRuns, seed });
  if (process.env.MOTCUA_LIVES_SEED)
    process.stdout.write(`${ended} ended; ${[...seen].sort().map(([what, n]) => `${what} ${n}`).join(', ')}\n`); // prettier-ignore
  expect(ended).toBeGreaterThan(numRuns / 10); // a property about lives of which none ends would prove little
  expect(seen.get('lives compared')).toBeGreaterThan(numRuns / 10); // nor one about corrections that are compared with nothing
}, 300_000); // some twenty seconds; more only where a counterexample is made small

/** An engine that slept through every deadline tells the same, in the same order, as of the same legal times. */
async function sameAsleep({ life, begun: { start, route }, done }: Real, now: number): Promise<void> {
  const asleep = new DossierRun(start, route);
  await asleep.perform({ kind: 'SUBMIT', at: handedInAt, by: strangers.applicant });
  for (const step of done) expect(await asleep.perform(step)).toBeUndefined();
  await asleep.passTime(now);
  expect(asleep.take()).toEqual(life.events.map(({ at: _, ...event }) => expect.objectContaining(event) as unknown));
}

/** A life in which entries were corrected has the dates of one in which they were made with their true times at once (NĐ 61/2018 Đ5.1.c). */
async function sameAtOnce({ life, done, truly }: Real, now: number): Promise<void> {
  if (!truly || truly.done.length === done.length) return;
  const again = await begin(truly.begun);
  for (const { step } of truly.done) {
    await again.passTime(step.at);
    const refused = 'by' in step ? await again.act({ ...step, seq: again.state.seq }) : await again.tell(step);
    if (refused) return; // what could not be done then
  }
  await again.passTime(now);
  await life.passTime(now);
  if (!isDeepStrictEqual(courseOf(again), courseOf(life))) return;
  count('lives compared');
  expect(datesOf(life)).toEqual(datesOf(again));
}
