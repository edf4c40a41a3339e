import { pinned } from '../../domain/regulation/pinned';
import { profileFor } from '../../domain/regulation/profile-for';
import { local, reasonOf, units } from '../../test/dossiers';
import { dossier, given as givenOnPaper } from '../../test/dossier-specification';
import {
  accepts,
  daysClosed,
  findsIncomplete,
  handedIn,
  handsOver,
  isDelivered,
  issuesResult,
  isUndelivered,
  online,
  ordersStop,
  proposesRefusal,
  proposesResult,
  recallsResult,
  returnsResult,
  sendsByPost,
  sendsSlip,
  signs,
  supplements,
  takesOver,
  timePasses,
  withdraws,
} from '../../test/steps';

const { given } = dossier(5, { channel: 'ONLINE' });
const signed = [...online.examined, proposesResult('2026-03-03T09:00'), signs('2026-03-03T15:00')];
const issued = [...signed, issuesResult('2026-03-03T16:00')];
const sent = sendsByPost('2026-03-04T08:00');

describe('at the desk', () => {
  test('NĐ 61/2018 Đ20.1, Cà Mau Đ9.2.a, Ninh Thuận Đ11.2.a: the desk returns the result, and the dossier ends', () =>
    given(...issued)
      .when(returnsResult('2026-03-04T08:00'))
      .then({ kind: 'TASK_ENDED', action: 'RETURN_RESULT' }, { kind: 'ENDED', outcome: 'RESULT_RETURNED' }));

  test('NĐ 61/2018 Đ20.2: papers taken for comparison are given back with it, which the entry says', () =>
    given(...issued)
      .when(returnsResult('2026-03-04T08:00', { details: { originalsReturned: true } }))
      .tells({ kind: 'TASK_ENDED', details: { originalsReturned: true } }));

  test('NĐ 61/2018 Đ6.2.b: to somebody with a letter of authority', () =>
    given(...issued)
      .when(returnsResult('2026-03-04T08:00', { details: { proxy: true } }))
      .tells({ kind: 'TASK_ENDED', details: { proxy: true } }));

  test('NĐ 61/2018 Đ20.3, Hà Nam Đ12.1.b, Ninh Thuận Đ11.2.b: online, where the applicant chose that', () =>
    given(...issued)
      .when({ kind: 'PUBLISH_RESULT', at: local('2026-03-03T16:01'), by: returnsResult('2026-03-04T08:00').by })
      .tells({ kind: 'ENDED', outcome: 'RESULT_RETURNED' }));

  test('NĐ 61/2018 Đ5.1.b, Cà Mau Đ5.1, Hà Nam Đ6.1, Ninh Thuận Đ4.1: whatever the channel it came by, all ways of return are open', async () => {
    const all = { openTasks: [{ kind: 'RETURN', actions: ['RETURN_RESULT', 'PUBLISH_RESULT', 'SEND_BY_POST', 'RECALL_RESULT'] }] } as const; // prettier-ignore
    await given(...signed)
      .when(issuesResult('2026-03-03T16:00'))
      .leaves(all);
    const paper = [handedIn('2026-03-02T08:00'), accepts('2026-03-02T10:00'), handsOver('2026-03-02T10:30'), takesOver('2026-03-02T11:00')]; // prettier-ignore
    await givenOnPaper(...paper, ...signed.slice(3))
      .when(issuesResult('2026-03-03T16:00'))
      .leaves(all);
  });

  test('the clock stops with the result at the desk: the applicant may take his or her time, and nobody is late for it', () =>
    given(...issued)
      .when(timePasses('2026-12-01T00:00'))
      .then({ kind: 'RESULT_UNCOLLECTED' }));

  test('an uncollected result is told to the desk once, five working days on, and waits all the same', async () => {
    await given(...issued)
      .when({ ...timePasses('2026-03-10T17:00'), at: local('2026-03-10T17:00') - 1 })
      .then();
    await given(...issued)
      .when(timePasses('2026-03-10T17:00'))
      .then({ kind: 'RESULT_UNCOLLECTED' });
    await given(...issued, timePasses('2026-06-01T00:00')).when(returnsResult('2026-06-02T08:00')).leaves({ status: 10, onTime: true }); // prettier-ignore
  });
});

