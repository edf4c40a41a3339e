import { calendarOf } from '../domain/calendar/calendar-of';
import { openSuspension } from '../domain/clock/clock';
import { clockDeadline } from '../domain/clock/deadline';
import { taskDeadline } from '../domain/dossier/clock-moves';
import type { DossierEvent } from '../domain/dossier/events';
import { evolve } from '../domain/dossier/evolve';
import { feeOwed, openPayment } from '../domain/dossier/fee';
import { recordable } from '../domain/dossier/recordable';
import { refundDueVnd } from '../domain/dossier/refund';
import type { Start } from '../domain/dossier/start';
import { initialState, isProcessed, openTasks, type DossierState } from '../domain/dossier/state';
import type { TaskId } from '../domain/dossier/task';
import { taskRow, type TaskRow } from '../domain/dossier/task-row';
import { nextWake } from '../domain/dossier/time-passed';
import { viewOf } from '../domain/dossier/view';
import type { MemoryDossier } from '../domain/kernel/memory';

/** What holds of every dossier at every time, checked step by step as its life goes on. */
export class Invariants {
  private folded: DossierState;
  private known = 0;
  private receipts = 0;
  private readonly recorded = new Map<TaskId, TaskRow>();
  private readonly toldFor = new Set<string>();

  constructor(private readonly start: Start) {
    this.folded = initialState(start);
  }

  /** After each step; time has passed to `now`. */
  check(life: MemoryDossier, now: number): void {
    const fresh = life.events.slice(this.known);
    fresh.forEach(event => this.follow(event));
    this.known = life.events.length;
    const { state } = life;
    expect(state).toEqual(this.folded);
    this.expectRecorded(state, fresh);
    expect(state.receipts).toBe(this.receipts);
    expectDates(state);
    expectMarks(state, now);
    expectTasks(state);
    expectMoney(state);
  }

  /** What is recorded makes the read model what the fold is: every task that is not as it was goes along. */
  private expectRecorded(state: DossierState, fresh: readonly DossierEvent[]): void {
    const { tasks } = recordable(state, fresh);
    for (const task of tasks) this.recorded.set(task.id, task);
    expect([...this.recorded.values()]).toEqual(state.tasks.map(taskRow));
  }

  /** One event more: numbered, later than the one before, and no mark said twice of the same date. */
  private follow(event: DossierEvent): void {
    expect(event.seq).toBe(this.folded.seq + 1);
    const before = this.folded;
    this.folded = evolve(before, event);
    if (event.kind === 'ACCEPTED' && !event.withoutReceipt) this.receipts++;
    if (event.kind === 'CLOCK_RESUMED' && this.folded.receipts > before.receipts) this.receipts++;
    if (event.kind === 'RESULT_READY') expectShares(event);
    if (event.kind === 'TASK_OPENED') expect(event.task.openedSeq).toBe(event.seq);
    const said = mark(before, event);
    if (!said) return;
    expect(this.toldFor).not.toContain(said);
    this.toldFor.add(said);
  }
}

/** A mark with the date that it is of. */
function mark(state: DossierState, event: DossierEvent): string | undefined {
  switch (event.kind) {
    case 'WARNED':
    case 'APOLOGY_OWED':
      return `${event.kind} ${state.due!.date} ${state.receipts}`;
    // Once until a later date, or what was entered afterwards, takes it back.
    case 'DOSSIER_OVERDUE':
      expect(state.overdue).toBe(false);
      return undefined;
    case 'TASK_OVERDUE':
      expect(openTasks(state).find(({ id }) => id === event.task)?.overdue).not.toBe(true);
      return undefined;
    case 'TASK_WARNED':
      return `${event.kind} ${event.task}`;
    case 'ESCALATED':
      expect(event.to).toBe(state.start.profile.escalation[state.escalated]!.to);
      return undefined;
    case 'RESULT_UNCOLLECTED':
    case 'ENDED':
      return `${event.kind} ${state.readyAt}`;
    default:
      return undefined;
  }
}

function expectShares({ late, onTime }: DossierEvent & { kind: 'RESULT_READY' }): void {
  expect(late === undefined).toBe(onTime);
  if (late) expect(late.shares.reduce((sum, share) => sum + share.lateMinutes, 0)).toBe(late.minutes);
}

/** The ledger in order; the due date is what clock and calendar say, and so is every task's. */
function expectDates(state: DossierState): void {
  const { clock, due, calendar } = state;
  const turned = state.withdrawing || state.stopping;
  expect(due).toEqual(clock && !turned ? clockDeadline(calendarOf(calendar), clock) : undefined);
  // It stands while the applicant is waited for, by whichever of the tasks, and not a moment longer.
  if (clock && isProcessed(state)) expect(openSuspension(clock) !== undefined).toBe(openTasks(state).some(task => task.suspends)); // prettier-ignore
  const instants = clock ? [clock.startedAt!, ...clock.ledger.map(({ at }) => at)] : [];
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  for (const task of openTasks(state)) expect(task.due).toEqual(taskDeadline(state, task, task.from ?? task.openedAt));
}

/** Late is marked, and nothing else is; there is nothing left to tell. */
function expectMarks(state: DossierState, now: number): void {
  expect(nextWake(state) ?? Infinity).toBeGreaterThan(now);
  for (const { id, due, overdue, expires } of openTasks(state)) {
    const late = due !== undefined && due.lateFrom <= now;
    expect([id, overdue === true || (late && expires !== undefined)]).toEqual([id, late]);
  }
  for (const { id, due, overdue, ended } of state.tasks)
    if (ended && overdue) expect([id, ended.at >= (due?.lateFrom ?? 0)]).toEqual([id, true]);
  if (isProcessed(state)) expect(state.overdue).toBe(state.due !== undefined && state.due.lateFrom <= now);
  if (state.readyAt !== undefined && state.onTime) expect(state.overdue).toBe(false);
  if (state.readyAt !== undefined && !state.onTime) expect(state.readyAt).toBeGreaterThanOrEqual(state.due!.lateFrom);
}

function expectTasks(state: DossierState): void {
  const open = openTasks(state);
  const view = viewOf(state);
  expect(view.openTasks.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
  expect(open.length > 0).toBe(state.outcome === undefined);
  expect(open.filter(({ kind }) => kind === 'RECEPTION_CHECK').length).toBeLessThanOrEqual(1);
  expect(state.tasks.map(({ id }) => id)).toEqual(state.tasks.map((_, i) => `t${i + 1}`));
  for (const { id, openedAt, ended } of state.tasks)
    if (ended && state.acceptedAt !== undefined && openedAt >= state.acceptedAt)
      expect([id, ended.at >= openedAt]).toEqual([id, true]);
}

function expectMoney(state: DossierState): void {
  // law.md §9: nobody waits for the payment of what is not owed
  if (openPayment(state)) expect(feeOwed(state)?.amountVnd).toBeGreaterThan(0);
  expect(state.refundedVnd).toBeLessThanOrEqual(state.paidVnd + state.notOwedVnd);
  expect(new Set(state.payments).size).toBe(state.payments.length);
  if (state.outcome) expect(refundDueVnd(state, state.outcome)).toBe(0);
  if (state.concluded) expect(refundDueVnd(state, state.concluded) > 0).toBe(state.outcome === undefined);
}
