import type { Actor } from '../../domain/dossier/actor';
import type { Start } from '../../domain/dossier/start';
import type { Fee } from '../../domain/procedure/terms';
import { taxes, withTerms } from '../../test/dossiers';
import { dossier } from '../../test/dossier-specification';
import {
  answers,
  answersLate,
  asksFurther,
  consults,
  issuesResult,
  online,
  partnerMoved,
  paymentNoticed,
  paysCash,
  proceedsWithout,
  proposesResult,
  refunds,
  replies,
  returnsResult,
  sendsBack,
  signs,
  timePasses,
  type Step,
} from '../../test/steps';
import { firstLandRegistration } from '../procedures/first-land-registration';

// law.md §9.1: the fee of land and tax is known after the assessment alone (public status 6).

const assessed: Fee = { when: 'AFTER_ASSESSMENT', amountVnd: 'ASSESSED', refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' };
const with20 = (fee: Fee, changes: Partial<Start> = {}) =>
  dossier(20, { channel: 'ONLINE', ...withTerms({ fee }, 20), ...changes });
const says = (feeVnd: number) => ({ details: { feeVnd } });
const paysBack = (amountVnd: number) => ({ details: { amountVnd, payment: 'UNC-1' } });

describe('by the proposal', () => {
  const byProposal = with20(assessed);
  const proposes = (at: string, feeVnd: number) => proposesResult(at, says(feeVnd));
  const proposed = [...online.examined, proposes('2026-03-03T09:00', 730_000)];

  test('law.md §9.1: the proposal says how much; without it, it is refused by the field’s name', () =>
    byProposal
      .given(...online.examined)
      .when(proposesResult('2026-03-03T09:00'))
      .refused('DETAIL_REQUIRED', { action: 'PROPOSE_RESULT', field: 'details.feeVnd' }));

  test.each([-1, 0.5, Number.NaN])('%s is no amount', feeVnd =>
    byProposal
      .given(...online.examined)
      .when(proposes('2026-03-03T09:00', feeVnd))
      .refused('INPUT_INVALID', { fields: [expect.objectContaining({ field: 'details.feeVnd' }) as never] }),
  );

  test('law.md §5: that much is due, and the clock stands meanwhile', async () => {
    await byProposal.given(...online.examined).when(proposes('2026-03-03T09:00', 730_000)).leaves({ status: 6, suspended: { mode: 'PAUSE' }, openTasks: [{ kind: 'PAYMENT' }] }); // prettier-ignore
    await byProposal.given(...proposed).when(paysCash('2026-03-03T10:00')).refused('PAYMENT_AMOUNT_WRONG', { expected: 730_000 }); // prettier-ignore
    await byProposal.given(...proposed).when(paymentNoticed('2026-03-03T10:00')).then({ kind: 'PAYMENT_NOT_OWED', because: 'WRONG_AMOUNT' }); // prettier-ignore
    await byProposal.given(...proposed).when(paymentNoticed('2026-03-03T10:00', { amountVnd: 730_000 })).leaves({ openTasks: [{ kind: 'APPROVAL' }] }); // prettier-ignore
  });

  test('0: nothing is owed, nothing is waited for', () =>
    byProposal
      .given(...online.examined)
      .when(proposes('2026-03-03T09:00', 0))
      .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));

  test('NĐ 61/2018 Đ21.1: the correction of the agency’s own error is free: nothing is assessed', () =>
    with20(assessed, { corrects: 'H01.1-260101-0001' })
      .given(...online.examined)
      .when(proposesResult('2026-03-03T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));

  const paidAndSentBack = [
    ...proposed,
    paymentNoticed('2026-03-03T10:00', { amountVnd: 730_000 }),
    sendsBack('2026-03-03T11:00'),
  ];

  test('law.md §9.1: assessed anew and higher, what is missing is due', async () => {
    const higher = [...paidAndSentBack, proposes('2026-03-03T14:00', 800_000)];
    await byProposal.given(...higher).when(paysCash('2026-03-03T15:00', { details: { amountVnd: 800_000 } })).refused('PAYMENT_AMOUNT_WRONG', { expected: 70_000 }); // prettier-ignore
    await byProposal.given(...higher).when(paysCash('2026-03-03T15:00', { details: { amountVnd: 70_000 } })).leaves({ openTasks: [{ kind: 'APPROVAL' }] }); // prettier-ignore
  });

  test('law.md §9.1: over-collected is recomputed: assessed anew and lower, the excess goes back in the end', async () => {
    const returned = [
      ...[...paidAndSentBack, proposes('2026-03-03T14:00', 700_000), signs('2026-03-03T15:00')],
      ...[issuesResult('2026-03-03T15:30'), returnsResult('2026-03-03T16:00')],
    ];
    await byProposal
      .given(...returned.slice(0, -1))
      .when(returned.at(-1)!)
      .leaves({ openTasks: [{ kind: 'REFUND' }] });
    await byProposal.given(...returned).when(refunds('2026-03-03T16:30', paysBack(730_000))).refused('PAYMENT_AMOUNT_WRONG', { expected: 30_000 }); // prettier-ignore
    await byProposal.given(...returned).when(refunds('2026-03-03T16:30', paysBack(30_000))).tells({ kind: 'ENDED', outcome: 'RESULT_RETURNED' }); // prettier-ignore
  });

  test('where the fee is a fixed one, nobody assesses another', () =>
    with20({ ...assessed, amountVnd: 50_000 })
      .given(...online.examined)
      .when(proposes('2026-03-03T09:00', 1))
      .refused('INPUT_INVALID'));
});

describe('by the answer of the agency that assesses (1.013978: the tax office)', () => {
  const byTaxOffice = with20({ ...assessed, assessedBy: 'TAX' }, { partners: { TAX: 'H01.8/taxes' } });
  const limit = { amount: 2, unit: 'WORKING_DAY' } as const;
  const consult = [{ unit: 'H01.8/taxes', limit }];
  const asked = [...online.examined, consults('2026-03-03T09:00', { details: { consult } })];
  const answer = answers('2026-03-04T09:00', { by: taxes, ...says(730_000) });

  test('NĐ 151/2025/NĐ-CP: its answer says how much, and is none without it', async () => {
    await byTaxOffice.given(...asked).when(answers('2026-03-04T09:00', { by: taxes })).refused('DETAIL_REQUIRED', { action: 'ANSWER', field: 'details.feeVnd' }); // prettier-ignore
    await byTaxOffice.given(...asked, answer).when(proposesResult('2026-03-04T10:00')).leaves({ status: 6, openTasks: [{ kind: 'PAYMENT' }] }); // prettier-ignore
    await byTaxOffice.given(...asked, answer, proposesResult('2026-03-04T10:00')).when(paysCash('2026-03-04T11:00')).refused('PAYMENT_AMOUNT_WRONG', { expected: 730_000 }); // prettier-ignore
  });

  test('nobody else says it: neither the proposal nor another agency', async () => {
    await byTaxOffice.given(...asked, answer).when(proposesResult('2026-03-04T10:00', says(1))).refused('INPUT_INVALID'); // prettier-ignore
    const others = [...online.examined, consults('2026-03-03T09:00', { details: { consult: [{ unit: 'H01.9/police', limit }] } })]; // prettier-ignore
    await byTaxOffice
      .given(...others)
      .when(answers('2026-03-04T09:00', says(1)))
      .refused('INPUT_INVALID');
    await byTaxOffice
      .given(...others)
      .when(answers('2026-03-04T09:00'))
      .leaves({ openTasks: [{ kind: 'EXAMINATION' }] });
  });

  test('NĐ 61/2018 Đ19.5.b: silence waives no fee: who goes on without the answer says what it is', async () => {
    const silent = [...asked, timePasses('2026-03-06T09:00')];
    await byTaxOffice.given(...silent).when(proceedsWithout('2026-03-06T10:00')).refused('DETAIL_REQUIRED', { field: 'details.feeVnd' }); // prettier-ignore
    const on = [...silent, proceedsWithout('2026-03-06T10:00', says(600_000)), proposesResult('2026-03-06T11:00')];
    await byTaxOffice.given(...on).when(paysCash('2026-03-06T14:00')).refused('PAYMENT_AMOUNT_WRONG', { expected: 600_000 }); // prettier-ignore
    // what comes late is kept and moves nothing
    const late = answersLate('2026-03-06T11:30', { by: taxes });
    await byTaxOffice.given(...on, late).when(paysCash('2026-03-06T14:00', { details: { amountVnd: 600_000 } })).leaves({ openTasks: [{ kind: 'APPROVAL' }] }); // prettier-ignore
  });

  test('a further question is no assessment', () =>
    byTaxOffice
      .given(...asked)
      .when(asksFurther('2026-03-04T09:00', { by: taxes }))
      .leaves({ openTasks: [{ kind: 'LIAISON_QUESTION' }] }));

  test('where silence is consent by law, that of whoever assesses is not: it says no amount', () =>
    dossier(20, {
      ...{ channel: 'ONLINE', partners: { TAX: 'H01.8/taxes' } },
      ...withTerms({ silenceIsConsent: true, fee: { ...assessed, assessedBy: 'TAX' } }, 20),
    })
      .given(...asked)
      .when(timePasses('2026-03-09T09:00'))
      .leaves({ openTasks: [{ kind: 'LIAISON' }] }));
});

describe('law.md §11: the tax office that assesses is merged (1.013978)', () => {
  const officer = (unit: string): Actor => ({ account: `officer of ${unit}`, role: 'OFFICER', units: [unit] });
  const [old, next, land] = ['H01.8/taxes', 'H03.8/taxes', 'H01.7/land'];
  const registration = dossier(
    20,
    {
      ...{ channel: 'ONLINE', partners: { TAX: old, LAND_REGISTRY: land } },
      ...withTerms({ fee: { ...assessed, assessedBy: 'TAX' } }, 20),
    },
    firstLandRegistration.route,
  );
  const measured = [...online.examined, answers('2026-03-03T09:00', { by: officer(land) })];
  const proposed = proposesResult('2026-03-03T10:00');
  const merged = (at: string) => partnerMoved(at, { [old]: next });
  const answer = (by = next, feeVnd = 730_000) => answers('2026-03-04T09:00', { by: officer(by), ...says(feeVnd) });
  const asksAsOld = asksFurther('2026-03-03T11:00', { by: officer(old) });

  test.each<[string, readonly Step[]]>([
    ['before it is asked', [...measured, merged('2026-03-03T09:30'), proposed]],
    ['while it is asked', [...measured, proposed, merged('2026-03-03T11:00')]],
    [
      'while its further question waits',
      [...measured, proposed, asksAsOld, merged('2026-03-03T14:00'), replies('2026-03-03T15:00')],
    ],
  ])('%s: the answer of the one that follows says how much, and is none without it', async (_when, steps) => {
    await registration.given(...steps).when(answers('2026-03-04T09:00', { by: officer(next) })).refused('DETAIL_REQUIRED', { field: 'details.feeVnd' }); // prettier-ignore
    await registration
      .given(...steps)
      .when(answer())
      .leaves({ status: 6, openTasks: [{ kind: 'PAYMENT' }] });
    await registration.given(...steps, answer()).when(paysCash('2026-03-04T11:00')).refused('PAYMENT_AMOUNT_WRONG', { expected: 730_000 }); // prettier-ignore
  });

  test('NĐ 61/2018 Đ19.5.b: nor is a fee waived by the silence of the one that follows', async () => {
    const silent = [...measured, proposed, merged('2026-03-03T11:00'), timePasses('2026-03-09T08:00')];
    await registration.given(...silent).when(proceedsWithout('2026-03-09T09:00')).refused('DETAIL_REQUIRED', { field: 'details.feeVnd' }); // prettier-ignore
    await registration.given(...silent).when(proceedsWithout('2026-03-09T09:00', says(600_000))).leaves({ openTasks: [{ kind: 'PAYMENT' }] }); // prettier-ignore
  });

  test('what it said before counts on', () =>
    registration
      .given(...measured, proposed, answer(old), merged('2026-03-04T10:00'))
      .when(paysCash('2026-03-04T11:00'))
      .refused('PAYMENT_AMOUNT_WRONG', { expected: 730_000 }));

  test('another agency that is asked says none all the same', () =>
    registration
      .given(...online.examined, partnerMoved('2026-03-02T14:00', { [old]: next, [land]: 'H03.7/land' }))
      .when(answers('2026-03-03T09:00', { by: officer('H03.7/land'), ...says(1) }))
      .refused('INPUT_INVALID'));
});
