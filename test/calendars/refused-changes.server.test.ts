import { calendarChanges } from '../../database/queries/calendar-changes';
import { changeCalendar } from '../../scripts/calendar-change';
import { recordChange } from '../../spine/calendar-change';
import { TestSystem } from '../system/system';
import { here, said, storm, there, workingDay } from './storm';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());
afterEach(async () => expect(await calendarChanges(system.db, [here])).toEqual([]));

const post = (path: string, body: object, account = 'administrator') =>
  system.http.post(account, `/calendars/${path}`, body);

const day = workingDay(1);
test.each<[string, object, number, object]>([
  ['a swap without its counterpart', { kind: 'SWAP', off: day, ...said }, 400, { code: 'INPUT_INVALID', fields: [{ field: 'work' }] }],
  ['a swap for a working day', { kind: 'SWAP', off: day, work: workingDay(2), ...said }, 422, { code: 'CALENDAR_CHANGE_INVALID', problem: 'SWAP_WORK_NOT_FREE_SATURDAY' }],
  ['no reason', { ...storm(), reason: undefined }, 400, { fields: [{ field: 'reason' }] }],
  ['no notice', { ...storm(), notice: ' ' }, 400, { fields: [{ field: 'notice' }] }],
  ['an effect yesterday', { ...storm(), effectiveFrom: new Date(Date.now() - 86_400_000).toISOString() }, 422, { problem: 'EFFECT_IN_THE_PAST' }],
  ['an effect without an offset', { ...storm(), effectiveFrom: '2026-12-01T00:00:00' }, 400, { fields: [{ field: 'effectiveFrom' }] }],
  ['a date that does not exist', { ...storm(), from: '2026-02-30' }, 422, { problem: 'DATE_INVALID' }],
  ['hours that overlap', { ...storm(), hours: ['07:30-11:30', '11:00-12:00'] }, 422, { problem: 'HOURS_OVERLAP' }],
  ['hours that are none', { ...storm(), hours: ['morning'] }, 400, { fields: [{ field: 'hours' }] }],
  ['hours that are too many', { ...storm(), hours: Array(9).fill('07:30-11:30') }, 400, { fields: [{ field: 'hours' }] }],
  ['an unknown kind', { ...storm(), kind: 'CLOSED' }, 400, { fields: [{ field: 'kind' }] }],
  ['no kind', { ...storm(), kind: undefined }, 400, { fields: [{ field: 'kind' }] }],
  ['a list', [], 400, { code: 'INPUT_INVALID' }],
  ['a field of another kind', { ...storm(), work: day }, 400, { fields: [{ field: 'work' }] }],
])('%s', async (_what, change, status, body) => {
  for (const path of [`${here}/changes`, `${here}/changes/preview`])
    expect(await post(path, change)).toMatchObject({ status, body });
}); // prettier-ignore

test.each(['citizen', 'desk', 'supervisor', 'auditor'])(
  '%s decides about no calendar and reads none',
  async account => {
    for (const path of [`${here}/changes`, 'vn/changes/preview'])
      expect(await post(path, storm(), account)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect((await system.http.get(account, `/calendars/${here}`)).status).toBe(403);
  },
);

test.each(['H26.999', 'nowhere', 'VN'])('a calendar that is nobody’s: %s', async agency => {
  const answers = [
    await post(`${agency}/changes`, storm()),
    await system.http.get('administrator', `/calendars/${agency}`),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'AGENCY_NOT_FOUND' } });
});

test('an administrator of one agency decides for it alone', async () => {
  const by = { account: 'a', role: 'ADMINISTRATOR', units: [], agency: there } as const;
  const change = { kind: 'CLOSURE', from: day, to: day } as const;
  for (const calendar of [here, 'vn'])
    await expect(recordChange(system.db, by, { calendar, change, ...said })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  expect(await recordChange(system.db, by, { calendar: there, change, ...said })).toMatchObject({
    version: 2,
    by: 'a',
  });
});

test.each([
  ['nobody', 'ACCOUNT_NOT_FOUND'],
  ['desk', 'NOT_ALLOWED'],
])('from the command line, in the name of %s: %s', async (by, code) => {
  const { kind, from, to, ...rest } = storm();
  const wanted = { calendar: here, change: { kind, from, to }, ...rest };
  await expect(changeCalendar(system.db, { by, wanted, yes: true })).rejects.toMatchObject({ code });
});
