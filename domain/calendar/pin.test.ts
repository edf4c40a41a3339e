import { refused } from '../../test/refused';
import { Calendar } from './calendar';
import { addDays, addMonths } from './dates';
import { unpack } from './packed/unpack';
import { pinFor } from './pin';
import type { CalendarSnapshot, OpenInterval } from './snapshot';
import { expected2027 } from './vietnam/2027-expected';
import { vietnamCalendar } from './vietnam/vietnam-calendar';

const winter = { from: '2025-10-16', to: '2026-04-15', officeHours: [[480, 720]] as const };
const summer = { from: '2026-04-16', to: '2026-10-15', officeHours: [[420, 690]] as const };
const window = { weekday: 6, hours: [[450, 690]] as const };
const whole = vietnamCalendar({
  id: 'hanoi',
  version: 3,
  seasons: [winter, summer, { ...winter, from: '2019-01-01', to: '2019-06-30' }],
  receptionWindows: [
    { ...window, from: '2026-11-01', to: '2026-12-31' },
    { ...window, from: '2020-01-01', to: '2020-12-31' },
  ],
});
const at = (local: string): number => Date.parse(`${local}+07:00`);
const pinned = (calendar: CalendarSnapshot, receivedAt: number): CalendarSnapshot =>
  unpack(pinFor(calendar, receivedAt));

test('reaches from 90 days before the reception to the end of the known years', () => {
  const kept = pinned(whole, at('2026-02-11T10:12'));
  expect(kept).toMatchObject({ id: 'hanoi', version: 3, from: '2025-11-13', to: '2026-12-31' });
  expect(Object.keys(kept.exceptions)).toContain('2026-01-01');
  expect(Object.keys(kept.exceptions)).not.toContain('2025-09-02');
});

test('reaches two years ahead at most, where so much is known', () => {
  const kept = pinned(whole, at('2021-06-15T08:00'));
  expect(kept).toMatchObject({ from: '2021-03-17', to: '2023-06-15' });
  expect(Object.keys(kept.exceptions).at(-1)).toBe('2023-05-03');
});

test.each(['2026-01-05', '2026-02-11', '2026-11-22'])(
  'received on %s: takes all days along that are expected',
  date => {
    const { exceptions } = pinned(whole, at(`${date}T09:00`));
    expect(expected2027.filter(day => !exceptions[day.date])).toEqual([]);
  },
);

test('takes no day along that is expected after two years', () => {
  const expectedIn = (received: string): (string | undefined)[] =>
    Object.keys(pinned(whole, at(`${received}T09:00`)).exceptions).filter(date => date > '2027');
  expect(expectedIn('2025-02-04').at(-1)).toBe('2027-02-04');
  expect(expectedIn('2024-12-31')).toEqual([]);
});

test('whenever a dossier is received: for two years it answers as the whole calendar, beyond the decided days too', () => {
  const calendar = new Calendar(whole);
  for (let n = 0; n < 2 * 365; n += 17) {
    const received = addDays('2025-01-01', n);
    const kept = new Calendar(pinned(whole, at(`${received}T09:00`)));
    const asked: ((one: Calendar) => string)[] = [1, 3, 6, 9, 12, 13, 18, 23].flatMap(months => [
      one => one.addMonths(received, months),
      one => one.addWorkingDays(received, 20 * months),
      one => one.addWorkingDays(addMonths(received, months), 12),
    ]);
    for (const ask of asked) expect(kept.provisionally(ask)).toEqual(calendar.provisionally(ask));
  }
});

test('keeps the seasons and windows that reach into it, in force at its edges too', () => {
  const kept = pinned(whole, at('2026-07-14T09:00'));
  expect(kept.from).toBe('2026-04-15');
  expect(kept.seasons?.map(season => season.from)).toEqual(['2025-10-16', '2026-04-16']);
  expect(kept.reception?.map(season => season.from)).toEqual(['2026-11-01']);
  expect(pinned(whole, at('2026-07-15T09:00')).seasons?.map(season => season.from)).toEqual(['2026-04-16']);
  expect(pinned(whole, at('2019-01-01T09:00')).reception).toEqual([whole.reception![1]]);
});

