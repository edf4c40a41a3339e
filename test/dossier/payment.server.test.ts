import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../environment';
import type { Fee } from '../../domain/procedure/terms';
import { signatureOf } from '../../api/signature';
import { testPaymentSecret } from '../system/accounts';
import { Acting } from '../system/acting';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

const amountVnd = 150_000;

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

/** From now on whoever hands in owes this fee. */
const owing = (fee: Fee) =>
  system.db.query(`UPDATE procedure SET body = jsonb_set(body, '{terms}', $1) WHERE code = '2.001215'`, [{ fee }]);

async function assessed(): Promise<Acting> {
  await owing({ when: 'AFTER_ASSESSMENT', amountVnd, refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' });
  const dossier = await Acting.on(system, 'citizen', submission());
  await dossier.walk(['desk', 'ACCEPT'], ['desk', 'HAND_OVER'], ['specialist', 'PROPOSE_RESULT']);
  return dossier;
}

const noticeOf = (dossier: string, change: object = {}) => ({
  ...{ payment: `GD-${randomUUID()}`, dossier, status: 'PAID', amountVnd, paidAt: new Date().toISOString() },
  ...change,
});

/** As the payment system sends it: the body as it is, signed. */
function send(notice: object | string, headers: Record<string, string> = {}) {
  const body = typeof notice === 'string' ? notice : JSON.stringify(notice);
  const signature = signatureOf(testPaymentSecret, Buffer.from(body));
  return system.http.post('nobody', '/payments/notices', body, { 'x-motcua-signature': signature, ...headers });
}
const outcomes = async (dossier: string) =>
  (await system.db.query('SELECT outcome FROM machine_word WHERE dossier_code = $1 ORDER BY id', [dossier])).rows.map(
    ({ outcome }) => outcome,
  );
const legalTimes = async (dossier: string, kind: string) =>
  (
    await system.db.query("SELECT body->'legalAt' AS at FROM dossier_event WHERE code = $1 AND kind = $2", [
      dossier,
      kind,
    ])
  ).rows.map(({ at }) => at as number | null);
const count = async (dossier: Acting, kind: string) => (await dossier.events()).filter(one => one === kind).length;

test('NĐ 61/2018 Đ22: the fee after the assessment is paid online; the clock stands meanwhile and goes on', async () => {
  const dossier = await assessed();
  const waiting = await dossier.read('citizen');
  expect(waiting).toMatchObject({
    status: { code: 6 },
    suspended: { mode: 'PAUSE' },
    openTasks: [{ kind: 'PAYMENT' }],
  });
  expect(waiting.allowed.map(({ kind }: { kind: string }) => kind)).toEqual(['WITHDRAW']);

  const notice = noticeOf(dossier.code);
  const answer = await send(notice);
  expect(answer).toMatchObject({ status: 202, body: { payment: notice.payment, dossier: dossier.code } });
  await system.tell();
  await system.recorded(dossier.code, 'CLOCK_RESUMED');
  const paid = await dossier.read('specialist');
  expect(paid).toMatchObject({ openTasks: [{ kind: 'APPROVAL' }], due: { at: expect.any(String) } });
  expect(paid.suspended).toBeUndefined();
  // since it was paid, not since the notice was heard
  expect(await legalTimes(dossier.code, 'CLOCK_RESUMED')).toEqual([Date.parse(notice.paidAt)]);

  // again and again, in another order of its fields: the same answer, one effect
  const { payment, ...rest } = notice;
  for (const repeated of [notice, { ...rest, payment }]) {
    expect(await send(repeated)).toMatchObject({ status: 202, body: answer.body });
    await system.tell();
  }
  expect(await outcomes(dossier.code)).toEqual(['TOLD']);
  expect((await dossier.read('desk')).seq).toBe(paid.seq);
  await dossier.walk(['leader', 'SIGN'], ['specialist', 'ISSUE_RESULT']);
  expect(await dossier.act('desk', 'RETURN_RESULT')).toMatchObject({
    outcome: { code: 'RESULT_RETURNED' },
    onTime: true,
  });
});

test('NĐ 61/2018 Đ22: a fee that the proposal assesses is what is paid', async () => {
  await owing({ when: 'AFTER_ASSESSMENT', amountVnd: 'ASSESSED', refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' });
  const dossier = await Acting.on(system, 'citizen', submission());
  await dossier.walk(['desk', 'ACCEPT'], ['desk', 'HAND_OVER']);
  expect(await dossier.try('specialist', 'PROPOSE_RESULT')).toMatchObject({
    status: 400,
    body: { code: 'DETAIL_REQUIRED', field: 'details.feeVnd' },
  });
  expect(await dossier.try('specialist', 'PROPOSE_RESULT', { details: { feeVnd: 0.5 } })).toMatchObject({
    status: 400,
    body: { code: 'INPUT_INVALID', fields: [{ field: 'details.feeVnd' }] },
  });
  await dossier.act('specialist', 'PROPOSE_RESULT', { details: { feeVnd: 730_000 } });
  expect(await dossier.read('citizen')).toMatchObject({ status: { code: 6 }, toBePaidVnd: 730_000 });
  const early = noticeOf(dossier.code, { amountVnd: 730_000, paidAt: '2026-01-05T08:00:00+07:00' });
  expect((await send(early)).status).toBe(202);
  await system.tell();
  await system.recorded(dossier.code, 'CLOCK_RESUMED');
  const paid = await dossier.read('desk');
  expect(paid.openTasks).toMatchObject([{ kind: 'APPROVAL' }]);
  expect(paid.toBePaidVnd).toBeUndefined();
  // paid before it was asked for: nobody believes it, and it counts from the hearing
  expect(await legalTimes(dossier.code, 'CLOCK_RESUMED')).toEqual([null]);
});

test('failed, then paid under the same number', async () => {
  const dossier = await assessed();
  const notice = noticeOf(dossier.code);
  expect((await send({ ...notice, status: 'FAILED' })).status).toBe(202);
  await system.tell();
  await system.recorded(dossier.code, 'PAYMENT_FAILED');
  expect((await dossier.read('desk')).openTasks).toMatchObject([{ kind: 'PAYMENT' }]);
  expect((await send(notice)).status).toBe(202);
  await system.tell();
  await system.recorded(dossier.code, 'CLOCK_RESUMED');
  expect((await dossier.read('desk')).openTasks).toMatchObject([{ kind: 'APPROVAL' }]);
});

test('a wrong amount is not the fee: kept, the fee stays due, and it goes back in the end', async () => {
  const dossier = await assessed();
  const wrong = noticeOf(dossier.code, { amountVnd: 15_000 });
  await send(wrong);
  await system.tell();
  await system.recorded(dossier.code, 'PAYMENT_NOT_OWED');
  expect((await dossier.read('desk')).openTasks).toMatchObject([{ kind: 'PAYMENT' }]);

  // in cash at the desk, and nothing but the fee
  expect(await dossier.try('desk', 'RECORD_PAYMENT', { details: { amountVnd: 15_000 } })).toMatchObject({
    status: 409,
    body: { code: 'PAYMENT_AMOUNT_WRONG', expected: amountVnd },
  });
  expect(await dossier.try('desk', 'RECORD_PAYMENT')).toMatchObject({
    status: 400,
    body: { code: 'DETAIL_REQUIRED', field: 'details.amountVnd' },
  });
  await dossier.act('desk', 'RECORD_PAYMENT', { details: { amountVnd, payment: 'BL-0001' } });
  await dossier.walk(['leader', 'SIGN'], ['specialist', 'ISSUE_RESULT'], ['desk', 'RETURN_RESULT']);
  expect((await dossier.read('desk')).openTasks).toMatchObject([{ kind: 'REFUND' }]);
  const ended = await dossier.act('desk', 'RECORD_REFUND', { details: { payment: wrong.payment, amountVnd: 15_000 } });
  expect(ended).toMatchObject({ outcome: { code: 'RESULT_RETURNED' }, openTasks: [] });
});

test('after the end, and for a dossier that nobody knows: kept to be given back, and told so', async () => {
  const dossier = await assessed();
  await dossier.walk(['citizen', 'WITHDRAW'], ['desk', 'CONFIRM_WITHDRAWAL']);
  await system.client.getHandle(dossier.code).result();
  const late = noticeOf(dossier.code);
  const answer = await send(late);
  expect(answer).toMatchObject({ status: 202, body: { payment: late.payment } });
  await system.tell();
  expect(await outcomes(dossier.code)).toEqual(['DOSSIER_ENDED']);
  expect((await send(late)).body).toEqual(answer.body);
  // the desk sees it with the dossier; and once it was heard in the very moment of the end
  const seen = [{ payment: late.payment, amountVnd }];
  expect((await dossier.read('desk')).paidAfterEnd).toEqual(seen);
  await system.db.query(`UPDATE machine_word SET outcome = 'TOLD' WHERE dossier_code = $1`, [dossier.code]);
  expect((await dossier.read('desk')).paidAfterEnd).toEqual(seen);
  await system.db.query(`UPDATE machine_word SET outcome = 'DOSSIER_ENDED' WHERE dossier_code = $1`, [dossier.code]);

  const unknown = noticeOf('H26.001-990101-0001');
  const told = { payment: unknown.payment, dossier: unknown.dossier, outcome: 'DOSSIER_UNKNOWN' };
  for (let time = 0; time < 2; time++) expect(await send(unknown)).toMatchObject({ status: 202, body: told });
  await system.tell();
  expect(await outcomes(unknown.dossier)).toEqual(['DOSSIER_UNKNOWN']);

  // as docs/operator.md looks for them
  const toGiveBack = (await system.db.query(statementIn('docs/operator.md', 'PAYMENT_NOTICE'))).rows;
  expect(toGiveBack.map(({ payment }) => payment).sort()).toEqual([late.payment, unknown.payment].sort());
  expect(toGiveBack[0]).toMatchObject({ vnd: String(amountVnd) });
  expect((await system.db.query(statementIn('docs/operator.md', 'FROM machine_word'))).rows).toEqual([]);
});

/** The SQL that a document gives to the operator, by a part of it. */
const statementIn = (file: string, part: string): string =>
  [...readFileSync(join(checkout, file), 'utf8').matchAll(/```sql\n([^`]*)```/g)]
    .map(match => match[1]!)
    .find(sql => sql.includes(part))!;

test('a fee at submission: nobody checks before it is paid', async () => {
  await owing({ when: 'AT_SUBMISSION', amountVnd, refund: 'NEVER', clock: 'NO_EFFECT' });
  const dossier = await Acting.on(system, 'citizen', submission());
  expect(await dossier.read('desk')).toMatchObject({ status: { code: 6 }, openTasks: [{ kind: 'PAYMENT' }] });
  expect(await dossier.try('desk', 'ACCEPT')).toMatchObject({ status: 409, body: { code: 'ACTION_NOT_OPEN' } });
  await send(noticeOf(dossier.code));
  await system.tell();
  await system.recorded(dossier.code, 'TASK_ENDED');
  expect(await dossier.act('desk', 'ACCEPT')).toMatchObject({ openTasks: [{ kind: 'HANDOFF' }] });
  expect(await count(dossier, 'PAYMENT_NOT_OWED')).toBe(0);
});

describe('what is not the payment system’s is not kept', () => {
  const kept = async () => (await system.db.query('SELECT count(*) FROM machine_word')).rows[0];
  const unchanged = async (answer: ReturnType<typeof send>, expected: object) => {
    const before = await kept();
    expect(await answer).toMatchObject(expected);
    expect(await kept()).toEqual(before);
  };
  const invalid = { status: 401, body: { code: 'SIGNATURE_INVALID' } };
  const some = () => noticeOf('H26.001-990101-0001');

  test.each<[string, (body: string) => string]>([
    ['none', () => ''],
    ['of another key', body => signatureOf('another', Buffer.from(body))],
    ['of another body', body => signatureOf(testPaymentSecret, Buffer.from(`${body} `))],
    ['without its name', body => signatureOf(testPaymentSecret, Buffer.from(body)).slice(7)],
    ['cut short', body => signatureOf(testPaymentSecret, Buffer.from(body)).slice(0, -1)],
    ['of another kind', body => signatureOf(testPaymentSecret, Buffer.from(body)).replace('sha256', 'sha1')],
    ['no hex', () => `sha256=${'x'.repeat(64)}`],
  ])('a signature %s: 401, nothing stored', async (_what, signature) => {
    const body = JSON.stringify(some());
    await unchanged(send(body, { 'x-motcua-signature': signature(body) }), invalid);
  });

  test.each<[string, unknown, string]>([
    ['payment', '', 'payment'],
    ['payment', 'a b', 'payment'],
    ['dossier', 'H26.001', 'dossier'],
    ['status', 'PENDING', 'status'],
    ['amountVnd', 0, 'amountVnd'],
    ['amountVnd', '150000', 'amountVnd'],
    ['amountVnd', 1.5, 'amountVnd'],
    ['paidAt', '2026-11-25', 'paidAt'],
    ['paidAt', undefined, 'paidAt'],
    ['payer', 'Nguyễn Thị Hoa', 'payer'],
  ])('signed, with %s %j: 400 by its name, nothing stored', async (field, value, named) => {
    await unchanged(send({ ...some(), [field]: value }), {
      status: 400,
      body: { code: 'INPUT_INVALID', fields: [{ field: named }] },
    });
  });

  test('signed, and not JSON, no object, too large, of another type', async () => {
    await unchanged(send('{"payment":'), { status: 400, body: { code: 'BODY_NOT_JSON' } });
    await unchanged(send('[]'), { status: 400, body: { code: 'INPUT_INVALID' } });
    await unchanged(send(`{"payment":"${'x'.repeat(100_000)}"}`), { status: 413, body: { code: 'BODY_TOO_LARGE' } });
    await unchanged(send('{}', { 'content-type': 'text/plain' }), {
      status: 415,
      body: { code: 'UNSUPPORTED_MEDIA_TYPE' },
    });
  });

  test('another amount, or another dossier, under a number that is known', async () => {
    const notice = some();
    expect((await send(notice)).status).toBe(202);
    for (const other of [{ amountVnd: 1 }, { dossier: 'H26.001-990101-0002' }])
      await unchanged(send({ ...notice, ...other }), {
        status: 422,
        body: { code: 'IDEMPOTENCY_KEY_REUSED', payment: notice.payment },
      });
  });

  test('the same notice ten times at once is kept once', async () => {
    const notice = some();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(notice)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(
      (await system.db.query("SELECT count(*)::int FROM machine_word WHERE word->>'payment' = $1", [notice.payment]))
        .rows,
    ).toEqual([{ count: 1 }]);
  });
});

test('a signal that is no word of ours, sent past the API, does not hold the dossier up', async () => {
  const dossier = await assessed();
  const handle = system.client.getHandle(dossier.code);
  for (const word of [null, {}, { kind: 'NONSENSE' }, { kind: 'PAYMENT_NOTICE' }]) await handle.signal('machine', word);
  expect((await send(noticeOf(dossier.code))).status).toBe(202);
  await system.tell();
  await system.recorded(dossier.code, 'CLOCK_RESUMED');
  expect(await dossier.read('specialist')).toMatchObject({ openTasks: [{ kind: 'APPROVAL' }] });
});
