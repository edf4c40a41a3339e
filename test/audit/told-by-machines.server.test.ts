import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { record } from '../../database/record';
import type { DossierEvent } from '../../domain/dossier/events';
import { dueBasis, viewOf } from '../../domain/dossier/view';
import { storm } from '../calendars/storm';
import { fold } from '../dossier-specification';
import { lifeIn, type History } from '../recorded-life';
import { Acting } from '../system/acting';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

// A life in which everything happened that a dossier can be told: assigned, supplemented, consulted about, under another calendar, in
// another agency. The history alone still says all of it.

jest.setTimeout(60_000);

const reasons = [
  'Thiếu trích lục khai tử của người chồng trước.',
  'Đề nghị xác nhận nơi cư trú của bà Điệp.',
  'Bà Điệp đã cư trú từ năm 2019.',
];
const [missing, question, opinion] = reasons as [string, string, string];

let system: TestSystem;
let dossier: Acting;
let history: History;

beforeAll(async () => {
  system = await TestSystem.start();
  await system.db.query(`UPDATE account SET units = units || '{H26.002/specialist,H26.002/leader}' WHERE id = 'desk2'`);
  dossier = await Acting.on(system, 'citizen', submission());
  await dossier.walk(
    ['desk', 'ACCEPT'],
    ['desk', 'HAND_OVER'],
    ['head', 'ASSIGN', { details: { assignee: 'specialist2' } }],
    ['specialist2', 'REQUEST_SUPPLEMENT', missing],
    ['desk', 'SEND_SUPPLEMENT_NOTICE'],
  );
  await told('POST /calendars/H26.001/changes', 'CALENDAR_CHANGED', storm());
  const limit = { amount: 1, unit: 'WORKING_DAY' };
  const consult = [{ unit: 'G01.H26/specialist', limit, followedBy: 'G01.H26/desk' }];
  await dossier.walk(['citizen', 'SUPPLEMENT'], ['specialist2', 'CONSULT', { reason: question, details: { consult } }]);
  await told('POST /agencies/H26.001/transfer', 'TRANSFERRED', { to: 'H26.002', because: '1656/NQ-UBTVQH15' });
  await dossier.walk(
    ['police', 'ANSWER', opinion],
    ...(['PROPOSE_RESULT', 'SIGN', 'ISSUE_RESULT', 'RETURN_RESULT'] as const).map(kind => ['desk2', kind] as const),
  );
  await system.client.getHandle(dossier.code).result();
  history = await system.client.getHandle(dossier.code).fetchHistory();
});
afterAll(() => system.stop());

async function told(request: string, kind: string, body: object): Promise<void> {
  const answer = await system.http.post('administrator', request.replace('POST ', ''), body);
  expect([201, 202]).toContain(answer.status);
  await system.tell();
  await system.recorded(dossier.code, kind);
}

const rowsOf = async (table: 'dossier' | 'dossier_event' | 'task', order: string) =>
  (await system.db.query(`SELECT * FROM ${table} WHERE code = $1 ORDER BY ${order}`, [dossier.code])).rows;
const allRows = async () => [
  await rowsOf('dossier', 'code'),
  await rowsOf('dossier_event', 'seq'),
  await rowsOf('task', 'id'),
];
const eventIn = ({ seq, at, kind, body }: { seq: number; at: Date; kind: string; body: object }) =>
  ({ ...body, seq, at: at.getTime(), kind }) as DossierEvent;

test('it replays on the code of today', async () => {
  const read = historyFromJSON(JSON.parse(historyToJSON(history)));
  await Worker.runReplayHistory({ workflowBundle: { codePath: process.env.MOTCUA_TEST_BUNDLE! } }, read, dossier.code);
});

test('the recorded events lead to the state that the engine shows', async () => {
  const { start } = lifeIn(history);
  const events = (await rowsOf('dossier_event', 'seq')).map(eventIn);
  const state = fold(start, events);
  expect(events).toHaveLength(state.seq);
  expect(await system.spine.engine.find(dossier.code)).toEqual({ dossier: viewOf(state), basis: dueBasis(state) });
});

test('the read model dropped and recorded again is the same: agency, units and assignees as they are now', async () => {
  const before = await allRows();
  expect(before[0]).toMatchObject([{ agency_id: 'H26.002', outcome: 'RESULT_RETURNED' }]);
  for (const table of ['dossier', 'dossier_event', 'task'])
    await system.db.query(`DELETE FROM ${table} WHERE code = $1`, [dossier.code]);
  const { recordables } = lifeIn(history);
  for (const part of recordables) await record(system.db, part);
  expect(await allRows()).toEqual(before);

  // in whatever order, and twice
  for (const table of ['dossier', 'dossier_event', 'task'])
    await system.db.query(`DELETE FROM ${table} WHERE code = $1`, [dossier.code]);
  for (const part of [...recordables].reverse()) await record(system.db, part);
  for (const part of recordables) await record(system.db, part);
  expect(await allRows()).toEqual(before);
});

test('a task keeps the unit that ended it, and who followed it; what was open at the transfer went over', async () => {
  const tasks = (await rowsOf('task', "substr(id, 2)::int")).map(({ kind, unit_id, assignee, followed_by }) => [kind, unit_id, assignee, followed_by]); // prettier-ignore
  expect(tasks).toContainEqual(['HANDOFF', 'H26.001/desk', null, null]);
  expect(tasks).toContainEqual(['EXAMINATION', 'H26.001/specialist', 'specialist2', null]);
  expect(tasks).toContainEqual(['LIAISON', 'G01.H26/specialist', null, 'G01.H26/desk']);
  expect(tasks).toContainEqual(['APPROVAL', 'H26.002/leader', null, null]);
});

test('no personal data and no free text: not in the history, the read model, the journal, the outbox', async () => {
  const text = JSON.stringify(JSON.parse(historyToJSON(history)), (_, value: unknown) =>
    typeof value === 'string' && value.length % 4 === 0 && /^[\w+/]+={0,2}$/.test(value)
      ? `${value} ${Buffer.from(value, 'base64').toString()}`
      : value,
  );
  expect(text).toContain('TRANSFERRED'); // else nothing was opened
  const journal = (await system.db.query('SELECT * FROM command WHERE dossier_code = $1', [dossier.code])).rows;
  const outbox = (await system.db.query('SELECT word FROM machine_word UNION ALL SELECT word FROM announcement')).rows;
  const kept = text + JSON.stringify([await allRows(), journal, outbox]);
  for (const secret of [...reasons, ...Object.values(submission().applicant), 'Điệp', 'khai tử'])
    expect(kept).not.toContain(secret);
  const content = (await system.db.query(`SELECT body->>'text' AS text FROM content WHERE dossier_code = $1 AND kind = 'REASON'`, [dossier.code])).rows; // prettier-ignore
  expect(content.map(row => row.text).sort()).toEqual([...reasons].sort());
});
