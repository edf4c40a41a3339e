import { local, startOf, units } from '../../test/dossiers';
import { initialState, type DossierState } from './state';
import type { Deadline, TaskRecord } from './task';
import { nextWake, timePassed } from './time-passed';

const lateFrom = (text: string): Deadline => ({ at: local(text) - 1, date: text.slice(0, 10), lateFrom: local(text) });

const task = (id: string, due?: Deadline, rest: Partial<TaskRecord> = {}): TaskRecord => ({
  id,
  kind: 'EXAMINATION',
  unit: units.specialist,
  actions: ['PROPOSE_RESULT'],
  openedAt: local('2026-03-02T08:00'),
  openedSeq: 1,
  limit: 'NONE',
  due,
  ...rest,
});

/** Accepted; nothing is told ahead of the due date, and lateness to nobody. */
const start = startOf(5);
const quiet = { warningWorkingDays: 0, escalation: [], apology: { leadWorkingDays: 1, mostTimes: 0 } };
const stateWith = (changes: Partial<DossierState>): DossierState => ({
  ...initialState({ ...start, profile: { ...start.profile, ...quiet } }),
  acceptedAt: local('2026-03-02T07:30'),
  ...changes,
});
const told = (state: DossierState, at: number) => timePassed(state, at).happenings;
const ended = { at: local('2026-03-02T09:00'), action: 'PROPOSE_RESULT', by: 'specialist' } as const;
const noon = '2026-03-02T12:00';
const evening = '2026-03-02T18:00';

test('nothing is due: nothing is told, and there is nothing to wake for', () => {
  const state = stateWith({ tasks: [task('t1')] });
  expect(told(state, Infinity)).toEqual([]);
  expect(nextWake(state)).toBeUndefined();
});

test.each([
  ['the millisecond before', -1, []],
  ['at the instant from which it is late', 0, [{ kind: 'TASK_OVERDUE', task: 't1' }]],
  ['days later', 500_000_000, [{ kind: 'TASK_OVERDUE', task: 't1' }]],
])('counting-rules 7: a task is overdue %s', (_when, ms, happenings) => {
  expect(told(stateWith({ tasks: [task('t1', lateFrom(noon))] }), local(noon) + ms)).toEqual(happenings);
});

test.each<[string, Partial<DossierState>]>([
  ['a task that is marked already', { tasks: [task('t1', lateFrom(noon), { overdue: true })] }],
  ['a task that was ended', { tasks: [task('t1', lateFrom(noon), { ended })] }],
  ['a dossier that is marked already', { due: lateFrom(noon), overdue: true }],
  ['a dossier whose result is ready: the clock has stopped', { due: lateFrom(noon), readyAt: local(noon) }],
  [
    'anything of a dossier that has ended',
    { tasks: [task('t1', lateFrom(noon))], due: lateFrom(noon), outcome: 'REFUSED' },
  ],
  ['a dossier that was withdrawn', { due: lateFrom(noon), withdrawing: true }],
  ['a dossier that was stopped', { due: lateFrom(noon), stopping: true }],
  ['a dossier of which only money is still to go back', { due: lateFrom(noon), concluded: 'CLOSED_INCOMPLETE' }],
])('time has nothing to tell about %s', (_what, changes) => {
  expect(told(stateWith(changes), local(evening))).toEqual([]);
  expect(nextWake(stateWith(changes))).toBeUndefined();
});

test('each thing is told in the order in which it fell due, however late', () => {
  const state = stateWith({
    tasks: [task('t1', lateFrom('2026-03-04T08:00')), task('t2', lateFrom('2026-03-02T08:00'))],
    due: lateFrom('2026-03-03T08:00'),
  });
  expect(told(state, local('2026-03-09T08:00'))).toEqual([
    { kind: 'TASK_OVERDUE', task: 't2' },
    { kind: 'DOSSIER_OVERDUE' },
    { kind: 'TASK_OVERDUE', task: 't1' },
  ]);
  expect(nextWake(state)).toBe(local('2026-03-02T08:00'));
});

test('what falls due at one instant: the tasks as they were opened, then the dossier', () => {
  const state = stateWith({ tasks: [task('t1', lateFrom(noon)), task('t2', lateFrom(noon))], due: lateFrom(noon) });
  expect(told(state, local(noon))).toEqual([
    { kind: 'TASK_OVERDUE', task: 't1' },
    { kind: 'TASK_OVERDUE', task: 't2' },
    { kind: 'DOSSIER_OVERDUE' },
  ]);
});

test('only what has fallen due is told, and the next wake is for the rest', () => {
  const state = stateWith({ tasks: [task('t1', lateFrom(noon)), task('t2', lateFrom(evening))] });
  expect(told(state, local(noon))).toEqual([{ kind: 'TASK_OVERDUE', task: 't1' }]);
  const marked = stateWith({ tasks: [task('t1', lateFrom(noon), { overdue: true }), task('t2', lateFrom(evening))] });
  expect(nextWake(marked)).toBe(local(evening));
});

describe('silence that the law gives a meaning', () => {
  const silent = task('t2', lateFrom(noon), { expires: 'SILENCE' });

  test('ends its task as of the very instant, however late it is noticed', () => {
    expect(timePassed(stateWith({ tasks: [silent] }), local(evening))).toEqual({
      happenings: [{ kind: 'TASK_ENDED', task: 't2', action: 'SILENCE', by: 'TIME' }],
      moved: local(noon),
    });
  });

  test('is told alone: what fell due before it comes first, what fell due after it depends on where the route went', () => {
    const state = stateWith({
      tasks: [task('t1', lateFrom('2026-03-02T10:00')), silent, task('t3', lateFrom('2026-03-02T14:00'))],
    });
    expect(timePassed(state, local(evening))).toEqual({ happenings: [{ kind: 'TASK_OVERDUE', task: 't1' }] });
    const marked = stateWith({
      tasks: [task('t1', lateFrom('2026-03-02T10:00'), { overdue: true }), ...state.tasks.slice(1)],
    });
    expect(told(marked, local(evening))).toMatchObject([{ kind: 'TASK_ENDED', task: 't2' }]);
  });

  test('of a task opened after its limit was over begins with the opening', () => {
    const reopened = { ...silent, openedAt: local('2026-03-02T15:00') };
    expect(timePassed(stateWith({ tasks: [reopened] }), local(evening)).moved).toBe(local('2026-03-02T15:00'));
  });
});
