import { startOf, taxes, withTerms } from '../../../test/dossiers';
import { dossier, lived } from '../../../test/dossier-specification';
import {
  answers,
  consults,
  ground,
  issuesResult,
  online,
  partnerMoved,
  paysCash,
  proceedsWithout,
  proposesResult,
  refunds,
  returnsResult,
  sendsBack,
  signs,
  timePasses,
  waivesFee,
} from '../../../test/steps';
import type { Fee } from '../../procedure/terms';

// law.md §9, §9.1: a fee that somebody assesses is waived by the desk, or by the other agency that has assessed it.

const assessed: Fee = { when: 'AFTER_ASSESSMENT', amountVnd: 'ASSESSED', refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' };
const owing = (amountVnd: number) => ({ details: { ground, amountVnd } });
const says = (feeVnd: number) => ({ details: { feeVnd } });
const proposes = (when: string, feeVnd: number) => proposesResult(when, says(feeVnd));

describe('by the proposal', () => {
  const byProposal = dossier(5, { channel: 'ONLINE', ...withTerms({ fee: assessed }) });
  const waived = [...online.examined, proposes('2026-03-03T09:00', 730_000), waivesFee('2026-03-03T10:00')];

  test('law.md §9: waived by the desk, the leader signs', () =>
    byProposal
      .given(...waived.slice(0, -1))
      .when(waived.at(-1)!)
      .leaves({ status: 4, openTasks: [{ kind: 'APPROVAL' }] }));

  test.each([730_000, 600_000])('law.md §9: assessed anew at %s it is not asked for again', feeVnd =>
    byProposal
      .given(...waived, sendsBack('2026-03-03T11:00'))
      .when(proposes('2026-03-03T14:00', feeVnd))
      .leaves({ openTasks: [{ kind: 'APPROVAL' }] }),
  );

  test('law.md §9.1: assessed anew and higher, what nobody waived is owed, until it is', async () => {
    const higher = [...waived, sendsBack('2026-03-03T11:00'), proposes('2026-03-03T14:00', 800_000)];
    await byProposal.given(...higher).when(paysCash('2026-03-03T15:00')).refused('PAYMENT_AMOUNT_WRONG', { expected: 70_000 }); // prettier-ignore
    await byProposal.given(...higher).when(waivesFee('2026-03-03T15:00')).tells({ kind: 'FEE_WAIVED', waivedVnd: 70_000, owedVnd: 0 }); // prettier-ignore
  });

  test('law.md §9.1: of a reduced fee that is assessed lower, the excess goes back in the end', async () => {
    const paid = [
      ...[...online.examined, proposes('2026-03-03T09:00', 730_000), waivesFee('2026-03-03T10:00', owing(300_000))],
      paysCash('2026-03-03T10:30', { details: { amountVnd: 300_000 } }),
    ];
    const returned = (feeVnd: number) => [
      ...[...paid, sendsBack('2026-03-03T11:00'), proposes('2026-03-03T14:00', feeVnd), signs('2026-03-03T15:00')],
      ...[issuesResult('2026-03-03T15:30'), returnsResult('2026-03-03T16:00')],
    ];
    const life = (feeVnd: number) => lived(returned(feeVnd), startOf(20, { channel: 'ONLINE', ...withTerms({ fee: assessed }, 20) })); // prettier-ignore
    expect((await life(730_000)).state.outcome).toBe('RESULT_RETURNED');
    expect((await life(700_000)).state.tasks.at(-1)).toMatchObject({ kind: 'REFUND' });
    await byProposal.given(...returned(700_000)).when(refunds('2026-03-03T16:30')).refused('PAYMENT_AMOUNT_WRONG', { expected: 30_000 }); // prettier-ignore
    await byProposal.given(...returned(400_000)).when(refunds('2026-03-03T16:30')).refused('PAYMENT_AMOUNT_WRONG', { expected: 300_000 }); // prettier-ignore
  });
});

describe('by another agency (1.013978: the tax office)', () => {
  const byTaxOffice = dossier(20, {
    ...{ channel: 'ONLINE', partners: { TAX: 'H01.8/taxes' } },
    ...withTerms({ fee: { ...assessed, assessedBy: 'TAX' } }, 20),
  });
  const consult = [{ unit: 'H01.8/taxes', limit: { amount: 2, unit: 'WORKING_DAY' } as const }];
  const asked = [...online.examined, consults('2026-03-03T09:00', { details: { consult } })];
  const answered = answers('2026-03-04T09:00', { by: taxes, ...says(730_000) });
  const due = [...asked, answered, proposesResult('2026-03-04T10:00')];

  test('law.md §9: that agency waives what it has assessed, the desk does not', async () => {
    await byTaxOffice.given(...due).when(waivesFee('2026-03-04T11:00')).refused('NOT_YOUR_UNIT', { units: ['H01.8/taxes'] }); // prettier-ignore
    await byTaxOffice
      .given(...due)
      .when(waivesFee('2026-03-04T11:00', { by: taxes }))
      .leaves({ status: 4, openTasks: [{ kind: 'APPROVAL' }] });
  });

  test('law.md §11: merged since, whoever follows it', async () => {
    const follower = { ...taxes, account: 'follower', units: ['H03.8/taxes'] };
    const merged = [...due, partnerMoved('2026-03-04T10:30', { 'H01.8/taxes': 'H03.8/taxes' })];
    await byTaxOffice.given(...merged).when(waivesFee('2026-03-04T11:00', { by: taxes })).refused('NOT_YOUR_UNIT', { units: ['H03.8/taxes'] }); // prettier-ignore
    await byTaxOffice
      .given(...merged)
      .when(waivesFee('2026-03-04T11:00', { by: follower }))
      .tells({ kind: 'FEE_WAIVED', unit: 'H03.8/taxes' });
  });

  test('NĐ 61/2018 Đ19.5.b: what others have said in its silence the desk waives', () =>
    byTaxOffice
      .given(
        ...[...asked, timePasses('2026-03-06T09:00'), proceedsWithout('2026-03-06T10:00', says(600_000))],
        proposesResult('2026-03-06T11:00'),
      )
      .when(waivesFee('2026-03-06T14:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));
});
