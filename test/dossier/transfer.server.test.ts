import { randomUUID } from 'node:crypto';
import { Acting } from '../system/acting';
import { submission, walk } from '../system/lives';
import { TestSystem } from '../system/system';
import { storm } from '../calendars/storm';

jest.setTimeout(60_000);

const [old, successor] = ['H26.001', 'H26.002'];
const because = '1656/NQ-UBTVQH15';

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.start();
});
afterEach(() => system.stop());

const post = (path: string, body: object, key = randomUUID(), account = 'administrator') =>
  system.http.post(account, `/agencies/${path}`, body, { 'idempotency-key': key });
const transferred = (dossier: Acting) => system.recorded(dossier.code, 'TRANSFERRED');
const listed = async (account: string, query = '') =>
  (await system.http.get(account, `/dossiers?limit=200${query}`)).body.dossiers.map((d: { code: string }) => d.code);

test('all running dossiers go on in the successor: same code, other hands, its calendar; what has ended stays', async () => {
  const ended = await Acting.on(system, 'citizen', submission());
  await ended.walk(...walk.granted);
  const received = await Acting.on(system, 'citizen', submission());
  const examined = await Acting.on(system, 'citizen', submission());
  const { due } = await examined.act('desk', 'ACCEPT');
  await examined.act('desk', 'HAND_OVER');
  await examined.act('head', 'ASSIGN', { details: { assignee: 'specialist2' } });
  const elsewhere = await Acting.on(system, 'citizen', submission({ agency: successor }));
  // the successor is closed on a day on which the old agency would have worked
  await system.http.post('administrator', `/calendars/${successor}/changes`, storm());
  await system.tell();

  const wanted = { to: successor, because };
  const preview = await post(`${old}/transfer/preview`, wanted);
  expect(preview).toMatchObject({
    status: 200,
    body: {
      ...{ agency: old, to: successor, because },
      units: { desk: 'H26.002/desk', specialist: 'H26.002/specialist', leader: 'H26.002/leader' },
      atHand: { dossiers: 2, openTasks: 2 },
    },
  });
  await system.tell();
  expect(await received.events()).not.toContain('TRANSFERRED');

  const key = randomUUID();
  const answer = await post(`${old}/transfer`, wanted, key);
  expect(answer).toMatchObject({ status: 202, body: { atHand: { dossiers: 2 }, from: expect.any(String) } });
  expect((await post(`${old}/transfer`, wanted, key)).body).toEqual(answer.body);
  await system.tell();
  await Promise.all([transferred(received), transferred(examined)]);

  // found by the old code, by the new hands
  expect(await received.read('desk2')).toMatchObject({ agency: successor, openTasks: [{ unit: 'H26.002/desk' }] });
  expect((await listed('desk2', '&unit=H26.002/desk')).sort()).toEqual([received.code, elsewhere.code].sort());
  expect(await listed('desk', '&unit=H26.001/desk')).toEqual([]);
  expect(await listed('supervisor')).toEqual([ended.code]);
  const { rows } = await system.db.query('SELECT unit_id, assignee FROM task WHERE code = $1 AND ended_at IS NULL', [
    examined.code,
  ]);
  expect(rows).toEqual([{ unit_id: 'H26.002/specialist', assignee: null }]);

  // whoever was in it before may still look, and does no more in it
  expect((await received.read('desk')).allowed).toEqual([]);
  expect(await received.try('desk', 'ACCEPT')).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_UNIT' } });
  expect((await received.act('desk2', 'ACCEPT')).openTasks).toMatchObject([{ kind: 'HANDOFF', unit: 'H26.002/desk' }]);

  // its dates are those of its new agency's calendar
  await system.recorded(examined.code, 'CALENDAR_CHANGED');
  const now = await examined.read('citizen');
  expect(now.due.at > due.at).toBe(true);
  expect(now.explanation.vi.join('\n')).toContain('bão số 9');
  expect((await elsewhere.read('desk2')).agency).toBe(successor);
  const told = await system.db.query(
    `SELECT body->>'because' AS because FROM dossier_event WHERE code = $1 AND kind IN ('TRANSFERRED', 'CALENDAR_CHANGED') ORDER BY seq`,
    [examined.code],
  );
  expect(told.rows).toEqual([{ because }, { because }]);
  expect((await system.db.query('SELECT account_id FROM announcement WHERE key = $1', [key])).rows).toEqual([
    { account_id: 'administrator' },
  ]);
});

test('not before its day; other units where the decision names them', async () => {
  const dossier = await Acting.on(system, 'citizen', submission());
  const from = new Date(Date.now() + 86_400_000).toISOString().replace(/\.\d+/, '');
  const units = { specialist: 'H26.002/leader' };
  const key = randomUUID();
  expect(await post(`${old}/transfer`, { to: successor, because, from, units }, key)).toMatchObject({
    status: 202,
    body: { units: { desk: 'H26.002/desk', specialist: 'H26.002/leader', leader: 'H26.002/leader' } },
  });
  await system.tell();
  expect(await dossier.events()).not.toContain('TRANSFERRED');
  await system.db.query('UPDATE announcement SET tell_from = now()');
  await system.tell();
  await transferred(dossier);
  // the same again, when its day is over
  expect((await post(`${old}/transfer`, { to: successor, because, from, units }, key)).status).toBe(202);
  expect(await post(`${old}/transfer`, { to: successor, because }, key)).toMatchObject({
    status: 422,
    body: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
});

test('what is wrong is named, and nothing is stored', async () => {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  const good = { to: successor, because };
  const cases: [string, object, number, object, string?][] = [
    [old, { because }, 400, { fields: [{ field: 'to' }] }],
    [old, { to: successor }, 400, { fields: [{ field: 'because' }] }],
    [old, { to: successor, because: 'vì sáp nhập!' }, 400, { fields: [{ field: 'because' }] }],
    [old, { ...good, from: '2026-12-01' }, 400, { fields: [{ field: 'from' }] }],
    [old, { ...good, from: yesterday }, 400, { fields: [{ field: 'from' }] }],
    [old, { ...good, units: 'all' }, 400, { fields: [{ field: 'units' }] }],
    [old, { ...good, units: { kitchen: 'x' } }, 400, { fields: [{ field: 'units.kitchen' }] }],
    [old, { ...good, units: { desk: 7 } }, 400, { fields: [{ field: 'units.desk' }] }],
    [old, { ...good, to: old }, 400, { fields: [{ field: 'to' }] }],
    [old, { ...good, to: 'H26.999' }, 404, { code: 'AGENCY_NOT_FOUND', field: 'to' }],
    [old, { ...good, units: { desk: 'H26.001/desk' } }, 404, { code: 'UNIT_NOT_FOUND', units: ['H26.001/desk'] }],
    ['H26.999', good, 404, { code: 'AGENCY_NOT_FOUND' }],
    ['vn', good, 404, { code: 'AGENCY_NOT_FOUND' }],
    ['nowhere', good, 404, { code: 'AGENCY_NOT_FOUND' }],
    ...['citizen', 'desk', 'leader', 'supervisor', 'auditor'].map(
      (account): [string, object, number, object, string] => [old, good, 403, { code: 'NOT_ALLOWED' }, account],
    ),
  ];
  for (const [agency, body, status, problem, account] of cases)
    for (const path of ['transfer', 'transfer/preview'])
      expect(await post(`${agency}/${path}`, body, randomUUID(), account)).toMatchObject({ status, body: problem });
  expect((await system.db.query('SELECT count(*)::int FROM announcement')).rows).toEqual([{ count: 0 }]);
});
