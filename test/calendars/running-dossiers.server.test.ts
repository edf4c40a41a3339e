import { randomUUID } from 'node:crypto';
import { Connection, WorkflowClient } from '@temporalio/client';
import { calendarChanges } from '../../database/queries/calendar-changes';
import { expandOne } from '../../spine/outbox';
import { runCommand } from '../../spine/run-command';
import { Engine } from '../../spine/engine';
import { askSubmission } from '../../spine/submission';
import { tellOnce } from '../../spine/teller';
import { Acting } from '../system/acting';
import { eventually } from '../system/eventually';
import { submission, walk } from '../system/lives';
import { TestSystem } from '../system/system';
import { here, said, storm, there, workingDay } from './storm';

jest.setTimeout(60_000);

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.start();
});
afterEach(() => system.stop());

const record = async (agency: string, change: object) => {
  expect(await system.http.post('administrator', `/calendars/${agency}/changes`, change)).toMatchObject({
    status: 201,
  });
};

/** A dossier handed in and accepted, with its due date. */
async function running(agency = here): Promise<{ dossier: Acting; due: string }> {
  const dossier = await Acting.on(system, 'citizen', submission({ agency }));
  const { due } = await dossier.act(agency === here ? 'desk' : 'desk2', 'ACCEPT');
  return { dossier, due: due.at };
}
const dueOf = async ({ dossier }: { dossier: Acting }): Promise<string> => (await dossier.read('citizen')).due.at;
const heard = ({ dossier }: { dossier: Acting }) => system.recorded(dossier.code, 'CALENDAR_CHANGED');
const timesHeard = async ({ dossier }: { dossier: Acting }) =>
  (await dossier.events()).filter(kind => kind === 'CALENDAR_CHANGED').length;
/** Closed long enough to move what is due within eight working hours, whenever the tests run. */
const twoDays = () => ({ ...storm(0), to: workingDay(1) });
const words = async () =>
  (await system.db.query<{ code: string; outcome: string | null }>('SELECT dossier_code AS code, outcome FROM machine_word ORDER BY id')).rows; // prettier-ignore

test('a closure recorded while no worker is there: the due date moves when one is back, journalled with the decision, and explained', async () => {
  const [moving, elsewhere] = [await running(), await running(there)];
  await system.stopWorker();
  await record(here, storm());
  await system.tell();
  expect(await words()).toEqual([{ code: moving.dossier.code, outcome: 'TOLD' }]);
  await system.startWorker();
  await heard(moving);

  const now = await moving.dossier.read('citizen');
  expect(now.due.at > moving.due).toBe(true);
  expect(now.explanation.vi.join('\n')).toMatch(/bão số 9.*\(CV 77\/UBND\)/);
  const { rows } = await system.db.query(
    `SELECT body->>'because' AS because, (body->'due'->'from'->>'at')::bigint AS was, (body->'due'->'to'->>'at')::bigint AS is
       FROM dossier_event WHERE code = $1 AND kind = 'CALENDAR_CHANGED'`,
    [moving.dossier.code],
  );
  expect(rows).toEqual([
    { because: said.notice, was: String(Date.parse(moving.due)), is: String(Date.parse(now.due.at)) },
  ]);
  const listed = await system.db.query('SELECT due_at FROM dossier WHERE code = $1', [moving.dossier.code]);
  expect(listed.rows[0].due_at.getTime()).toBe(Date.parse(now.due.at));

  expect(await dueOf(elsewhere)).toBe(elsewhere.due);
  // as promised to whoever comes later on the same day
  expect((await running()).due).toBe(now.due.at);
  expect(await moving.dossier.walk(...walk.granted.slice(1))).toMatchObject({
    onTime: true,
    outcome: { code: 'RESULT_RETURNED' },
  });
});

test('a decision of the country reaches every running dossier, part by part; one that has its receipt not yet as well', async () => {
  const dossiers = [await running(), await running(there), await running(there)];
  const unreceived = await Acting.on(system, 'citizen', submission());
  const before = (await unreceived.read('desk')).openTasks[0].due.at;
  await record('vn', twoDays());
  for (let parts = 0; parts < 5; parts++) await expandOne(system.db, 1);
  expect((await words()).map(({ code }) => code).sort()).toEqual([...dossiers.map(({ dossier }) => dossier.code), unreceived.code].sort()); // prettier-ignore
  await system.tell();
  for (const one of dossiers) await heard(one);
  await system.recorded(unreceived.code, 'CALENDAR_CHANGED');
  expect((await unreceived.read('desk')).openTasks[0].due.at > before).toBe(true);
});

test('two tellers at once, and told again: each dossier hears it once', async () => {
  const dossiers = [await running(), await running(), await running()];
  await record(here, storm());
  await Promise.all([system.tell(), system.tell(), system.tell()]);
  for (const one of dossiers) await heard(one);
  await system.db.query(`UPDATE machine_word SET outcome = NULL, tried_at = NULL`);
  await system.tell();
  expect(new Set((await words()).map(({ outcome }) => outcome))).toEqual(new Set(['TOLD']));
  for (const one of dossiers) expect(await timesHeard(one)).toBe(1);
});

