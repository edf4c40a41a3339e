import { at, clock, running, vn, waited } from '../../test/clock/given';
import { clockOf, stop, suspend } from './commands';
import { clockStates, lateness, remaining, stateOf } from './standing';

const days = clock(5, 'WORKING_DAY', '2026-03-02T09:00'); // due Monday 09/03
const hours = clock(8, 'WORKING_HOUR', '2026-03-02T15:30'); // due Tuesday 03/03 16:00
const pending = clockOf(days.limit);
const suspended = running(suspend(days, at('2026-03-04T10:00'), 'PAUSE'));
const friday = clock(4, 'WORKING_DAY', '2026-03-02T09:00'); // due Friday 06/03

test.each([
  ['not started', pending, '2026-03-02T09:00', 'NOT_STARTED'],
  ['filed today, and not overdue', days, '2026-03-02T09:00', 'RUNNING'],
  ['on the due date after work', days, '2026-03-09T23:59', 'RUNNING'],
  ['on the day after', days, '2026-03-10T00:00', 'EXPIRED'],
  ['at the due instant', hours, '2026-03-03T16:00', 'RUNNING'],
  ['a minute later', hours, '2026-03-03T16:01', 'EXPIRED'],
  ['suspended', suspended, '2026-03-20T00:00', 'SUSPENDED'],
  [
    'suspended when it was too late',
    running(suspend(days, at('2026-03-10T10:00'), 'PAUSE')),
    '2026-03-20T00:00',
    'EXPIRED',
  ],
  ['a wait without effect', running(suspend(days, at('2026-03-04T10:00'), 'NO_EFFECT')), '2026-03-05T00:00', 'RUNNING'],
  ['stopped', running(stop(days, at('2026-03-20T10:00'))), '2026-03-20T11:00', 'STOPPED'],
])('counting-rules 7: %s', (_what, given, now, state) => {
  expect(stateOf(vn, given, at(now))).toBe(state);
  expect(clockStates).toContain(state);
});

test('what remains, in minutes and days', () => {
  expect(remaining(vn, days, at('2026-03-02T09:00'))).toEqual({ minutes: 150 + 210 + 5 * 450, days: 5 });
  expect(remaining(vn, days, at('2026-03-09T16:59'))).toEqual({ minutes: 1, days: 0 });
  expect(remaining(vn, days, at('2026-03-12T09:00'))).toEqual({ minutes: 0, days: 0 });
  expect(remaining(vn, hours, at('2026-03-03T15:30'))).toEqual({ minutes: 30, days: 0 });
  expect(remaining(vn, pending, at('2026-03-03T15:30'))).toBeUndefined();
});

test('a suspended clock keeps what remained, a stopped one too', () => {
  expect(remaining(vn, suspended, at('2026-03-30T09:00'))).toEqual({ minutes: 90 + 210 + 3 * 450, days: 3 });
  expect(remaining(vn, running(stop(days, at('2026-03-09T16:00'))), at('2026-03-30T09:00'))).toEqual({
    minutes: 60,
    days: 0,
  });
});

test('late by days: working days after the due date up to the day done', () => {
  expect(lateness(vn, days, at('2026-03-09T23:59'))).toEqual({ late: false, minutes: 0, days: 0 });
  expect(lateness(vn, days, at('2026-03-10T00:00'))).toEqual({ late: true, minutes: 0, days: 1 });
  expect(lateness(vn, days, at('2026-03-12T08:30'))).toEqual({ late: true, minutes: 2 * 450 + 60, days: 3 });
  expect(lateness(vn, days, at('2026-03-03T08:30'))).toEqual({ late: false, minutes: 0, days: 0 });
});

test('done on the weekend after a Friday: late, by no working day', () =>
  expect(lateness(vn, friday, at('2026-03-07T10:00'))).toEqual({ late: true, minutes: 0, days: 0 }));

test('late by minutes: open minutes after the due instant', () => {
  expect(lateness(vn, hours, at('2026-03-03T16:00'))).toEqual({ late: false, minutes: 0, days: 0 });
  expect(lateness(vn, hours, at('2026-03-03T16:01'))).toEqual({ late: true, minutes: 1, days: 0 });
  expect(lateness(vn, hours, at('2026-03-04T07:31'))).toEqual({ late: true, minutes: 61, days: 1 });
});

test('a stopped clock is as late as it was', () =>
  expect(lateness(vn, running(stop(days, at('2026-03-10T08:00'))), at('2026-06-30T08:00'))).toEqual({
    late: true,
    minutes: 30,
    days: 1,
  }));

test('before its start and while suspended a clock is not late', () => {
  expect(lateness(vn, pending, at('2026-06-30T08:00'))).toEqual({ late: false, minutes: 0, days: 0 });
  expect(lateness(vn, suspended, at('2026-06-30T08:00'))).toEqual({ late: false, minutes: 0, days: 0 });
});

test('after a pause it is judged by the new date', () => {
  const waitedFor = waited(days, 'PAUSE', '2026-03-04T10:00', '2026-03-06T10:00');
  expect(lateness(vn, waitedFor, at('2026-03-11T10:00')).late).toBe(false);
  expect(lateness(vn, waitedFor, at('2026-03-12T10:00'))).toEqual({ late: true, minutes: 150, days: 1 });
});
