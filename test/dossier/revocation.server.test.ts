import { randomUUID } from 'node:crypto';
import { createDataSource } from '../../database/data-source';
import { AbolitionRevocations1764000015000 } from '../../migrations/1764000015000-abolition-revocations';
import { tellOnce } from '../../spine/teller';
import { Acting } from '../system/acting';
import { eventually } from '../system/eventually';
import { submission, walk } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

const procedure = '2.001215';
const abolition = { running: 'STOP', because: 'Luật 12/2026/QH16 Đ60.2', reason: 'Luật mới bỏ thủ tục đăng ký.' };
const revocation = { because: 'NQ 3/2027/QH16 Đ1', reason: 'Quốc hội lùi hiệu lực.' };
const aDayAway = () => new Date(Date.now() + 86_400_000).toISOString().replace(/\.\d+/, '');

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.start();
});
afterEach(() => system.stop());

interface Given {
  readonly key?: string;
  readonly account?: string;
  readonly code?: string;
}
const post = (what: string, body: object, { key = randomUUID(), account = 'administrator', code = procedure }: Given) =>
  system.http.post(account, `/procedures/${code}/abolition${what}`, body, { 'idempotency-key': key });
const abolish = (body: object = abolition, given: Given = {}) => post('', body, given);
const revoke = (body: object = revocation, given: Given = {}) => post('/revocation', body, given);
const preview = (body: object = revocation, given: Given = {}) => post('/revocation/preview', body, given);

const handsIn = (given: object = {}) => Acting.on(system, 'citizen', submission(given));
const refused = () => system.http.post('citizen', '/dossiers', submission());
const heard = (dossier: Acting) => system.recorded(dossier.code, 'PROCEDURE_ABOLISHED');
const timesHeard = async (dossier: Acting) =>
  (await dossier.events()).filter(kind => kind === 'PROCEDURE_ABOLISHED').length;
const rows = async (table: string) => (await system.db.query(`SELECT * FROM ${table}`)).rows;
const outcomes = async () =>
  (await system.db.query('SELECT outcome FROM machine_word ORDER BY id')).rows.map(({ outcome }) => outcome);
/** The teller's work for one dossier, and no further. */
const tellOneDossier = (engine: Pick<TestSystem['spine']['engine'], 'tell'> = system.spine.engine) =>
  tellOnce({ db: system.db, engine, log: system.log }, { ageSeconds: 0, batch: 1, everyMs: 0 });
/** Lets the day of effect come, and each announcement be told that is still to be. */
async function takesEffect(): Promise<void> {
  await system.db.query('UPDATE announcement SET tell_from = now()');
  await system.db.query(`UPDATE abolition SET recorded_at = now() - interval '1 hour', effective_from = now()`);
}

test('before its effect: nobody who was to hear it does, dossiers are taken, and another decision abolishes it again', async () => {
  const running = await handsIn();
  const before = await abolish({ ...abolition, from: aDayAway() });
  const untold = {
    told: 0,
    stopped: 0,
    text: {
      vi: expect.any(String),
      en: expect.stringMatching(/^The procedure takes dossiers again\. .*nothing of it\.$/),
    },
  };
  const said = { ...revocation, procedure, revokes: { ...abolition, from: before.body.from, by: 'administrator' } };
  expect(await preview()).toMatchObject({ status: 200, body: { ...said, dossiers: untold, remaining: [] } });
  expect(await rows('abolition_revocation')).toEqual([]);

  const decided = await rows('abolition');
  const key = randomUUID();
  const answers = await Promise.all([revoke(revocation, { key }), revoke(revocation, { key })]);
  for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { ...said, dossiers: untold } });
  expect(await rows('abolition')).toEqual(decided);
  expect(await rows('abolition_revocation')).toMatchObject([{ ...revocation, key, account_id: 'administrator' }]);

  await takesEffect();
  await system.tell();
  expect(await rows('machine_word')).toEqual([]);
  expect(await running.act('desk', 'ACCEPT')).toMatchObject({ openTasks: [{ kind: 'HANDOFF' }] });
  await handsIn();
  expect((await system.http.get('citizen', `/procedures/${procedure}`)).body).not.toHaveProperty('abolished');
  const open = await system.http.get('citizen', '/procedures?openOnly=true&limit=3&after=2.001213');
  expect(open.body.procedures.map(({ code }: { code: string }) => code)).toContain(procedure);

  const again = await Promise.all([1, 2, 3].map(() => abolish({ ...abolition, because: 'Luật 30/2027/QH16' })));
  expect(again.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
  await system.tell();
  await heard(running);
  expect(await running.read('desk')).toMatchObject({ openTasks: [{ kind: 'STOP_NOTICE' }] });
  expect(await refused()).toMatchObject({ status: 409, body: { because: 'Luật 30/2027/QH16' } });
  // the first revocation is still answered as what it was
  expect(await revoke(revocation, { key })).toMatchObject({
    status: 200,
    body: { revokes: { because: abolition.because }, remaining: [{ because: 'Luật 30/2027/QH16' }] },
  });
});

