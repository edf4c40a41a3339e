import { colleague, headOfDesk, headOfUnit, leader, reasonOf, specialist, units } from '../../../test/dossiers';
import { dossier, lived } from '../../../test/dossier-specification';
import { openTasks } from '../state';
import { accepts, assigns, online, proposesResult, unitsMoved } from '../../../test/steps';

const { given } = dossier(5, { channel: 'ONLINE' });
const assigned = assigns('2026-03-02T11:00');

test('NĐ 61/2018 Đ19.1: the head of the unit gives the dossier to an official', async () => {
  await given(...online.examined).when(assigned).then({ kind: 'TASK_ASSIGNED', task: 't3', to: 'specialist', by: 'head-of-unit' }); // prettier-ignore
  await given(...online.examined)
    .when(assigned)
    .leaves({ openTasks: [{ kind: 'EXAMINATION', assignee: 'specialist' }] });
});

test('NĐ 61/2018 Đ19.1: who deals with it, and nobody else of the unit', async () => {
  await given(...online.examined, assigned).when(proposesResult('2026-03-02T14:00')).tells({ kind: 'TASK_ENDED', by: 'specialist' }); // prettier-ignore
  await given(...online.examined, assigned)
    .when(proposesResult('2026-03-02T14:00', { by: colleague }))
    .refused('ASSIGNED_TO_ANOTHER', { assignee: 'specialist', allowed: ['REPORT_LOSS', 'CORRECT_ENTRY'] });
});

test('NĐ 61/2018 Đ19.1: but the head', () =>
  given(...online.examined, assigned)
    .when(proposesResult('2026-03-02T14:00', { by: headOfUnit }))
    .tells({ kind: 'TASK_ENDED', by: 'head-of-unit' }));

test('before it is given to anybody it is everybody’s of the unit', () =>
  given(...online.examined)
    .when(proposesResult('2026-03-02T14:00', { by: colleague }))
    .tells({ kind: 'TASK_ENDED', by: 'colleague' }));

test('NĐ 61/2018 Đ12.8: who is absent is replaced, and may not act any more', async () => {
  const replaced = assigns('2026-03-03T08:00', { details: { assignee: 'colleague' }, reason: reasonOf('ill') });
  await given(...online.examined, assigned).when(replaced).tells({ kind: 'TASK_ASSIGNED', to: 'colleague', reason: reasonOf('ill') }); // prettier-ignore
  await given(...online.examined, assigned, replaced).when(proposesResult('2026-03-03T09:00')).refused('ASSIGNED_TO_ANOTHER'); // prettier-ignore
});

test('NĐ 61/2018 Đ12.8: the desk’s own head does the same at the desk', () =>
  given(...online.handedIn, assigns('2026-03-02T08:10', { by: headOfDesk, details: { assignee: 'second-desk' } }))
    .when(accepts('2026-03-02T09:00'))
    .refused('ASSIGNED_TO_ANOTHER'));

test.each([
  ['who is no head', specialist],
  ['the head of another unit', headOfDesk],
  ['the leader, whose unit has nothing open', leader],
])('%s assigns nothing', (_who, by) =>
  given(...online.examined)
    .when(assigns('2026-03-02T11:00', { by }))
    .refused('NOT_YOUR_UNIT', { units: [units.specialist] }),
);

test('NĐ 61/2018 Đ19.1: a head of two units gives it to an official of the unit whose task it is, and to nobody of the other', async () => {
  const ofBoth = { ...headOfUnit, units: [units.specialist, units.leader], heads: [units.specialist, units.leader] };
  const assignsTo = (...assigneeUnits: string[]) => assigns('2026-03-02T11:00', { by: ofBoth, assigneeUnits });
  await given(...online.examined)
    .when(assignsTo(units.leader))
    .refused('ACCOUNT_NOT_FOUND', {
      ...{ field: 'details.assignee', account: 'specialist', units: [units.specialist] },
      allowed: expect.arrayContaining(['ASSIGN']) as unknown,
    });
  await given(...online.examined)
    .when(assignsTo(units.leader, units.specialist))
    .tells({ kind: 'TASK_ASSIGNED', to: 'specialist' });
  // from one to another (Đ12.8) no less
  await given(...online.examined, assigned)
    .when(assignsTo(units.leader))
    .refused('ACCOUNT_NOT_FOUND');
});

test('to whom has to be said', () =>
  given(...online.examined)
    .when(assigns('2026-03-02T11:00', { details: {} }))
    .refused('DETAIL_REQUIRED', { field: 'details.assignee' }));

test('a task that was opened after one looked is not meant', () =>
  given(...online.examined)
    .when(assigns('2026-03-02T11:00', { seq: 3 }))
    .refused('STALE_COMMAND', { openedAt: 7 }));

test('an unknown task is none', () =>
  given(...online.examined)
    .when(assigns('2026-03-02T11:00', { task: 't9' }))
    .refused('ACTION_NOT_OPEN', { because: 'NO_SUCH_TASK' }));

test('law.md §11: an official of an abolished unit is no longer there: the head of the new one assigns anew', async () => {
  const { state } = await lived([...online.examined, assigned, unitsMoved('2026-03-03T00:00')]);
  expect(openTasks(state)[0]).toMatchObject({ kind: 'TAKING_OVER', unit: 'H03.1/civil-status' });
  expect(openTasks(state)[0]).not.toHaveProperty('assignee');
});
