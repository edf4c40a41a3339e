import { everybody, local, reasonOf, startOf, strangers, units } from '../../test/dossiers';
import type { ActionKind } from '../dossier/action-kinds';
import type { Command } from '../dossier/commands';
import type { DossierEvent } from '../dossier/events';
import { openTasks } from '../dossier/state';
import type { Limit } from '../clock/limit';
import type { Dossier, Route, TaskSpec } from './route';
import { DossierRun } from './run';

const handedInAt = local('2026-03-02T08:00');
const hours = (amount: number): Limit => ({ amount, unit: 'WORKING_HOUR' });

/** A task known by its unit: `waiting` tells which are open. */
const work = (d: Dossier, unit: string, limit: TaskSpec['limit'] = 'NONE') =>
  d.task({ kind: 'EXAMINATION', unit, limit, actions: ['PROPOSE_RESULT', 'SEND_BACK'] });

/** A run that was handed in and is quiet. */
async function under(route: Route, start = startOf(5)) {
  const run = new DossierRun(start, route);
  run.execute({ kind: 'SUBMIT', at: handedInAt, by: strangers.applicant });
  await run.settle();
  return run;
}

const unitsOf = (run: DossierRun) => openTasks(run.state).map(task => task.unit);

/** The act that ends the open task of this unit. */
function act(run: DossierRun, unit: string, kind: ActionKind = 'PROPOSE_RESULT', at = handedInAt + 60_000): Command {
  const task = openTasks(run.state).find(open => open.unit === unit)!.id;
  return {
    kind,
    at,
    by: { ...everybody, units: [unit, units.desk] },
    seq: run.state.seq,
    task,
    reason: reasonOf('why'),
  };
}

/** Ends the task of this unit and waits until the route is quiet. */
async function end(run: DossierRun, unit: string, kind?: ActionKind): Promise<void> {
  expect(run.execute(act(run, unit, kind))).toBeUndefined();
  await run.settle();
}

const numbered = (events: readonly DossierEvent[]) => events.map(({ seq, kind }) => `${seq} ${kind}`);

describe('one after the other', () => {
  test('a route that opens nothing ends at once', async () => {
    const run = await under(async () => 'REFUSED');
    expect(run.ended).toBe(true);
    expect(numbered(run.take())).toEqual(['1 SUBMITTED', '2 ENDED']);
  });

  test('the next task is open when the route is quiet', async () => {
    const run = await under(async d => {
      await work(d, 'a');
      await work(d, 'b');
      return 'RESULT_RETURNED';
    });
    expect(unitsOf(run)).toEqual(['a']);
    await end(run, 'a');
    expect(unitsOf(run)).toEqual(['b']);
    await end(run, 'b');
    expect(run.state.outcome).toBe('RESULT_RETURNED');
  });

  test('a route learns by which action a task was ended', async () => {
    const run = await under(async d => ((await work(d, 'a')).action === 'SEND_BACK' ? 'REFUSED' : 'RESULT_RETURNED'));
    await end(run, 'a', 'SEND_BACK');
    expect(run.state.outcome).toBe('REFUSED');
  });

  test('a loop opens a new task each time, under a new id', async () => {
    const run = await under(async d => {
      while ((await work(d, 'a')).action === 'SEND_BACK') await work(d, 'b');
      return 'RESULT_RETURNED';
    });
    for (let round = 0; round < 3; round++) {
      await end(run, 'a', 'SEND_BACK');
      await end(run, 'b');
    }
    await end(run, 'a');
    expect(run.state.tasks.map(task => task.id)).toEqual(['t1', 't2', 't3', 't4', 't5', 't6', 't7']);
    expect(run.ended).toBe(true);
  });

  test('inOrder opens a branch when the one before it has ended, and gives their results', async () => {
    let results: string[] = [];
    const run = await under(async d => {
      results = await d.inOrder(['a', 'b', 'c'].map(unit => async () => `${unit} ${(await work(d, unit)).action}`));
      return 'RESULT_RETURNED';
    });
    for (const unit of ['a', 'b', 'c']) {
      expect(unitsOf(run)).toEqual([unit]);
      await end(run, unit, unit === 'b' ? 'SEND_BACK' : 'PROPOSE_RESULT');
    }
    expect(results).toEqual(['a PROPOSE_RESULT', 'b SEND_BACK', 'c PROPOSE_RESULT']);
  });

  test('inOrder of nothing goes on', async () => {
    const run = await under(async d => ((await d.inOrder([])).length === 0 ? 'RESULT_RETURNED' : 'REFUSED'));
    expect(run.state.outcome).toBe('RESULT_RETURNED');
  });
});