test('after its effect: what was stopped stays so and is counted, whoever was not told yet hears nothing', async () => {
  const [stopped, signed, later] = [await handsIn(), await handsIn(), await handsIn()];
  await signed.walk(...walk.granted.slice(0, -1));
  await abolish();
  await tellOneDossier();
  await tellOneDossier();
  await Promise.all([stopped, signed].map(heard));
  expect(await preview()).toMatchObject({ body: { dossiers: { told: 2, stopped: 1 } } });
  expect(await revoke()).toMatchObject({ status: 200, body: { dossiers: { told: 2, stopped: 1 } } });

  await system.tell();
  await system.db.query('UPDATE announcement SET tell_from = now()');
  await system.tell();
  expect(await outcomes()).toEqual(['TOLD', 'TOLD', 'REVOKED']);
  expect(await later.act('desk', 'ACCEPT')).toMatchObject({ openTasks: [{ kind: 'HANDOFF' }] });
  expect(await later.events()).not.toContain('PROCEDURE_ABOLISHED');
  expect(await stopped.act('desk', 'CONFIRM_STOP')).toMatchObject({ outcome: { code: 'STOPPED' } });
  expect(await signed.act('desk', 'RETURN_RESULT')).toMatchObject({ outcome: { code: 'RESULT_RETURNED' } });
  await handsIn();
});

test('a dossier that is being told is told before the revocation, and counts', async () => {
  const running = await handsIn();
  await abolish();
  let letIt = (): void => undefined;
  const gate = new Promise<void>(resolve => (letIt = resolve));
  const telling = tellOneDossier({
    tell: async (...word) => {
      await gate;
      return system.spine.engine.tell(...word);
    },
  });
  const waits = (lock: string, granted: boolean) =>
    eventually(async () => {
      const { rowCount } = await system.db.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND mode = $1 AND granted = $2
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        [lock, granted],
      );
      return rowCount === 1;
    });
  await waits('ShareLock', true);
  const revoking = revoke();
  await waits('ExclusiveLock', false);
  letIt();
  await telling;
  expect(await revoking).toMatchObject({ status: 200, body: { dossiers: { told: 1 } } });
  await heard(running);
  expect(await outcomes()).toEqual(['TOLD']);
});

test('who was to go on by the old law hears the next decision, even by the same article', async () => {
  const running = await handsIn();
  await abolish({ ...abolition, running: 'GO_ON' });
  await system.tell();
  await heard(running);
  expect(await refused()).toMatchObject({ status: 409, body: { code: 'PROCEDURE_ABOLISHED' } });
  expect(await revoke()).toMatchObject({ body: { revokes: { running: 'GO_ON' }, dossiers: { told: 1, stopped: 0 } } });
  expect(await running.act('desk', 'ACCEPT')).toMatchObject({ openTasks: [{ kind: 'HANDOFF' }] });
  expect(await timesHeard(running)).toBe(1);

  await abolish();
  await system.tell();
  await eventually(async () => (await timesHeard(running)) === 2);
  expect(await running.read('desk')).toMatchObject({ openTasks: [{ kind: 'STOP_NOTICE' }] });
  expect(await preview()).toMatchObject({ body: { dossiers: { told: 1, stopped: 1 } } });
});

test('what is entered afterwards is judged by the day it was handed in: while the abolition was in effect nothing was', async () => {
  await abolish();
  await system.db.query(
    `UPDATE abolition SET recorded_at = now() - interval '1 hour', effective_from = now() - interval '1 hour'`,
  );
  await revoke();
  const entered = (minutesAgo: number) =>
    system.http.post('desk', '/dossiers', submission({ channel: 'DIRECT', submittedAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(), reason: 'mất mạng' })); // prettier-ignore
  expect(await entered(30)).toMatchObject({ status: 409, body: { code: 'PROCEDURE_ABOLISHED' } });
  expect((await entered(90)).status).toBe(201);
});

