import type { DossierEvent } from './events';
import type { DossierState } from './state';
import type { TaskId, TaskRecord } from './task';

/** The only way state changes: the same fold serves the workflow, the read model, the audit and a rebuild. */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  return { ...change(state, event), seq: event.seq };
}

function change(state: DossierState, event: DossierEvent): DossierState {
  switch (event.kind) {
    case 'SUBMITTED':
      return { ...state, submittedAt: event.at };
    case 'TASK_OPENED':
      return { ...state, tasks: [...state.tasks, event.task] };
    case 'TASK_ENDED': {
      const ended = { at: event.at, action: event.action, by: event.by };
      const refusalProposed =
        event.action === 'PROPOSE_REFUSAL' || (state.refusalProposed && event.action !== 'PROPOSE_RESULT');
      return { ...withTask(state, event.task, { ended }), refusalProposed };
    }
    case 'TASK_OVERDUE':
      return withTask(state, event.task, { overdue: true });
    case 'ACCEPTED':
      return { ...state, acceptedAt: event.at, due: event.due };
    case 'REFUSAL_SIGNED':
    case 'RESULT_SIGNED':
      return { ...state, signedAt: event.at };
    case 'RESULT_READY':
      return { ...state, readyAt: event.at, onTime: event.onTime };
    case 'DOSSIER_OVERDUE':
      return { ...state, overdue: true };
    case 'ENDED':
      return { ...state, endedAt: event.at, outcome: event.outcome };
  }
}

const withTask = (state: DossierState, id: TaskId, change: Partial<TaskRecord>): DossierState => ({
  ...state,
  tasks: state.tasks.map(task => (task.id === id ? { ...task, ...change } : task)),
});
