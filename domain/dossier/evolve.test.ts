import { calendarWithout, local, startOf, units } from '../../test/dossiers';
import { newUnits } from '../../test/steps';
import { fold, journal } from '../../test/dossier-specification';
import type { DossierEvent, Happening } from './events';
import { evolve } from './evolve';
import { initialState, openTasks, type DossierState } from './state';
import type { Task } from './task';

const start = startOf(5);
const at = local('2026-03-02T08:00');
const due = { at: local('2026-03-09T17:00'), date: '2026-03-09', lateFrom: local('2026-03-10T00:00') };

const limit = { amount: 5, unit: 'WORKING_DAY' } as const;

const task = (id: string): Task => ({
  id,
  kind: 'EXAMINATION',
  unit: units.specialist,
  actions: ['PROPOSE_RESULT', 'PROPOSE_REFUSAL'],
  openedAt: at,
  openedSeq: 1,
  limit: 'NONE',
});

/** The state after one happening at 08:00 as the seventh event. */
const after = (happening: Happening, state: DossierState = initialState(start)) =>
  evolve(state, { ...happening, seq: 7, at });

test('a dossier begins with its start and nothing else', () => {
  expect(initialState(start)).toEqual({
    start,
    seq: 0,
    agency: start.agency,
    units: start.units,
    calendar: start.calendar,
    actedAt: 0,
    acts: [],
    receipts: 0,
    supplements: { RECEPTION: 0, SUBSTANCE: 0 },
    apologies: 0,
    overdue: false,
    escalated: 0,
    refusalProposed: false,
    uncollected: false,
    payments: [],
    failedPayments: [],
    paidVnd: 0,
    waivedVnd: 0,
    notOwedVnd: 0,
    refundedVnd: 0,
    withdrawing: false,
    stopping: false,
    tasks: [],
  });
});

const changes: readonly (readonly [Happening, Partial<DossierState>])[] = [
  [
    { kind: 'SUBMITTED', by: 'citizen' },
    { submittedAt: at, actedAt: start.submittedAt, acts: [{ seq: 7, at: start.submittedAt }] },
  ],
  [
    { kind: 'ACCEPTED', limit, startedAt: at, due },
    { acceptedAt: at, acceptedSeq: 7, clock: { limit, startedAt: at, ledger: [] }, due, receipts: 1 },
  ],
  [
    { kind: 'FEE_WAIVED', waivedVnd: 30_000, owedVnd: 20_000, unit: 'u', by: 'desk' },
    { waivedVnd: 30_000, actedAt: at, acts: [{ seq: 7, at }] },
  ],
  [{ kind: 'RESULT_SIGNED' }, { signedAt: at }],
  [{ kind: 'REFUSAL_SIGNED' }, { signedAt: at }],
  [
    { kind: 'RESULT_READY', onTime: true },
    { readyAt: at, onTime: true },
  ],
  [
    { kind: 'RESULT_READY', onTime: false },
    { readyAt: at, onTime: false, overdue: true },
  ],
  [
    { kind: 'ACCEPTED', limit, startedAt: at - 1, due, withoutReceipt: true },
    { acceptedAt: at, acceptedSeq: 7, clock: { limit, startedAt: at - 1, ledger: [] }, due, receipts: 0 },
  ],
  [{ kind: 'DOSSIER_OVERDUE' }, { overdue: true }],
  [{ kind: 'ESCALATED', to: 'OFFICER' }, { escalated: 1 }],
  [
    { kind: 'SUPPLEMENT_REQUESTED', stage: 'SUBSTANCE', round: 2, late: true },
    { supplements: { RECEPTION: 0, SUBSTANCE: 2 } },
  ],
  [{ kind: 'RESULT_UNCOLLECTED' }, { uncollected: true }],
  [{ kind: 'PAYMENT_FAILED', payment: 'P1' }, { failedPayments: ['P1'] }],
  [
    { kind: 'PAYMENT_NOT_OWED', payment: 'P1', amountVnd: 7, because: 'NOTHING_DUE' },
    { payments: ['P1'], notOwedVnd: 7 },
  ],
  [
    { kind: 'WITHDRAWAL_REQUESTED', by: 'citizen' },
    { withdrawing: true, actedAt: at, acts: [{ seq: 7, at }] },
  ],
  [
    { kind: 'STOP_ORDERED', by: 'leader' },
    { stopping: true, actedAt: at, acts: [{ seq: 7, at }] },
  ],
  [
    { kind: 'POSTPONED', by: 'leader', newDate: '2026-03-12', late: true },
    { apologies: 1, appointment: '2026-03-12', actedAt: at, acts: [{ seq: 7, at }] },
  ],
  [{ kind: 'SILENCE_REPORTED', task: 't1' }, {}],
  [{ kind: 'LATE_ANSWER', task: 't1', by: 'police' }, {}],
  [{ kind: 'LOSS_REPORTED', by: 'desk' }, {}],
  [{ kind: 'ENTRY_CORRECTED', by: 'desk', details: { corrects: 1 } }, {}],
  [{ kind: 'NOT_UNDERSTOOD', word: 'CALENDAR_CHANGED', error: 'CALENDAR_INVALID' }, {}],
  [
    { kind: 'CALENDAR_CHANGED', calendar: calendarWithout('2026-03-04'), because: '12/QĐ-UBND' },
    { calendar: calendarWithout('2026-03-04') },
  ],
  [
    { kind: 'TRANSFERRED', agency: 'H03.1', units: newUnits, because: 'NQ 202/2025/QH15' },
    { agency: 'H03.1', units: newUnits },
  ],
  [
    { kind: 'PARTNER_REPLACED', units: { 'H01.9/police': 'H03.9/police' }, tasks: [], because: 'NQ 203/2025/QH15' },
    { replaced: { 'H01.9/police': 'H03.9/police' } },
  ],
  [
    { kind: 'TASK_OPENED', task: { ...task('t1'), outcome: 'REDIRECTED' } },
    { tasks: [{ ...task('t1'), outcome: 'REDIRECTED' }], concluded: 'REDIRECTED' },
  ],
  [
    { kind: 'ENDED', outcome: 'REFUSED' },
    { endedAt: at, outcome: 'REFUSED' },
  ],
  [{ kind: 'TASK_OPENED', task: task('t1') }, { tasks: [task('t1')] }],
];