describe('on time or not', () => {
  test('NĐ 61/2018 Đ20.4, Cà Mau Đ9.1.c, Hà Nam Đ8.1.c: earlier than promised, which the applicant is told beforehand', () =>
    given(...signed)
      .when(issuesResult('2026-03-03T16:00'))
      .then(
        { kind: 'TASK_ENDED' },
        { kind: 'RESULT_READY', onTime: true, early: true },
        { kind: 'TASK_OPENED', task: expect.not.objectContaining({ due: expect.anything() as unknown }) as never },
      ));

  test('BLDS Đ148.6: the last day lasts until midnight: a result at 23:59 is on time', () =>
    given(...signed)
      .when(issuesResult('2026-03-09T23:59'))
      .tells({ kind: 'TASK_ENDED' }, { kind: 'RESULT_READY', onTime: true }, { kind: 'TASK_OPENED' }));

  test('BLDS Đ148.6: at midnight it is late, and whose the lateness is adds up', () =>
    given(...signed)
      .when(issuesResult('2026-03-10T08:30'))
      .tells(
        { kind: 'TASK_OVERDUE' },
        { kind: 'DOSSIER_OVERDUE' },
        { kind: 'TASK_ENDED' },
        {
          kind: 'RESULT_READY',
          onTime: false,
          late: { minutes: 60, shares: expect.arrayContaining([{ unit: units.specialist, consumedMinutes: expect.any(Number), lateMinutes: 60 }]) }, // prettier-ignore
        } as never,
        { kind: 'TASK_OPENED' },
      ));

  test('NĐ 61/2018 Đ19.9: overdue never stands in the way of the result', () =>
    given(...signed, timePasses('2026-03-30T08:00'))
      .when(issuesResult('2026-03-30T09:00'))
      .tells({ kind: 'RESULT_READY', onTime: false }));
});

describe('by post', () => {
  test('QĐ 45/2016 Đ9, Hòa Bình Đ26.10, Cà Mau Đ9.2.b: delivered, the dossier ends', () =>
    given(...issued, sent)
      .when(isDelivered('2026-03-06T08:00'))
      .tells({ kind: 'ENDED', outcome: 'RESULT_RETURNED' }));

  describe('Hòa Bình Đ33.2: within the province 24 hours after there is a result', () => {
    const hoaBinh = dossier(5, { channel: 'ONLINE', profile: pinned(profileFor('2025-03-03', 'H28')) });
    const [at, late] = ['2026-03-04T16:00', '2026-03-04T16:01'];

    test('Hòa Bình Đ33.2: by the clock, from the result at the desk on, not from its posting', () =>
      hoaBinh
        .given(...issued)
        .when(sent)
        .leaves({ openTasks: [{ kind: 'POSTAL_DELIVERY', due: { at: local(at), lateFrom: local(at) + 1 } }] }));

    test('law.md §13 no. 14: afterwards the delivery is late, and may still be made', async () => {
      await hoaBinh
        .given(...issued, sent)
        .when(timePasses(at))
        .then();
      await hoaBinh
        .given(...issued, sent)
        .when(timePasses(late))
        .then({ kind: 'TASK_OVERDUE' });
      await hoaBinh
        .given(...issued, sent, timePasses(late))
        .when(isDelivered('2026-03-05T08:00'))
        .tells({ kind: 'ENDED', outcome: 'RESULT_RETURNED' });
    });

    test('Hòa Bình Đ33.2: beyond the province nothing is promised', () =>
      hoaBinh
        .given(...issued, sendsByPost('2026-03-04T08:00', { details: { outsideProvince: true } }))
        .when(timePasses(late))
        .then());

    test('TT 17/2017 Đ5.2.h: the second time has its own days', () =>
      hoaBinh
        .given(...issued, sent)
        .when(isUndelivered('2026-03-04T15:00'))
        .leaves({ openTasks: [{ kind: 'POSTAL_DELIVERY', due: { date: '2026-03-06' } }] }));

    test('TT 17/2017 Đ7: elsewhere the post has its own times, which are no matter of the dossier', () =>
      given(...issued, sent)
        .when(timePasses(late))
        .then());
  });

  test('TT 17/2017 Đ5.2.h: not delivered, it is tried again, within two working days', () =>
    given(...issued, sent)
      .when(isUndelivered('2026-03-06T08:00'))
      .leaves({ status: 9, openTasks: [{ kind: 'POSTAL_DELIVERY', due: { date: '2026-03-10' } }] }));

  test('TT 17/2017 Đ5.2.h: after the second time it comes back to the desk', () =>
    given(...issued, sent, isUndelivered('2026-03-06T08:00'))
      .when(isUndelivered('2026-03-10T08:00'))
      .leaves({ openTasks: [{ kind: 'RETURN' }] }));

  test('TT 17/2017 Đ5.2.h: and may be sent anew, or collected', () =>
    given(...issued, sent, isUndelivered('2026-03-06T08:00'), isUndelivered('2026-03-10T08:00'))
      .when(returnsResult('2026-03-11T08:00'))
      .tells({ kind: 'ENDED', outcome: 'RESULT_RETURNED' }));

  describe('TT 17/2017 Đ5.2.h: the two times are two working days apart', () => {
    // Friday 6 March: the second time is on Tuesday 10 March.
    const first = isUndelivered('2026-03-06T08:00');
    const tooEarly = { because: 'TOO_EARLY', from: local('2026-03-10T00:00') };

    test('two in one minute are one', () =>
      given(...issued, sent, first)
        .when(isUndelivered('2026-03-06T08:01'))
        .refused('ACTION_NOT_OPEN', tooEarly));

    test('not on the last evening before it, and from its first minute on', async () => {
      await given(...issued, sent, first)
        .when(isUndelivered('2026-03-09T23:59'))
        .refused('ACTION_NOT_OPEN', tooEarly);
      await given(...issued, sent, first)
        .when(isUndelivered('2026-03-10T00:00'))
        .leaves({ openTasks: [{ kind: 'RETURN' }] });
    });

    test('Gia Lai Đ14.1: entered afterwards it is the day of the post that counts, both times', async () => {
      await given(...issued, sent, first)
        .when(isUndelivered('2026-03-12T08:00', { legalAt: '2026-03-09T10:00' }))
        .refused('ACTION_NOT_OPEN', tooEarly);
      await given(...issued, sent, isUndelivered('2026-03-10T08:00', { legalAt: '2026-03-06T08:00' }))
        .when(isUndelivered('2026-03-10T08:01'))
        .leaves({ openTasks: [{ kind: 'RETURN' }] });
    });

    test('counting-rules 2: a day that was closed meanwhile is none of the two', () =>
      given(...issued, sent, first, daysClosed('2026-03-06T09:00', '2026-03-09'))
        .when(isUndelivered('2026-03-10T08:00'))
        .refused('ACTION_NOT_OPEN', { from: local('2026-03-11T00:00') }));

    test('who fetches it from the post between the two has got it', () =>
      given(...issued, sent, first)
        .when(isDelivered('2026-03-06T08:01'))
        .tells({ kind: 'ENDED', outcome: 'RESULT_RETURNED' }));

    test('sent anew, the count of the times begins anew', () =>
      given(...issued, sent, first, isUndelivered('2026-03-10T08:00'), sendsByPost('2026-03-10T09:00'))
        .when(isUndelivered('2026-03-10T10:00'))
        .leaves({ openTasks: [{ kind: 'POSTAL_DELIVERY', due: { date: '2026-03-12' } }] }));
  });

  test('what is under way is not uncollected', () =>
    given(...issued, sent)
      .when(timePasses('2026-03-20T00:00'))
      .then());
});

