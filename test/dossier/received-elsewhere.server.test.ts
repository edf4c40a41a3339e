import { randomUUID } from 'node:crypto';
import { expandOne } from '../../spine/outbox';
import { Acting } from '../system/acting';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

/** At the counter of H26.002, for H26.001. */
const atOtherCounter = () => submission({ channel: 'DIRECT', receivedBy: 'H26.002' });
const codesIn = async (account: string, query: string): Promise<string[]> => {
  const { status, body } = await system.http.get(account, `/dossiers${query}`);
  expect(status).toBe(200);
  return body.dossiers.map((dossier: { code: string }) => dossier.code);
};

test('NĐ 61/2018 Đ18.3, Đ19.7.b: from the counter of one commune to the other and back', async () => {
  const dossier = await Acting.on(system, 'desk2', atOtherCounter());
  expect(dossier.code).toMatch(/^H26\.002-\d{6}-0001$/);
  expect(await dossier.allowed('desk2')).toContain('ACCEPT');
  expect(await dossier.allowed('desk')).toEqual([]);
  expect(await dossier.walk(['desk2', 'ACCEPT'])).toMatchObject({ agency: 'H26.001', receivedBy: 'H26.002' });
  expect(await codesIn('desk2', '?unit=H26.002/desk')).toEqual([dossier.code]);

  await dossier.walk(['desk2', 'HAND_OVER'], ['desk', 'TAKE_OVER'], ['desk', 'HAND_OVER'], ['specialist', 'TAKE_OVER']);
  await dossier.walk(['specialist', 'PROPOSE_RESULT'], ['leader', 'SIGN']);
  const issued = await dossier.act('specialist', 'ISSUE_RESULT');
  expect(issued).toMatchObject({ onTime: true, openTasks: [{ kind: 'RETURN', unit: 'H26.002/desk' }] });
  const returned = await dossier.act('desk2', 'RETURN_RESULT');
  expect(returned.outcome.code).toBe('RESULT_RETURNED');
});

test('NĐ 61/2018 Đ18.3: both agencies find it in their lists, and nobody else does', async () => {
  const other = await Acting.on(system, 'desk2', atOtherCounter());
  const own = await Acting.on(system, 'desk2', submission({ channel: 'DIRECT', agency: 'H26.002' }));
  const received = '?receivedBy=H26.002';
  expect(await codesIn('desk2', received)).toContain(other.code);
  expect(await codesIn('desk2', received)).not.toContain(own.code);
  expect(await codesIn('desk', received)).toContain(other.code);
  expect(await codesIn('desk', '')).toContain(other.code);
  expect(await codesIn('desk2', '')).toEqual([own.code]);
  expect(await codesIn('police', received)).toEqual([]);
  expect(await codesIn('citizen', received)).toEqual([]);
  const events = await system.http.get('desk2', `/dossiers/${other.code}/events`);
  expect(events.status).toBe(200);
  expect((await system.http.get('police', `/dossiers/${other.code}`)).status).toBe(403);
});

test('NĐ 118/2025: online the applicant chooses the desk; the same key with another choice is another request', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const given = submission({ receivedBy: 'H26.002' });
  const first = await system.http.post('citizen', '/dossiers', given, key);
  expect(first).toMatchObject({ status: 201, body: { agency: 'H26.001', receivedBy: 'H26.002' } });
  const again = await system.http.post('citizen', '/dossiers', given, key);
  expect(again.body.code).toBe(first.body.code);
  const changed = await system.http.post('citizen', '/dossiers', submission(), key);
  expect(changed.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('NĐ 118/2025: a desk of another province receives it not', async () => {
  await system.db.query(
    `INSERT INTO agency (id, name, level) VALUES ('H30.001', 'UBND phường ở tỉnh khác', 'COMMUNE')`,
  );
  await system.db.query(
    `INSERT INTO unit (id, agency_id, kind, name)
     SELECT 'H30.001/' || lower(kind), 'H30.001', kind, kind FROM unnest(ARRAY['DESK', 'SPECIALIST', 'LEADER']) AS kind`,
  );
  const refused = await system.http.post('citizen', '/dossiers', submission({ receivedBy: 'H30.001' }));
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'NOT_RECEIVED_THERE', agency: 'H26.001', receivedBy: 'H30.001', because: 'OTHER_PROVINCE' },
  });
});

test('law.md §11: the receiving agency is merged into the competent one: its desk has what the other received', async () => {
  const dossier = await Acting.on(system, 'desk2', atOtherCounter());
  await dossier.act('desk2', 'ACCEPT');
  const merger = { to: 'H26.001', because: '1656/NQ-UBTVQH15' };
  const answer = await system.http.post('administrator', '/agencies/H26.002/transfer', merger, { 'idempotency-key': randomUUID() }); // prettier-ignore
  expect(answer.status).toBe(202);
  while (await expandOne(system.db, 100));
  await system.tell();
  await system.recorded(dossier.code, 'PARTNER_REPLACED');
  const after = await dossier.read('desk');
  expect(after).not.toHaveProperty('receivedBy');
  expect(after.openTasks).toMatchObject([{ kind: 'HANDOFF', unit: 'H26.001/desk' }]);
  expect(await codesIn('desk', '?receivedBy=H26.002')).not.toContain(dossier.code);
});
