import type { ActionKind } from '../domain/dossier/action-kinds';
import type { Command } from '../domain/dossier/commands';
import type { DossierEvent } from '../domain/dossier/events';
import { openTasks } from '../domain/dossier/state';
import type { Limit } from '../domain/clock/limit';
import type { Dossier, Route, TaskSpec } from '../domain/kernel/route';
import { DossierRun } from '../domain/kernel/run';
import { everybody, local, reasonOf, startOf, strangers, units } from './dossiers';

// Words for tests of the kernel: small routes, and who ends which task of them.

export const handedInAt = local('2026-03-02T08:00');
export const hours = (amount: number): Limit => ({ amount, unit: 'WORKING_HOUR' });

/** A task known by its unit: `waiting` tells which are open. */
export const work = (d: Dossier, unit: string, limit: TaskSpec['limit'] = 'NONE') =>
  d.task({ kind: 'EXAMINATION', unit, limit, actions: ['PROPOSE_RESULT', 'SEND_BACK'] });

/** A run that was handed in and is quiet. */
export async function under(route: Route, start = startOf(5)) {
  const run = new DossierRun(start, route);
  run.execute({ kind: 'SUBMIT', at: handedInAt, by: strangers.applicant });
  await run.settle();
  return run;
}

export const unitsOf = (run: DossierRun) => openTasks(run.state).map(task => task.unit);

/** The act that ends the open task of this unit. */
export function act(
  run: DossierRun,
  unit: string,
  kind: ActionKind = 'PROPOSE_RESULT',
  at = handedInAt + 60_000,
): Command {
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
export async function end(run: DossierRun, unit: string, kind?: ActionKind): Promise<void> {
  expect(run.execute(act(run, unit, kind))).toBeUndefined();
  await run.settle();
}

export const numbered = (events: readonly DossierEvent[]) => events.map(({ seq, kind }) => `${seq} ${kind}`);
