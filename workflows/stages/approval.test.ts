import { openTasks } from '../../domain/dossier/state';
import type { Delegation } from '../../domain/procedure/terms';
import {
  deputy,
  desk,
  everybody,
  headOfUnit,
  leader,
  reasonOf,
  specialist,
  startOf,
  units,
  withTerms,
} from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import {
  accepts,
  assigns,
  endorses,
  handedIn,
  newUnits,
  online,
  proposesResult,
  sendsBack,
  signs,
  unitsMoved,
} from '../../test/steps';
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

describe('TT 01/2018 Đ6.1.b: the whole of it at the desk', () => {
  const atDesk = (delegatedToDesk: Delegation) => dossier(5, withTerms({ delegatedToDesk }));
  const examinedThere = [...online.accepted, proposesResult('2026-03-03T09:00', { by: desk })];

  test('TT 01/2018 Đ6.1.b: an official there who is authorised signs what he or she examined, nobody else does', async () => {
    await atDesk('SIGNS')
      .given(...examinedThere)
      .when(signs('2026-03-03T10:00', { by: desk }))
      .tells({ kind: 'RESULT_SIGNED' }, { kind: 'TASK_OPENED', task: { kind: 'RESULT_HANDOFF', unit: units.desk } });
    await atDesk('SIGNS')
      .given(...examinedThere)
      .when(signs('2026-03-03T10:00'))
      .refused('NOT_YOUR_UNIT', { units: [units.desk] });
  });

  test('NĐ 61/2018 Đ17.5: who is only charged with examining proposes, and the leader signs', async () => {
    await atDesk('EXAMINES')
      .given(...examinedThere)
      .when(signs('2026-03-03T10:00', { by: desk }))
      .refused('NOT_YOUR_UNIT', { units: [units.leader] });
    await atDesk('EXAMINES')
      .given(...examinedThere)
      .when(signs('2026-03-03T10:00'))
      .tells({ kind: 'RESULT_SIGNED' });
  });

  test('NĐ 61/2018 Đ17.5: dossiers of earlier releases have `true`: the leader signs', () =>
    atDesk(true as never)
      .given(...examinedThere)
      .when(signs('2026-03-03T10:00'))
      .tells({ kind: 'RESULT_SIGNED' }));

  test('law.md §11: where one unit is everything, a merger gives the signature to the new desk', async () => {
    const one = 'H01.1/all';
    const by = { ...desk, units: [one] };
    const start = startOf(5, {
      ...withTerms({ delegatedToDesk: 'SIGNS' }),
      units: { desk: one, specialist: one, leader: one },
    });
    const steps = [
      handedIn('2026-03-02T08:00'),
      accepts('2026-03-02T10:00', { by }),
      proposesResult('2026-03-03T09:00', { by }),
    ];
    const { state } = await lived([...steps, unitsMoved('2026-03-03T10:00')], start);
    expect(openTasks(state)).toMatchObject([{ kind: 'APPROVAL', unit: newUnits.desk }]);
  });

  test('NĐ 61/2018 Đ18.3: received for another agency, the one authorised sits at that agency’s desk', async () => {
    const competentDesk = 'H01.2/desk';
    const by = { ...desk, units: [competentDesk] };
    const start = startOf(5, { ...withTerms({ delegatedToDesk: 'SIGNS' }), channel: 'ONLINE', competentDesk });
    const { state } = await lived([...online.examined, proposesResult('2026-03-03T09:00', { by })], start);
    expect(openTasks(state)).toMatchObject([{ kind: 'APPROVAL', unit: competentDesk }]);
  });
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
