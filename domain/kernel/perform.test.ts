import { desk, local, reasonOf, specialist, startOf, strangers, taxes, police } from '../../test/dossiers';
import { fold } from '../../test/dossier-specification';
import { online } from '../../test/steps';
import { standardRoute } from '../../workflows/procedures/standard';
import type { Act } from '../dossier/commands';
import { openTasks } from '../dossier/state';
import { DossierRun } from './run';

const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;
const start = startOf(5, { channel: 'ONLINE' });
const at = local('2026-03-05T09:00');

/** Led to the examination, as the engine would. */
async function examined(): Promise<DossierRun> {
  const run = new DossierRun(start, standardRoute);
  for (const step of online.examined) expect(await run.perform({ seq: run.state.seq, ...step } as Act)).toBeUndefined();
  run.take();
  return run;
}
const act = (run: DossierRun, changes: Partial<Act>): Act => ({ kind: 'CONSULT', at, by: specialist, seq: run.state.seq, reason: reasonOf('why'), ...changes }); // prettier-ignore
const consult = [
  { unit: police.units[0]!, limit: days(2) },
  { unit: taxes.units[0]!, limit: days(2) },
];

test('a person who comes through the door before the timer finds everything told that fell due before', async () => {
  const run = await examined();
  expect(await run.perform(act(run, { kind: 'PROPOSE_RESULT', at: local('2026-03-10T09:00') }))).toBeUndefined();
  expect(run.take().map(({ kind }) => kind)).toEqual([
    ...['WARNED', 'APOLOGY_OWED', 'TASK_OVERDUE', 'DOSSIER_OVERDUE', 'ESCALATED'],
    ...['TASK_ENDED', 'TASK_OPENED'],
  ]);
});

test('at the very instant, time comes before the person', async () => {
  const run = await examined();
  const overdueAt = local('2026-03-10T00:00');
  await run.passTime(overdueAt - 1);
  run.take();
  expect(run.wakeAt).toBe(overdueAt);
  expect(await run.perform(act(run, { kind: 'PROPOSE_RESULT', at: overdueAt }))).toBeUndefined();
  expect(run.take().map(({ kind }) => kind)).toEqual([
    ...['TASK_OVERDUE', 'DOSSIER_OVERDUE', 'ESCALATED', 'TASK_ENDED', 'TASK_OPENED'],
  ]);
});

test('a refused one finds it told too', async () => {
  const run = await examined();
  expect(await run.perform(act(run, { kind: 'SIGN', at: local('2026-03-10T09:00') }))).toMatchObject({
    code: 'ACTION_NOT_OPEN',
  });
  expect(run.take().map(({ kind }) => kind)).toEqual(['WARNED', 'APOLOGY_OWED', 'TASK_OVERDUE', 'DOSSIER_OVERDUE', 'ESCALATED']); // prettier-ignore
});

describe('close together', () => {
  test('each has its own legal time and its own events, though neither waited for the other', async () => {
    const run = await examined();
    await run.perform(act(run, { details: { consult } }));
    run.take();
    const answer = (by: Act['by'], changes: Partial<Act>) => act(run, { kind: 'ASK_FURTHER', by, at: at + 60_000, ...changes }); // prettier-ignore
    const taken: (readonly string[])[] = [];
    const performed = async (command: Act) => {
      expect(await run.perform(command)).toBeUndefined();
      taken.push(run.take().map(event => `${event.kind} ${event.legalAt ?? event.at}`));
    };
    await Promise.all([performed(answer(police, { legalAt: at + 30_000 })), performed(answer(taxes, {}))]);
    expect(taken).toEqual([
      [`TASK_ENDED ${at + 30_000}`, `TASK_OPENED ${at + 30_000}`],
      [`TASK_ENDED ${at + 60_000}`, `TASK_OPENED ${at + 60_000}`],
    ]);
    expect(openTasks(run.state).map(({ openedAt }) => openedAt)).toEqual([at + 30_000, at + 60_000]);
  });

  test('of two that mean the same task the first is done, and the second is told that it came late', async () => {
    const run = await examined();
    const proposal = act(run, { kind: 'PROPOSE_RESULT' });
    const refused = await Promise.all([run.perform(proposal), run.perform(proposal)]);
    expect(refused).toMatchObject([undefined, { code: 'ACTION_NOT_OPEN' }]);
    expect(run.take().map(({ kind }) => kind)).toEqual(['WARNED', 'TASK_ENDED', 'TASK_OPENED']);
  });

  test('a withdrawal beside a proposal: whoever came first, one way, and nothing else is left to do', async () => {
    for (const withdrawsFirst of [true, false]) {
      const run = await examined();
      const proposal = act(run, { kind: 'PROPOSE_RESULT' });
      const withdrawal = act(run, { kind: 'WITHDRAW', by: desk });
      await Promise.all(
        (withdrawsFirst ? [withdrawal, proposal] : [proposal, withdrawal]).map(each => run.perform(each)),
      );
      expect(openTasks(run.state).map(({ kind }) => kind)).toEqual(['WITHDRAWAL']);
    }
  });

  test('an error of the route is told to each, and does not hold the next up', async () => {
    const run = new DossierRun(start, async d => {
      await d.task({ kind: 'HANDOFF', unit: desk.units[0]!, limit: 'NONE', actions: ['HAND_OVER'] });
      throw new Error('no such branch');
    });
    const by = strangers.applicant;
    await run.perform({ kind: 'SUBMIT', at, by });
    const handOver = { kind: 'HAND_OVER', at, by: desk, seq: 2 } as const;
    const told = await Promise.allSettled([run.perform(handOver), run.perform(handOver)]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

test('days of downtime: what time made of a silence is as of its own instant, and the state is the fold', async () => {
  const law = { ...start, procedure: { ...start.procedure, terms: { silenceIsConsent: true } } };
  const run = new DossierRun(law, standardRoute);
  const events = [];
  for (const step of online.examined) await run.perform({ seq: run.state.seq, ...step } as Act);
  await run.perform(act(run, { at: local('2026-03-04T09:00'), details: { consult: [consult[0]!] } }));
  events.push(...run.take());
  await run.passTime(local('2026-03-09T12:00'));
  events.push(...run.take());
  expect(events.slice(-2)).toMatchObject([
    { kind: 'TASK_ENDED', action: 'SILENCE', at: local('2026-03-09T12:00'), legalAt: local('2026-03-07T00:00') },
    { kind: 'TASK_OPENED', task: { kind: 'EXAMINATION', openedAt: local('2026-03-07T00:00') } },
  ]);
  expect(run.state).toEqual(fold(law, events));
});