describe('at once (NĐ 61/2018 Đ19.6.b)', () => {
  const orders = [
    ['a', 'b', 'c'],
    ['a', 'c', 'b'],
    ['b', 'a', 'c'],
    ['b', 'c', 'a'],
    ['c', 'a', 'b'],
    ['c', 'b', 'a'],
  ];

  test.each(orders)(
    'branches finish in the order %s, %s, %s; the results keep the order of the branches',
    async (...order) => {
      let results: string[] = [];
      const run = await under(async d => {
        const branch = (unit: string) => async () => (await work(d, unit), unit);
        results = await d.parallel(['a', 'b', 'c'].map(branch));
        await work(d, 'after');
        return 'RESULT_RETURNED';
      });
      expect(unitsOf(run)).toEqual(['a', 'b', 'c']);
      for (const unit of order) {
        expect(run.ended).toBe(false);
        await end(run, unit);
      }
      expect(unitsOf(run)).toEqual(['after']);
      expect(results).toEqual(['a', 'b', 'c']);
    },
  );

  test('parallel of nothing goes on', async () => {
    const run = await under(async d => {
      await d.parallel([]);
      await work(d, 'a');
      return 'RESULT_RETURNED';
    });
    expect(unitsOf(run)).toEqual(['a']);
  });

  test('branches that end at once do not hold the others up', async () => {
    const run = await under(async d => {
      await d.parallel<unknown>([async () => 1, () => work(d, 'a'), async () => 2, () => Promise.resolve()]);
      await work(d, 'after');
      return 'RESULT_RETURNED';
    });
    expect(unitsOf(run)).toEqual(['a']);
    await end(run, 'a');
    expect(unitsOf(run)).toEqual(['after']);
  });

  test('when all branches end at once the route goes on at once', async () => {
    const run = await under(async d => {
      await d.parallel([async () => 1, async () => 2]);
      await work(d, 'after');
      return 'RESULT_RETURNED';
    });
    expect(unitsOf(run)).toEqual(['after']);
  });

  test('a branch is a route of its own: it goes on while the others wait', async () => {
    const run = await under(async d => {
      await d.parallel([
        async () => {
          await work(d, 'a1');
          await work(d, 'a2');
        },
        async () => void (await work(d, 'b')),
      ]);
      return 'RESULT_RETURNED';
    });
    await end(run, 'a1');
    expect(unitsOf(run)).toEqual(['b', 'a2']);
    await end(run, 'a2');
    expect(unitsOf(run)).toEqual(['b']);
    await end(run, 'b');
    expect(run.ended).toBe(true);
  });

  test('parallel and inOrder within each other: all that can be open is open after every step', async () => {
    const run = await under(async d => {
      const branch = (unit: string) => () => work(d, unit);
      await d.parallel<unknown>([
        () => d.inOrder([branch('a1'), branch('a2')]),
        () => d.parallel<unknown>([branch('b1'), () => d.parallel([branch('b2'), branch('b3')]), () => d.parallel([])]),
        () => d.inOrder<unknown>([branch('c1'), () => d.parallel([branch('c2'), branch('c3')]), branch('c4')]),
      ]);
      await work(d, 'after');
      return 'RESULT_RETURNED';
    });
    const open: Record<string, string> = { '': unitsOf(run).sort().join() };
    for (const unit of ['c1', 'b2', 'a1', 'c3', 'c2', 'b1', 'b3', 'c4', 'a2', 'after']) {
      await end(run, unit);
      open[unit] = unitsOf(run).sort().join();
    }
    expect(open).toEqual({
      '': 'a1,b1,b2,b3,c1',
      c1: 'a1,b1,b2,b3,c2,c3',
      b2: 'a1,b1,b3,c2,c3',
      a1: 'a2,b1,b3,c2,c3',
      c3: 'a2,b1,b3,c2',
      c2: 'a2,b1,b3,c4',
      b1: 'a2,b3,c4',
      b3: 'a2,c4',
      c4: 'a2',
      a2: 'after',
      after: '',
    });
    expect(run.ended).toBe(true);
  });
});

