import { applicant, desk, headOfDesk, leader, local, specialist, startOf, strangers, units, withTerms } from '../../../test/dossiers'; // prettier-ignore
import { dossier, lived } from '../../../test/dossier-specification';
import {
  accepts,
  ground,
  handedIn,
  online,
  paymentNoticed,
  paysCash,
  proposesRefusal,
  proposesResult,
  refunds,
  refusesReception,
  settlesAtOnce,
  signs,
  timePasses,
  waivesFee,
  withdraws,
} from '../../../test/steps';
import { approval } from '../../../workflows/stages/approval';
import { reception } from '../../../workflows/stages/reception';
import type { Route } from '../../kernel/route';
import type { Fee, ProcedureTerms } from '../../procedure/terms';
import { allowedActions } from '../allowed';
import { noticesOf } from '../notices';

// law.md §9: whom the law exempts (Luật Phí và lệ phí 2015 Đ10; provinces name more) pays less of the fee, or nothing.

const fee: Fee = { when: 'AT_SUBMISSION', amountVnd: 50_000, refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' };
const costing = (changes: Partial<Fee> = {}, terms: ProcedureTerms = {}) =>
  dossier(5, { channel: 'ONLINE', applicant: 'citizen', ...withTerms({ ...terms, fee: { ...fee, ...changes } }) });
const [submitted] = online.handedIn;
const at = '2026-03-02T09:00';
const owing = (amountVnd: number) => ({ details: { ground, amountVnd } });

describe('due at submission', () => {
  const atSubmission = costing();

  test('law.md §9: the desk waives it with the ground and why; the dossier goes on as if it were paid', () =>
    atSubmission
      .given(submitted)
      .when(waivesFee(at))
      .then(
        { kind: 'FEE_WAIVED', by: 'desk-officer', waivedVnd: 50_000, owedVnd: 0, details: { ground } },
        { kind: 'TASK_CLOSED', task: 't1' },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'RECEPTION_CHECK' }) as never },
      ));

  test('law.md §9: status 1, and the 8 hours of the check count from the waiver', () =>
    atSubmission
      .given(submitted)
      .when(waivesFee('2026-03-09T09:00'))
      .leaves({ status: 1, openTasks: [{ kind: 'RECEPTION_CHECK', due: { at: local('2026-03-10T09:30') } }] }));

  test('law.md §9: entered afterwards it counts from then', () =>
    atSubmission
      .given(submitted)
      .when(waivesFee('2026-03-10T09:00', { legalAt: '2026-03-09T09:00' }))
      .leaves({ openTasks: [{ kind: 'RECEPTION_CHECK', due: { at: local('2026-03-10T09:30') } }] }));

  test('law.md §9.1: refused later, nothing goes back of what was never paid', () =>
    atSubmission
      .given(submitted, waivesFee(at))
      .when(refusesReception('2026-03-02T10:00'))
      .tells({ kind: 'ENDED', outcome: 'REFUSED_AT_RECEPTION' }));

  test('law.md §9.1: a payment that comes in afterwards was not owed, and goes back in the end', async () => {
    const paid = paymentNoticed('2026-03-02T09:30');
    await atSubmission
      .given(submitted, waivesFee(at))
      .when(paid)
      .then({ kind: 'PAYMENT_NOT_OWED', payment: 'P1', amountVnd: 50_000, because: 'NOTHING_DUE' });
    await atSubmission
      .given(submitted, waivesFee(at), paid)
      .when(refusesReception('2026-03-02T10:00'))
      .leaves({ openTasks: [{ kind: 'REFUND' }] });
  });
});

