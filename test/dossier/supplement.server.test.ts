import { Acting } from '../system/acting';
import { hour, submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

const missing = 'Thiếu bản chính trích lục ghi chú ly hôn.';
const text = (lines: readonly string[]) => lines.join('\n');

test('NĐ 61/2018 Đ19.4: asked for in substance, sent by the desk, given online: the limit starts anew, and is explained', async () => {
  const dossier = await Acting.on(system, 'citizen', submission());
  const accepted = await dossier.act('desk', 'ACCEPT');
  await dossier.walk(['desk', 'HAND_OVER'], ['specialist', 'REQUEST_SUPPLEMENT', { reason: missing }]);
  // nobody but the desk writes to the applicant
  const asked = await dossier.act('desk', 'SEND_SUPPLEMENT_NOTICE');
  expect(asked).toMatchObject({
    status: { code: 5 },
    suspended: { mode: 'RESTART', since: expect.any(String), vi: expect.any(String), en: expect.any(String) },
    openTasks: [{ kind: 'SUPPLEMENT', unit: 'APPLICANT' }],
  });
  expect(asked.due).toBeUndefined();

  const waiting = await dossier.read('citizen');
  expect(waiting.allowed).toEqual([
    { kind: 'SUPPLEMENT', vi: 'Nộp bổ sung hồ sơ', en: 'Hand in the supplement', needs: { reason: false, details: [] }, optional: [] }, // prettier-ignore
    expect.objectContaining({ kind: 'DECLINE_SUPPLEMENT' }),
    expect.objectContaining({ kind: 'WITHDRAW' }),
  ]);
  expect(text(waiting.explanation.vi)).toMatch(/bổ sung|tạm dừng|dừng/);

  // a week later, when the first date is long over
  await dossier.passTimeTo(accepted.due.at, 72 * hour);
  const given = await dossier.act('citizen', 'SUPPLEMENT');
  expect(given.openTasks).toMatchObject([{ kind: 'EXAMINATION', due: given.due }]);
  expect(given).toMatchObject({ status: { code: 4 }, receipts: 2, overdue: false });
  expect(given.due.at > accepted.due.at).toBe(true);
  expect(given.suspended).toBeUndefined();
  const { explanation } = await dossier.read('specialist');
  expect(text(explanation.vi)).toMatch(/lại từ đầu|tính lại|bắt đầu lại/);
  expect(await dossier.events()).not.toContain('DOSSIER_OVERDUE');

  const ended = await dossier.walk(
    ['specialist', 'PROPOSE_RESULT'],
    ['leader', 'SIGN'],
    ['specialist', 'ISSUE_RESULT'],
    ['desk', 'RETURN_RESULT'],
  );
  expect(ended).toMatchObject({ outcome: { code: 'RESULT_RETURNED' }, onTime: true });
});

test('Đ17.1.a: a second request at reception needs its legal ground, which is recorded with the act', async () => {
  const dossier = await Acting.on(system, 'citizen', submission());
  await dossier.walk(['desk', 'REQUEST_SUPPLEMENT', { reason: missing }], ['citizen', 'SUPPLEMENT']);
  expect(await dossier.try('desk', 'REQUEST_SUPPLEMENT', { reason: missing })).toMatchObject({
    status: 409,
    body: { code: 'SUPPLEMENT_ALREADY_REQUESTED', field: 'details.ground' },
  });
  const ground = 'NĐ 175/2024/NĐ-CP Đ54.3';
  await dossier.act('desk', 'REQUEST_SUPPLEMENT', { reason: missing, details: { ground } });
  const { rows } = await system.db.query(
    `SELECT body->'details'->>'ground' AS ground FROM dossier_event WHERE code = $1 AND body->>'action' = 'REQUEST_SUPPLEMENT' ORDER BY seq`,
    [dossier.code],
  );
  expect(rows).toEqual([{ ground: null }, { ground }]);
});

test('what the desk takes at its counter for the applicant: on the day it came, entered the day after with the reason', async () => {
  const dossier = await Acting.on(system, 'citizen', submission());
  await dossier.act('desk', 'ACCEPT');
  await dossier.walk(['desk', 'HAND_OVER'], ['specialist', 'REQUEST_SUPPLEMENT', { reason: missing }]);
  const { suspended } = await dossier.act('desk', 'SEND_SUPPLEMENT_NOTICE');
  const brought = new Date(Date.parse(suspended.since) + hour);
  await dossier.passTimeTo(suspended.since, 24 * hour);
  const late = { legalAt: brought.toISOString(), reason: 'hệ thống gián đoạn' };
  expect((await dossier.try('specialist', 'SUPPLEMENT', late)).status).toBe(403);
  await dossier.act('desk', 'SUPPLEMENT', late);
  const { rows } = await system.db.query(
    `SELECT (body->>'legalAt')::bigint AS legal, body->'reason' ? 'digest' AS reasoned FROM dossier_event
      WHERE code = $1 AND body->>'action' = 'SUPPLEMENT'`,
    [dossier.code],
  );
  expect(rows).toEqual([{ legal: String(brought.getTime()), reasoned: true }]);
});

test('a stranger neither supplements nor withdraws; the applicant withdraws until the result is signed', async () => {
  const dossier = await Acting.on(system, 'citizen', submission());
  for (const kind of ['SUPPLEMENT', 'WITHDRAW'])
    expect(await dossier.try('neighbour', kind)).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_DOSSIER' } });
  expect(await dossier.try('citizen', 'SUPPLEMENT')).toMatchObject({ status: 409, body: { code: 'ACTION_NOT_OPEN' } });
  const withdrawn = await dossier.act('citizen', 'WITHDRAW');
  expect(withdrawn).toMatchObject({ status: { code: 7 }, openTasks: [{ kind: 'WITHDRAWAL' }] });
  expect(await dossier.act('desk', 'CONFIRM_WITHDRAWAL')).toMatchObject({ outcome: { code: 'WITHDRAWN' } });
});
