import { unpack } from '../../domain/calendar/packed/unpack';
import { calendarChanges } from '../../database/queries/calendar-changes';
import { addDays } from '../../domain/calendar/dates';
import type { Start } from '../../domain/dossier/start';
import { changeCalendar } from '../../scripts/calendar-change';
import { officeCalendarAt } from '../../spine/office-calendar';
import { today } from '../../spine/today';
import { submission, walk } from '../system/lives';
import { TestSystem } from '../system/system';
import { here, said, storm, there, workingDay } from './storm';

jest.setTimeout(60_000);

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.start();
});
afterEach(() => system.stop());

const post = (path: string, body: object) => system.http.post('administrator', `/calendars/${path}`, body);
const record = async (agency: string, change: object) => {
  const answer = await post(`${agency}/changes`, change);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};

/** Hands a dossier in and accepts it: its code and when it is due, as its receipt says. */
async function received(agency = here): Promise<{ code: string; due: string }> {
  const { code } = (await system.http.post('citizen', '/dossiers', submission({ agency }))).body;
  const desk = agency === here ? 'desk' : 'desk2';
  const accepted = await system.http.post(desk, `/dossiers/${code}/commands`, { kind: 'ACCEPT' });
  expect(accepted.status).toBe(200);
  return { code, due: accepted.body.due.at };
}
const dueNow = async (code: string) => (await system.http.get('citizen', `/dossiers/${code}`)).body.due.at;

async function startOf(code: string): Promise<Start> {
  const { rows } = await system.db.query<{ start: Start }>(
    `SELECT sent->'start' AS start FROM command WHERE dossier_code = $1 AND kind = 'SUBMIT'`,
    [code],
  );
  return rows[0]!.start;
}

