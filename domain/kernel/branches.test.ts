import fc from 'fast-check';
import { local, startOf, strangers, units } from '../../test/dossiers';
import { openTasks } from '../dossier/state';
import type { Dossier } from './route';
import { DossierRun } from './run';

/** A route drawn at random: tasks, one after the other or at once, within each other to any depth. */
type Tree = { readonly task: string } | { readonly parallel: readonly Tree[] } | { readonly inOrder: readonly Tree[] };

const shapes = fc.letrec<{ tree: Tree; task: Tree; parallel: Tree; inOrder: Tree }>(tie => ({
  tree: fc.oneof({ maxDepth: 4, depthSize: 'small' }, tie('task'), tie('parallel'), tie('inOrder')),
  task: fc.constant({ task: '' }),
  parallel: fc.array(tie('tree'), { maxLength: 3 }).map(parallel => ({ parallel })),
  inOrder: fc.array(tie('tree'), { maxLength: 3 }).map(inOrder => ({ inOrder })),
}));

/** The same with a unit of its own for each task, by which it is known. */
function named(tree: Tree, path = 'u'): Tree {
  if ('task' in tree) return { task: path };
  const each = (children: readonly Tree[]) => children.map((child, i) => named(child, `${path}.${i}`));
  return 'parallel' in tree ? { parallel: each(tree.parallel) } : { inOrder: each(tree.inOrder) };
}

async function walk(d: Dossier, tree: Tree): Promise<unknown> {
  if ('task' in tree) return d.task({ kind: 'EXAMINATION', unit: tree.task, limit: 'NONE', actions: ['HAND_OVER'] });
  if ('parallel' in tree) return d.parallel(tree.parallel.map(child => () => walk(d, child)));
  return d.inOrder(tree.inOrder.map(child => () => walk(d, child)));
}

const ended = (tree: Tree, done: ReadonlySet<string>): boolean =>
  'task' in tree
    ? done.has(tree.task)
    : ('parallel' in tree ? tree.parallel : tree.inOrder).every(child => ended(child, done));

/** Which tasks must be open when these are done. */
function open(tree: Tree, done: ReadonlySet<string>): string[] {
  if ('task' in tree) return done.has(tree.task) ? [] : [tree.task];
  if ('parallel' in tree) return tree.parallel.flatMap(child => open(child, done));
  const next = tree.inOrder.find(child => !ended(child, done));
  return next ? open(next, done) : [];
}

test('whatever the branches and the order in which they are done: when quiet, exactly what can be open is open', async () => {
  const property = fc.asyncProperty(shapes.tree, fc.infiniteStream(fc.nat()), async (shape, picks) => {
    const tree = named(shape);
    const run = new DossierRun(startOf(5), async d => (await walk(d, tree), 'RESULT_RETURNED'));
    const at = local('2026-03-02T08:00');
    run.execute({ kind: 'SUBMIT', at, by: strangers.applicant });
    await run.settle();
    const done = new Set<string>();
    for (;;) {
      const waiting = openTasks(run.state).map(task => task.unit);
      expect(waiting.toSorted()).toEqual(open(tree, done).sort());
      expect(run.ended).toBe(ended(tree, done));
      if (run.ended) break;
      const unit = waiting[picks.next().value % waiting.length]!;
      const by = { account: 'someone', role: 'OFFICER', units: [unit, units.desk] } as const;
      const task = openTasks(run.state).find(each => each.unit === unit)!.id;
      expect(run.execute({ kind: 'HAND_OVER', at, by, seq: run.state.seq, task })).toBeUndefined();
      await run.settle();
      done.add(unit);
    }
    expect(run.take().map(event => event.seq)).toEqual(Array.from({ length: run.state.seq }, (_, i) => i + 1));
  });
  await fc.assert(property, { numRuns: 300 });
});
