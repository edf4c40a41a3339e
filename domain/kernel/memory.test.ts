import { desk, leader, local, reasonOf, specialist, startOf, strangers, units } from '../../test/dossiers';
import { fold } from '../../test/dossier-specification';
import { standardRoute } from '../../workflows/procedures/standard';
import { openTasks } from '../dossier/state';
import { MemoryDossier } from './memory';

const handedInAt = local('2026-03-02T08:00');
const start = startOf(5, { channel: 'ONLINE' });
const begun = async () => {
  const life = new MemoryDossier(start, standardRoute);
  await life.submit(handedInAt, strangers.applicant);
  return life;
};

test('a life from handing in to the result, in memory', async () => {
  const life = await begun();
  await life.act({ kind: 'ACCEPT', at: local('2026-03-02T10:00'), by: desk });
  await life.act({ kind: 'HAND_OVER', at: local('2026-03-02T10:30'), by: desk });
  await life.act({ kind: 'PROPOSE_RESULT', at: local('2026-03-03T09:00'), by: specialist });
  for (const day of ['03', '04', '05']) {
    await life.act({ kind: 'SEND_BACK', at: local(`2026-03-${day}T10:00`), by: leader, reason: reasonOf('once more') });
    await life.act({ kind: 'PROPOSE_RESULT', at: local(`2026-03-${day}T15:00`), by: specialist });
  }
  await life.act({ kind: 'SIGN', at: local('2026-03-06T09:00'), by: leader });
  await life.act({ kind: 'ISSUE_RESULT', at: local('2026-03-06T10:00'), by: specialist });
  expect(life.ended).toBe(false);
  await life.act({ kind: 'RETURN_RESULT', at: local('2026-03-20T10:00'), by: desk });
  expect(life.ended).toBe(true);
  expect(life.state).toMatchObject({
    outcome: 'RESULT_RETURNED',
    onTime: true,
    overdue: false,
    endedAt: local('2026-03-20T10:00'),
  });
  expect(life.state.tasks.map(task => task.kind)).toEqual([
    'RECEPTION_CHECK',
    'HANDOFF',
    'EXAMINATION',
    ...Array.from({ length: 3 }, () => ['APPROVAL', 'EXAMINATION']).flat(),
    'APPROVAL',
    'RESULT_HANDOFF',
    'RETURN',
  ]);
  expect(life.state).toEqual(fold(start, life.events));
});

test('time wakes the dossier at each deadline on the way, at its very instant', async () => {
  const life = await begun();
  await life.passTime(local('2026-03-20T00:00'));
  expect(life.events.slice(2)).toEqual([
    { kind: 'TASK_OVERDUE', task: 't1', seq: 3, at: local('2026-03-03T08:30') + 1 },
  ]);
});

test('an act is preceded by the time that passed before it', async () => {
  const life = await begun();
  await life.act({ kind: 'ACCEPT', at: local('2026-03-03T10:00'), by: desk });
  expect(life.events.map(({ kind }) => kind)).toEqual([
    'SUBMITTED',
    'TASK_OPENED',
    'TASK_OVERDUE',
    'TASK_ENDED',
    'ACCEPTED',
    'TASK_OPENED',
  ]);
});

test('time never goes back: a task opened after its deadline is overdue from its opening', async () => {
  const life = await begun();
  await life.act({ kind: 'ACCEPT', at: local('2026-03-02T10:00'), by: desk });
  await life.act({ kind: 'HAND_OVER', at: local('2026-03-20T10:00'), by: desk });
  await life.passTime(local('2026-03-21T00:00'));
  expect(life.events.slice(-2)).toMatchObject([
    { kind: 'TASK_OPENED', at: local('2026-03-20T10:00') },
    { kind: 'TASK_OVERDUE', task: 't3', at: local('2026-03-20T10:00') },
  ]);
  const instants = life.events.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
});

test('what a person saw may be older than what is: `seq` says so', async () => {
  const life = await begun();
  const refused = await life.act({ kind: 'ACCEPT', at: local('2026-03-02T10:00'), by: desk, seq: 1 });
  expect(refused).toMatchObject({ code: 'STALE_COMMAND', facts: { seq: 1, openedAt: 2 } });
  expect(life.events).toHaveLength(2);
});

test('the reception check counts from the receipt by the system, though the engine was away over the weekend', async () => {
  const life = new MemoryDossier(
    startOf(5, { channel: 'ONLINE', submittedAt: local('2026-02-27T15:00') }),
    standardRoute,
  );
  await life.submit(handedInAt, strangers.applicant);
  expect(openTasks(life.state)).toMatchObject([
    { kind: 'RECEPTION_CHECK', unit: units.desk, openedAt: handedInAt, due: { at: local('2026-03-02T15:30') } },
  ]);
});

test('a route that is wrong is told to whoever sends', async () => {
  const life = new MemoryDossier(startOf(5), async () => Promise.reject(new Error('no way')));
  await expect(life.submit(handedInAt, strangers.applicant)).rejects.toThrow('no way');
});
