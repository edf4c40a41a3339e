import { local, withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import {
  accepts,
  confirmsStop,
  confirmsWithdrawal,
  handsOver,
  issuesResult,
  online,
  ordersStop,
  paymentNoticed,
  paysCash,
  proposesRefusal,
  proposesResult,
  redirects,
  refunds,
  refusesReception,
  returnsResult,
  returnsToDesk,
  sendsBack,
  settlesAtOnce,
  signs,
  timePasses,
  withdraws,
  type Step,
} from '../../test/steps';
import { startOf } from '../../test/dossiers';
import type { Fee } from '../../domain/procedure/terms';
import type { Start } from '../../domain/dossier/start';
import { openTasks } from '../../domain/dossier/state';
import { publicStatus } from '../../domain/dossier/status';

const fee = (changes: Partial<Fee> = {}): Pick<Start, 'procedure' | 'channel'> => ({
  channel: 'ONLINE',
  ...withTerms({ fee: { when: 'AT_SUBMISSION', amountVnd: 50_000, refund: 'NEVER', clock: 'PAUSE', ...changes } }),
});
const atSubmission = dossier(5, fee());
const afterAssessment = dossier(5, fee({ when: 'AFTER_ASSESSMENT' }));
const [submitted] = online.handedIn;
const paid = paymentNoticed('2026-03-02T09:00');
const proposed = [...online.examined, proposesResult('2026-03-03T09:00')];

describe('at submission (1.001612)', () => {
  test('NĐ 61/2018 Đ22.1.c, Hòa Bình Đ19.5.a: the fee is due before the desk checks: status 6', () =>
    atSubmission
      .given()
      .when(submitted)
      .leaves({ status: 6, openTasks: [{ kind: 'PAYMENT', unit: 'APPLICANT' }] }));

  test('NĐ 61/2018 Đ22.1.c, Cà Mau Đ8.4, Ninh Thuận Đ8.3.b: paid online, the check begins', () =>
    atSubmission
      .given(submitted)
      .when(paid)
      .then(
        {
          kind: 'TASK_ENDED',
          action: 'PAYMENT_RECEIVED',
          by: 'PAYMENTS',
          details: { payment: 'P1', amountVnd: 50_000 },
        },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'RECEPTION_CHECK' }) as never },
      ));

  test('NĐ 45/2020 Đ11: the 8 hours of the check count from the payment: nobody is late for what was not to be done yet', () =>
    atSubmission
      .given(submitted)
      .when(paymentNoticed('2026-03-09T09:00'))
      .leaves({ openTasks: [{ kind: 'RECEPTION_CHECK', due: { at: local('2026-03-10T09:30') } }] }));

  test('NĐ 61/2018 Đ22.1.a, Cà Mau Đ8.2, Hà Nam Đ8.2.a, Ninh Thuận Đ8.2.b: or in cash at the desk', () =>
    atSubmission
      .given(submitted)
      .when(paysCash('2026-03-02T09:00'))
      .tells({ kind: 'TASK_ENDED', action: 'RECORD_PAYMENT', details: { amountVnd: 50_000 } }));

  test('NĐ 61/2018 Đ22.1.b: or to the postal enterprise, which hands it on: the desk enters it with the slip of the post', () =>
    dossier(5, { ...fee(), channel: 'POSTAL', minutesSignedAt: local('2026-03-02T08:00') })
      .given(submitted)
      .when(paysCash('2026-03-02T09:00', { details: { amountVnd: 50_000, payment: 'EB123456789VN' } }))
      .then(
        { kind: 'TASK_ENDED', action: 'RECORD_PAYMENT', details: { amountVnd: 50_000, payment: 'EB123456789VN' } },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'RECEPTION_CHECK' }) as never },
      ));

  test('NĐ 61/2018 Đ22.2: or by other means that the agency takes: the entry says which document shows it', () =>
    atSubmission
      .given(submitted)
      .when(paysCash('2026-03-02T09:00', { details: { amountVnd: 50_000, payment: 'UNC-7' } }))
      .then(
        { kind: 'TASK_ENDED', action: 'RECORD_PAYMENT', details: { amountVnd: 50_000, payment: 'UNC-7' } },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'RECEPTION_CHECK' }) as never },
      ));

  test.each([49_999, 50_001, 0, -50_000])('NĐ 61/2018 Đ22.1.a: exactly what it is: %s đồng are not taken', amountVnd =>
    atSubmission
      .given(submitted)
      .when(paysCash('2026-03-02T09:00', { details: { amountVnd } }))
      .refused('PAYMENT_AMOUNT_WRONG', { expected: 50_000, amountVnd }),
  );

  test('NĐ 61/2018 Đ22.1.a: nobody but the desk takes cash, and the applicant is not offered to', () =>
    dossier(5, { ...fee(), applicant: 'citizen' })
      .given(submitted)
      .when(paysCash('2026-03-02T09:00', { by: { account: 'citizen', role: 'APPLICANT', units: [] } }))
      .refused('NOT_YOUR_UNIT', { units: ['H01.1/desk'], allowed: ['WITHDRAW'] }));

  test('NĐ 61/2018 Đ22.3: one slip is one payment: what was told by the bank is not entered once more', async () => {
    const wrong = paymentNoticed('2026-03-02T09:00', { payment: 'B7', amountVnd: 40_000 });
    const withSlip = paysCash('2026-03-02T09:30', { details: { amountVnd: 50_000, payment: 'B7' } });
    await atSubmission.given(submitted, wrong).when(withSlip).refused('ACTION_NOT_OPEN', { because: 'PAYMENT_KNOWN' });
    await atSubmission
      .given(submitted, withSlip)
      .when(paymentNoticed('2026-03-02T10:00', { payment: 'B7' }))
      .then();
  });

  test('no person says that the bank has paid', () =>
    atSubmission
      .given(submitted)
      .when({ ...paysCash('2026-03-02T09:00'), kind: 'PAYMENT_RECEIVED' })
      .refused('ACTION_NOT_OPEN'));
});

