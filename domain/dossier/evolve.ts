import type { ClockEntry } from '../clock/clock';
import { startClock } from '../clock/commands';
import { entered } from './clock-moves';
import { happenedAt, type DossierEvent } from './events';
import type { DossierUnits } from './start';
import type { DossierState } from './state';
import type { Deadline, TaskId, TaskRecord } from './task';

/** The only way state changes: the same fold serves the workflow, the read model, the audit and a rebuild. */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  return { ...change(state, event), seq: event.seq };
}

function change(state: DossierState, event: DossierEvent): DossierState {
  const at = happenedAt(event);
  switch (event.kind) {
    case 'SUBMITTED':
      return { ...state, submittedAt: at, actedAt: state.start.submittedAt };
    case 'TASK_OPENED':
      return { ...state, tasks: [...state.tasks, event.task] };
    case 'TASK_ENDED':
      return taskEnded(state, event, at);
    case 'TASK_CLOSED':
      return withTask(state, event.task, { ended: { at, action: 'CLOSED', by: 'TIME' } });
    case 'TASK_OVERDUE':
      return withTask(state, event.task, { overdue: true });
    case 'TASK_ASSIGNED':
      return { ...withTask(state, event.task, { assignee: event.to }), actedAt: at };
    case 'ACCEPTED': {
      const clock = startClock(event.limit, event.startedAt);
      return {
        ...withDue(state, event.due),
        acceptedAt: at,
        acceptedSeq: event.seq,
        clock,
        receipts: event.withoutReceipt ? 0 : 1,
      };
    }
    case 'SUPPLEMENT_REQUESTED':
      return { ...state, supplements: { ...state.supplements, [event.stage]: event.round } };
    case 'CLOCK_SUSPENDED':
      return clockSuspended(state, event, at);
    case 'CLOCK_RESUMED':
      return clockResumed(state, event, at);
    case 'POSTPONED': {
      const postponed = { ...state, apologies: state.apologies + 1, appointment: event.newDate, actedAt: at };
      if (!event.due) return postponed;
      const entry = { kind: 'EXTENDED', at, to: event.newDate } as const;
      return { ...withDue(withEntry(postponed, entry), event.due), warned: false, apologyOwed: false };
    }
    case 'RESULT_SIGNED':
    case 'REFUSAL_SIGNED':
      return { ...state, signedAt: at };
    case 'RESULT_READY':
      return { ...state, readyAt: at, onTime: event.onTime, clock: state.clock && { ...state.clock, stoppedAt: at } };
    case 'RESULT_RECALLED':
      return resultRecalled(state);
    case 'RESULT_UNCOLLECTED':
      return { ...state, uncollected: true };
    case 'PAYMENT_FAILED':
      return { ...state, payments: [...state.payments, event.payment] };
    case 'PAYMENT_NOT_OWED':
      return {
        ...state,
        payments: [...state.payments, event.payment],
        notOwedVnd: state.notOwedVnd + event.amountVnd,
      };
    case 'WARNED':
      return { ...state, warned: true };
    case 'APOLOGY_OWED':
      return { ...state, apologyOwed: true };
    case 'DOSSIER_OVERDUE':
      return { ...state, overdue: true };
    case 'ESCALATED':
      return { ...state, escalated: state.escalated + 1 };
    case 'WITHDRAWAL_REQUESTED':
      return { ...withDue(state, undefined), withdrawing: true, actedAt: at };
    case 'STOP_ORDERED':
      return { ...withDue(state, undefined), stopping: true, withdrawing: false, actedAt: at };
    case 'SILENCE_REPORTED':
    case 'NOT_UNDERSTOOD':
      return state;
    case 'LATE_ANSWER':
    case 'LOSS_REPORTED':
      return { ...state, actedAt: at };
    case 'DAYS_EXCLUDED':
      return { ...withMoved(state, event), calendar: event.calendar, actedAt: at };
    case 'CALENDAR_CHANGED':
      return { ...withMoved(state, event), calendar: event.calendar };
    case 'ENTRY_CORRECTED': {
      const corrected = { ...withMoved(state, event), actedAt: at };
      const { startedAt } = event;
      return startedAt === undefined || !state.clock
        ? corrected
        : { ...corrected, clock: { ...state.clock, startedAt } };
    }
    case 'TRANSFERRED':
      return transferred(state, event.agency, event.units);
    case 'ENDED':
      return { ...state, endedAt: at, outcome: event.outcome };
  }
}

