import { randomUUID } from 'node:crypto';
import { Acting } from '../system/acting';
import { submission, walk } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

const procedure = '2.001215';
const because = 'Luật 12/2026/QH16 Đ60.2';
const decided = { running: 'STOP', because, reason: 'Luật mới bỏ thủ tục đăng ký.' };
const aDayAway = () => new Date(Date.now() + 86_400_000).toISOString().replace(/\.\d+/, '');

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.start();
});
afterEach(() => system.stop());

const post = (
  body: object,
  { preview = false, key = randomUUID(), account = 'administrator', code = procedure } = {},
) =>
  system.http.post(account, `/procedures/${code}/abolition${preview ? '/preview' : ''}`, body, {
    'idempotency-key': key,
  });
const heard = (dossier: Acting) => system.recorded(dossier.code, 'PROCEDURE_ABOLISHED');
const abolitions = async () => (await system.db.query('SELECT * FROM abolition')).rows;

test('TT 03/2025 form 05, Hòa Bình Đ6.1: what runs is stopped, what is signed is given out, nothing new is taken', async () => {
  const received = await Acting.on(system, 'citizen', submission());
  const signed = await Acting.on(system, 'citizen', submission());
  await signed.walk(...walk.granted.slice(0, -1));
  const other = await Acting.on(system, 'citizen', submission({ procedure: '2.001214' }));
  const elsewhere = await Acting.on(system, 'citizen', submission({ agency: 'H26.002' }));

  expect(await post(decided, { preview: true })).toMatchObject({
    status: 200,
    body: { procedure, ...decided, atHand: { dossiers: 3, agencies: 2, ready: 1, first: expect.any(Array) } },
  });
  expect(await abolitions()).toEqual([]);

  const key = randomUUID();
  const answer = await post(decided, { key });
  expect(answer).toMatchObject({ status: 202, body: { because, running: 'STOP', from: expect.any(String) } });
  expect(await post(decided, { key })).toMatchObject({ status: 202, body: { because, from: expect.any(String) } });
  await system.tell();
  await Promise.all([received, signed, elsewhere].map(heard));

  expect(await received.read('desk')).toMatchObject({ status: { code: 8 }, openTasks: [{ kind: 'STOP_NOTICE' }] });
  expect(await received.act('desk', 'CONFIRM_STOP')).toMatchObject({ outcome: { code: 'STOPPED' } });
  expect(await elsewhere.read('desk2')).toMatchObject({ openTasks: [{ kind: 'STOP_NOTICE' }] });
  expect(await signed.act('desk', 'RETURN_RESULT')).toMatchObject({ outcome: { code: 'RESULT_RETURNED' } });
  expect(await other.read('desk')).toMatchObject({ openTasks: [{ kind: 'RECEPTION_CHECK' }] });
  expect(await other.events()).not.toContain('PROCEDURE_ABOLISHED');

  // each heard it once, though the outbox goes round twice
  await system.db.query('UPDATE announcement SET tell_from = now() WHERE done_at IS NULL');
  await system.tell();
  expect((await signed.events()).filter(kind => kind === 'PROCEDURE_ABOLISHED')).toHaveLength(1);

  // a new one is refused with the act that abolished it; the correction of one's own error is owed all the same
  expect(await system.http.post('citizen', '/dossiers', submission())).toMatchObject({
    status: 409,
    body: { code: 'PROCEDURE_ABOLISHED', because, from: expect.any(String) },
  });
  const corrected = await system.http.post(
    'desk',
    '/dossiers',
    submission({ channel: 'DIRECT', corrects: signed.code }),
  );
  expect(corrected.status).toBe(201);

  // decided once, by somebody, for a reason; people are guided by it
  expect(await post({ ...decided, running: 'GO_ON' })).toMatchObject({
    status: 409,
    body: { code: 'PROCEDURE_ABOLISHED' },
  });
  expect(await post({ ...decided, because: 'NQ 1/2027' }, { key })).toMatchObject({
    status: 422,
    body: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
  expect(await abolitions()).toMatchObject([
    { procedure_code: procedure, agency_id: null, because, reason: decided.reason, account_id: 'administrator' },
  ]);
  expect((await system.http.get('citizen', `/procedures/${procedure}`)).body).toMatchObject({ abolished: { because } });
  const open = await system.http.get('citizen', '/procedures?openOnly=true&limit=3&after=2.001213');
  expect(open.body.procedures.map(({ code }: { code: string }) => code)).not.toContain(procedure);
});

test('a transitional provision, in one agency, from a day on: until then it takes dossiers, and they go on', async () => {
  const running = await Acting.on(system, 'citizen', submission());
  const from = aDayAway();
  const wanted = { ...decided, running: 'GO_ON', agency: 'H26.001', from };
  expect(await post(wanted)).toMatchObject({ status: 202, body: { agency: 'H26.001', from: expect.any(String) } });
  await system.tell();
  expect(await running.events()).not.toContain('PROCEDURE_ABOLISHED');
  const inTime = await Acting.on(system, 'citizen', submission());

  await system.db.query(`UPDATE announcement SET tell_from = now()`);
  await system.db.query(`UPDATE abolition SET recorded_at = now() - interval '1 hour', effective_from = now()`);
  await system.tell();
  await Promise.all([running, inTime].map(heard));
  expect(await running.act('desk', 'ACCEPT')).toMatchObject({ openTasks: [{ kind: 'HANDOFF' }] });

  const refused = await system.http.post('citizen', '/dossiers', submission());
  expect(refused).toMatchObject({ status: 409, body: { code: 'PROCEDURE_ABOLISHED', because } });
  // handed in before, in an outage; and in an agency that keeps the procedure
  const before = new Date(Date.now() - 600_000).toISOString();
  const afterwards = submission({ channel: 'DIRECT', submittedAt: before, reason: 'mất mạng' });
  expect((await system.http.post('desk', '/dossiers', afterwards)).status).toBe(201);
  await Acting.on(system, 'citizen', submission({ agency: 'H26.002' }));
});

describe('who may, and what is no decision', () => {
  test.each(['desk', 'leader', 'supervisor', 'auditor', 'citizen'])('%s may not', async account => {
    const tried = await Promise.all([true, false].map(preview => post(decided, { account, preview })));
    expect(tried).toMatchObject([{ status: 403 }, { status: 403 }]);
    expect(await abolitions()).toEqual([]);
  });

  test('an administrator of an agency may for that agency only', async () => {
    await system.db.query(`UPDATE account SET agency_id = 'H26.001' WHERE id = 'administrator'`);
    for (const agency of [undefined, 'H26.002'])
      expect(await post({ ...decided, agency })).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect((await post({ ...decided, agency: 'H26.001' })).status).toBe(202);
  });

  test('every bad field is named, and nothing is stored', async () => {
    const bad = { running: 'PERHAPS', because: 'một luật nào đó', reason: ' ', from: 'mai', agency: 7, more: 1 };
    const { status, body } = await post(bad);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'INPUT_INVALID' });
    const named = (body.fields as { field: string }[]).map(({ field }) => field).sort();
    expect(named).toEqual(['agency', 'because', 'from', 'more', 'reason', 'running']);
    const past = new Date(Date.now() - 3_600_000).toISOString();
    const refused: readonly (readonly [object, string | undefined, number, string])[] = [
      [{}, undefined, 400, 'INPUT_INVALID'],
      [{ ...decided, from: past }, undefined, 400, 'INPUT_INVALID'],
      [{ ...decided, agency: 'H99.001' }, undefined, 404, 'AGENCY_NOT_FOUND'],
      [decided, '9.999999', 404, 'PROCEDURE_NOT_FOUND'],
      [decided, 'nothing', 404, 'PROCEDURE_NOT_FOUND'],
    ];
    for (const [given, code, expected, why] of refused)
      expect(await post(given, { code })).toMatchObject({ status: expected, body: { code: why } });
    expect(await abolitions()).toEqual([]);
    expect((await system.db.query('SELECT FROM announcement')).rowCount).toBe(0);
  });
});
