import { randomUUID } from 'node:crypto';
import { calendarChanges } from '../../database/queries/calendar-changes';
import { addDays } from '../../domain/calendar/dates';
import { unpack } from '../../domain/calendar/packed/unpack';
import type { Actor } from '../../domain/dossier/actor';
import type { Start } from '../../domain/dossier/start';
import { changeCalendar } from '../../scripts/calendar-change';
import { recordChange } from '../../spine/calendar-change';
import { officeCalendarAt } from '../../spine/office-calendar';
import { today } from '../../spine/today';
import { Acting } from '../system/acting';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';
import { freeSaturday, here, province, said, storm, there, workingDay } from './storm';

jest.setTimeout(60_000);

/** An agency of another province, and the account of its desk. */
const elsewhere = 'H28.001';
const desks: Readonly<Record<string, string>> = { [here]: 'desk', [there]: 'desk2', [elsewhere]: 'tax-desk' };

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.start();
  await system.db.query(`
    INSERT INTO agency (id, name, level) VALUES ('${elsewhere}', 'UBND xã của tỉnh khác', 'COMMUNE');
    INSERT INTO unit (id, agency_id, kind, name)
      SELECT '${elsewhere}/' || lower(kind), '${elsewhere}', kind, kind FROM unnest('{DESK,SPECIALIST,LEADER}'::text[]) AS kind;
    UPDATE account SET agency_id = '${elsewhere}', units = '{${elsewhere}/desk}' WHERE id = '${desks[elsewhere]}'`);
});
afterEach(() => system.stop());

const post = (path: string, body: object, account = 'administrator') =>
  system.http.post(account, `/calendars/${path}`, body);
const record = async (calendar: string, change: object) =>
  expect(await post(`${calendar}/changes`, change)).toMatchObject({ status: 201, body: { calendar } });

/** A dossier handed in and accepted, with its due date. */
async function running(agency: string): Promise<{ dossier: Acting; code: string; due: string }> {
  const dossier = await Acting.on(system, 'citizen', submission({ agency }));
  const { due } = await dossier.act(desks[agency]!, 'ACCEPT');
  return { dossier, code: dossier.code, due: due.at };
}
const dueOf = async ({ dossier }: { dossier: Acting }): Promise<string> => (await dossier.read('citizen')).due.at;
const told = async () =>
  (await system.db.query<{ code: string }>('SELECT dossier_code AS code FROM machine_word ORDER BY code')).rows.map(
    ({ code }) => code,
  );

async function pinOf(code: string): Promise<Start['calendar']> {
  const { rows } = await system.db.query<{ start: Start }>(
    `SELECT sent->'start' AS start FROM command WHERE dossier_code = $1 AND kind = 'SUBMIT'`,
    [code],
  );
  return rows[0]!.start.calendar;
}

test('a storm closes a province: running dossiers of its agencies move, new ones pin it, another province’s stay', async () => {
  const [one, other, far] = [await running(here), await running(there), await running(elsewhere)];
  await record(province, storm());
  await system.tell();
  for (const { code } of [one, other]) await system.recorded(code, 'CALENDAR_CHANGED');
  expect(await told()).toEqual([one.code, other.code].sort());
  expect(await dueOf(far)).toBe(far.due);

  for (const [before, agency] of [
    [one, here],
    [other, there],
  ] as const) {
    // prettier-ignore
    const later = await running(agency);
    expect(later.due > before.due).toBe(true);
    expect(await dueOf(before)).toBe(later.due);
    const base = { id: province, version: 2, base: { id: 'vn', version: 1 } };
    expect(await pinOf(later.code)).toMatchObject({ id: agency, version: 1, base });
    const { explanation } = await later.dossier.read('citizen');
    expect(explanation.vi.join('\n')).toMatch(/bão số 9.*\(CV 77\/UBND\)/);
  }
  expect((await running(elsewhere)).due).toBe(far.due);
});

