import { local } from '../../test/dossiers';
import { act, end, handedInAt, hours, numbered, under, unitsOf, work } from '../../test/runs';
import type { Command } from '../dossier/commands';
import { openTasks } from '../dossier/state';
import type { Route } from './route';
import type { DossierRun } from './run';

describe('events', () => {
  test('are numbered from 1 without gaps, and each is taken once', async () => {
    const run = await under(async d => (await work(d, 'a'), 'RESULT_RETURNED'));
    const first = run.take();
    expect(run.take()).toEqual([]);
    await end(run, 'a');
    expect(numbered([...first, ...run.take()])).toEqual(['1 SUBMITTED', '2 TASK_OPENED', '3 TASK_ENDED', '4 ENDED']);
    expect(run.take()).toEqual([]);
  });

  test('carry the instant of the command that led to them', async () => {
    const run = await under(async d => (await work(d, 'a'), 'RESULT_RETURNED'));
    await end(run, 'a');
    expect(run.take().map(({ at }) => at - handedInAt)).toEqual([0, 0, 60_000, 60_000]);
  });

  test('a refused command leaves the very same state and no event', async () => {
    const run = await under(async d => (await work(d, 'a'), 'RESULT_RETURNED'));
    run.take();
    const before = run.state;
    const refused: Command = { ...act(run, 'a'), kind: 'SIGN' } as Command;
    expect(run.refusalOf(refused)).toMatchObject({ code: 'ACTION_NOT_OPEN' });
    expect(run.execute(refused)).toEqual(run.refusalOf(refused));
    await run.settle();
    expect(run.state).toBe(before);
    expect(run.take()).toEqual([]);
  });

  test('asking whether a command would be refused does nothing', async () => {
    const run = await under(async d => (await work(d, 'a'), 'RESULT_RETURNED'));
    const before = run.state;
    expect(run.refusalOf(act(run, 'a'))).toBeUndefined();
    expect(run.state).toBe(before);
    expect(unitsOf(run)).toEqual(['a']);
  });
});

describe('limits', () => {
  test('hours count from the opening of the task', async () => {
    const run = await under(async d => (await work(d, 'a', hours(2)), 'RESULT_RETURNED'));
    expect(openTasks(run.state)[0]).toMatchObject({
      openedAt: handedInAt,
      openedSeq: 2,
      due: { at: local('2026-03-02T10:00'), date: '2026-03-02', lateFrom: local('2026-03-02T10:00') + 1 },
    });
  });

  test('or from an earlier instant that the law names', async () => {
    const run = await under(async d => {
      const from = local('2026-02-27T16:00');
      await d.task({ kind: 'RECEPTION_CHECK', unit: 'a', limit: hours(2), from, actions: ['ACCEPT'] });
      return 'RESULT_RETURNED';
    });
    expect(openTasks(run.state)[0]?.due?.at).toBe(local('2026-03-02T08:30'));
  });

  test('without a limit there is no due date and nothing to wake for', async () => {
    const run = await under(async d => (await work(d, 'a', 'NONE'), 'RESULT_RETURNED'));
    expect(openTasks(run.state)[0]).not.toHaveProperty('due');
    expect(run.wakeAt).toBeUndefined();
  });

  test('a task that is due with the dossier has its deadline, and none before acceptance', async () => {
    const run = await under(async d => {
      await d.task({ kind: 'RECEPTION_CHECK', unit: 'a', limit: 'WITH_DOSSIER', actions: ['ACCEPT'] });
      await work(d, 'b', 'WITH_DOSSIER');
      return 'RESULT_RETURNED';
    });
    expect(openTasks(run.state)[0]).not.toHaveProperty('due');
    await end(run, 'a', 'ACCEPT');
    expect(openTasks(run.state)[0]?.due).toEqual(run.state.due);
  });
});

describe('time', () => {
  const threeLimits: Route = async d => {
    await d.parallel([() => work(d, 'slow', hours(6)), () => work(d, 'quick', hours(2)), () => work(d, 'free')]);
    return 'RESULT_RETURNED';
  };
  const timePassed = (run: DossierRun, at: string) => run.execute({ kind: 'TIME_PASSED', at: local(at) });

  test('wakes for the earliest deadline first', async () => {
    const run = await under(threeLimits);
    expect(run.wakeAt).toBe(local('2026-03-02T10:00') + 1);
  });

  test('days of downtime later each thing is told once, in the order in which it fell due', async () => {
    const run = await under(threeLimits);
    run.take();
    timePassed(run, '2026-03-09T08:00');
    await run.settle();
    expect(run.take()).toMatchObject([
      { kind: 'TASK_OVERDUE', task: 't2', at: local('2026-03-09T08:00') },
      { kind: 'TASK_OVERDUE', task: 't1' },
    ]);
    expect(run.wakeAt).toBeUndefined();
    timePassed(run, '2026-03-09T08:00');
    timePassed(run, '2026-04-09T08:00');
    expect(run.take()).toEqual([]);
  });

  test('too early has nothing to tell and changes nothing', async () => {
    const run = await under(threeLimits);
    const before = run.state;
    timePassed(run, '2026-03-02T10:00');
    expect(run.state).toBe(before);
  });

  test('a task that was ended in time is never overdue', async () => {
    const run = await under(threeLimits);
    await end(run, 'quick');
    expect(run.wakeAt).toBe(local('2026-03-02T16:00') + 1);
  });

  test('nothing is told after the end', async () => {
    const run = await under(async d => (await work(d, 'a', hours(2)), 'RESULT_RETURNED'));
    await end(run, 'a');
    run.take();
    expect(run.wakeAt).toBeUndefined();
    expect(timePassed(run, '2026-03-09T08:00')).toBeUndefined();
    expect(run.take()).toEqual([]);
  });
});