test('a storm recorded today moves what is promised from now on, and of what was promised nothing before it is told', async () => {
  const before = await received();
  await record(here, storm());
  const after = await received();
  expect(after.due > before.due).toBe(true);
  expect(await dueNow(before.code)).toBe(before.due);
  expect((await received(there)).due).toBe(before.due);

  expect((await startOf(before.code)).calendar).toMatchObject({
    id: here,
    version: 1,
    base: { id: 'H26', version: 1 },
  });
  expect((await startOf(after.code)).calendar).toMatchObject({ id: here, version: 2, base: { id: 'H26', version: 1 } });
  const { explanation } = (await system.http.get('citizen', `/dossiers/${after.code}`)).body;
  expect(JSON.stringify(explanation)).toMatch(/bão số 9[^"]*\(CV 77\/UBND\)/);
});

test('the country’s decision moves the dates of every agency', async () => {
  const [one, other] = [await received(here), await received(there)];
  await record('vn', storm());
  expect((await received(here)).due > one.due).toBe(true);
  expect((await received(there)).due > other.due).toBe(true);
});

test('an agency that closes at another hour promises another hour', async () => {
  const hours = ['07:00-11:30', '13:00-16:30'];
  await record(here, { kind: 'OFFICE_HOURS', from: today(), hours, ...said });
  expect((await received(here)).due).toMatch(/T16:30:00\+07:00$/);
  expect((await received(there)).due).toMatch(/T17:00:00\+07:00$/);
});

test('a preview says which dates change and where running dossiers would go: as a later dossier is promised', async () => {
  const running = await received();
  const elsewhere = await received(there);
  const preview = await post(`${here}/changes/preview`, storm());
  expect(preview.status).toBe(200);
  expect((await calendarChanges(system.db, [here])).length).toBe(0);
  expect(preview.body.dates).toEqual([
    {
      date: workingDay(1),
      before: { hours: ['07:30-11:30', '13:30-17:00'] },
      after: { hours: [], kind: 'CLOSED', name: said.reason, notice: said.notice },
    },
  ]);
  expect(preview.body.dossiers).toMatchObject({
    total: 1,
    examined: 1,
    unclear: [],
    text: { vi: expect.stringContaining('tính lại theo lịch mới'), en: expect.stringContaining('computed anew') },
  });
  const [moved] = preview.body.dossiers.moved;
  expect(preview.body.dossiers.moved).toHaveLength(1);
  expect(moved).toMatchObject({ code: running.code, from: running.due });
  expect(moved.why.vi.join('\n')).toContain('bão số 9 (CV 77/UBND)');

  await record(here, storm());
  const later = await received();
  expect(moved.to).toBe(later.due);
  await system.tell();
  await system.recorded(running.code, 'CALENDAR_CHANGED');
  expect(await dueNow(running.code)).toBe(moved.to);

  const country = await post('vn/changes/preview', storm());
  const codes = country.body.dossiers.moved.map(({ code }: { code: string }) => code);
  // Where the agency is closed on that day already the country's decision moves nothing.
  expect(codes).toEqual([elsewhere.code]);
});

test('days after the due date, and dossiers that have their result, are none of a preview’s business', async () => {
  const { code } = await received();
  const { body } = await post(`${here}/changes/preview`, storm(40));
  expect(body).toMatchObject({ dates: [{ date: workingDay(40) }], dossiers: { total: 0, moved: [] } });
  for (const [account, kind] of walk.granted.slice(1, 5))
    expect((await system.http.post(account, `/dossiers/${code}/commands`, { kind })).status).toBe(200);
  expect((await post(`${here}/changes/preview`, storm())).body).toMatchObject({ dossiers: { total: 0, moved: [] } });
});

test('a due date that does not follow from start and limit is named and not guessed', async () => {
  const { code } = await received();
  await system.db.query(
    `UPDATE dossier SET view = jsonb_set(view, '{due,at}', to_jsonb((view->'due'->>'at')::bigint + 1))`,
  );
  const { dossiers } = (await post(`${here}/changes/preview`, storm())).body;
  expect(dossiers).toMatchObject({ total: 1, moved: [], unclear: [code] });
});

test('an administrator sees hours, exceptions and who decided what; a withdrawal takes back and stays', async () => {
  const from = today();
  await record(here, storm());
  await record(here, { kind: 'WITHDRAWAL', withdraws: 2, reason: 'bão tan', notice: 'CV 78/UBND' });
  const effectiveFrom = `${addDays(from, 30)}T00:00:00+07:00`;
  await record(here, { kind: 'OFFICE_HOURS', from, hours: ['08:00-12:00'], ...said, effectiveFrom });
  await record('vn', storm(2));

  const read = (query = '') => system.http.get('administrator', `/calendars/${here}${query}`);
  const { body } = await read();
  expect(body).toMatchObject({
    id: here,
    version: 3,
    base: { id: 'H26', version: 1, base: { id: 'vn', version: 2 } },
    officeHours: ['07:30-11:30', '13:30-17:00'],
    from,
  });
  const { open, next } = body.reception;
  expect(open ? Date.parse(next) <= Date.now() : Date.parse(next) > Date.now()).toBe(true);
  expect(body.exceptions).toContainEqual({ date: workingDay(2), hours: [], kind: 'CLOSED', name: said.reason, notice: said.notice }); // prettier-ignore
  expect(body.exceptions.map(({ date }: { date: string }) => date)).not.toContain(workingDay(1));
  expect(body.versions).toMatchObject([
    { calendar: here, version: 2, kind: 'CLOSURE', standing: 'WITHDRAWN', by: 'administrator', ...said },
    { calendar: here, version: 3, kind: 'WITHDRAWAL', standing: 'IN_EFFECT', notice: 'CV 78/UBND' },
    { calendar: here, version: 4, kind: 'OFFICE_HOURS', standing: 'PENDING', hours: ['08:00-12:00'], effectiveFrom },
    { calendar: 'vn', version: 2, kind: 'CLOSURE', standing: 'IN_EFFECT' },
  ]);
  expect((await read('?from=2026-09-01&to=2026-09-02')).body.exceptions).toHaveLength(2);
  expect(await read('?from=tomorrow')).toMatchObject({ status: 400, body: { fields: [{ field: 'from' }] } });
});

test('nothing recorded is ever changed or removed, not even by the owner of the table', async () => {
  await record(here, storm());
  const before = await calendarChanges(system.db, [here]);
  for (const statement of [
    `UPDATE calendar_change SET reason = 'khác'`,
    'DELETE FROM calendar_change',
    'TRUNCATE calendar_change',
  ])
    await expect(system.db.query(statement)).rejects.toThrow('append-only');
  expect(await calendarChanges(system.db, [here])).toEqual(before);
});

test('the table itself refuses a change without reason, notice or account, and one that reaches back', async () => {
  const insert = (change: Record<string, unknown>) => {
    const row = { reason: 'a', notice: 'b', account_id: 'c', effective_from: '2026-01-02', ...change };
    return system.db.query(
      `INSERT INTO calendar_change (id, version, kind, body, reason, notice, account_id, recorded_at, effective_from)
       VALUES ('vn', 2, 'SWAP', '{}', $1, $2, $3, '2026-01-02', $4)`,
      [row.reason, row.notice, row.account_id, row.effective_from],
    );
  };
  for (const change of [{ reason: ' ' }, { notice: '' }, { account_id: '' }, { effective_from: '2026-01-01' }])
    await expect(insert(change)).rejects.toThrow('check constraint');
});

test('the same closure recorded twice at once: one is recorded, the other told', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => post(`${here}/changes`, storm())));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  expect(await calendarChanges(system.db, [here])).toHaveLength(1);
});