test('a preview of a province says where the dossiers of all its agencies go, and no other’s', async () => {
  const [one, other] = [await running(here), await running(there), await running(elsewhere)];
  // Closed on that day already: the province's decision moves nothing there.
  await record(there, { ...storm(), reason: 'di dời trụ sở' });
  await system.tell();
  await system.recorded(other.code, 'CALENDAR_CHANGED');

  const { body } = await post(`${province}/changes/preview`, storm());
  expect(body).toMatchObject({
    change: { calendar: province, version: 2 },
    dates: [{ date: workingDay(1), after: { kind: 'CLOSED', name: said.reason } }],
    dossiers: { total: 2, examined: 2, unclear: [], moved: [{ code: one.code, from: one.due }] },
  });
  expect(body.dossiers.moved).toHaveLength(1);
  expect(await calendarChanges(system.db, [province])).toEqual([]);

  await record(province, storm());
  await system.tell();
  await system.recorded(one.code, 'CALENDAR_CHANGED');
  expect(await dueOf(one)).toBe(body.dossiers.moved[0].to);
});

test('a preview of a province knows a Saturday that one of its agencies alone would work', async () => {
  const saturday = freeSaturday();
  const tomorrow = addDays(today(), 1);
  await record(here, { kind: 'SWAP', off: workingDay(20), work: saturday, ...said });
  if (tomorrow < saturday) await record(here, { ...storm(), from: tomorrow, to: addDays(saturday, -1) });
  const [one] = [await running(here), await running(there)];
  const closed = { ...storm(), from: saturday, to: saturday };
  const { body } = await post(`${province}/changes/preview`, closed);
  expect(body).toMatchObject({ dates: [], dossiers: { unclear: [], moved: [{ code: one.code, from: one.due }] } });
  expect(body.dossiers.moved).toHaveLength(1);

  await record(province, closed);
  await system.tell();
  await system.recorded(one.code, 'CALENDAR_CHANGED');
  const back = (await post(`${province}/changes/preview`, { kind: 'WITHDRAWAL', withdraws: 2, ...said })).body;
  expect(back).toMatchObject({ dates: [], dossiers: { moved: [{ code: one.code, to: one.due }] } });
});

test('an agency of a longer code hears its province and not the agency before it in the code', async () => {
  const longer = `${elsewhere}.02`;
  await system.db.query(`INSERT INTO agency (id, name, level) VALUES ('${longer}', 'Chi nhánh', 'COMMUNE')`);
  await record(elsewhere, storm());
  const now = Date.now() + 60_000;
  const closed = async () =>
    unpack(await officeCalendarAt(system.db, longer, now)).exceptions[workingDay(1)]?.name === said.reason;
  expect(await closed()).toBe(false);
  await record('H28', storm());
  expect(await closed()).toBe(true);
});

test('who transfers the agency with the province’s own code transfers its dossiers alone', async () => {
  await system.db.query(`
    INSERT INTO agency (id, name, level) VALUES ('${province}', 'UBND thành phố', 'PROVINCE');
    INSERT INTO unit (id, agency_id, kind, name)
      SELECT '${province}/' || lower(kind), '${province}', kind, kind FROM unnest('{DESK,SPECIALIST,LEADER}'::text[]) AS kind`);
  const own = await Acting.on(system, 'citizen', submission({ agency: province }));
  await running(here);
  const key = { 'idempotency-key': randomUUID() };
  const wanted = { to: there, because: '1656/NQ-UBTVQH15' };
  expect(await system.http.post('administrator', `/agencies/${province}/transfer`, wanted, key)).toMatchObject({
    body: { atHand: { dossiers: 1 } },
  });
  await system.tell();
  expect(await told()).toEqual([own.code]);
});