test('its first and last day belong to it', () => {
  const firstDayOff = pinned(whole, at('2026-04-01T09:00'));
  expect([firstDayOff.from, Object.keys(firstDayOff.exceptions)[0]]).toEqual(['2026-01-01', '2026-01-01']);
  const seasons = (received: string) => pinned(whole, at(`${received}T09:00`)).seasons?.map(season => season.from);
  expect(seasons('2024-04-16')).toEqual(['2025-10-16', '2026-04-16']);
  expect(seasons('2024-04-15')).toEqual(['2025-10-16']);
});

test('a calendar without seasons and windows pins none', () => {
  const kept = pinned(vietnamCalendar({ id: 'x', version: 1 }), at('2026-07-14T09:00'));
  expect('seasons' in kept || 'reception' in kept).toBe(false);
});

describe('its size as JSON', () => {
  const bytesOf = (calendar: CalendarSnapshot, date: string): number =>
    Buffer.byteLength(JSON.stringify(pinFor(calendar, at(`${date}T09:00`))));

  test.each([
    ['2025-01-05', 1_080],
    ['2025-05-09', 1_250],
    ['2026-01-05', 1_050],
    ['2026-06-30', 880],
    ['2026-11-22', 720],
  ])('an agency without overlays, received on %s', (date, most) =>
    expect(bytesOf(vietnamCalendar({ id: 'H12.3', version: 1 }), date)).toBeLessThan(most),
  );

  test.each([
    ['2025-01-05', 1_480],
    ['2025-05-09', 1_680],
    ['2026-01-05', 1_480],
    ['2026-06-30', 1_300],
    ['2026-11-22', 1_180],
  ])('one with two seasons a year, a window and a closure of two days, received on %s', (date, most) => {
    const hours = (open: number): OpenInterval[] => [[open, 690], [810, open + 570]]; // prettier-ignore
    const calendar = vietnamCalendar({
      id: 'H12.3',
      version: 7,
      seasons: [2024, 2025, 2026, 2027, 2028].flatMap(year => [
        { from: `${year}-04-16`, to: `${year}-10-15`, officeHours: hours(420) },
        { from: `${year}-10-16`, to: `${year + 1}-04-15`, officeHours: hours(450) },
      ]),
      receptionWindows: [{ weekday: 6, hours: [[450, 690]], from: '2026-01-01', to: '9999-12-31' }],
      closures: [{ from: '2026-09-29', to: '2026-09-30', reason: 'bão số 10', notice: 'CV 1234/UBND-VP' }],
    });
    expect(bytesOf(calendar, date)).toBeLessThan(most);
  });
});

test('survives JSON and answers as the whole', () => {
  const kept = new Calendar(JSON.parse(JSON.stringify(pinFor(whole, at('2026-02-11T10:12')))) as typeof whole);
  expect(kept.addMinutes(at('2026-02-11T10:12'), 3_000)).toBe(
    new Calendar(whole).addMinutes(at('2026-02-11T10:12'), 3_000),
  );
});

test('the first and last day of the known years can be pinned, before them the horizon is named', () => {
  expect(pinned(whole, at('2019-01-01T00:00')).from).toBe('2019-01-01');
  expect(pinned(whole, at('2026-12-31T23:59')).to).toBe('2026-12-31');
  expect(refused(() => pinned(whole, at('2018-12-31T23:59')))).toEqual({
    code: 'OUTSIDE_HORIZON',
    facts: { date: '2018-12-31', from: '2019-01-01', to: '2026-12-31' },
  });
  expect(refused(() => pinned(whole, NaN)).code).toBe('INSTANT_INVALID');
});

test('received after the last decided year: dossiers are taken in, every date is promised as provisional, with the days off that are expected', () => {
  const received = at('2027-02-01T09:00');
  const kept = new Calendar(pinned(whole, received));
  expect(() => kept.addWorkingDays('2027-02-01', 5)).toThrow('OUTSIDE_HORIZON');
  expect(kept.provisionally(known => known.addWorkingDays('2027-02-01', 5))).toEqual({
    provisional: true,
    value: '2027-02-15', // 2/2, 3/2, then Tết 4–10/2 as it is expected, 11/2, 12/2, 15/2
  });
});
