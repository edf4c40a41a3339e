import { applicant, desk, leader, local, specialist, strangers, units } from '../../../test/dossiers';
import { dossier, take } from '../../../test/dossier-specification';
import { places, reachedAt, standingAt } from '../../../test/places';
import {
  answersLate,
  confirmsStop,
  confirmsWithdrawal,
  consults,
  findsIncomplete,
  issuesResult,
  isUndelivered,
  online,
  ordersStop,
  paymentNoticed,
  proposesResult,
  reportsLoss,
  sendsByPost,
  sendsSlip,
  signs,
  timePasses,
  withdraws,
} from '../../../test/steps';
import { openTasks } from '../state';
import { taskKinds } from '../task';
import { viewOf } from '../view';

const { given } = dossier(5, { channel: 'ONLINE', applicant: 'citizen' });
const withdrawn = withdraws('2026-03-03T09:00');

describe('withdrawal', () => {
  test('law.md §1.8: the applicant takes the dossier back: status 7, and the desk gives the papers back', () =>
    given(...online.examined)
      .when(withdraws('2026-03-03T09:00', { by: applicant }))
      .then(
        { kind: 'WITHDRAWAL_REQUESTED', by: 'citizen' },
        { kind: 'TASK_CLOSED', task: 't3' },
        {
          kind: 'TASK_OPENED',
          task: expect.objectContaining({ kind: 'WITHDRAWAL', unit: units.desk, due: expect.objectContaining({ at: local('2026-03-03T15:00') }) as never }) as never, // prettier-ignore
        },
      ));

  test('TT 03/2025 form 05: confirmed, it ends as withdrawn', () =>
    given(...online.examined, withdrawn)
      .when(confirmsWithdrawal('2026-03-03T10:00'))
      .then({ kind: 'TASK_ENDED' }, { kind: 'ENDED', outcome: 'WITHDRAWN' }));

  test('who asks on paper asks the desk', () =>
    given(...online.examined)
      .when(withdrawn)
      .leaves({ status: 7 }));

  test.each([
    ['specialist', specialist],
    ['leader', leader],
  ])('the %s cannot take it back for the applicant', (_name, by) =>
    given(...online.examined)
      .when(withdraws('2026-03-03T09:00', { by }))
      .refused('NOT_YOUR_UNIT', { units: [units.desk] }),
  );

  test('nor can another citizen', () =>
    given(...online.examined)
      .when(withdraws('2026-03-03T09:00', { by: { ...applicant, account: 'neighbour' } }))
      .refused('NOT_YOUR_DOSSIER'));

  test('asked twice it is asked once', () =>
    given(...online.examined, withdrawn)
      .when(withdraws('2026-03-03T09:01'))
      .refused('ACTION_NOT_OPEN', { because: 'ALREADY_ENDING' }));

  test('there is no due date any more, nothing stands, and nobody is told of lateness', async () => {
    const waiting = [...online.examined, findsIncomplete('2026-03-03T08:00'), sendsSlip('2026-03-03T08:30')];
    await given(...waiting)
      .when(withdrawn)
      .leavesNo('due', 'suspended');
    await given(...waiting, withdrawn, timePasses('2026-03-04T00:00'))
      .when(timePasses('2026-12-01T00:00'))
      .then();
  });

  const until = taskKinds.filter(
    kind => !['RESULT_HANDOFF', 'RETURN', 'POSTAL_DELIVERY', 'WITHDRAWAL', 'STOP_NOTICE', 'REFUND'].includes(kind),
  );
  test.each(until)('law.md §1.8: until the signature, from every step: while %s waits', async kind => {
    const life = await standingAt(places[kind]);
    const at = reachedAt(places[kind]);
    expect(await take(life, { kind: 'WITHDRAW', at, by: desk })).toBeUndefined();
    expect(openTasks(life.state).map(task => task.kind)).toEqual(['WITHDRAWAL']);
    const closed = life.state.tasks.filter(task => task.ended?.action === 'CLOSED');
    expect(closed.map(task => task.kind)).toEqual([kind]);
    expect(viewOf(life.state)).toMatchObject({ status: 7, due: undefined });
    expect(await take(life, { kind: 'CONFIRM_WITHDRAWAL', at, by: desk })).toBeUndefined();
    expect(life.state.outcome).toBe('WITHDRAWN');
  });

  test.each(['RESULT_HANDOFF', 'RETURN', 'POSTAL_DELIVERY'] as const)(
    'law.md §1.8: signed, no more: while %s waits',
    async kind => {
      const life = await standingAt(places[kind]);
      const refused = await take(life, { kind: 'WITHDRAW', at: reachedAt(places[kind]), by: desk });
      expect(refused?.code).toBe('ALREADY_SIGNED');
    },
  );

  test('who was consulted meanwhile has nothing to do any more, and may still say something', async () => {
    const consult = [{ unit: 'H01.9/police', limit: { amount: 2, unit: 'WORKING_DAY' } as const }];
    const asked = [...online.examined, consults('2026-03-03T08:00', { details: { consult } }), withdrawn];
    await given(...asked)
      .when(answersLate('2026-03-03T10:00'))
      .then({ kind: 'LATE_ANSWER', task: 't4' });
  });

  test('a payment that comes meanwhile is not owed, and goes back', () =>
    given(...online.examined, withdrawn, paymentNoticed('2026-03-03T10:00'))
      .when(confirmsWithdrawal('2026-03-03T11:00'))
      .leaves({ status: 8, openTasks: [{ kind: 'REFUND' }] }));

  test('what was proposed in the same moment no longer means anything', () =>
    given(...online.examined, withdrawn)
      .when(proposesResult('2026-03-03T09:00', { seq: 7 }))
      .refused('ACTION_NOT_OPEN'));
});

