import { today } from '../../spine/today';
import { isoWeekday, dayOf } from '../../domain/calendar/dates';
import { TestSystem } from '../system/system';
import { here, said, storm, there, workingDay } from './storm';

jest.setTimeout(60_000);

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.start();
});
afterEach(() => system.stop());

const everybody = ['citizen', 'desk', 'specialist', 'leader', 'supervisor', 'auditor', 'administrator'];
const ask = (account: string, agency = here) => system.http.get(account, `/agencies/${agency}/reception`);
const record = async (change: object) =>
  expect(await system.http.post('administrator', `/calendars/${here}/changes`, change)).toMatchObject({ status: 201 });

test('whether a desk is open, and when next, is told to everybody; who decided it and why to administrators alone', async () => {
  await record({ ...storm(), from: today() });
  const opens = `${workingDay(2)}T07:30:00+07:00`;
  for (const account of everybody) {
    const { status, body } = await ask(account);
    expect({ status, body }).toEqual({
      status: 200,
      body: { agency: here, name: expect.any(String), open: false, next: opens },
    });
  }
  expect((await ask('citizen', there)).body.next < opens).toBe(true);
  for (const account of everybody.filter(one => one !== 'administrator'))
    expect((await system.http.get(account, `/calendars/${here}`)).status).toBe(403);
});

test('law.md §8.2: a window in which the desk takes dossiers, on whatever day, is open', async () => {
  const weekday = isoWeekday(dayOf(today()));
  await record({ kind: 'RECEPTION_WINDOW', from: today(), to: workingDay(3), weekday, hours: ['00:00-24:00'], ...said }); // prettier-ignore
  const { body } = await ask('citizen');
  expect(body).toMatchObject({ agency: here, open: true });
  expect(Date.parse(body.next)).toBeLessThanOrEqual(Date.now());
});

test.each(['H26.999', 'H26', 'vn', 'nowhere', 'h26.001'])(
  'what has no desk has none that is open: %s',
  async agency => {
    expect(await ask('citizen', agency)).toMatchObject({ status: 404, body: { code: 'AGENCY_NOT_FOUND' } });
  },
);

test('whoever is nobody is told nothing', async () => {
  expect(await ask('nobody')).toMatchObject({ status: 401, body: { code: 'NOT_AUTHENTICATED' } });
});
