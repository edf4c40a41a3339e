import { deputy, everybody, headOfUnit, leader, reasonOf, specialist, units } from '../../test/dossiers';
import { dossier } from '../../test/dossier-specification';
import { assigns, endorses, online, proposesResult, sendsBack, signs } from '../../test/steps';
import type { Route } from '../../domain/kernel/route';
import { approval } from './approval';
import { examination } from './examination';
import { handoff } from './handoff';
import { reception } from './reception';

/** As the standard route, with the head of the unit before the leader. */
const endorsed: Route = async d => {
  await reception(d);
  await handoff(d);
  do await examination(d);
  while ((await approval(d, { endorsedBy: ['specialist'] })) === 'SEND_BACK');
  return 'RESULT_RETURNED';
};
const proposed = [...online.examined, proposesResult('2026-03-03T09:00')];
const twoLevels = dossier(5, { channel: 'ONLINE' }, endorsed);
const { given } = dossier(5, { channel: 'ONLINE' });

describe('one level', () => {
  test('NĐ 61/2018 Đ19.2: the competent leader signs', () =>
    given(...proposed)
      .when(signs('2026-03-03T10:00'))
      .tells({ kind: 'RESULT_SIGNED' }));

  test('NĐ 61/2018 Đ19.2: nobody signs what he or she has examined, but by another office', () =>
    given(...proposed)
      .when(signs('2026-03-03T10:00', { by: specialist }))
      .refused('NOT_YOUR_UNIT', { units: [units.leader] }));

  test('NĐ 61/2018 Đ12.8: the leader is absent: he or she charges a deputy, who signs', () =>
    given(...proposed, assigns('2026-03-03T09:30', { by: leader, details: { assignee: 'deputy' } }))
      .when(signs('2026-03-03T10:00', { by: deputy }))
      .tells({ kind: 'TASK_ENDED', action: 'SIGN', by: 'deputy' }, { kind: 'RESULT_SIGNED' }));

  test('what a deputy was charged with is no longer another’s of the unit', () =>
    given(...proposed, assigns('2026-03-03T09:30', { by: leader, details: { assignee: 'deputy' } }))
      .when(signs('2026-03-03T10:00', { by: everybody }))
      .refused('ASSIGNED_TO_ANOTHER', { assignee: 'deputy' }));

  test('but the leader’s own still', () =>
    given(...proposed, assigns('2026-03-03T09:30', { by: leader, details: { assignee: 'deputy' } }))
      .when(signs('2026-03-03T10:00'))
      .tells({ kind: 'RESULT_SIGNED' }));
});

describe('several levels', () => {
  test('Hà Nam Đ12: the head of the unit endorses before the leader signs', async () => {
    await twoLevels
      .given(...online.examined)
      .when(proposesResult('2026-03-03T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL', unit: units.specialist, actions: ['ENDORSE', 'SEND_BACK'] }] });
    await twoLevels
      .given(...proposed)
      .when(endorses('2026-03-03T10:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL', unit: units.leader, actions: ['SIGN', 'SEND_BACK'] }] });
  });

  test('who is not the head does not endorse what a colleague, or oneself, proposes', () =>
    twoLevels
      .given(...proposed)
      .when(endorses('2026-03-03T10:00', { by: specialist }))
      .refused('ASSIGNED_TO_ANOTHER'));

  test('NĐ 61/2018 Đ12.8: an absent head charges a deputy with it', () =>
    twoLevels
      .given(...proposed, assigns('2026-03-03T09:30', { details: { assignee: 'specialist' } }))
      .when(endorses('2026-03-03T10:00', { by: specialist }))
      .tells({ kind: 'TASK_ENDED', action: 'ENDORSE', by: 'specialist' }));

  test('Cà Mau Đ13.2: what the head does not endorse goes back with the reason', () =>
    twoLevels
      .given(...proposed)
      .when(sendsBack('2026-03-03T10:00', { by: headOfUnit }))
      .then(
        { kind: 'TASK_ENDED', reason: reasonOf('wrong form') },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'EXAMINATION' }) as never },
      ));

  test('what the leader sends back is examined, and endorsed, again', () =>
    twoLevels
      .given(...proposed, endorses('2026-03-03T10:00'), sendsBack('2026-03-03T11:00'))
      .when(proposesResult('2026-03-03T14:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL', unit: units.specialist }] }));
});