describe('stop', () => {
  const stopped = ordersStop('2026-03-03T09:00');

  test('TT 03/2025 form 05: the leader ends it on a ground of law, and the desk gives notice', () =>
    given(...online.examined)
      .when(stopped)
      .then(
        { kind: 'STOP_ORDERED', by: 'leader', details: { ground: 'NQ 1/2026' } },
        { kind: 'TASK_CLOSED' },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'STOP_NOTICE', unit: units.desk }) as never },
      ));

  test('TT 03/2025 form 05: with the notice it ends as stopped', () =>
    given(...online.examined, stopped)
      .when(confirmsStop('2026-03-03T10:00'))
      .tells({ kind: 'ENDED', outcome: 'STOPPED' }));

  test.each([
    ['reason', { reason: undefined }, 'REASON_REQUIRED'],
    ['ground', { details: {} }, 'DETAIL_REQUIRED'],
  ] as const)('not without a %s', (_what, changes, code) =>
    given(...online.examined)
      .when(ordersStop('2026-03-03T09:00', changes))
      .refused(code),
  );

  test('NĐ 61/2018 Đ5.1.đ: nobody below the leader refuses to go on', () =>
    given(...online.examined)
      .when(ordersStop('2026-03-03T09:00', { by: specialist }))
      .refused('NOT_YOUR_UNIT', { units: [units.leader] }));

  test('also of what the applicant has just taken back; then it cannot be taken back again', async () => {
    await given(...online.examined, withdrawn)
      .when(ordersStop('2026-03-03T10:00'))
      .leaves({ status: 8 });
    await given(...online.examined, stopped)
      .when(withdraws('2026-03-03T10:00'))
      .refused('ACTION_NOT_OPEN', { because: 'ALREADY_ENDING' });
  });
});

describe('loss', () => {
  test('NĐ 61/2018 Đ21.2: lost or damaged papers are reported, with what was lost; the dossier goes on', async () => {
    await given(...online.examined).when(reportsLoss('2026-03-03T09:00')).then({ kind: 'LOSS_REPORTED', by: 'desk-officer' }); // prettier-ignore
    await given(...online.examined).when(reportsLoss('2026-03-03T09:00')).leaves({ openTasks: [{ kind: 'EXAMINATION' }] }); // prettier-ignore
  });

  test('NĐ 61/2018 Đ21.2: by whoever holds them, not by outsiders', async () => {
    await given(...online.examined).when(reportsLoss('2026-03-03T09:00', { by: specialist })).tells({ kind: 'LOSS_REPORTED' }); // prettier-ignore
    await given(...online.examined).when(reportsLoss('2026-03-03T09:00', { by: strangers.otherDesk })).refused('NOT_YOUR_DOSSIER'); // prettier-ignore
    await given(...online.examined)
      .when(reportsLoss('2026-03-03T09:00', { by: applicant }))
      .refused('NOT_YOUR_UNIT');
  });

  test('NĐ 61/2018 Đ21.3: what the post lost is reported too, and does not count as delivered', async () => {
    const sent = [
      ...[...online.examined, proposesResult('2026-03-03T08:00'), signs('2026-03-03T09:00')],
      ...[issuesResult('2026-03-03T10:00'), sendsByPost('2026-03-03T11:00')],
    ];
    await given(...sent).when(reportsLoss('2026-03-06T09:00')).tells({ kind: 'LOSS_REPORTED' }); // prettier-ignore
    await given(...sent, reportsLoss('2026-03-06T09:00'))
      .when(isUndelivered('2026-03-06T09:10'))
      .leaves({ status: 9, openTasks: [{ kind: 'POSTAL_DELIVERY' }] });
  });

  test('NĐ 61/2018 Đ21.2: not without saying what', () =>
    given(...online.examined)
      .when(reportsLoss('2026-03-03T09:00', { reason: undefined }))
      .refused('REASON_REQUIRED'));
});