function taskEnded(state: DossierState, event: DossierEvent & { kind: 'TASK_ENDED' }, at: number): DossierState {
  const { task: id, action, by, details } = event;
  const task = state.tasks.find(one => one.id === id);
  const refusalProposed = action === 'PROPOSE_REFUSAL' || (state.refusalProposed && action !== 'PROPOSE_RESULT');
  const ended = { at, action, by, ...(details && { details }) };
  // Done in time and entered afterwards: it was not overdue.
  const overdue = task?.overdue && (!task.due || at >= task.due.lateFrom);
  const isPayment = action === 'PAYMENT_RECEIVED' || action === 'RECORD_PAYMENT';
  return {
    ...withTask(state, id, { ended, ...(task?.overdue && { overdue }) }),
    refusalProposed,
    actedAt: Math.max(state.actedAt, at),
    ...(isPayment && { paidVnd: state.paidVnd + (details?.amountVnd ?? 0) }),
    ...(isPayment && details?.payment && { payments: [...state.payments, details.payment] }),
  };
}

function clockSuspended(state: DossierState, { mode, due }: DossierEvent & { kind: 'CLOCK_SUSPENDED' }, at: number) {
  return withDue(withEntry(state, { kind: 'SUSPENDED', at, mode }), due);
}

function clockResumed(state: DossierState, { due, as }: DossierEvent & { kind: 'CLOCK_RESUMED' }, at: number) {
  const mode = state.clock?.ledger.findLast(entry => entry.kind === 'SUSPENDED')?.mode;
  const anew = mode === 'RESTART' && !as;
  const receipts = anew ? state.receipts + 1 : state.receipts;
  // A limit that starts anew has its own warning, apology and lateness.
  const marks = anew ? { warned: false, apologyOwed: false, overdue: false, escalated: 0 } : {};
  return { ...withDue(withEntry(state, { kind: 'RESUMED', at, ...(as && { as }) }), due), receipts, ...marks };
}

/** NĐ 61/2018 Đ21.1: back to the unit that erred; the clock had stopped and is counted on from its start. */
function resultRecalled({ readyAt: _, onTime: __, signedAt: ___, ...state }: DossierState): DossierState {
  const { stoppedAt: ____, ...clock } = state.clock!;
  return { ...state, clock, uncollected: false };
}

function transferred(state: DossierState, agency: string, units: DossierUnits): DossierState {
  const successor = new Map(
    Object.entries(state.units).map(([role, unit]) => [unit, units[role as keyof DossierUnits]]),
  );
  const tasks = state.tasks.map(({ assignee, ...task }) => {
    const unit = successor.get(task.unit);
    // An official of the abolished unit is no longer there: the head of the new one assigns.
    if (task.ended || !unit || unit === task.unit) return { ...task, ...(assignee && { assignee }) };
    return { ...task, unit };
  });
  return { ...state, agency, units, tasks };
}

const withEntry = (state: DossierState, entry: ClockEntry): DossierState => ({
  ...state,
  clock: state.clock && entered(state.clock, entry),
});

/** The due date, and with it that of every open task that is due with the dossier. */
function withDue({ due: _, ...state }: DossierState, due: Deadline | undefined): DossierState {
  const tasks = state.tasks.map(task => {
    if (task.ended || task.limit !== 'WITH_DOSSIER') return task;
    const { due: __, overdue: ___, ...rest } = task;
    const stays = task.overdue && due && task.due && due.lateFrom <= task.due.lateFrom;
    return { ...rest, ...(due && { due }), ...(stays && { overdue: true }) };
  });
  return { ...state, tasks, ...(due && { due }) };
}

function withMoved(
  state: DossierState,
  { due, tasks = [] }: Pick<DossierEvent & { kind: 'DAYS_EXCLUDED' }, 'due' | 'tasks'>,
) {
  const all = due ? withDue(state, due.to) : state;
  return tasks.reduce((sofar, { task, due: to }) => withTask(sofar, task, { due: to }), all);
}

const withTask = (state: DossierState, id: TaskId, change: Partial<TaskRecord>): DossierState => ({
  ...state,
  tasks: state.tasks.map(task => (task.id === id ? { ...task, ...change } : task)),
});
