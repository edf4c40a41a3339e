import { randomUUID } from 'node:crypto';
import { calendarOf } from '../../domain/calendar/calendar-of';
import { limitDeadline } from '../../domain/clock/deadline';
import { officeCalendarAt } from '../../spine/office-calendar';
import { askSubmission } from '../../spine/submission';
import { today } from '../../spine/today';
import { Acting } from '../system/acting';
import { hour, submission, walk } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

const outage = 'Hệ thống ngừng hoạt động từ sáng 24/11.';
const ago = (hours: number): Date => new Date(Date.now() - hours * hour);
const inVietnam = (at: Date): string => `${new Date(at.getTime() + 7 * hour).toISOString().slice(0, 19)}+07:00`;
const threeDaysFrom = async (at: Date) => {
  const calendar = calendarOf(await officeCalendarAt(system.db, 'H26.001', Date.now()));
  return limitDeadline(calendar, at.getTime(), { amount: 3, unit: 'WORKING_DAY' }).date;
};

describe('entered after an outage', () => {
  test('the legal time counts: for the code, for the reception check, for the receipt; why is kept and not told', async () => {
    const submittedAt = ago(80);
    const given = { channel: 'DIRECT', submittedAt: submittedAt.toISOString(), reason: outage };
    const dossier = await Acting.on(system, 'desk', submission(given));
    const day = today(submittedAt.getTime()).slice(2).replaceAll('-', '');
    expect(dossier.code).toBe(`H26.001-${day}-0001`);
    expect(await dossier.read('desk')).toMatchObject({ submittedAt: inVietnam(submittedAt) });

    // as the paper slip of that day says
    const accepted = new Date(submittedAt.getTime() + 600_000);
    const receipt = await dossier.act('desk', 'ACCEPT', { legalAt: accepted.toISOString(), reason: outage });
    expect(receipt).toMatchObject({ acceptedAt: inVietnam(accepted), due: { date: await threeDaysFrom(accepted) } });
    const { rows } = await system.db.query(
      `SELECT kind, body->>'legalAt' AS legal, body->>'action' AS action FROM dossier_event WHERE code = $1 AND kind IN ('TASK_ENDED', 'ACCEPTED')`,
      [dossier.code],
    );
    expect(rows).toEqual([
      { kind: 'TASK_ENDED', action: 'ACCEPT', legal: String(accepted.getTime()) },
      { kind: 'ACCEPTED', action: null, legal: String(accepted.getTime()) },
    ]);

    const content = await system.db.query('SELECT kind, body FROM content WHERE dossier_code = $1 ORDER BY kind', [dossier.code]); // prettier-ignore
    expect(content.rows).toEqual([
      { kind: 'APPLICANT', body: { ...submission().applicant, enteredAfterwardsBecause: outage } },
      { kind: 'REASON', body: { text: outage } },
    ]);
    const history = JSON.stringify(await system.client.getHandle(dossier.code).fetchHistory(), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    );
    expect(history).not.toContain('ngừng hoạt động');
  });

  test('in the order of what happened, and not in the future: nothing else', async () => {
    const submittedAt = ago(50);
    const given = { channel: 'DIRECT', submittedAt: submittedAt.toISOString(), reason: outage };
    const dossier = await Acting.on(system, 'desk', submission(given));
    for (const legalAt of [ago(51), new Date(Date.now() + hour)])
      expect(await dossier.try('desk', 'ACCEPT', { legalAt: legalAt.toISOString(), reason: outage })).toMatchObject({
        status: 409,
        body: { code: 'LEGAL_TIME_OUT_OF_ORDER', field: 'legalAt' },
      });
    await dossier.act('desk', 'ACCEPT', { legalAt: ago(49).toISOString(), reason: outage });
  });

  test('repeated under its key it is the same dossier; with another time another request', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const given = (hours: number) =>
      submission({
        channel: 'DIRECT',
        submittedAt: ago(hours)
          .toISOString()
          .replace(/\d\d\.\d+Z/, '00Z'),
        reason: outage,
      });
    const [first, again] = [given(30), given(30)];
    const made = await system.http.post('desk', '/dossiers', first, key);
    expect(made.status).toBe(201);
    expect(await system.http.post('desk', '/dossiers', again, key)).toMatchObject({
      status: 201,
      body: { code: made.body.code },
    });
    expect(await system.http.post('desk', '/dossiers', given(31), key)).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  test('the law of the day it was handed in holds, not that of the day it is entered', async () => {
    const by = { account: 'desk', role: 'OFFICER', units: ['H26.001/desk'], agency: 'H26.001' } as const;
    const asked = async (submittedAt: string) => {
      const given = {
        ...submission(),
        channel: 'DIRECT' as const,
        submittedAt: Date.parse(submittedAt),
        reason: outage,
      };
      return askSubmission(system.db, randomUUID(), by, Date.parse('2026-07-02T09:00+07:00'), given);
    };
    // NĐ 224/2026 from 01/07/2026
    expect((await asked('2026-06-30T16:00+07:00')).start.profile.id).toBe('ND118-2025');
    const first = await asked('2026-07-01T08:00+07:00');
    expect(first).toMatchObject({ day: '2026-07-01', start: { profile: { id: 'ND118-2025+ND224-2026' } } });
  });
});

test('QĐ 45/2016 Đ7.4: by post the limit counts from the signing of the minutes, whenever the desk accepts', async () => {
  const minutesSignedAt = ago(75);
  const dossier = await Acting.on(
    system,
    'desk',
    submission({ channel: 'POSTAL', minutesSignedAt: minutesSignedAt.toISOString() }),
  );
  const accepted = await dossier.act('desk', 'ACCEPT');
  expect(accepted.due.date).toBe(await threeDaysFrom(minutesSignedAt));
});

describe('an error in a result that was given out (NĐ 61/2018 Đ21.1)', () => {
  const correcting = (corrects: string, change: object = {}) => submission({ channel: 'DIRECT', corrects, ...change });

  test('a dossier of its own corrects it, and names it', async () => {
    const wrong = await Acting.on(system, 'citizen', submission());
    await wrong.walk(...walk.granted);
    const dossier = await Acting.on(system, 'desk', correcting(wrong.code));
    expect(await dossier.read('desk')).toMatchObject({
      corrects: wrong.code,
      openTasks: [{ kind: 'RECEPTION_CHECK' }],
    });
    expect((await dossier.walk(...walk.onPaper)).corrects).toBe(wrong.code);
  });

  test('only of a result that was returned, of the same agency and procedure', async () => {
    const running = await Acting.on(system, 'citizen', submission());
    const refused = await Acting.on(system, 'citizen', submission());
    await refused.act('desk', 'REFUSE_RECEPTION', { reason: 'x' });
    const returned = await Acting.on(system, 'citizen', submission());
    await returned.walk(...walk.granted);
    const no = { status: 400, body: { code: 'INPUT_INVALID', fields: [{ field: 'corrects' }] } };
    for (const { code } of [running, refused])
      expect(await system.http.post('desk', '/dossiers', correcting(code))).toMatchObject(no);
    expect(
      await system.http.post('desk2', '/dossiers', correcting(returned.code, { agency: 'H26.002' })),
    ).toMatchObject(no);
    expect(await system.http.post('specialist', '/dossiers', correcting(returned.code))).toMatchObject({
      status: 403,
      body: { code: 'NOT_ALLOWED', field: 'corrects', units: ['H26.001/desk'] },
    });
  });
});
