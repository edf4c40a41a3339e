import { act, end, numbered, under, unitsOf, work } from '../../test/runs';
import type { Command } from '../dossier/commands';

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
