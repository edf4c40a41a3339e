import { randomUUID } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import { dueBasis, viewOf } from '../../domain/dossier/view';
import type { DossierEvent } from '../../domain/dossier/events';
import { expandOne } from '../../spine/outbox';
import { runCommand } from '../../spine/run-command';
import { askSubmission } from '../../spine/submission';
import { fold } from '../dossier-specification';
import { lifeIn } from '../recorded-life';
import { Acting } from '../system/acting';
import { eventually } from '../system/eventually';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

const [old, successor] = ['G01.H26', 'G13.H26'];
const because = '1656/NQ-UBTVQH15';
const limit = { amount: 2, unit: 'WORKING_DAY' };

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.start();
});
afterEach(() => system.stop());

const merge = (from: string, to: string, path = '') =>
  system.http.post('administrator', `/agencies/${from}/transfer${path}`, { to, because }, { 'idempotency-key': randomUUID() }); // prettier-ignore
const heard = (dossier: Acting) => system.recorded(dossier.code, 'PARTNER_REPLACED');
/** Birth, residence and insurance as one (2.000986), handed in at the counter. */
const groupOf = () => Acting.on(system, 'desk', submission({ procedure: '2.000986', channel: 'DIRECT' }));
const birthRegistered = (dossier: Acting) =>
  dossier.walk(['desk', 'ACCEPT'], ['desk', 'HAND_OVER'], ['specialist', 'TAKE_OVER'], ['specialist', 'FINISH_PART']);
const told = async (): Promise<string[]> =>
  (await system.db.query<{ code: string }>(`SELECT dossier_code AS code FROM machine_word WHERE word->>'kind' = 'PARTNER_REPLACED' ORDER BY code`)).rows.map(({ code }) => code); // prettier-ignore
const waitingIn = async (dossier: Acting): Promise<object[]> =>
  (await system.db.query(`SELECT kind, unit_id, followed_by, assignee FROM task WHERE code = $1 AND ended_at IS NULL ORDER BY id`, [dossier.code])).rows; // prettier-ignore

async function consulting(...units: readonly string[]): Promise<Acting> {
  const dossier = await Acting.on(system, 'citizen', submission());
  await dossier.walk(['desk', 'ACCEPT'], ['desk', 'HAND_OVER']);
  const consult = units.map(unit => ({ unit, limit, followedBy: unit.replace('specialist', 'desk') }));
  await dossier.act('specialist', 'CONSULT', {
    reason: 'Đề nghị xác nhận.',
    details: { consult, onPaper: true, ground: 'NĐ 61/2018 Đ19.5' },
  });
  return dossier;
}

test('NĐ 61/2018 Đ19.5, law.md §11: an agency that others ask is merged: who follows it finds the work, and nobody else hears of it', async () => {
  const consulted = await consulting(`${old}/specialist`);
  const nextOnPaper = await consulting('G24.H26/specialist', `${old}/specialist`);
  const elsewhere = await consulting('G24.H26/specialist');
  const inGroup = await groupOf();
  const plain = await Acting.on(system, 'citizen', submission());

  expect(await merge(old, successor, '/preview')).toMatchObject({
    status: 200,
    body: {
      atHand: { dossiers: 0, openTasks: 0 },
      replaced: { 'G01.H26/desk': 'G13.H26/desk', 'G01.H26/specialist': 'G13.H26/specialist' },
      asking: { dossiers: 3, openTasks: 1 },
    },
  });
  expect((await merge(old, successor)).status).toBe(202);
  // a dossier at a time: none is passed over, none is told twice
  for (let parts = 0; parts < 6; parts++) await expandOne(system.db, 1);
  await system.tell();
  await Promise.all([consulted, nextOnPaper, inGroup].map(heard));
  expect(await told()).toEqual([consulted, nextOnPaper, inGroup].map(({ code }) => code).sort());
  for (const one of [elsewhere, plain]) expect(await one.events()).not.toContain('PARTNER_REPLACED');

  expect(await waitingIn(consulted)).toEqual([
    { kind: 'LIAISON', unit_id: 'G13.H26/specialist', followed_by: 'G13.H26/desk', assignee: null },
  ]);
  expect(await consulted.try('police', 'ANSWER', { reason: 'Có.' })).toMatchObject({ status: 403 });
  await consulted.act('social', 'ANSWER', { reason: 'Có.' });
  await nextOnPaper.act('insurance', 'ANSWER', { reason: 'Có.' });
  expect(await waitingIn(nextOnPaper)).toMatchObject([{ kind: 'LIAISON', unit_id: 'G13.H26/specialist' }]);
  const { rows } = await system.db.query(`SELECT body FROM dossier_event WHERE code = $1 AND kind = 'PARTNER_REPLACED'`, [consulted.code]); // prettier-ignore
  expect(rows).toMatchObject([{ body: { because, tasks: [expect.any(String)] } }]);

  // the part that was pinned, in the dossier that runs and in the one that comes after
  const later = await groupOf();
  for (const dossier of [inGroup, later]) {
    await birthRegistered(dossier);
    expect(await waitingIn(dossier)).toMatchObject([
      { kind: 'PART', unit_id: 'G13.H26/specialist' },
      { unit_id: 'G24.H26/specialist' },
    ]);
  }
  expect(await later.events()).not.toContain('PARTNER_REPLACED');
});