test('of one agency and of the country: each is revoked by itself, and what remains is said', async () => {
  const agency = 'H26.001';
  await abolish({ ...abolition, agency, because: 'QĐ 9/QĐ-UBND' });
  expect(await revoke()).toMatchObject({ status: 409, body: { code: 'PROCEDURE_NOT_ABOLISHED', procedure } });
  expect(await revoke({ ...revocation, agency: 'H26.002' })).toMatchObject({ status: 409, body: { agency: 'H26.002' } }); // prettier-ignore
  await abolish();
  expect(await preview()).toMatchObject({ body: { remaining: [{ agency, because: 'QĐ 9/QĐ-UBND' }], dossiers: { text: { vi: expect.stringContaining('trừ ở cơ quan') } } } }); // prettier-ignore
  const { body } = await revoke({ ...revocation, agency });
  expect(body).toMatchObject({ agency, revokes: { agency, because: 'QĐ 9/QĐ-UBND' }, remaining: [{ because: abolition.because }] }); // prettier-ignore
  expect(body.dossiers.text.vi).toContain(`Thủ tục vẫn bị bãi bỏ theo ${abolition.because}.`);
  expect(await refused()).toMatchObject({ status: 409, body: { because: abolition.because } });
  expect((await revoke()).body.remaining).toEqual([]);
  await handsIn();
});

test('the schema before knows what stands; from there on it is as if it had always been known by its announcement', async () => {
  await handsIn();
  await abolish();
  await revoke();
  await abolish({ ...abolition, because: 'Luật 30/2027/QH16', from: aDayAway() });
  await system.tell();
  const [, standing] = await rows('abolition');
  const schema = await createDataSource(system.databaseUrl).initialize();
  const step = new AbolitionRevocations1764000015000();
  await schema.transaction(({ queryRunner }) => step.down(queryRunner!));
  expect(await rows('abolition')).toEqual([expect.objectContaining({ because: 'Luật 30/2027/QH16' })]);
  await schema.transaction(({ queryRunner }) => step.up(queryRunner!));
  await schema.destroy();
  expect(await rows('abolition')).toEqual([{ ...standing, ordinal: 1 }]);
  expect(await revoke()).toMatchObject({ body: { revokes: { because: 'Luật 30/2027/QH16' } } });
});

describe('who may, and what is no decision', () => {
  test.each(['desk', 'leader', 'supervisor', 'auditor', 'citizen'])('%s may not', async account => {
    await abolish();
    for (const tried of [preview, revoke]) expect(await tried(revocation, { account })).toMatchObject({ status: 403 });
    expect(await rows('abolition_revocation')).toEqual([]);
  });

  test('an administrator of an agency may for that agency only', async () => {
    await abolish({ ...abolition, agency: 'H26.001' });
    await abolish();
    await system.db.query(`UPDATE account SET agency_id = 'H26.001' WHERE id = 'administrator'`);
    for (const agency of [undefined, 'H26.002'])
      for (const tried of [preview, revoke])
        expect(await tried({ ...revocation, agency })).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect((await revoke({ ...revocation, agency: 'H26.001' })).status).toBe(200);
  });

  test('every bad field is named, a key serves one request, and nothing is revoked twice', async () => {
    await abolish();
    const bad = { because: 'một luật nào đó', reason: ' ', agency: 7, running: 'STOP', from: aDayAway() };
    for (const tried of [preview, revoke]) {
      const { status, body } = await tried(bad);
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'INPUT_INVALID' });
      const named = (body.fields as { field: string }[]).map(({ field }) => field).sort();
      expect(named).toEqual(['agency', 'because', 'from', 'reason', 'running']);
      for (const [given, code, expected, why] of [
        [{}, procedure, 400, 'INPUT_INVALID'],
        [[], procedure, 400, 'INPUT_INVALID'],
        [{ ...revocation, agency: 'H99.001' }, procedure, 404, 'AGENCY_NOT_FOUND'],
        [revocation, '9.999999', 404, 'PROCEDURE_NOT_FOUND'],
        [revocation, 'nothing', 404, 'PROCEDURE_NOT_FOUND'],
        [revocation, '2.001214', 409, 'PROCEDURE_NOT_ABOLISHED'],
      ] as const)
        expect(await tried(given, { code })).toMatchObject({ status: expected, body: { code: why } });
    }
    expect(await revoke(revocation, { key: 'once' })).toMatchObject({ status: 400 });
    expect(await rows('abolition_revocation')).toEqual([]);

    const keys = [randomUUID(), randomUUID()];
    const atOnce = await Promise.all(keys.map(key => revoke(revocation, { key })));
    expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 409]);
    const key = keys[atOnce.findIndex(({ status }) => status === 200)]!;
    expect(await revoke({ ...revocation, because: 'NQ 4/2027' }, { key })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    expect(await revoke()).toMatchObject({ status: 409, body: { code: 'PROCEDURE_NOT_ABOLISHED' } });
    expect(await preview()).toMatchObject({ status: 409, body: { code: 'PROCEDURE_NOT_ABOLISHED' } });
    expect(await rows('abolition_revocation')).toHaveLength(1);
  });
});
