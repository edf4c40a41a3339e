import { randomUUID } from 'node:crypto';
import { signatureOf } from '../../api/signature';
import type { Fee } from '../../domain/procedure/terms';
import { lifeIn } from '../recorded-life';
import { testPaymentSecret } from '../system/accounts';
import { Acting } from '../system/acting';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

// law.md §9: an exempt person's dossier does not wait for a fee, on the real server.

jest.setTimeout(60_000);

const amountVnd = 150_000;
const ground = 'Luật Phí và lệ phí 2015 Đ10';
const reason = 'Hộ nghèo theo giấy chứng nhận của xã.';

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

/** A dossier that waits for the payment of the fee at its submission, or said by the proposal. */
async function owing(when: 'AT_SUBMISSION' | 'AFTER_ASSESSMENT'): Promise<Acting> {
  const assessed = when === 'AFTER_ASSESSMENT';
  const fee: Fee = { when, amountVnd: assessed ? 'ASSESSED' : amountVnd, refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' };
  await system.db.query(`UPDATE procedure SET body = jsonb_set(body, '{terms}', $1) WHERE code = '2.001215'`, [
    { fee },
  ]);
  const dossier = await Acting.on(system, 'citizen', submission());
  const proposes = ['specialist', 'PROPOSE_RESULT', { details: { feeVnd: amountVnd } }] as const;
  if (assessed) await dossier.walk(['desk', 'ACCEPT'], ['desk', 'HAND_OVER'], proposes);
  return dossier;
}

async function pays(dossier: string, vnd: number): Promise<void> {
  const body = JSON.stringify({
    ...{ payment: `GD-${randomUUID()}`, dossier, status: 'PAID', amountVnd: vnd, paidAt: new Date().toISOString() },
  });
  const signature = signatureOf(testPaymentSecret, Buffer.from(body));
  const { status } = await system.http.post('nobody', '/payments/notices', body, { 'x-motcua-signature': signature });
  expect(status).toBe(202);
  await system.tell();
}

test('law.md §9: waived at submission; what is paid all the same goes back in the end, and nothing else', async () => {
  const dossier = await owing('AT_SUBMISSION');
  expect(await dossier.allowed('desk')).toContain('WAIVE_FEE');
  expect(await dossier.allowed('citizen')).toEqual(['WITHDRAW']);
  const waived = await dossier.act('desk', 'WAIVE_FEE', { reason, details: { ground } });
  expect(waived).toMatchObject({ status: { code: 1 }, openTasks: [{ kind: 'RECEPTION_CHECK' }] });
  expect((await dossier.read('citizen')).toBePaidVnd).toBeUndefined();

  await pays(dossier.code, amountVnd);
  await system.recorded(dossier.code, 'PAYMENT_NOT_OWED');
  await dossier.act('desk', 'REFUSE_RECEPTION', { reason: 'Thiếu giấy tờ.' });
  const refund = { details: { payment: 'UNC-1', amountVnd } };
  expect(await dossier.act('desk', 'RECORD_REFUND', refund)).toMatchObject({
    outcome: { code: 'REFUSED_AT_RECEPTION' },
  });
});

test('law.md §9: reduced after the assessment, paid, and the result returned; why is told to officers alone', async () => {
  const dossier = await owing('AFTER_ASSESSMENT');
  await dossier.act('desk', 'WAIVE_FEE', { reason, details: { ground, amountVnd: 40_000 } });
  const reduced = await dossier.read('citizen');
  expect(reduced).toMatchObject({ status: { code: 6 }, suspended: { mode: 'PAUSE' }, toBePaidVnd: 40_000 });
  await pays(dossier.code, 40_000);
  await system.recorded(dossier.code, 'CLOCK_RESUMED');
  await dossier.walk(['leader', 'SIGN'], ['specialist', 'ISSUE_RESULT']);
  expect(await dossier.act('desk', 'RETURN_RESULT')).toMatchObject({ outcome: { code: 'RESULT_RETURNED' } });

  const entry = async (account: string) =>
    (await system.http.get(account, `/dossiers/${dossier.code}/events`)).body.events.find(
      ({ kind }: { kind: string }) => kind === 'FEE_WAIVED',
    );
  expect(await entry('desk')).toMatchObject({
    label: { vi: 'Miễn, giảm phí, lệ phí', en: 'The fee was waived or reduced' },
    ...{ by: 'desk', reason, details: { ground, amountVnd: 40_000 }, waivedVnd: 110_000, owedVnd: 40_000 },
  });
  expect((await entry('citizen')).reason).toBeUndefined();
  const told = JSON.stringify(lifeIn(await system.client.getHandle(dossier.code).fetchHistory()));
  expect([told.includes(ground), told.includes(reason)]).toEqual([true, false]);
});

test('law.md §9: waived as a whole while the clock stands, it runs on', async () => {
  const dossier = await owing('AFTER_ASSESSMENT');
  const waived = await dossier.act('desk', 'WAIVE_FEE', { reason, details: { ground } });
  expect(waived).toMatchObject({ status: { code: 4 }, openTasks: [{ kind: 'APPROVAL' }], due: { at: expect.any(String) } }); // prettier-ignore
  expect(waived.suspended).toBeUndefined();
  expect(await dossier.try('desk', 'WAIVE_FEE', { reason, details: { ground } })).toMatchObject({
    status: 409,
    body: { code: 'ACTION_NOT_OPEN', because: 'NOTHING_OWED' },
  });
});

describe('law.md §9: what is no waiver changes nothing', () => {
  let dossier: Acting;
  beforeAll(async () => {
    dossier = await owing('AT_SUBMISSION');
  });

  test.each<[string, string, object, number, object]>([
    ['no ground', 'desk', { reason }, 400, { code: 'DETAIL_REQUIRED', field: 'details.ground' }],
    ['a sentence for a ground', 'desk', { reason, details: { ground: 'vì hộ nghèo!' } }, 400, { code: 'INPUT_INVALID', fields: [{ field: 'details.ground' }] }], // prettier-ignore
    ['no reason', 'desk', { details: { ground } }, 400, { code: 'REASON_REQUIRED' }],
    ...[0, 0.5, '40000', amountVnd, amountVnd + 1].map((vnd): [string, string, object, number, object] => [
      `${JSON.stringify(vnd)} still owed`,
      'desk',
      { reason, details: { ground, amountVnd: vnd } },
      400,
      { code: 'INPUT_INVALID', fields: [{ field: 'details.amountVnd' }] },
    ]),
    ['another unit', 'specialist', { reason, details: { ground } }, 403, { code: 'NOT_YOUR_UNIT' }],
    ['another agency’s desk', 'desk2', { reason, details: { ground } }, 403, { code: 'NOT_YOUR_DOSSIER' }],
    ['the applicant', 'citizen', { reason, details: { ground } }, 403, { code: 'NOT_ALLOWED' }],
  ])('%s', async (_what, account, said, status, body) => {
    const { seq } = await dossier.read('desk');
    expect(await dossier.try(account, 'WAIVE_FEE', said)).toMatchObject({ status, body });
    expect(await dossier.read('desk')).toMatchObject({ seq, toBePaidVnd: amountVnd });
  });
});