test('law.md §11: merged and merged again, told twice: each time the unit that stands for it now; the history alone says so', async () => {
  const dossier = await groupOf();
  const waiting = await groupOf();
  await birthRegistered(dossier);
  const both = [dossier, waiting];
  const times = async (acting: Acting) => (await acting.events()).filter(kind => kind === 'PARTNER_REPLACED').length;
  const heardTimes = (n: number) => Promise.all(both.map(one => eventually(async () => (await times(one)) === n)));
  await merge(old, successor);
  await system.tell();
  await heardTimes(1);
  // the start of the one that waits still names the first of the three
  await merge(successor, 'G17.H26');
  await system.tell();
  await heardTimes(2);
  // it is not known whether they heard
  await system.db.query(`UPDATE machine_word SET outcome = NULL, tried_at = NULL`);
  await system.tell();
  await dossier.act('construction', 'FINISH_PART');
  await birthRegistered(waiting);
  expect(await waitingIn(waiting)).toMatchObject([
    { kind: 'PART', unit_id: 'G17.H26/specialist' },
    { unit_id: 'G24.H26/specialist' },
  ]);
  await heardTimes(2);

  const history = await system.client.getHandle(dossier.code).fetchHistory();
  await Worker.runReplayHistory(
    { workflowBundle: { codePath: process.env.MOTCUA_TEST_BUNDLE! } },
    history,
    dossier.code,
  );
  const { rows } = await system.db.query<{ seq: number; at: Date; kind: string; body: object }>('SELECT * FROM dossier_event WHERE code = $1 ORDER BY seq', [dossier.code]); // prettier-ignore
  const events = rows.map(({ seq, at, kind, body }) => ({ ...body, seq, at: at.getTime(), kind }) as DossierEvent);
  const state = fold(lifeIn(history).start, events);
  expect(await system.spine.engine.find(dossier.code)).toEqual({ dossier: viewOf(state), basis: dueBasis(state) });
});

test('law.md §11: handed in at that very moment with the old unit pinned: heard when it is carried out, or in the second round', async () => {
  const given = { ...submission({ procedure: '2.000986' }), channel: 'DIRECT' as const };
  const by = { account: 'desk', role: 'OFFICER', units: ['H26.001/desk'] } as const;
  const pinned = await askSubmission(system.db, randomUUID(), by, Date.now(), given);
  await system.stopWorker();
  const waiting = groupOf();
  await eventually(async () => (await system.db.query(`SELECT FROM command WHERE status = 'SENT'`)).rowCount === 1);
  await merge(old, successor);
  await system.tell();
  expect(await told()).toHaveLength(1);
  await system.startWorker();
  const first = await waiting;
  expect(await told()).toEqual([first.code]);
  await system.tell();
  await heard(first);

  const outcome = await runCommand(system.spine, pinned);
  const second = new Acting(system, (outcome as { dossier: { code: string } }).dossier.code);
  await system.db.query('UPDATE announcement SET tell_from = now()');
  await system.tell();
  await heard(second);
  await birthRegistered(second);
  expect(await waitingIn(second)).toMatchObject([{ kind: 'PART', unit_id: 'G13.H26/specialist' }, {}]);
});

test('NĐ 61/2018 Đ19.5: after the merger the follower says more, and whoever asks the abolished unit is told who follows it', async () => {
  const dossier = await consulting(`${old}/specialist`);
  const asking = await consulting('G24.H26/specialist');
  await dossier.act('police', 'ANSWER', { reason: 'Có.' });
  expect((await system.http.get('social', `/dossiers/${dossier.code}/events`)).status).toBe(403);
  await merge(old, successor);
  await system.tell();
  await heard(dossier);
  await dossier.act('social', 'LATE_ANSWER', { reason: 'Bổ sung ý kiến.' });
  expect((await system.http.get('social', `/dossiers/${dossier.code}/events`)).status).toBe(200);

  const consult = (unit: string) => ({
    reason: 'x',
    details: { consult: [{ unit, limit, followedBy: `${old}/desk` }] },
  });
  expect(await dossier.try('specialist', 'CONSULT', consult(`${old}/specialist`))).toMatchObject({
    status: 422,
    body: { code: 'UNIT_REPLACED', followers: { [`${old}/specialist`]: `${successor}/specialist`, [`${old}/desk`]: `${successor}/desk` } }, // prettier-ignore
  });
  await asking.act('insurance', 'ANSWER', { reason: 'Có.' });
  const { details } = consult(`${successor}/specialist`);
  const again = { details: { consult: details.consult.map(({ followedBy: _, ...one }) => one) } };
  expect(await asking.act('specialist', 'CONSULT', { reason: 'x', ...again })).toMatchObject({
    openTasks: [{ kind: 'LIAISON', unit: `${successor}/specialist` }],
  });
});
