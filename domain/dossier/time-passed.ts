import type { Instant } from '../calendar/snapshot';
import type { Happening } from './events';
import { openTasks, type DossierState } from './state';

/** What the mere passing of time brings: each thing once, in the order in which it fell due, also after days of downtime. */
export function timePassed(state: DossierState, at: Instant): Happening[] {
  return marks(state)
    .filter(mark => mark.from <= at)
    .sort((a, b) => a.from - b.from)
    .map(mark => mark.happening);
}

/** The next instant at which `timePassed` has something to say. */
export function nextWake(state: DossierState): Instant | undefined {
  const instants = marks(state).map(mark => mark.from);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

function marks(state: DossierState): { from: Instant; happening: Happening }[] {
  if (state.outcome) return [];
  const tasks = openTasks(state).flatMap(task =>
    task.due && !task.overdue
      ? [{ from: task.due.lateFrom, happening: { kind: 'TASK_OVERDUE', task: task.id } as const }]
      : [],
  );
  const running = state.due && !state.overdue && state.readyAt === undefined;
  return running ? [...tasks, { from: state.due.lateFrom, happening: { kind: 'DOSSIER_OVERDUE' } as const }] : tasks;
}
