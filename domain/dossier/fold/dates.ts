import type { Instant } from '../../calendar/snapshot';
import type { ClockEntry } from '../../clock/clock';
import { entered } from '../../clock/commands';
import type { DossierEvent, Moved } from '../events';
import type { DossierState } from '../state';
import type { Deadline, TaskRecord } from '../task';
import { standing } from '../missed-window';
import { atTrueTime } from '../true-time';
import { acted } from './acts';
import { withTask } from './tasks';

type Of<K extends DossierEvent['kind']> = DossierEvent & { readonly kind: K };

export const clockSuspended = (
  state: DossierState,
  { mode, because, due, at: now }: Of<'CLOCK_SUSPENDED'>,
  at: Instant,
): DossierState => withDue(withEntry(state, { kind: 'SUSPENDED', at, mode, because }), due, now);

/** Withdrawn or stopped by somebody. */
export const turned = (state: DossierState, { seq, at: now }: DossierEvent, at: Instant): DossierState =>
  acted(withoutDue(state, now, at), seq, at);

/** On its way to its end: no date any more, and late only if it was by then. What was brought in time after all gives a date again. */
export function withoutDue(state: DossierState, now: Instant, at: Instant): DossierState {
  const { due, overdue, escalated } = state;
  if (!due) return state;
  const late = overdue && at >= due.lateFrom;
  const { appointment: _, ...turned } = withDue(state, undefined, now);
  return { ...turned, ...(late && { overdue, escalated }) };
}

/** A limit that starts anew has a receipt and a lateness of its own (NĐ 61/2018 Đ19.4). */
export function clockResumed(
  before: DossierState,
  { due, as, at: now, instead }: Of<'CLOCK_RESUMED'>,
  at: Instant,
): DossierState {
  const state = instead ? standing(before) : before;
  const resumed = withDue(withEntry(state, { kind: 'RESUMED', at, ...(as && { as }) }), due, now);
  const mode = state.clock?.ledger.findLast(entry => entry.kind === 'SUSPENDED')?.mode;
  if (mode !== 'RESTART' || as) return resumed;
  const { appointment: _, ...anew } = resumed;
  return { ...anew, receipts: state.receipts + 1, overdue: false, escalated: 0 };
}

/** An apology in time moves the limit; one that comes too late names a date, and the dossier stays late (NĐ 61/2018 Đ19.9). */
export function postponed(state: DossierState, event: Of<'POSTPONED'>, at: Instant): DossierState {
  const { newDate, due, at: now } = event;
  const said = acted({ ...state, apologies: state.apologies + 1 }, event.seq, at);
  if (!due) return { ...said, appointment: newDate };
  return withDue(withEntry(said, { kind: 'EXTENDED', at, to: newDate }), due, now);
}

/** The entry at its true time, the dates that follow from it, and whether the result was on time after all. */
export function entryCorrected(state: DossierState, event: Of<'ENTRY_CORRECTED'>): DossierState {
  const { details, entryAt, startedAt = entryAt } = event;
  const then = startedAt === undefined ? state : atTrueTime(state, details!.corrects!, startedAt);
  const corrected = withMoved(then, event, event.at);
  if (!event.result) return corrected;
  const { onTime } = event.result;
  return { ...corrected, onTime, overdue: !onTime, ...(onTime && { escalated: 0 }) };
}

/** What another calendar, or another start, did to the dates. */
export function withMoved(before: DossierState, { due, tasks = [], appointment }: Moved, now: Instant): DossierState {
  const state = appointment ? { ...before, appointment } : before;
  const all = due ? withDue(state, due.to, now) : state;
  return tasks.reduce((sofar, { task: id, due: to }) => withTask(sofar, id, task => withDeadline(task, to, now)), all);
}

/**
 * The due date, with it that of every open task that is due with the dossier, and the lateness that a later date takes back. A result
 * that was ready is judged by the instant at which it was. A limit that reaches as far as a late apology promises it itself.
 */
export function withDue(
  { due: was, dueBefore: stood, appointment, ...state }: DossierState,
  due: Deadline | undefined,
  now: Instant,
): DossierState {
  const tasks = state.tasks.map(task =>
    task.ended || task.limit !== 'WITH_DOSSIER' ? task : withDeadline(task, due, now),
  );
  const dueBefore = due ? !was && stood : (was ?? stood);
  // The clock stands, so the limit was not missed when it stopped (counting-rules 12).
  if (!due) {
    const kept = { ...(dueBefore && { dueBefore }), ...(appointment && { appointment }) };
    return { ...state, ...kept, tasks, overdue: false, escalated: 0 };
  }
  const inTime = (state.readyAt ?? now) < due.lateFrom;
  return {
    ...state,
    tasks,
    due,
    ...(dueBefore && { dueBefore }),
    ...(appointment && appointment > due.date && { appointment }),
    ...(inTime && { overdue: false, escalated: 0 }),
    ...(inTime && state.readyAt !== undefined && { onTime: true }),
  };
}

function withDeadline({ due: _, overdue, ...task }: TaskRecord, due: Deadline | undefined, now: Instant): TaskRecord {
  // Whether it is late time tells; of work that is over it is told here.
  const late = due && (task.ended ? task.ended.at >= due.lateFrom : overdue && now >= due.lateFrom);
  return { ...task, ...(due && { due }), ...(late && { overdue: true }) };
}

const withEntry = (state: DossierState, entry: ClockEntry): DossierState => ({
  ...state,
  clock: state.clock && entered(state.clock, entry),
});
