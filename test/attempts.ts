import fc from 'fast-check';
import { actionKinds, type ActionKind } from '../domain/dossier/actions';
import type { Actor } from '../domain/dossier/actor';
import type { Act } from '../domain/dossier/commands';
import { openTasks, type DossierState } from '../domain/dossier/state';
import { desk, everybody, leader, reasonOf, specialist, strangers } from './dossiers';

const actors: readonly Actor[] = [desk, specialist, leader, everybody, ...Object.values(strangers)];
const minute = 60_000;

/** One attempt: after a pause somebody does something; `sensible` takes what is open and who may do it. */
export interface Attempt {
  readonly pauseMs: number;
  readonly sensible: boolean;
  readonly pick: number;
  readonly by: Actor;
  readonly kind: ActionKind;
  readonly reason: boolean;
  readonly seqLag: number;
}

export const attempts = fc.array(
  fc.record<Attempt>({
    pauseMs: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 59 }).map(n => n * minute),
      fc.integer({ min: 1, max: 30 }).map(n => n * 60 * minute),
      fc.integer({ min: 1, max: 8 }).map(n => n * 1440 * minute),
      // exactly when something falls due, or a millisecond beside it
      fc.constantFrom(-1, -2, -3),
    ),
    sensible: fc.boolean(),
    pick: fc.nat(10),
    by: fc.constantFrom(...actors),
    kind: fc.constantFrom(...actionKinds),
    reason: fc.boolean(),
    seqLag: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
    ),
  }),
  { minLength: 1, maxLength: 30 },
);

/** What is attempted in this state. */
export function commandFor(attempt: Attempt, state: DossierState, at: number): Act {
  const [task] = openTasks(state);
  const sensible = attempt.sensible && task;
  return {
    kind: sensible ? task.actions[attempt.pick % task.actions.length]! : attempt.kind,
    by: sensible ? [desk, specialist, leader].find(by => by.units.includes(task.unit))! : attempt.by,
    at,
    seq: Math.max(0, state.seq - attempt.seqLag),
    ...((attempt.reason || sensible) && { reason: reasonOf('because') }),
  };
}