describe('after the assessment (land, tax)', () => {
  test('law.md §5: status 6 after the assessment, and the clock stands as the fee says', () =>
    afterAssessment
      .given(...online.examined)
      .when(proposesResult('2026-03-03T09:00'))
      .leaves({
        status: 6,
        suspended: { since: local('2026-03-03T09:00'), mode: 'PAUSE' },
        openTasks: [{ kind: 'PAYMENT' }],
      }));

  test('1.013978: paid days later, the rest of the limit runs on', () =>
    afterAssessment
      .given(...proposed)
      .when(paymentNoticed('2026-03-10T09:00'))
      .then(
        { kind: 'TASK_ENDED' },
        { kind: 'CLOCK_RESUMED', due: expect.objectContaining({ date: '2026-03-16' }) as never },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'APPROVAL' }) as never },
      ));

  describe('NĐ 61/2018 Đ22.1.c: the clock goes on when the fee was paid, not when the notice is heard', () => {
    const heard = (paidAt: string, at = '2026-03-10T09:00') => paymentNoticed(at, { paidAt: local(paidAt) });
    const due = (date: string) => expect.objectContaining({ date }) as never;

    test('paid on the 5th, heard on the 10th: what follows counts from the 5th', async () => {
      const paidThen = { legalAt: local('2026-03-05T09:00') } as object;
      await afterAssessment
        .given(...proposed)
        .when(heard('2026-03-05T09:00'))
        .then(
          { kind: 'TASK_ENDED', ...paidThen },
          { kind: 'CLOCK_RESUMED', due: due('2026-03-11'), ...paidThen },
          { kind: 'TASK_OPENED', task: expect.objectContaining({ openedAt: local('2026-03-05T09:00') }) as never },
        );
    });

    test.each([
      ['before it was asked for', '2026-03-03T08:59'],
      ['in the future', '2026-03-10T09:01'],
    ])('%s nobody can have paid it: it counts from the hearing', (_what, paidAt) =>
      afterAssessment
        .given(...proposed)
        .when(heard(paidAt))
        .leaves({ due: { date: '2026-03-16' } }),
    );

    test.each(['2026-03-03T09:00', '2026-03-10T09:00'])('%s: asked for, or heard, at that very moment', paidAt =>
      afterAssessment
        .given(...proposed)
        .when(heard(paidAt))
        .leaves({ due: { date: paidAt < '2026-03-10' ? '2026-03-09' : '2026-03-16' } }),
    );

    test('NĐ 45/2020 Đ11: the 8 hours of the check count from the payment', () =>
      atSubmission
        .given(submitted)
        .when(heard('2026-03-09T09:00'))
        .leaves({ openTasks: [{ kind: 'RECEPTION_CHECK', due: { at: local('2026-03-10T09:30') } }] }));
  });

  test('a fee for which the limit does not wait', () =>
    dossier(5, fee({ when: 'AFTER_ASSESSMENT', clock: 'NO_EFFECT' }))
      .given(...online.examined)
      .when(proposesResult('2026-03-03T09:00'))
      .leaves({ status: 6, due: { date: '2026-03-09' } }));

  test('a refusal costs nothing', () =>
    afterAssessment
      .given(...online.examined)
      .when(proposesRefusal('2026-03-03T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));

  test('it is asked once, however often the proposal is sent back', () =>
    afterAssessment
      .given(...proposed, paysCash('2026-03-03T10:00'), sendsBack('2026-03-03T11:00'))
      .when(proposesResult('2026-03-03T14:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));

  test('NĐ 61/2018 Đ21.1: the correction of the agency’s own error is free', () =>
    dossier(5, { ...fee({ when: 'AFTER_ASSESSMENT' }), corrects: 'H01.1-260101-0001' })
      .given(...online.examined)
      .when(proposesResult('2026-03-03T09:00'))
      .leaves({ corrects: 'H01.1-260101-0001', openTasks: [{ kind: 'APPROVAL' }] }));

  test('NĐ 61/2018 Đ17.4: settled at once, the fee is taken in the same go, exactly', async () => {
    const certified = dossier(5, withTerms({ immediate: true, fee: { when: 'AFTER_ASSESSMENT', amountVnd: 2_000, refund: 'NEVER', clock: 'NO_EFFECT' } })); // prettier-ignore
    await certified.given(submitted).when(settlesAtOnce('2026-03-02T09:00')).refused('PAYMENT_AMOUNT_WRONG', { expected: 2_000 }); // prettier-ignore
    await certified
      .given(submitted)
      .when(settlesAtOnce('2026-03-02T09:00', { details: { amountVnd: 2_000 } }))
      .tells({ kind: 'ENDED', outcome: 'RESULT_RETURNED' });
  });
});

describe('notices', () => {
  test('law.md §9.3: a repeated one says nothing new', () => atSubmission.given(submitted, paid).when(paid).then());

  test('law.md §9.3: a failed payment is noted once, and the fee is still due', async () => {
    const failed = paymentNoticed('2026-03-02T09:00', { status: 'FAILED' });
    await atSubmission.given(submitted).when(failed).then({ kind: 'PAYMENT_FAILED', payment: 'P1' });
    await atSubmission.given(submitted, failed).when(failed).then();
    await atSubmission.given(submitted, failed).when(paymentNoticed('2026-03-02T10:00', { payment: 'P2' })).leaves({ status: 1 }); // prettier-ignore
  });

  test('Hà Nam Đ8.2.b: the same payment may come through after all: money is never passed over', () =>
    atSubmission
      .given(submitted, paymentNoticed('2026-03-02T09:00', { status: 'FAILED' }))
      .when(paymentNoticed('2026-03-02T10:00'))
      .leaves({ status: 1, openTasks: [{ kind: 'RECEPTION_CHECK' }] }));

  test('law.md §9.1: a wrong amount is not the fee: it goes back, and the fee is still due', () =>
    atSubmission
      .given(submitted)
      .when(paymentNoticed('2026-03-02T09:00', { amountVnd: 40_000 }))
      .then({ kind: 'PAYMENT_NOT_OWED', payment: 'P1', amountVnd: 40_000, because: 'WRONG_AMOUNT' }));

  test('law.md §9.1: paid in cash and then online: the second goes back', () =>
    atSubmission
      .given(submitted, paysCash('2026-03-02T08:30'))
      .when(paid)
      .then({ kind: 'PAYMENT_NOT_OWED', payment: 'P1', amountVnd: 50_000, because: 'NOTHING_DUE' }));

  test.each([0, -50_000, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s đồng are no payment: noted, and counted nowhere',
    async amountVnd => {
      await atSubmission
        .given(submitted)
        .when(paymentNoticed('2026-03-02T09:00', { amountVnd }))
        .then({ kind: 'NOT_UNDERSTOOD', word: 'PAYMENT_NOTICE', error: 'AMOUNT_INVALID' });
      await atSubmission
        .given(submitted, paymentNoticed('2026-03-02T09:00', { amountVnd }))
        .when(paid)
        .leaves({ status: 1 });
    },
  );

  test('a notice for a dossier that has ended changes nothing here', () =>
    atSubmission
      .given(submitted, paysCash('2026-03-02T08:30'), refusesReception('2026-03-02T08:40'))
      .when(paid)
      .then());
});

describe('refund', () => {
  const ends: Readonly<Record<string, readonly Step[]>> = {
    REFUSED_AT_RECEPTION: [refusesReception('2026-03-02T09:30')],
    REDIRECTED: [redirects('2026-03-02T09:30')],
    WITHDRAWN_BEFORE: [withdraws('2026-03-02T09:30'), confirmsWithdrawal('2026-03-02T09:40')],
    WITHDRAWN_AFTER: [
      accepts('2026-03-02T10:00'),
      withdraws('2026-03-02T10:10'),
      confirmsWithdrawal('2026-03-02T10:20'),
    ],
    STOPPED: [accepts('2026-03-02T10:00'), ordersStop('2026-03-02T10:10'), confirmsStop('2026-03-02T10:20')],
    REFUSED: [
      ...[...online.examined.slice(1), proposesRefusal('2026-03-03T09:00'), signs('2026-03-03T10:00')],
      ...[issuesResult('2026-03-03T11:00'), returnsResult('2026-03-03T14:00')],
    ],
    RESULT_RETURNED: [
      ...[...online.examined.slice(1), proposesResult('2026-03-03T09:00'), signs('2026-03-03T10:00')],
      ...[issuesResult('2026-03-03T11:00'), returnsResult('2026-03-03T14:00')],
    ],
  };
  const goesBack = async (refund: Fee['refund']): Promise<string[]> => {
    const found: string[] = [];
    for (const [name, steps] of Object.entries(ends)) {
      const { state } = await lived([submitted, paid, ...steps], startOf(5, fee({ refund })));
      expect(state.outcome === undefined).toBe(state.tasks.at(-1)?.kind === 'REFUND');
      if (!state.outcome) found.push(name);
    }
    return found;
  };

  test('Cà Mau Đ9.2.c: what the agency did not perform is given back', async () => {
    expect(await goesBack('IF_NOT_PERFORMED')).toEqual(['REFUSED_AT_RECEPTION', 'REDIRECTED', 'WITHDRAWN_BEFORE', 'STOPPED']); // prettier-ignore
  });

  test('Cà Mau Đ9.2.c: so too what was received, and is another agency’s after all', async () => {
    const steps = [submitted, paid, accepts('2026-03-02T10:00'), handsOver('2026-03-02T10:30'), returnsToDesk('2026-03-02T14:00')]; // prettier-ignore
    const start = startOf(5, { ...fee({ refund: 'IF_NOT_PERFORMED' }), channel: 'DIRECT' });
    const { state } = await lived([...steps, redirects('2026-03-02T15:00')], start);
    expect(openTasks(state)).toMatchObject([{ kind: 'REFUND', outcome: 'REDIRECTED' }]);
    expect(publicStatus(state)).toBe(8);
  });

  test('TT 25/2021 Đ6.3: where its own rule says so, also when found not eligible', async () => {
    expect(await goesBack('IF_INELIGIBLE')).toEqual(['REFUSED_AT_RECEPTION', 'REDIRECTED', 'WITHDRAWN_BEFORE', 'STOPPED', 'REFUSED']); // prettier-ignore
  });

  test('Ninh Thuận Đ8.4: never for a result that was reached, nor where the fee is never given back', async () => {
    expect(await goesBack('NEVER')).toEqual([]);
  });

  const overpaid = [submitted, paid, paymentNoticed('2026-03-02T09:10', { payment: 'P2', amountVnd: 30_000 })];
  const refused = [...overpaid, refusesReception('2026-03-02T09:30')];

  test('law.md §9.1: what was not owed goes back whatever the fee’s rule', () =>
    atSubmission
      .given(...overpaid)
      .when(refusesReception('2026-03-02T09:30'))
      .leaves({ openTasks: [{ kind: 'REFUND' }] }));

  test('the dossier is what it came to while the money is on its way', () =>
    atSubmission.given(...overpaid).when(refusesReception('2026-03-02T09:30')).leaves({ status: 3, openTasks: [{ kind: 'REFUND' }] })); // prettier-ignore

  test('exactly that goes back', () =>
    atSubmission
      .given(...refused)
      .when(refunds('2026-03-02T10:00'))
      .refused('PAYMENT_AMOUNT_WRONG', { expected: 30_000, amountVnd: 50_000 }));

  test('given back, the dossier ends', () =>
    atSubmission
      .given(...refused)
      .when(refunds('2026-03-02T10:00', { details: { amountVnd: 30_000, payment: 'UNC-1' } }))
      .tells({ kind: 'TASK_ENDED', action: 'RECORD_REFUND' }, { kind: 'ENDED', outcome: 'REFUSED_AT_RECEPTION' }));

  test('a payment that comes meanwhile goes back too', async () => {
    const more = [...refused, paymentNoticed('2026-03-02T09:40', { payment: 'P3', amountVnd: 1 })];
    await atSubmission.given(...more).when(refunds('2026-03-02T10:00', { details: { amountVnd: 30_000, payment: 'UNC-1' } })).refused('PAYMENT_AMOUNT_WRONG', { expected: 30_001 }); // prettier-ignore
  });

  test.each([withdraws('2026-03-02T10:00'), ordersStop('2026-03-02T10:00')])(
    'nothing turns a dossier that only waits for its money: not $kind',
    step =>
      atSubmission
        .given(...refused)
        .when(step)
        .refused('ACTION_NOT_OPEN', { because: 'ALREADY_ENDING' }),
  );

  test('nor is it late for anything', () =>
    atSubmission
      .given(...refused)
      .when(timePasses('2026-12-01T00:00'))
      .then());
});