describe('commands close together', () => {
  test('two branches ended within one microtask go on both', async () => {
    const run = await under(async d => {
      const branch = (unit: string) => async () => (await work(d, unit), await work(d, `${unit}2`));
      await d.parallel(['a', 'b'].map(branch));
      return 'RESULT_RETURNED';
    });
    run.take();
    const both = [act(run, 'a'), act(run, 'b')];
    expect(both.map(command => run.execute(command))).toEqual([undefined, undefined]);
    await run.settle();
    expect(unitsOf(run)).toEqual(['a2', 'b2']);
    expect(numbered(run.take())).toEqual(['4 TASK_ENDED', '5 TASK_ENDED', '6 TASK_OPENED', '7 TASK_OPENED']);
  });

  test('the same task is ended once, though the route has not gone on yet', async () => {
    const run = await under(async d => (await work(d, 'a'), await work(d, 'b'), 'RESULT_RETURNED'));
    const command = act(run, 'a');
    expect(run.execute(command)).toBeUndefined();
    expect(run.execute(command)).toMatchObject({ code: 'STALE_COMMAND' });
    await run.settle();
    expect(unitsOf(run)).toEqual(['b']);
  });

  test('a command that was decided before a new task was opened does not mean that task', async () => {
    const run = await under(async d => {
      for (;;) await work(d, 'a');
    });
    const seen = { ...act(run, 'a'), task: undefined } as Command;
    run.execute(seen);
    await run.settle();
    expect(run.execute(seen)).toMatchObject({ code: 'STALE_COMMAND', facts: { seq: 2, openedAt: 4 } });
  });
});

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

describe('a route that is wrong', () => {
  test('what it throws is told by settle, and again at every later command', async () => {
    const run = await under(async d => {
      await work(d, 'a');
      throw new Error('no such branch');
    });
    run.execute(act(run, 'a'));
    await expect(run.settle()).rejects.toThrow('no such branch');
    await expect(run.settle()).rejects.toThrow('no such branch');
    expect(run.ended).toBe(false);
  });

  test('also when it throws before it waits for anything', async () => {
    const run = new DossierRun(startOf(5), () => {
      throw new Error('at once');
    });
    run.execute({ kind: 'SUBMIT', at: handedInAt, by: strangers.applicant });
    await expect(run.settle()).rejects.toThrow('at once');
  });

  test.each([
    ['later', async (d: Dossier) => (await work(d, 'b'), Promise.reject(new Error('in a branch')))],
    [
      'at once',
      () => {
        throw new Error('in a branch');
      },
    ],
  ])(
    'a branch that throws %s ends the route with its error',
    async (_when, wrong: (d: Dossier) => Promise<unknown>) => {
      const run = new DossierRun(startOf(5), async d => {
        await d.parallel<unknown>([() => work(d, 'a'), () => wrong(d)]);
        return 'RESULT_RETURNED';
      });
      run.execute({ kind: 'SUBMIT', at: handedInAt, by: strangers.applicant });
      const outcome = run.settle().then(() => {
        run.execute(act(run, 'b'));
        return run.settle();
      });
      await expect(outcome).rejects.toThrow('in a branch');
    },
  );

  test('one that awaits what the kernel does not know is told by its procedure', async () => {
    let open = (_: unknown): void => undefined;
    const foreign = new Promise(resolve => (open = resolve));
    const run = new DossierRun(startOf(5), async d => {
      await foreign;
      await work(d, 'a');
      return 'RESULT_RETURNED';
    });
    run.execute({ kind: 'SUBMIT', at: handedInAt, by: strangers.applicant });
    await expect(run.settle()).rejects.toThrow('the route of 1.004873 awaits something the kernel does not know');
    open(undefined);
    await run.settle();
    expect(unitsOf(run)).toEqual(['a']);
  });

  test('a deadline that cannot be computed is told, not passed over', async () => {
    const run = new DossierRun(
      startOf(5),
      async d => (await work(d, 'a', { amount: 10_000, unit: 'WORKING_DAY' }), 'RESULT_RETURNED'),
    );
    run.execute({ kind: 'SUBMIT', at: handedInAt, by: strangers.applicant });
    await expect(run.settle()).rejects.toMatchObject({ code: 'OUTSIDE_HORIZON' });
  });
});
