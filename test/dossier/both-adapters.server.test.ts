import { randomInt } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import fc from 'fast-check';
import type { Act } from '../../domain/dossier/commands';
import type { Start } from '../../domain/dossier/start';
import { openTasks } from '../../domain/dossier/state';
import { officeCalendarAt } from '../../spine/office-calendar';
import { attempts, commandFor, type Attempt } from '../attempts';
import { desk, leader, reasonOf, specialist, startOf, strangers } from '../dossiers';
import { hour } from '../system/lives';
import { TestSystem } from '../system/system';
import { EngineLife } from './engine-life';
import { expectRecorded } from './recorded-rows';
import { expectSameInMemory, inThisOrder } from './same-life';

// A life is led on the engine, forbidden attempts among its steps. Then its commands, with the instants at which the engine
// carried them out, are given to the in-memory adapter: the same must happen, and the same must be refused.

jest.setTimeout(90_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

let begun = 0;

/** A dossier handed in now, for a procedure of so many working days. */
async function begin(workingDays: number, channel: Start['channel'] = 'DIRECT'): Promise<EngineLife> {
  const now = Date.now();
  const code = `H01.1-261122-${String(++begun).padStart(4, '0')}`;
  const life = new EngineLife(
    system,
    startOf(workingDays, {
      code,
      channel,
      calendar: await officeCalendarAt(system.db, 'H26.001', now),
      submittedAt: now,
    }),
  );
  await life.submit(strangers.applicant);
  return life;
}

type Try = Omit<Act, 'at' | 'seq'> & { seq?: number };
type Step = Try | ((life: EngineLife) => Promise<void>);

const accept: Try = { kind: 'ACCEPT', by: desk };
const refuseReception: Try = { kind: 'REFUSE_RECEPTION', by: desk, reason: reasonOf('incomplete') };
const handOver: Try = { kind: 'HAND_OVER', by: desk };
const takeOver: Try = { kind: 'TAKE_OVER', by: specialist };
const propose: Try = { kind: 'PROPOSE_RESULT', by: specialist };
const proposeRefusal: Try = { kind: 'PROPOSE_REFUSAL', by: specialist, reason: reasonOf('not eligible') };
const sign: Try = { kind: 'SIGN', by: leader };
const sendBack: Try = { kind: 'SEND_BACK', by: leader, reason: reasonOf('wrong form') };
const issue: Try = { kind: 'ISSUE_RESULT', by: specialist };
const giveOut: Try = { kind: 'RETURN_RESULT', by: desk };

const untilReceptionIsLate = (life: EngineLife) =>
  life.passTimeTo(openTasks(life.state).find(task => task.kind === 'RECEPTION_CHECK')!.due!.lateFrom + hour);
const untilDossierIsLate = (life: EngineLife) => life.passTimeTo(life.state.due!.lateFrom + hour);

const lives: Readonly<Record<string, readonly [steps: readonly Step[], happened: readonly string[]]>> = {
  granted: [
    [accept, handOver, takeOver, propose, sign, issue, giveOut],
    ['RESULT_SIGNED', 'RESULT_READY', 'RETURN_RESULT', 'ENDED'],
  ],
  'refused at reception': [[refuseReception], ['REFUSE_RECEPTION', 'ENDED']],
  'refused in substance': [
    [accept, handOver, takeOver, proposeRefusal, sign, issue, giveOut],
    ['PROPOSE_REFUSAL', 'REFUSAL_SIGNED', 'RESULT_READY', 'ENDED'],
  ],
  'sent back twice, the proposal turned into a refusal and back': [
    [accept, handOver, takeOver, propose, sendBack, proposeRefusal, sendBack, propose, sign, issue, giveOut],
    ['SEND_BACK', 'PROPOSE_REFUSAL', 'SEND_BACK', 'PROPOSE_RESULT', 'RESULT_SIGNED', 'ENDED'],
  ],
  'overdue at reception': [
    [untilReceptionIsLate, accept, handOver, takeOver, propose, sign, issue, giveOut],
    ['TASK_OVERDUE', 'ACCEPT', 'ACCEPTED', 'ENDED'],
  ],
  'overdue as a whole, then granted, each task opened late': [
    [accept, untilDossierIsLate, handOver, takeOver, propose, sendBack, propose, sign, issue, giveOut],
    ['TASK_OVERDUE', 'DOSSIER_OVERDUE', 'HAND_OVER', 'TASK_OVERDUE', 'PROPOSE_RESULT', 'TASK_OVERDUE', 'ENDED'],
  ],
  'forbidden actions at every step': [
    [
      ...[
        sign,
        { ...accept, by: strangers.otherDesk },
        { ...accept, by: leader },
        { ...refuseReception, reason: undefined },
      ],
      ...[accept, accept, { ...handOver, seq: 2 }, { ...handOver, by: strangers.applicant }, handOver, takeOver],
      ...[sendBack, { ...propose, task: 't1' }, { ...propose, by: strangers.administrator }, propose],
      ...[{ ...sendBack, reason: undefined }, { ...sign, seq: 1 }, sign, giveOut, issue, issue, giveOut],
      ...[giveOut, { ...giveOut, by: strangers.otherDesk }, sign],
    ],
    ['ACCEPT', 'HAND_OVER', 'PROPOSE_RESULT', 'SIGN', 'ISSUE_RESULT', 'RETURN_RESULT', 'ENDED'],
  ],
};

describe('the same life on the engine and in memory', () => {
  test.each(Object.entries(lives))('%s', async (_name, [steps, happened]) => {
    const life = await begin(5);
    for (const step of steps) await (typeof step === 'function' ? step(life) : life.act(step));
    const told = await expectSameInMemory(life);
    expect(inThisOrder(told, happened)).toEqual(happened);
  });

  test('among the forbidden actions are refusals of every kind', async () => {
    const life = await begin(5);
    const codes: (string | undefined)[] = [];
    for (const step of lives['forbidden actions at every step']![0] as Try[]) codes.push((await life.act(step))?.code);
    expect(new Set(codes)).toEqual(
      new Set([
        ...[
          'ACTION_NOT_OPEN',
          'NOT_YOUR_DOSSIER',
          'NOT_YOUR_UNIT',
          'REASON_REQUIRED',
          'STALE_COMMAND',
          'DOSSIER_ENDED',
        ],
        undefined,
      ]),
    );
  });
});

/** `MOTCUA_LIVES_SEED=… npx jest both-adapters` repeats the lives of a run; without it every run has others. */
const seed = Number(process.env.MOTCUA_LIVES_SEED ?? randomInt(2 ** 31));
const randomLives = fc.sample(fc.record({ days: fc.integer({ min: 1, max: 15 }), channel: fc.constantFrom('DIRECT', 'ONLINE', 'POSTAL'), tried: attempts }), { seed, numRuns: 12 }); // prettier-ignore

interface Led {
  readonly life: EngineLife;
  readonly tried: readonly Attempt[];
  now: number;
}

async function attemptAll(led: Led, some: readonly Attempt[]): Promise<void> {
  const { life } = led;
  for (const attempt of some) {
    if (life.state.outcome) return;
    if (attempt.pauseMs > 0) await life.passTimeTo((led.now += attempt.pauseMs));
    await life.act(commandFor(attempt, life.state, led.now));
  }
}

/** The attempts of the second half, and then what is sensible. */
async function toItsEnd(led: Led): Promise<void> {
  const { life, tried, now } = led;
  await attemptAll(led, tried.slice(tried.length / 2));
  for (let pick = 0; !life.state.outcome; pick += 2)
    await life.act(commandFor({ ...tried[0]!, sensible: true, pick, seqLag: 0 }, life.state, now));
}

async function fourAtATime<T, U>(all: readonly T[], lead: (one: T) => Promise<U>): Promise<U[]> {
  const led: U[] = [];
  const waiting = all.entries();
  const lane = async () => {
    for (const [i, one] of waiting) led[i] = await lead(one);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return led;
}

describe(`twelve random lives (MOTCUA_LIVES_SEED=${seed}), from the middle on with another worker`, () => {
  let lives: readonly EngineLife[];
  beforeAll(async () => {
    const led = await fourAtATime(randomLives, async ({ days, channel, tried }) => {
      const one: Led = { life: await begin(days, channel), tried, now: Date.now() };
      await attemptAll(one, tried.slice(0, tried.length / 2));
      return one;
    });
    // It knows none of them but from their histories.
    await system.stopWorker();
    await system.startWorker();
    await fourAtATime(led, toItsEnd);
    lives = led.map(({ life }) => life);
  });

  test('the same on the engine and in memory', async () => {
    // A fast-forward that meets the workflow at work goes on to its target, and what fell due on the way is told then: late, but the same.
    await fourAtATime(lives, life => expectSameInMemory(life, undefined, Infinity));
  });

  test('what was recorded is what their histories lead to', async () => {
    await fourAtATime(lives, async life => expectRecorded(system, await life.recorded()));
  });

  test('their histories replay', async () => {
    const bundle = { codePath: process.env.MOTCUA_TEST_BUNDLE! };
    const histories = await fourAtATime(lives, async life => ({ workflowId: life.start.code, history: await life.history() })); // prettier-ignore
    const replayed: Record<string, unknown> = {};
    for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, histories))
      replayed[workflowId] = error;
    expect(replayed).toEqual(Object.fromEntries(lives.map(life => [life.start.code, undefined])));
    expect(Object.keys(replayed)).toHaveLength(12);
  });
});
