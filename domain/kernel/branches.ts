import type { Step } from './route';

/** How many branches of a route are at work: quiet is when none is. */
export interface Counter {
  busy: number;
}

/**
 * Runs steps, each as soon as those before it are done. The parent waits meanwhile, and gets its place back from the last to finish, so that
 * quiet is never seen between two of them. Throws at once when the steps wait for one another in a circle.
 */
export function runSteps<T>(counter: Counter, steps: readonly Step<T>[]): Promise<T[]> {
  if (steps.length === 0) return Promise.resolve([]);
  assertNoCircle(steps);
  counter.busy--;
  const results: T[] = [];
  const done = new Set<number>();
  return new Promise((resolve, reject) => {
    const begin = (index: number) => {
      counter.busy++;
      steps[index]!.run().then(result => finish(index, result), reject);
    };
    const ready = (index: number) => steps[index]!.after.every(before => done.has(before));
    const finish = (index: number, result: T) => {
      results[index] = result;
      done.add(index);
      if (done.size === steps.length) return resolve(results);
      steps.forEach(({ after }, next) => {
        if (after.includes(index) && ready(next)) begin(next);
      });
      counter.busy--;
    };
    steps.forEach(({ after }, index) => {
      if (after.length === 0) begin(index);
    });
  });
}

function assertNoCircle(steps: readonly Step<unknown>[]): void {
  const done = new Set<number>();
  for (let before = -1; before < done.size;) {
    before = done.size;
    steps.forEach(({ after }, index) => {
      if (after.every(one => done.has(one))) done.add(index);
    });
    if (before === done.size) break;
  }
  if (done.size < steps.length) throw new Error('steps of a route wait for one another in a circle');
}