test('different changes recorded at once are numbered without a gap', async () => {
  await Promise.all([1, 2, 3, 4, 5].map(n => record(here, storm(n))));
  expect((await calendarChanges(system.db, [here])).map(({ version }) => version)).toEqual([2, 3, 4, 5, 6]);
});

test('the calendar is put together once for a version, and anew when anybody has recorded one', async () => {
  const now = Date.now() + 60_000;
  const first = await officeCalendarAt(system.db, here, now);
  expect(await officeCalendarAt(system.db, here, now)).toBe(first);
  // As another process would, past this one's memory.
  await system.db.query(
    `INSERT INTO calendar_change (id, version, kind, body, reason, notice, account_id, recorded_at, effective_from)
     VALUES ($1, 2, 'CLOSURE', $2, 'bão', 'CV 1', 'administrator', now(), now())`,
    [here, { from: workingDay(1), to: workingDay(1) }],
  );
  const second = await officeCalendarAt(system.db, here, now);
  expect(unpack(second)).toMatchObject({ version: 2, exceptions: { [workingDay(1)]: { name: 'bão' } } });
  expect(await officeCalendarAt(system.db, here, now)).toBe(second);
  expect(await officeCalendarAt(system.db, there, now)).toMatchObject({ id: there, version: 1 });
});

describe('from the command line', () => {
  const wanted = () => {
    const { kind, from, to, ...rest } = storm();
    return { calendar: here, change: { kind, from, to }, ...rest };
  };

  test('a preview records nothing, --yes does, and the account stands behind it', async () => {
    const running = await received();
    const shown = await changeCalendar(system.db, { by: 'administrator', wanted: wanted(), yes: false });
    expect(shown.join('\n')).toContain(`${workingDay(1)}  07:30-11:30 13:30-17:00 → closed`);
    expect(shown.join('\n')).toContain(`${running.code}  ${running.due} → `);
    expect(shown.at(-1)).toBe('Nothing was recorded.');
    expect(await calendarChanges(system.db, [here])).toEqual([]);
    const done = await changeCalendar(system.db, { by: 'administrator', wanted: wanted(), yes: true });
    expect(done.at(-1)).toContain(`Recorded: calendar ${here}, version 2`);
    expect(await calendarChanges(system.db, [here])).toMatchObject([{ by: 'administrator', version: 2 }]);
  });
});