describe('an error in the result', () => {
  const recalled = recallsResult('2026-03-04T08:00');

  test('NĐ 61/2018 Đ21.1: found before it is collected, it goes back to the examination', () =>
    given(...issued)
      .when(recalled)
      .then(
        { kind: 'TASK_ENDED', reason: reasonOf('a name is misspelt') },
        { kind: 'RESULT_RECALLED' },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'EXAMINATION' }) as never },
      ));

  test('NĐ 61/2018 Đ21.1: without a reason nothing is taken back', () =>
    given(...issued)
      .when(recallsResult('2026-03-04T08:00', { reason: undefined }))
      .refused('REASON_REQUIRED'));

  test('NĐ 61/2018 Đ21.1: its limit had never stopped: the same date, or late', async () => {
    await given(...issued)
      .when(recalled)
      .leaves({ status: 4, due: { date: '2026-03-09' }, readyAt: undefined } as never);
    await given(...issued)
      .when(recallsResult('2026-03-12T08:00'))
      .tells({ kind: 'RESULT_UNCOLLECTED' }, { kind: 'RESULT_RECALLED' });
    await given(...issued, recallsResult('2026-03-12T08:00'))
      .when(timePasses('2026-03-12T08:00'))
      .tells({ kind: 'DOSSIER_OVERDUE' });
  });

  test('NĐ 61/2018 Đ19.4: what was found missing only then may still be asked for, and begins the limit anew', async () => {
    const asked = [...issued, recalled, findsIncomplete('2026-03-04T09:00'), sendsSlip('2026-03-04T10:00')];
    await given(...asked.slice(0, -1))
      .when(asked.at(-1)!)
      .leaves({ status: 5, due: undefined } as never);
    await given(...asked)
      .when(supplements('2026-03-10T09:00'))
      .leaves({ due: { date: '2026-03-17' }, receipts: 2 });
  });

  test('a recalled result may be withdrawn, or become a refusal', async () => {
    await given(...issued, recalled)
      .when(withdraws('2026-03-04T09:00'))
      .leaves({ status: 7 });
    await given(...issued, recalled, proposesRefusal('2026-03-04T09:00'))
      .when(signs('2026-03-04T10:00'))
      .tells({ kind: 'REFUSAL_SIGNED' });
  });

  test('what was signed is the applicant’s: it is neither withdrawn nor stopped any more', async () => {
    await given(...issued)
      .when(withdraws('2026-03-04T09:00'))
      .refused('ALREADY_SIGNED');
    await given(...issued)
      .when(ordersStop('2026-03-04T09:00'))
      .refused('ALREADY_SIGNED');
    await given(...signed)
      .when(ordersStop('2026-03-03T15:30'))
      .refused('ALREADY_SIGNED');
  });
});
