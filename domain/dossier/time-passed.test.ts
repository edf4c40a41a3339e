import { local, startOf, units } from '../../test/dossiers';
import { pinned } from '../regulation/pinned';
import { nd118 } from '../regulation/national/nd118-2025';
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
  due,
  ...rest,
});

const stateWith = (changes: Partial<DossierState>): DossierState => ({ ...initialState(startOf(5)), ...changes });
const ended = { at: local('2026-03-02T09:00'), action: 'PROPOSE_RESULT', by: 'specialist' } as const;
const noon = '2026-03-02T12:00';
const evening = '2026-03-02T18:00';

test('nothing is due: nothing is told, and there is nothing to wake for', () => {
  const state = stateWith({ tasks: [task('t1')] });
  expect(timePassed(state, Infinity)).toEqual([]);
  expect(nextWake(state)).toBeUndefined();
});

test.each([
  ['the millisecond before', -1, []],
  ['at the instant from which it is late', 0, [{ kind: 'TASK_OVERDUE', task: 't1' }]],
  ['days later', 500_000_000, [{ kind: 'TASK_OVERDUE', task: 't1' }]],
])('a task is overdue %s', (_when, ms, happenings) => {
  expect(timePassed(stateWith({ tasks: [task('t1', lateFrom(noon))] }), local(noon) + ms)).toEqual(happenings);
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
])('time has nothing to tell about %s', (_what, changes) => {
  expect(timePassed(stateWith(changes), local(evening))).toEqual([]);
  expect(nextWake(stateWith(changes))).toBeUndefined();
});

test('each thing is told in the order in which it fell due, however late', () => {
  const state = stateWith({
    tasks: [task('t1', lateFrom('2026-03-04T08:00')), task('t2', lateFrom('2026-03-02T08:00'))],
    due: lateFrom('2026-03-03T08:00'),
  });
  expect(timePassed(state, local('2026-03-09T08:00'))).toEqual([
    { kind: 'TASK_OVERDUE', task: 't2' },
    { kind: 'DOSSIER_OVERDUE' },
    { kind: 'TASK_OVERDUE', task: 't1' },
  ]);
  expect(nextWake(state)).toBe(local('2026-03-02T08:00'));
});

test('what falls due at one instant: the tasks as they were opened, then the dossier', () => {
  const state = stateWith({ tasks: [task('t1', lateFrom(noon)), task('t2', lateFrom(noon))], due: lateFrom(noon) });
  expect(timePassed(state, local(noon))).toEqual([
    { kind: 'TASK_OVERDUE', task: 't1' },
    { kind: 'TASK_OVERDUE', task: 't2' },
    { kind: 'DOSSIER_OVERDUE' },
  ]);
});

test('only what has fallen due is told, and the next wake is for the rest', () => {
  const state = stateWith({ tasks: [task('t1', lateFrom(noon)), task('t2', lateFrom(evening))] });
  expect(timePassed(state, local(noon))).toEqual([{ kind: 'TASK_OVERDUE', task: 't1' }]);
  const marked = stateWith({ tasks: [task('t1', lateFrom(noon), { overdue: true }), task('t2', lateFrom(evening))] });
  expect(nextWake(marked)).toBe(local(evening));
});
