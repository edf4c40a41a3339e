import { calendar2026, local } from '../../test/dossiers';
import { calendarOf } from '../calendar/calendar-of';
import { limitDeadline } from './deadline';
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

test('a limit that makes no sense is an error', () => {
  expect(() => deadline('2026-03-02T09:00', 0, 'WORKING_DAY')).toThrow('LIMIT_INVALID');
  expect(() => deadline('2026-03-02T09:00', 1.5, 'WORKING_DAY')).toThrow('LIMIT_INVALID');
});
