import { calendar2026, local } from '../../test/dossiers';
import { calendarOf } from '../calendar/calendar-of';
import { resume, startClock, suspend } from './commands';
import type { Clock } from './clock';
import { clockDeadline, clockHoursDeadline, handoffDeadline, limitDeadline } from './deadline';
import type { Limit } from './limit';

const deadline = (at: string, amount: number, unit: Limit['unit']) =>
  limitDeadline(calendarOf(calendar2026), local(at), { amount, unit });

test.each([
  [8, 'WORKING_HOUR', '2026-03-02T09:00', '2026-03-03T09:30'],
  [1, 'HALF_WORKING_DAY', '2026-03-02T09:00', '2026-03-02T15:00'],
] as const)('%i %s counts to the minute, and is late from the millisecond after', (amount, unit, from, at) => {
  expect(deadline(from, amount, unit)).toEqual({ at: local(at), date: at.slice(0, 10), lateFrom: local(at) + 1 });
});

test.each([
  [3, 'WORKING_DAY', '2026-03-05'],
  [10, 'CALENDAR_DAY', '2026-03-12'],
  [1, 'MONTH', '2026-04-02'],
] as const)('%i %s is shown as the end of work, and late from midnight (BLDS Đ148.6)', (amount, unit, date) => {
  expect(deadline('2026-03-02T09:00', amount, unit)).toEqual({
    at: local(`${date}T17:00`),
    date,
    lateFrom: local(`${date}T23:59`) + 60_000,
  });
});

test('BLDS Đ147.1: hours by any clock run through the night and the weekend, and end to the minute', () => {
  const [from, at] = [local('2026-03-06T16:00'), local('2026-03-07T16:00')];
  expect(clockHoursDeadline(calendarOf(calendar2026), from, 24)).toEqual({ at, date: '2026-03-07', lateFrom: at + 1 });
  expect(clockHoursDeadline(calendarOf(calendar2026), local('2026-03-06T00:00'), 24).date).toBe('2026-03-06');
});

test('a limit that makes no sense is an error', () => {
  expect(() => deadline('2026-03-02T09:00', 0, 'WORKING_DAY')).toThrow('LIMIT_INVALID');
  expect(() => deadline('2026-03-02T09:00', 1.5, 'WORKING_DAY')).toThrow('LIMIT_INVALID');
});

const calendar = calendarOf(calendar2026);
const fiveDays = startClock({ amount: 5, unit: 'WORKING_DAY' }, local('2026-03-02T09:00'));
const wholeDay = (date: string) => ({ at: local(`${date}T17:00`), date, lateFrom: local(`${date}T23:59`) + 60_000 });

describe('the deadline of a clock', () => {
  test('is that of its limit as long as nothing happened to it', () =>
    expect(clockDeadline(calendar, fiveDays)).toEqual(wholeDay('2026-03-09')));

  test('there is none before it starts, nor while it is suspended', () => {
    expect(clockDeadline(calendar, { limit: fiveDays.limit, ledger: [] })).toBeUndefined();
    expect(clockDeadline(calendar, suspend(fiveDays, local('2026-03-03T09:00'), 'PAUSE') as Clock)).toBeUndefined();
  });

  test('NĐ 61/2018 Đ19.4: starts anew after a supplement; the rest runs on when none was given', () => {
    const waiting = suspend(fiveDays, local('2026-03-04T09:00'), 'RESTART') as Clock;
    const at = local('2026-03-06T09:00');
    expect(clockDeadline(calendar, resume(waiting, at) as Clock)).toEqual(wholeDay('2026-03-13'));
    expect(clockDeadline(calendar, resume(waiting, at, 'PAUSE') as Clock)).toEqual(wholeDay('2026-03-11'));
  });

  test('by hours it is late from the millisecond after', () => {
    const hours = startClock({ amount: 4, unit: 'WORKING_HOUR' }, local('2026-03-02T09:00'));
    const at = local('2026-03-02T15:00');
    expect(clockDeadline(calendar, hours)).toEqual({ at, date: '2026-03-02', lateFrom: at + 1 });
  });

  test('beyond the decided years it is provisional, and certain within them', () => {
    const long = startClock({ amount: 300, unit: 'WORKING_DAY' }, local('2026-03-02T09:00'));
    expect(clockDeadline(calendar, long)).toMatchObject({ provisional: true });
    expect(clockDeadline(calendar, fiveDays)).not.toHaveProperty('provisional');
  });
});

describe('the deadline of the hand-over', () => {
  const accepted = local('2026-03-02T09:00');

  test('Hà Nam Đ11.2, Cà Mau Đ12.4: half a working day, to the minute', () => {
    const at = local('2026-03-02T15:00');
    expect(handoffDeadline(calendar, accepted, 'HALF_DAY')).toEqual({ at, date: '2026-03-02', lateFrom: at + 1 });
  });

  test('NĐ 61/2018 Đ18.2: by 15:00 on the day, judged by the date', () => {
    expect(handoffDeadline(calendar, accepted, 'CUTOFF_15H')).toEqual(wholeDay('2026-03-02'));
    expect(handoffDeadline(calendar, local('2026-03-02T15:01'), 'CUTOFF_15H')).toEqual(wholeDay('2026-03-03'));
  });

  test('NĐ 118/2025 Đ18: at once, and late when the day is over', () =>
    expect(handoffDeadline(calendar, accepted, 'IMMEDIATE')).toEqual({
      ...wholeDay('2026-03-02'),
      at: accepted,
    }));
});
