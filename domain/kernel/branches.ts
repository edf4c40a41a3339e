import type { Instant } from '../calendar/snapshot';
import type { Step } from './route';

/** How many branches of a route are at work, quiet is when none is; and when the one that goes on can do so. */
export interface Counter {
  busy: number;
  /** Not before this, however early by law the last of the branches that it waited for was entered (epoch ms). */
  since: Instant;
  /** The legal time of what is carried out. */
  readonly now: () => Instant;
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
  const ends: Instant[] = [];
  return new Promise((resolve, reject) => {
    const begin = (index: number) => {
      counter.busy++;
      steps[index]!.run().then(result => finish(index, result), reject);
    };
    const ready = (index: number) => steps[index]!.after.every(before => done.has(before));
    const finish = (index: number, result: T) => {
      results[index] = result;
      done.add(index);
      ends[index] = Math.max(counter.since, counter.now());
      if (done.size === steps.length) {
        counter.since = Math.max(...ends);
        return resolve(results);
      }
      steps.forEach(({ after }, next) => {
        if (!after.includes(index) || !ready(next)) return;
        counter.since = Math.max(...after.map(before => ends[before]!));
        begin(next);
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