test('what was put together before is put together anew when anybody has recorded a version of the province', async () => {
  const now = Date.now() + 60_000;
  const first = await officeCalendarAt(system.db, here, now);
  const far = await officeCalendarAt(system.db, elsewhere, now);
  // As another process would, past this one's memory.
  await system.db.query(
    `INSERT INTO calendar_change (id, version, kind, body, reason, notice, account_id, recorded_at, effective_from)
     VALUES ($1, 2, 'CLOSURE', $2, 'bão', 'CV 1', 'administrator', now(), now())`,
    [province, { from: workingDay(1), to: workingDay(1) }],
  );
  const second = await officeCalendarAt(system.db, here, now);
  expect(second).not.toBe(first);
  expect(unpack(second)).toMatchObject({ base: { version: 2 }, exceptions: { [workingDay(1)]: { name: 'bão' } } });
  expect(await officeCalendarAt(system.db, here, now)).toBe(second);
  expect(await officeCalendarAt(system.db, elsewhere, now)).toBe(far);
});

test('an administrator reads a province’s calendar, and in an agency’s which layer decided what; a withdrawal takes it back', async () => {
  await record(province, storm());
  const read = async (calendar: string) => (await system.http.get('administrator', `/calendars/${calendar}`)).body;
  const closed = { date: workingDay(1), hours: [], kind: 'CLOSED', name: said.reason, notice: said.notice };
  const versions = [{ calendar: province, version: 2, standing: 'IN_EFFECT', by: 'administrator' }];
  expect(await read(province)).toMatchObject({ id: province, version: 2, base: { id: 'vn', version: 1 }, versions });
  const agency = await read(here);
  expect(agency).toMatchObject({ id: here, version: 1, base: { id: province, version: 2, base: { id: 'vn', version: 1 } }, versions }); // prettier-ignore
  expect(agency.exceptions).toContainEqual(closed);
  await record(province, { kind: 'WITHDRAWAL', withdraws: 2, ...said });
  expect((await read(here)).exceptions).not.toContainEqual(closed);
});

test('a province is there when an agency of it is: H99 is nobody’s', async () => {
  for (const path of ['H99/changes', 'H99/changes/preview', 'H2/changes'])
    expect(await post(path, storm())).toMatchObject({ status: 404, body: { code: 'AGENCY_NOT_FOUND' } });
  await record('G01', storm());
});

test('about a province decide its own administrator and the country’s, and neither that of an agency nor anybody else', async () => {
  const change = { kind: 'CLOSURE', from: workingDay(1), to: workingDay(1) } as const;
  const of = (agency: string): Actor => ({ account: `admin-${agency}`, role: 'ADMINISTRATOR', units: [], agency });
  const wanted = (calendar: string) => ({ calendar, change, ...said });
  for (const [by, calendar] of [
    [of(here), province],
    [of('H28'), province],
    [of(province), here],
    [of(province), 'vn'],
  ] as const)
    // prettier-ignore
    await expect(recordChange(system.db, by, wanted(calendar))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  for (const account of ['citizen', 'desk', 'supervisor', 'auditor'])
    expect(await post(`${province}/changes`, storm(), account)).toMatchObject({ status: 403 });
  expect(await calendarChanges(system.db, [province])).toEqual([]);
  expect(await recordChange(system.db, of(province), wanted(province))).toMatchObject({ version: 2, by: 'admin-H26' });
});

test('from the command line', async () => {
  const [one, far] = [await running(here), await running(elsewhere)];
  const { kind, from, to, ...rest } = storm();
  const asked = { by: 'administrator', wanted: { calendar: province, change: { kind, from, to }, ...rest } };
  const shown = (await changeCalendar(system.db, { ...asked, yes: false })).join('\n');
  expect(shown).toContain(`${one.code}  ${one.due} → `);
  expect(shown).not.toContain(far.code);
  const done = await changeCalendar(system.db, { ...asked, yes: true });
  expect(done.at(-1)).toContain(`Recorded: calendar ${province}, version 2`);
});
