import { desk, local, startOf, units } from '../../test/dossiers';
import { lived, take } from '../../test/dossier-specification';
import {
  accepts,
  handedIn,
  handsOver,
  issuesResult,
  proposesResult,
  returnsResult,
  sendsBack,
  signs,
  timePasses,
  type Step,
} from '../../test/steps';
import { initialState } from './state';
import { recordable } from './recordable';
import { viewOf } from './view';

const start = startOf(5, { applicant: 'citizen', channel: 'ONLINE' });
const due = { at: local('2026-03-09T17:00'), date: '2026-03-09', lateFrom: local('2026-03-10T00:00') };
const all: readonly Step[] = [
  handedIn('2026-03-02T08:00'),
  accepts('2026-03-02T09:00'),
  handsOver('2026-03-02T10:00'),
  proposesResult('2026-03-03T08:00'),
  signs('2026-03-03T09:00'),
  issuesResult('2026-03-03T10:00'),
  returnsResult('2026-03-03T11:00'),
];
const viewAfter = async (steps: number) => viewOf((await lived(all.slice(0, steps), start)).state);

test('a dossier newly handed in', async () => {
  expect(await viewAfter(1)).toEqual({
    code: 'H01.1-260302-0001',
    seq: 2,
    agency: 'H01.1',
    procedure: { code: '1.004873', version: 1 },
    channel: 'ONLINE',
    applicant: 'citizen',
    status: 1,
    submittedAt: local('2026-03-02T08:00'),
    receipts: 0,
    apologies: 0,
    overdue: false,
    openTasks: [
      {
        id: 't1',
        kind: 'RECEPTION_CHECK',
        unit: units.desk,
        actions: ['ACCEPT', 'REQUEST_SUPPLEMENT', 'REFUSE_RECEPTION', 'REDIRECT'],
        openedAt: local('2026-03-02T08:00'),
        due: { at: local('2026-03-03T08:30'), date: '2026-03-03', lateFrom: local('2026-03-03T08:30') + 1 },
        overdue: false,
      },
    ],
  });
});

test('NĐ 61/2018 Đ17.1.c: an accepted one shows its promised date', async () => {
  expect(await viewAfter(3)).toMatchObject({
    status: 4,
    acceptedAt: local('2026-03-02T09:00'),
    due,
    openTasks: [{ kind: 'EXAMINATION', due }],
  });
});

test('NĐ 61/2018 Đ20.3: one whose result waits shows since when, and whether it was on time', async () => {
  const view = await viewAfter(6);
  expect(view).toMatchObject({ status: 9, readyAt: local('2026-03-03T10:00'), onTime: true });
  expect(view.openTasks.map(({ kind, due }) => [kind, due])).toEqual([['RETURN', undefined]]);
});

test('one that has ended has no work left', async () => {
  expect(await viewAfter(7)).toMatchObject({
    status: 10,
    endedAt: local('2026-03-03T11:00'),
    outcome: 'RESULT_RETURNED',
    openTasks: [],
  });
});

test('an overdue task is shown as such', async () => {
  const life = await lived([...all.slice(0, 1), timePasses('2026-03-03T09:00')], start);
  expect(viewOf(life.state).openTasks).toMatchObject([{ id: 't1', overdue: true }]);
});

test('counting-rules 15: it was handed in when it reached the system, whenever the engine came to know of it', () => {
  expect(viewOf(initialState(start)).submittedAt).toBe(start.submittedAt);
});

test('it survives JSON as it is: nothing in it that a history or a database would lose', async () => {
  const view = await viewAfter(6);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

describe('what is recorded', () => {
  const recordedOf = async (before: readonly Step[], step: Step) => {
    const life = await lived(before, start);
    const known = life.events.length;
    await take(life, step);
    return recordable(life.state, life.events.slice(known));
  };

  test('of a step: its events, the task it ended and the one it opened, and the dossier after it', async () => {
    const { events, tasks, dossier } = await recordedOf(all.slice(0, 3), all[3]!);
    expect(events.map(({ kind }) => kind)).toEqual(['TASK_ENDED', 'TASK_OPENED']);
    expect(tasks).toMatchObject([
      { id: 't3', action: 'PROPOSE_RESULT', endedBy: 'specialist' },
      { id: 't4', kind: 'APPROVAL' },
    ]);
    expect(tasks[1]).not.toHaveProperty('endedAt');
    expect(dossier).toEqual(await viewAfter(4));
  });

  test('of time passing: the task that became overdue', async () => {
    const { tasks } = await recordedOf(all.slice(0, 1), timePasses('2026-03-03T09:00'));
    expect(tasks).toMatchObject([{ id: 't1', kind: 'RECEPTION_CHECK' }]);
  });

  test('of nothing: no task', async () => {
    const { state } = await lived(all, start);
    expect(recordable(state, [])).toEqual({ events: [], tasks: [], dossier: viewOf(state) });
  });

  test('a task of an earlier round stays as it was recorded', async () => {
    const again = [sendsBack('2026-03-03T09:00'), proposesResult('2026-03-03T10:00')];
    const { tasks } = await recordedOf([...all.slice(0, 4), again[0]!], again[1]!);
    expect(tasks.map(({ id }) => id)).toEqual(['t5', 't6']);
  });

  test('NĐ 61/2018 Đ5.1.d: no account but those who acted, no reason but its reference', async () => {
    const recorded = JSON.stringify(await recordedOf(all.slice(0, 1), accepts('2026-03-02T09:00', { by: desk })));
    expect(recorded).toContain('"by":"desk-officer"');
    expect(recorded).not.toContain('"units"');
  });
});

test('NĐ 61/2018 Đ18.3: one that another agency’s desk received names that agency; any other names none', async () => {
  const elsewhere = await lived(all.slice(0, 1), startOf(5, { competentDesk: 'H01.2/desk' }));
  expect(viewOf(elsewhere.state).receivedBy).toBe('H01.1');
  expect(viewOf((await lived(all.slice(0, 1))).state)).not.toHaveProperty('receivedBy');
});