describe('reduced', () => {
  const atSubmission = costing();
  const reduced = [submitted, waivesFee(at, owing(20_000))] as const;

  test('law.md §9: what is still owed is waited for', async () => {
    await atSubmission.given(submitted).when(waivesFee(at, owing(20_000))).then({ kind: 'FEE_WAIVED', waivedVnd: 30_000, owedVnd: 20_000 }); // prettier-ignore
    await atSubmission.given(submitted).when(waivesFee(at, owing(20_000))).leaves({ status: 6, openTasks: [{ kind: 'PAYMENT' }] }); // prettier-ignore
  });

  test('law.md §9: exactly that is taken, at the desk and online; the full amount is a wrong one', async () => {
    await atSubmission.given(...reduced).when(paysCash('2026-03-02T10:00')).refused('PAYMENT_AMOUNT_WRONG', { expected: 20_000 }); // prettier-ignore
    await atSubmission.given(...reduced).when(paysCash('2026-03-02T10:00', { details: { amountVnd: 20_000 } })).leaves({ status: 1 }); // prettier-ignore
    await atSubmission.given(...reduced).when(paymentNoticed('2026-03-02T10:00', { amountVnd: 20_000 })).leaves({ status: 1 }); // prettier-ignore
    await atSubmission.given(...reduced).when(paymentNoticed('2026-03-02T10:00')).then({ kind: 'PAYMENT_NOT_OWED', because: 'WRONG_AMOUNT' }); // prettier-ignore
  });

  test('law.md §9: reduced once more, or waived in the end', async () => {
    await atSubmission.given(...reduced).when(waivesFee('2026-03-02T10:00', owing(5_000))).then({ kind: 'FEE_WAIVED', waivedVnd: 15_000, owedVnd: 5_000 }); // prettier-ignore
    await atSubmission.given(...reduced).when(waivesFee('2026-03-02T10:00')).tells({ kind: 'FEE_WAIVED', waivedVnd: 20_000, owedVnd: 0 }); // prettier-ignore
    await atSubmission
      .given(...reduced)
      .when(waivesFee('2026-03-02T10:00'))
      .leaves({ status: 1 });
  });

  test('law.md §9.1: what goes back is what was paid', async () => {
    const paid = [...reduced, paysCash('2026-03-02T10:00', { details: { amountVnd: 20_000 } })];
    const refused = [...paid, refusesReception('2026-03-02T11:00')];
    await atSubmission.given(...refused).when(refunds('2026-03-02T14:00')).refused('PAYMENT_AMOUNT_WRONG', { expected: 20_000 }); // prettier-ignore
  });

  test('NĐ 61/2018 Đ22.1: the applicant is told anew how much', async () => {
    const { state, events } = await lived(reduced, startOf(5, withTerms({ fee })));
    expect(noticesOf(events.at(-1)!, state)).toMatchObject([
      {
        kind: 'PAYMENT_DUE',
        to: 'APPLICANT',
        task: 't1',
        says: { en: expect.stringMatching(/^20,000 dong/) as string },
      },
    ]);
  });
});

describe('after the acceptance, while the clock stands', () => {
  const byDesk = costing({ when: 'AT_ACCEPTANCE', amountVnd: 'ASSESSED' });
  const accepted = [submitted, accepts('2026-03-02T10:00', { details: { feeVnd: 120_000 } })];

  test('law.md §9: said by the desk at the acceptance: waived, the limit runs on and the dossier is handed over', () =>
    byDesk
      .given(...accepted)
      .when(waivesFee('2026-03-04T10:00'))
      .then(
        { kind: 'FEE_WAIVED', waivedVnd: 120_000, owedVnd: 0 },
        { kind: 'TASK_CLOSED', task: 't2' },
        { kind: 'CLOCK_RESUMED', due: expect.objectContaining({ date: '2026-03-11' }) as never },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'HANDOFF' }) as never },
      ));

  test('law.md §9: of a fee for which the limit does not wait nothing is set going', () =>
    costing({ when: 'AT_ACCEPTANCE', amountVnd: 'ASSESSED', clock: 'NO_EFFECT' })
      .given(...accepted)
      .when(waivesFee('2026-03-04T10:00'))
      .leaves({ status: 2, due: { date: '2026-03-09' } }));

  test('law.md §9: reduced, the clock stands until the rest is paid', () =>
    byDesk
      .given(...accepted)
      .when(waivesFee('2026-03-04T10:00', owing(60_000)))
      .leaves({ status: 6, suspended: { since: local('2026-03-02T10:00'), mode: 'PAUSE' } }));
});

describe('as soon as it is known how much', () => {
  const fixed = costing({ when: 'AFTER_ASSESSMENT' }, { immediate: true });

  test('law.md §9: a fixed fee is waived at the counter before it is due, and is not asked for later', () =>
    fixed
      .given(...online.examined, waivesFee('2026-03-02T11:00'))
      .when(proposesResult('2026-03-03T09:00'))
      .leaves({ status: 4, openTasks: [{ kind: 'APPROVAL' }] }));

  test('NĐ 61/2018 Đ17.4: so who is exempt gets the result at once too', async () => {
    await fixed.given(submitted, waivesFee(at)).when(settlesAtOnce('2026-03-02T09:10', { details: { amountVnd: 50_000 } })).refused('PAYMENT_AMOUNT_WRONG'); // prettier-ignore
    await fixed
      .given(submitted, waivesFee(at))
      .when(settlesAtOnce('2026-03-02T09:10'))
      .tells({ kind: 'ENDED', outcome: 'RESULT_RETURNED' });
  });

  const nothing = { action: 'WAIVE_FEE', because: 'NOTHING_OWED' };

  test('law.md §9: nothing is owed that is not assessed, is paid, or was waived; nor once the dossier turned to its end', async () => {
    const assessed = costing({ when: 'AFTER_ASSESSMENT', amountVnd: 'ASSESSED' });
    await assessed
      .given(...online.examined)
      .when(waivesFee('2026-03-03T09:00'))
      .refused('ACTION_NOT_OPEN', nothing);
    await costing().given(submitted, paysCash(at)).when(waivesFee('2026-03-02T10:00')).refused('ACTION_NOT_OPEN', nothing); // prettier-ignore
    await costing().given(submitted, waivesFee(at)).when(waivesFee('2026-03-02T10:00')).refused('ACTION_NOT_OPEN', nothing); // prettier-ignore
    await costing().given(submitted, withdraws(at)).when(waivesFee('2026-03-02T10:00')).refused('ACTION_NOT_OPEN', nothing); // prettier-ignore
    const refused = [...online.examined, proposesRefusal('2026-03-03T09:00'), signs('2026-03-03T10:00')];
    await fixed
      .given(...refused)
      .when(waivesFee('2026-03-03T11:00'))
      .refused('ACTION_NOT_OPEN', nothing);
    await dossier().given(handedIn('2026-03-02T08:00')).when(waivesFee(at)).refused('ACTION_NOT_OPEN', nothing);
  });
});

