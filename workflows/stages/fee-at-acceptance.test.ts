import type { Start } from '../../domain/dossier/start';
import type { Fee } from '../../domain/procedure/terms';
import { local, reasonOf, withTerms } from '../../test/dossiers';
import { dossier } from '../../test/dossier-specification';
import { accepts, handsOver, online, paymentNoticed, paysCash, proposesResult, timePasses } from '../../test/steps';

// What a procedure of the catalogue costs where its published text is not sure: the desk says it when it accepts.

const byDesk: Fee = { when: 'AT_ACCEPTANCE', amountVnd: 'ASSESSED', refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' };
const dossierOf = (changes: Partial<Start> = {}) =>
  dossier(5, { channel: 'ONLINE', ...withTerms({ fee: byDesk }), ...changes });
const unsure = dossierOf();
const says = (feeVnd: number) => ({ details: { feeVnd } });
const [submitted] = online.handedIn;
const at = '2026-03-02T10:00';
const accepted = [submitted, accepts(at, says(120_000))];

test('NĐ 61/2018 Đ22.1: the desk accepts with the amount; without it, it is refused by the field’s name', () =>
  unsure.given(submitted).when(accepts(at)).refused('DETAIL_REQUIRED', { action: 'ACCEPT', field: 'details.feeVnd' }));

test.each([-1, 0.5])('%s is no amount', feeVnd =>
  unsure
    .given(submitted)
    .when(accepts(at, says(feeVnd)))
    .refused('INPUT_INVALID'),
);

test('NĐ 61/2018 Đ22.1.a–c: that much is to be paid before the dossier goes on; its limit stands meanwhile', async () => {
  await unsure
    .given(submitted)
    .when(accepts(at, says(120_000)))
    .leaves({ status: 6, suspended: { mode: 'PAUSE' }, openTasks: [{ kind: 'PAYMENT', unit: 'APPLICANT' }] });
  await unsure.given(...accepted).when(paysCash('2026-03-02T11:00')).refused('PAYMENT_AMOUNT_WRONG', { expected: 120_000 }); // prettier-ignore
  await unsure
    .given(...accepted)
    .when(paymentNoticed('2026-03-02T11:00', { amountVnd: 120_000 }))
    .leaves({ openTasks: [{ kind: 'HANDOFF' }] });
});

test.each([
  ['on a Saturday evening', '2026-03-07T20:00', '2026-03-09'],
  ['when the office is about to close', '2026-03-06T16:59', '2026-03-09'],
  ['at 15:00', '2026-03-06T15:00', '2026-03-06'],
])(
  'NĐ 61/2018 Đ18: paid %s: the desk is not late with the hand-over before it could know',
  async (_when, paidAt, date) => {
    const paid = paymentNoticed(paidAt, { amountVnd: 120_000 });
    await unsure
      .given(...accepted)
      .when(paid)
      .leaves({ openTasks: [{ kind: 'HANDOFF', due: { at: local(`${date}T17:00`), date } }] });
    await unsure
      .given(...accepted, paid)
      .when(timePasses(`${date}T23:59`))
      .tellsNo('TASK_OVERDUE');
  },
);

test('free of charge for this applicant: nothing is waited for, and the reason is said', async () => {
  await unsure.given(submitted).when(accepts(at, says(0))).refused('REASON_REQUIRED', { action: 'ACCEPT', field: 'reason' }); // prettier-ignore
  const free = accepts(at, { ...says(0), reason: reasonOf('a household in poverty') });
  await unsure
    .given(submitted)
    .when(free)
    .leaves({ openTasks: [{ kind: 'HANDOFF' }] });
});

test('paid once: what is proposed later asks for nothing more', () =>
  unsure
    .given(
      ...accepted,
      paysCash('2026-03-02T11:00', { details: { amountVnd: 120_000 } }),
      handsOver('2026-03-02T11:30'),
    )
    .when(proposesResult('2026-03-03T09:00'))
    .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));

test('where nothing is assessed, an amount with the acceptance is none of it', () =>
  dossier(5, { channel: 'ONLINE' })
    .given(submitted)
    .when(accepts(at, says(1)))
    .refused('INPUT_INVALID'));

test('NĐ 61/2018 Đ21.1: the correction of the agency’s own error is free: the desk says no amount', () =>
  dossierOf({ corrects: 'H01.1-260101-0001' })
    .given(submitted)
    .when(accepts(at))
    .leaves({ openTasks: [{ kind: 'HANDOFF' }] }));
