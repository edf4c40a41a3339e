import type { DossierEvent } from './events';
import type { Recordable } from './messages';
import { openTasks, type DossierState } from './state';
import type { TaskId } from './task';
import { taskRow } from './task-row';
import { viewOf } from './view';

/** Happenings that may move the dates or the units of tasks they do not name. */
const reaching: readonly DossierEvent['kind'][] = [
  'CLOCK_SUSPENDED',
  'CLOCK_RESUMED',
  'POSTPONED',
  'DAYS_EXCLUDED',
  'CALENDAR_CHANGED',
  'ENTRY_CORRECTED',
  'TRANSFERRED',
  'PARTNER_REPLACED',
];

/** What has to be recorded of these events, which led to this state: they, the tasks they touched, and the dossier. */
export function recordable(state: DossierState, events: readonly DossierEvent[]): Recordable {
  const touched = new Set<TaskId>(events.flatMap(taskOf));
  if (events.some(event => reaching.includes(event.kind))) openTasks(state).forEach(({ id }) => touched.add(id));
  // The true time of an entry is that of the task it ended and of those it opened, which may be over as well.
  const all = events.some(event =>
    event.kind === 'ENTRY_CORRECTED'
      ? event.entryAt !== undefined || event.startedAt !== undefined
      : event.kind === 'TASK_ENDED' && (event.action === 'SUPPLEMENT' || saidInTime(event)),
  );
  const tasks = state.tasks.filter(task => all || touched.has(task.id));
  return { events, tasks: tasks.map(taskRow), dossier: viewOf(state) };
}

/** Of the draft, entered when time had ended the wait for it: that task is another one. */
const saidInTime = ({ action, legalAt }: DossierEvent & { kind: 'TASK_ENDED' }): boolean =>
  legalAt !== undefined && (action === 'CONFIRM_DRAFT' || action === 'CORRECT_DRAFT');

const taskOf = (event: DossierEvent): TaskId[] => {
  if (!('task' in event)) return [];
  return [typeof event.task === 'string' ? event.task : event.task.id];
};