test.each(changes.map(([happening, change]) => [happening.kind, happening, change] as const))(
  '%s changes this and nothing else',
  (_kind, happening, change) => {
    expect(after(happening)).toEqual({ ...initialState(start), ...change, seq: 7 });
  },
);

describe('tasks', () => {
  const two = journal(
    '2026-03-02T08:00',
    { kind: 'TASK_OPENED', task: task('t1') },
    { kind: 'TASK_OPENED', task: task('t2') },
  );
  const open = fold(start, two);

  test('keep the order in which they were opened', () => {
    expect(open.tasks.map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  test('an overdue one is marked and stays open; the others are as they were', () => {
    const state = after({ kind: 'TASK_OVERDUE', task: 't1' }, open);
    expect(state.tasks).toEqual([{ ...task('t1'), overdue: true }, task('t2')]);
    expect(openTasks(state)).toHaveLength(2);
  });

  test('an ended one keeps how, when and by whom; the others are as they were', () => {
    const state = after({ kind: 'TASK_ENDED', task: 't2', action: 'PROPOSE_RESULT', by: 'specialist' }, open);
    expect(state.tasks).toEqual([
      task('t1'),
      { ...task('t2'), ended: { at, action: 'PROPOSE_RESULT', by: 'specialist' } },
    ]);
    expect(openTasks(state)).toEqual([task('t1')]);
  });

  test('an ended one keeps what was said with it', () => {
    const details = { verifyAt: at, withApplicant: true };
    const state = after(
      { kind: 'TASK_ENDED', task: 't2', action: 'PLAN_VERIFICATION', by: 'specialist', details },
      open,
    );
    expect(state.tasks[1]!.ended).toEqual({ at, action: 'PLAN_VERIFICATION', by: 'specialist', details });
  });

  test('that it was overdue stays with an ended task', () => {
    const overdue = after({ kind: 'TASK_OVERDUE', task: 't1' }, open);
    const ended = after({ kind: 'TASK_ENDED', task: 't1', action: 'PROPOSE_RESULT', by: 'specialist' }, overdue);
    expect(ended.tasks[0]).toMatchObject({ overdue: true, ended: { at } });
  });
});

describe('marks', () => {
  test('are of the date for which they were told', () => {
    const promised = { ...initialState(start), due };
    expect(after({ kind: 'WARNED' }, promised)).toMatchObject({ warnedFor: '2026-03-09' });
    expect(after({ kind: 'APOLOGY_OWED' }, promised)).toMatchObject({ apologyOwedFor: '2026-03-09' });
  });

  test.each([
    ['before the new date', local('2026-03-10T23:59'), false],
    ['after it', local('2026-03-11T00:00'), true],
  ])('counting-rules 7: of lateness fall away with a later date, entered %s', (_when, now, stays) => {
    const late = { ...initialState(start), due, overdue: true, escalated: 2, tasks: [] };
    const to = { at: local('2026-03-10T17:00'), date: '2026-03-10', lateFrom: local('2026-03-11T00:00') };
    const moved = {
      kind: 'CALENDAR_CHANGED',
      calendar: calendarWithout(),
      because: '',
      due: { from: due, to },
    } as const;
    expect(evolve(late, { ...moved, seq: 8, at: now })).toMatchObject({
      due: to,
      overdue: stays,
      escalated: stays ? 2 : 0,
    });
  });
});

describe('money', () => {
  const paid = (action: 'PAYMENT_RECEIVED' | 'RECORD_PAYMENT' | 'SETTLE_AT_ONCE' | 'RECORD_REFUND' | 'SIGN') =>
    after({ kind: 'TASK_ENDED', task: 't1', action, by: 'x', details: { amountVnd: 7, payment: 'P1' } });

  test.each(['PAYMENT_RECEIVED', 'RECORD_PAYMENT', 'SETTLE_AT_ONCE'] as const)('NĐ 61/2018 Đ22.1: %s pays', action => {
    expect(paid(action)).toMatchObject({ paidVnd: 7, payments: ['P1'], refundedVnd: 0 });
  });

  test('law.md §9.1: RECORD_REFUND gives back', () => {
    expect(paid('RECORD_REFUND')).toMatchObject({ paidVnd: 0, payments: [], refundedVnd: 7 });
  });

  test('an amount beside another action is none', () => {
    expect(paid('SIGN')).toMatchObject({ paidVnd: 0, payments: [], refundedVnd: 0 });
  });
});

describe('NĐ 61/2018 Đ19.2, Đ19.8: what is proposed', () => {
  const proposals = (...actions: ('PROPOSE_RESULT' | 'PROPOSE_REFUSAL' | 'SEND_BACK' | 'SIGN')[]) =>
    fold(
      start,
      journal(
        '2026-03-02T08:00',
        ...actions.map(action => ({ kind: 'TASK_ENDED', task: 't1', action, by: 'x' }) as const),
      ),
    ).refusalProposed;

  test.each([
    [['PROPOSE_RESULT'], false],
    [['PROPOSE_REFUSAL'], true],
    [['PROPOSE_REFUSAL', 'SIGN'], true],
    [['PROPOSE_REFUSAL', 'SEND_BACK'], true],
    [['PROPOSE_REFUSAL', 'SEND_BACK', 'PROPOSE_RESULT'], false],
    [['PROPOSE_RESULT', 'SEND_BACK', 'PROPOSE_REFUSAL'], true],
    [['PROPOSE_REFUSAL', 'SEND_BACK', 'PROPOSE_REFUSAL'], true],
  ] as const)('%j: a refusal is %s', (actions, refusal) => {
    expect(proposals(...actions)).toBe(refusal);
  });
});

test('the start stays pinned, whatever happens', () => {
  const events: DossierEvent[] = journal(
    '2026-03-02T08:00',
    { kind: 'SUBMITTED', by: 'citizen' },
    { kind: 'TASK_OPENED', task: task('t1') },
    { kind: 'TASK_OVERDUE', task: 't1' },
    { kind: 'TASK_ENDED', task: 't1', action: 'PROPOSE_REFUSAL', by: 'specialist' },
    { kind: 'ENDED', outcome: 'REFUSED' },
  );
  expect(fold(start, events).start).toBe(start);
  expect(fold(start, events).calendar).toBe(start.calendar);
});

test('the state before stays as it was', () => {
  const before = Object.freeze(initialState(start));
  Object.freeze(before.tasks);
  expect(after({ kind: 'TASK_OPENED', task: task('t1') }, before)).not.toBe(before);
  expect(before).toEqual(initialState(start));
});
