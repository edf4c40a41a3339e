import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { record } from '../../database/record';
import type { DossierEvent } from '../../domain/dossier/events';
import { dueBasis, viewOf } from '../../domain/dossier/view';
import { accounts } from '../../scripts/demonstration';
import { standardRoute } from '../../workflows/procedures/standard';
import { fold } from '../dossier-specification';
import { keepHistory } from '../histories/fixtures';
import { expectSameLife, lifeIn, relived, type History } from '../recorded-life';
import { hour, submission } from '../system/lives';
import { TestSystem } from '../system/system';

// What an auditor relies on: the history of the engine alone tells the whole life, today and with every later release.

jest.setTimeout(60_000);

/** All that a form can hold; none of it may be in a history, nor may the name of an officer. */
const applicant = {
  name: 'Huỳnh Thị Mộng Điệp',
  idNumber: '079188000417',
  phone: '+84987654321',
  email: 'mong.diep@example.vn',
  address: '27/4 hẻm Cây Điệp, phường Đa Kao',
};
const reasons = {
  back: 'Thiếu bản sao trích lục khai tử của người chồng trước.',
  refusal: 'Người nộp đang có vợ theo sổ hộ tịch quyển số 12.',
};
const secrets = [
  ...Object.values(applicant),
  ...Object.values(reasons),
  'Huỳnh',
  'Cây Điệp',
  'khai tử',
  'sổ hộ tịch',
].concat(accounts.map(account => account.name));

type Step = readonly [account: string, kind: string, reason?: string];
const walks: Readonly<Record<'granted' | 'refused', readonly Step[]>> = {
  granted: [
    ['desk', 'ACCEPT'],
    ['desk', 'HAND_OVER'],
    ['specialist', 'PROPOSE_RESULT'],
    ['leader', 'SEND_BACK', reasons.back],
    ['specialist', 'PROPOSE_RESULT'],
    ['leader', 'SIGN'],
    ['specialist', 'ISSUE_RESULT'],
    ['desk', 'RETURN_RESULT'],
  ],
  refused: [
    ['desk', 'ACCEPT'],
    ['desk', 'HAND_OVER'],
    ['specialist', 'PROPOSE_REFUSAL', reasons.refusal],
    ['leader', 'SIGN'],
    ['specialist', 'ISSUE_RESULT'],
    ['desk', 'RETURN_RESULT'],
  ],
};

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

/** Through the API, late at reception, by this walk to its end. */
async function live(walk: readonly Step[]): Promise<string> {
  const { code, openTasks } = (await system.http.post('citizen', '/dossiers', submission({ applicant }))).body;
  await system.passTimeTo(code, Date.parse(openTasks[0].due.at) + hour);
  await system.recorded(code, 'TASK_OVERDUE');
  for (const [account, kind, reason] of walk)
    expect(await system.http.post(account, `/dossiers/${code}/commands`, { kind, reason })).toMatchObject({
      status: 200,
    });
  await system.client.getHandle(code).result();
  return code;
}

const rowsOf = async (code: string) => ({
  dossier: (await system.db.query('SELECT * FROM dossier WHERE code = $1', [code])).rows,
  events: (await system.db.query('SELECT * FROM dossier_event WHERE code = $1 ORDER BY seq', [code])).rows,
  tasks: (await system.db.query('SELECT * FROM task WHERE code = $1 ORDER BY id', [code])).rows,
});

const eventIn = ({ seq, at, kind, body }: { seq: number; at: Date; kind: string; body: object }) =>
  ({ ...body, seq, at: at.getTime(), kind }) as DossierEvent;

describe.each(Object.entries(walks))('the history of a dossier %s', (name, walk) => {
  let code = '';
  let history: History;
  beforeAll(async () => {
    code = await live(walk);
    history = await system.client.getHandle(code).fetchHistory();
    keepHistory(`standard-${name}`, history);
  });

  test('replays on the code of today, also from JSON', async () => {
    const read = historyFromJSON(JSON.parse(historyToJSON(history)));
    const bundle = { codePath: process.env.MOTCUA_TEST_BUNDLE! };
    await Worker.runReplayHistory({ workflowBundle: bundle }, read, code);
    expect(historyToJSON(read)).toBe(historyToJSON(history));
  });

  test('tells the same life as the in-memory adapter', async () => {
    const life = lifeIn(history);
    expect(life.commands.map(({ command }) => command.kind)).toEqual(['SUBMIT', ...walk.map(([, kind]) => kind)]);
    expectSameLife(life.events, await relived(life, standardRoute));
  });

  test('with the recorded events leads to the state that the engine shows', async () => {
    const { start } = lifeIn(history);
    const { rows } = await system.db.query('SELECT * FROM dossier_event WHERE code = $1 ORDER BY seq', [code]);
    const state = fold(start, rows.map(eventIn));
    expect(rows).toHaveLength(state.seq);
    expect(await system.spine.engine.find(code)).toEqual({ dossier: viewOf(state), basis: dueBasis(state) });
  });

  test('is all that the read model needs: dropped and recorded again it is the same', async () => {
    const before = await rowsOf(code);
    expect(before.dossier).toHaveLength(1);
    for (const table of ['dossier', 'dossier_event', 'task'])
      await system.db.query(`DELETE FROM ${table} WHERE code = $1`, [code]);
    for (const part of lifeIn(history).recordables) await record(system.db, part);
    expect(await rowsOf(code)).toEqual(before);
  });

  test('holds no personal data and no free text, nor does the read model or the journal', async () => {
    const described = await system.client.getHandle(code).describe();
    const journal = (await system.db.query('SELECT * FROM command WHERE dossier_code = $1', [code])).rows;
    const told = JSON.stringify([JSON.parse(historyToJSON(history)), described.raw], opened);
    expect(told.includes('RETURN_RESULT')).toBe(true); // else nothing was opened
    const kept = told + JSON.stringify([await rowsOf(code), journal]);
    for (const form of ['NFC', 'NFD'] as const)
      expect(secrets.filter(secret => kept.includes(secret.normalize(form)))).toEqual([]);

    const content = (await system.db.query('SELECT body FROM content WHERE dossier_code = $1', [code])).rows;
    expect(content.map(({ body }) => body)).toEqual(
      expect.arrayContaining([applicant, ...walk.flatMap(([, , reason]) => (reason ? [{ text: reason }] : []))]),
    );
  });
});

/** Payloads are base64 in JSON: each with the text that it carries. */
const opened = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.length % 4 === 0 && /^[\w+/]+={0,2}$/.test(value)
    ? `${value} ${Buffer.from(value, 'base64').toString()}`
    : value;