describe('where a route waits for it in a way of its own', () => {
  const route: Route = async d => {
    await reception(d);
    await approval(d);
    const paid = await d.task({
      ...{ kind: 'PAYMENT', unit: 'APPLICANT', limit: { amount: 2, unit: 'WORKING_DAY' } },
      ...{ actions: ['RECORD_PAYMENT'], expires: 'WINDOW_OVER' },
    });
    return paid.action === 'WINDOW_OVER' ? 'CLOSED_INCOMPLETE' : 'RESULT_RETURNED';
  };
  const after = dossier(5, withTerms({ fee: { ...fee, when: 'AFTER_ASSESSMENT' } }), route);
  const due = [submitted, accepts('2026-03-02T10:00'), signs('2026-03-02T11:00')];

  test('law.md §9: also after the signature, and before the window for it is over', async () => {
    await after
      .given(...due)
      .when(waivesFee('2026-03-04T10:00'))
      .tells({ kind: 'FEE_WAIVED', owedVnd: 0 }, { kind: 'ENDED', outcome: 'RESULT_RETURNED' });
    await after
      .given(...due)
      .when(timePasses('2026-03-06T10:00'))
      .tells({ kind: 'ENDED', outcome: 'CLOSED_INCOMPLETE' });
  });
});

describe('what is no waiver', () => {
  const atSubmission = costing();

  test.each([
    ['reason', { reason: undefined }, 'REASON_REQUIRED', 'reason'],
    ['ground', { details: {} }, 'DETAIL_REQUIRED', 'details.ground'],
  ] as const)('law.md §9: not without a %s', (_what, changes, code, field) =>
    atSubmission.given(submitted).when(waivesFee(at, changes)).refused(code, { action: 'WAIVE_FEE', field }),
  );

  test.each([0, -1, 0.5, Number.NaN, 50_000, 50_001])('law.md §9: %s đồng are not less than what is owed', amountVnd =>
    atSubmission
      .given(submitted)
      .when(waivesFee(at, owing(amountVnd)))
      .refused('INPUT_INVALID', {
        owedVnd: 50_000,
        fields: [expect.objectContaining({ field: 'details.amountVnd' }) as never],
      }),
  );

  test.each([
    ['specialist', specialist],
    ['leader', leader],
    ['applicant', applicant],
  ])('law.md §9: not by the %s', (_name, by) =>
    atSubmission
      .given(submitted)
      .when(waivesFee(at, { by }))
      .refused('NOT_YOUR_UNIT', { units: [units.desk] }),
  );

  test('law.md §9: nor by the desk of another agency; the button is the own desk’s alone', async () => {
    await atSubmission
      .given(submitted)
      .when(waivesFee(at, { by: strangers.otherDesk }))
      .refused('NOT_YOUR_DOSSIER');
    const { state } = await lived([submitted], startOf(5, withTerms({ fee })));
    expect(allowedActions(state, desk)).toContain('WAIVE_FEE');
    expect(allowedActions(state, headOfDesk)).toContain('WAIVE_FEE');
    expect(allowedActions(state, leader)).not.toContain('WAIVE_FEE');
  });

  test('law.md §9: what is asked for since the officer looked is not what was meant', () =>
    costing({ when: 'AFTER_ASSESSMENT' })
      .given(...online.examined, proposesResult('2026-03-03T09:00'))
      .when(waivesFee('2026-03-03T10:00', { seq: 4 }))
      .refused('STALE_COMMAND', { seq: 4 }));
});