test('a dossier that was being handed in at that moment hears it in the second round, a minute later', async () => {
  const by = { account: 'citizen', role: 'APPLICANT', units: [] } as const;
  const given = { ...submission(), channel: 'ONLINE' as const };
  const asked = await askSubmission(system.db, randomUUID(), by, Date.now(), given);
  await record(here, twoDays());
  await system.tell();
  expect(await words()).toEqual([]);

  // only now it comes into the journal, with the calendar of before
  const outcome = await runCommand(system.spine, asked);
  const code = (outcome as { dossier: { code: string } }).dossier.code;
  await system.tell();
  expect(await words()).toEqual([]);
  const { rows } = await system.db.query(`SELECT rounds, tell_from > now() AS later, tell_from < now() + interval '61 seconds' AS soon FROM announcement`); // prettier-ignore
  expect(rows).toEqual([{ rounds: 1, later: true, soon: true }]);
  await system.db.query('UPDATE announcement SET tell_from = now()');
  await system.tell();
  await system.recorded(code, 'CALENDAR_CHANGED');
  expect((await system.db.query('SELECT rounds, done_at IS NOT NULL AS done FROM announcement')).rows).toEqual([
    { rounds: 2, done: true },
  ]);
});

test('a submission that is journalled and not carried out yet is waited for', async () => {
  const id = randomUUID();
  await system.stop();
  system = await TestSystem.start({ deadlineMs: 1_000 });
  await system.stopWorker();
  await system.http.post('citizen', '/dossiers', submission(), { 'idempotency-key': id });
  await record(here, twoDays());
  await system.tell();
  const waiting = await words();
  expect(waiting).toMatchObject([{ outcome: null }]);
  const { code } = waiting[0]!;
  await system.startWorker();
  await eventually(async () => {
    await system.recover();
    return (await system.http.get('citizen', `/commands/${id}`)).body.status === 'DONE';
  });
  await system.tell();
  await system.recorded(code, 'CALENDAR_CHANGED');
}, 90_000);

test('told when it takes effect and not before, also where what was recorded first takes effect last', async () => {
  const one = await running();
  const effect = Date.now() + 4_000;
  await record(here, { ...storm(1), effectiveFrom: new Date(effect).toISOString() });
  await record(here, storm(2));
  await system.tell();
  await heard(one);
  const once = await dueOf(one);
  expect(once > one.due).toBe(true);
  expect((await calendarChanges(system.db, [here])).map(({ version }) => version)).toEqual([2, 3]);

  await eventually(async () => Date.now() > effect);
  await eventually(async () => {
    await system.tell();
    return (await timesHeard(one)) === 2;
  });
  expect((await dueOf(one)) > once).toBe(true);
  const { rows } = await system.db.query(
    `SELECT body->'calendar'->>'version' AS version FROM dossier_event WHERE code = $1 AND kind = 'CALENDAR_CHANGED' ORDER BY seq`,
    [one.dossier.code],
  );
  expect(rows).toEqual([{ version: '3' }, { version: '2' }]);
});

test('one that ended meanwhile needs no telling', async () => {
  const one = await running();
  await record(here, storm());
  await expandOne(system.db);
  await one.dossier.walk(...walk.granted.slice(1));
  await system.client.getHandle(one.dossier.code).result();
  await system.tell();
  expect(await words()).toEqual([{ code: one.dossier.code, outcome: 'DOSSIER_ENDED' }]);
});

/** An engine at an address where nobody answers. */
const outOfReach = (): Engine =>
  new Engine(new WorkflowClient({ connection: Connection.lazy({ address: '127.0.0.1:1' }) }), {
    ...{ taskQueue: 'none', deadlineMs: 500 },
    onTrouble: () => undefined,
  });

test('with the engine away words wait, and are told in their order', async () => {
  const one = await running();
  const away = { db: system.db, log: system.log, engine: outOfReach() };
  await record(here, storm(1));
  await record(here, storm(2));
  await tellOnce(away, { ageSeconds: 0, batch: 10, everyMs: 0 });
  await tellOnce(away, { ageSeconds: 0, batch: 10, everyMs: 0 });
  expect((await system.db.query('SELECT tries, outcome FROM machine_word ORDER BY id')).rows).toEqual([
    { tries: 2, outcome: null },
    { tries: 0, outcome: null },
  ]);
  await system.tell();
  await heard(one);
  expect((await words()).map(({ outcome }) => outcome)).toEqual(['TOLD', 'TOLD']);
  const closed = (await one.dossier.read('desk')).explanation.vi.join('\n');
  expect(closed).toContain('bão số 9');
  expect(closed).toContain(workingDay(1).split('-').reverse().slice(0, 2).join('/'));
});
