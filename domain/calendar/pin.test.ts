import { refused } from '../../test/refused';
import { Calendar } from './calendar';
import { pinFor } from './pin';
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

test('reaches from 90 days before the reception to the end of the known years', () => {
  const pinned = pinFor(whole, at('2026-02-11T10:12'));
  expect(pinned).toMatchObject({ id: 'hanoi', version: 3, from: '2025-11-13', to: '2026-12-31' });
  expect(Object.keys(pinned.exceptions)).toContain('2026-01-01');
  expect(Object.keys(pinned.exceptions)).not.toContain('2025-09-02');
  expect(Object.keys(pinned.exceptions)).not.toContain('2027-01-01');
});

test('reaches two years ahead at most, where so much is known', () => {
  const pinned = pinFor(whole, at('2021-06-15T08:00'));
  expect(pinned).toMatchObject({ from: '2021-03-17', to: '2023-06-15' });
  expect(Object.keys(pinned.exceptions).at(-1)).toBe('2023-05-03');
});

test('takes the days along that are expected within ten months', () => {
  const pinned = pinFor(whole, at('2026-11-22T09:00'));
  expect(Object.keys(pinned.exceptions).at(-1)).toBe('2027-09-03');
  expect(new Calendar(pinned).provisionally(c => c.isWorkingDay('2027-02-08'))).toEqual({
    value: false,
    provisional: true,
  });
});

test('keeps the seasons and windows that reach into it, in force at its edges too', () => {
  const pinned = pinFor(whole, at('2026-07-14T09:00'));
  expect(pinned.from).toBe('2026-04-15');
  expect(pinned.seasons?.map(season => season.from)).toEqual(['2025-10-16', '2026-04-16']);
  expect(pinned.reception?.map(season => season.from)).toEqual(['2026-11-01']);
  expect(pinFor(whole, at('2026-07-15T09:00')).seasons?.map(season => season.from)).toEqual(['2026-04-16']);
  expect(pinFor(whole, at('2019-01-01T09:00')).reception).toEqual([whole.reception![1]]);
});

test('a calendar without seasons and windows pins none', () => {
  const pinned = pinFor(vietnamCalendar({ id: 'x', version: 1 }), at('2026-07-14T09:00'));
  expect('seasons' in pinned || 'reception' in pinned).toBe(false);
});

test.each(['2026-02-11', '2026-06-30', '2026-11-22'])('is about a kilobyte of JSON on %s', date => {
  const bytes = Buffer.byteLength(
    JSON.stringify(pinFor(vietnamCalendar({ id: 'x', version: 1 }), at(`${date}T09:00`))),
  );
  expect(bytes).toBeLessThan(1_700);
});

test('survives JSON and answers as the whole', () => {
  const pinned = new Calendar(JSON.parse(JSON.stringify(pinFor(whole, at('2026-02-11T10:12')))) as typeof whole);
  expect(pinned.addMinutes(at('2026-02-11T10:12'), 3_000)).toBe(
    new Calendar(whole).addMinutes(at('2026-02-11T10:12'), 3_000),
  );
});

test('the first and last day of the known years can be pinned, before them the horizon is named', () => {
  expect(pinFor(whole, at('2019-01-01T00:00')).from).toBe('2019-01-01');
  expect(pinFor(whole, at('2026-12-31T23:59')).to).toBe('2026-12-31');
  expect(refused(() => pinFor(whole, at('2018-12-31T23:59')))).toEqual({
    code: 'OUTSIDE_HORIZON',
    facts: { date: '2018-12-31', from: '2019-01-01', to: '2026-12-31' },
  });
  expect(refused(() => pinFor(whole, NaN)).code).toBe('INSTANT_INVALID');
});

test('received after the last decided year: dossiers are taken in, every date is promised as provisional, with the days off that are expected', () => {
  const received = at('2027-02-01T09:00');
  const pinned = new Calendar(pinFor(whole, received));
  expect(() => pinned.addWorkingDays('2027-02-01', 5)).toThrow('OUTSIDE_HORIZON');
  expect(pinned.provisionally(known => known.addWorkingDays('2027-02-01', 5))).toEqual({
    provisional: true,
    value: '2027-02-15', // 2/2, 3/2, then Tết 4–10/2 as it is expected, 11/2, 12/2, 15/2
  });
});
