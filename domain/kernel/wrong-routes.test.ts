import { startOf, strangers } from '../../test/dossiers';
import { act, handedInAt, under, unitsOf, work } from '../../test/runs';
import type { Dossier } from './route';
import { DossierRun } from './run';

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

test('one that does not wait for its own branch: what is open at the end is no longer to be done', async () => {
  const run = await under(async d => {
    void d.task({
      kind: 'EXAMINATION',
      unit: 'left',
      limit: { amount: 1, unit: 'WORKING_DAY' },
      actions: ['HAND_OVER'],
    });
    await work(d, 'a');
    return 'RESULT_RETURNED';
  });
  expect(unitsOf(run)).toEqual(['left', 'a']);
  run.execute(act(run, 'a'));
  while (!run.ended) await Promise.resolve();
  expect(unitsOf(run)).toEqual([]);
  expect(run.state.tasks[0]).toMatchObject({ unit: 'left', ended: { action: 'CLOSED' } });
  expect(run.wakeAt).toBeUndefined();
});
