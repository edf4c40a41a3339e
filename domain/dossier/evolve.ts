import { startClock } from '../clock/commands';
import { byTime, happenedAt, type DossierEvent } from './events';
import { openPayment } from './fee';
import { acted } from './fold/acts';
import {
  clockResumed,
  clockSuspended,
  entryCorrected,
  postponed,
  turned,
  withDue,
  withMoved,
  withoutDue,
} from './fold/dates';
import { paid } from './fold/money';
import { partnerReplaced } from './fold/partners';
import { resultReady, resultRecalled } from './fold/result';
import { over, taskEnded, transferred, withTask } from './fold/tasks';
import { isClosed, type DossierState } from './state';

/** The only way state changes: the same fold serves the workflow, the read model, the audit and a rebuild. */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  return { ...change(state, event), seq: event.seq };
}

function change(state: DossierState, event: DossierEvent): DossierState {
  const at = happenedAt(event);
  switch (event.kind) {
    case 'SUBMITTED':
      return acted({ ...state, submittedAt: at }, event.seq, state.start.submittedAt);
    case 'TASK_OPENED': {
      const { outcome } = event.task;
      const opened = { ...state, tasks: [...state.tasks, event.task], ...(outcome && { concluded: outcome }) };
      return isClosed(opened) ? withoutDue(opened, event.at, at) : opened;
    }
    case 'TASK_ENDED': {
      const ended = paid(taskEnded(state, event, at), event);
      return event.action === 'REDIRECT' ? withoutDue(ended, event.at, at) : ended;
    }
    case 'TASK_CLOSED':
      // Not before its opening, where what closes it was entered afterwards (Gia Lai Đ14.2).
      return withTask(state, event.task, task =>
        over(task, { at: Math.max(at, task.openedAt), action: 'CLOSED', by: byTime }),
      );
    case 'TASK_WARNED':
      return withTask(state, event.task, task => ({ ...task, warned: true }));
    case 'TASK_OVERDUE':
      return withTask(state, event.task, task => ({ ...task, overdue: true }));
    case 'TASK_ASSIGNED':
      return withTask(state, event.task, task => ({ ...task, assignee: event.to }));
    case 'ACCEPTED': {
      const clock = startClock(event.limit, event.startedAt);
      const receipts = event.withoutReceipt ? 0 : 1;
      return { ...withDue(state, event.due, event.at), acceptedAt: at, acceptedSeq: event.seq, clock, receipts };
    }
    case 'GROUP_BEGUN':
      return { ...state, group: { since: event.seq, parts: event.parts } };
    case 'SUPPLEMENT_REQUESTED':
      // A part's rounds are its own (`partRounds`).
      if (event.part !== undefined) return state;
      return { ...state, supplements: { ...state.supplements, [event.stage]: event.round } };
    case 'CLOCK_SUSPENDED':
      return clockSuspended(state, event, at);
    case 'CLOCK_RESUMED':
      return clockResumed(state, event, at);
    case 'POSTPONED':
      return postponed(state, event, at);
    case 'RESULT_SIGNED':
    case 'REFUSAL_SIGNED':
      return { ...state, signedAt: at };
    case 'RESULT_READY':
      return resultReady(state, event, at);
    case 'RESULT_RECALLED':
      return resultRecalled(state);
    case 'RESULT_UNCOLLECTED':
      return { ...state, uncollected: true };
    case 'PAYMENT_FAILED':
      return { ...state, failedPayments: [...state.failedPayments, event.payment] };
    case 'PAYMENT_NOT_OWED': {
      const { payment, amountVnd } = event;
      return { ...state, payments: [...state.payments, payment], notOwedVnd: state.notOwedVnd + amountVnd };
    }
    case 'FEE_WAIVED': {
      const waived = { ...state, waivedVnd: state.waivedVnd + event.waivedVnd };
      return acted(waived, event.seq, at, event.owedVnd === 0 ? openPayment(state)?.id : undefined);
    }
    case 'WARNED':
      return { ...state, warnedFor: state.due!.date };
    case 'APOLOGY_OWED':
      return { ...state, apologyOwedFor: state.due!.date };
    case 'DOSSIER_OVERDUE':
      return { ...state, overdue: true };
    case 'ESCALATED':
      return { ...state, escalated: state.escalated + 1 };
    case 'WITHDRAWAL_REQUESTED':
      return { ...turned(state, event, at), withdrawing: true };
    case 'STOP_ORDERED':
      return { ...turned(state, event, at), stopping: true, withdrawing: false };
    case 'PROCEDURE_ABOLISHED': {
      const abolished = event.decision ?? event.because;
      if (!event.stops) return { ...state, abolished };
      return { ...turned(state, event, at), stopping: true, withdrawing: false, abolished };
    }
    // Said beside the route: they move nothing, and what happened before them may still be entered.
    case 'SILENCE_REPORTED':
    case 'LATE_ANSWER':
    case 'LOSS_REPORTED':
    case 'NOT_UNDERSTOOD':
      return state;
    case 'DAYS_EXCLUDED':
    case 'CALENDAR_CHANGED':
      return { ...withMoved(state, event, event.at), calendar: event.calendar };
    case 'ENTRY_CORRECTED':
      return entryCorrected(state, event);
    case 'TRANSFERRED':
      return transferred(state, event.agency, event.units);
    case 'PARTNER_REPLACED':
      return partnerReplaced(state, event.units);
    case 'ENDED':
      return { ...state, endedAt: at, outcome: event.outcome };
  }
}
