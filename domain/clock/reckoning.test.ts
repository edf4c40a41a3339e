import { at, clock, local, restarted, running, vn, waited } from '../../test/clock/given';
import { refused } from '../../test/refused';
import { clockOf, extend, resume, startClock, suspend } from './commands';
import type { Clock } from './clock';
import { limitUnits } from './limit';
import { clockDue, reckon } from './reckoning';

const dueDate = (given: Clock): string | undefined => clockDue(vn, given)?.date;
const dueTime = (given: Clock): string => local(clockDue(vn, given)!.at);

const days = clock(5, 'WORKING_DAY', '2026-03-02T09:00'); // due Monday 09/03
const hours = clock(8, 'WORKING_HOUR', '2026-03-02T15:30'); // due Tuesday 03/03 16:00
const month = clock(1, 'MONTH', '2026-03-02T09:00'); // due Thursday 02/04

test('counting-rules 9: working days stand still from the day after the suspension to the day of resumption', () => {
  expect(dueDate(days)).toBe('2026-03-09');
  expect(dueDate(waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-05T10:00'))).toBe('2026-03-11');
  expect(dueDate(waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-03T16:00'))).toBe('2026-03-09');
  expect(dueDate(waited(days, 'PAUSE', '2026-03-06T10:00', '2026-03-08T10:00'))).toBe('2026-03-09');
  expect(dueDate(waited(days, 'PAUSE', '2026-03-06T23:59', '2026-03-09T00:00'))).toBe('2026-03-10');
});

test('… suspended on the due date itself, the limit was not missed yet', () => {
  expect(dueDate(waited(days, 'PAUSE', '2026-03-09T16:00', '2026-03-11T08:00'))).toBe('2026-03-11');
  expect(dueDate(waited(days, 'PAUSE', '2026-03-09T23:59', '2026-03-11T08:00'))).toBe('2026-03-11');
});

test('counting-rules 12: a pause after the due date changes nothing', () => {
  expect(dueDate(waited(days, 'PAUSE', '2026-03-10T00:00', '2026-03-20T08:00'))).toBe('2026-03-09');
  expect(dueTime(waited(hours, 'PAUSE', '2026-03-03T16:01', '2026-03-20T08:00'))).toBe('2026-03-03T16:00');
  expect(dueTime(waited(hours, 'PAUSE', '2026-03-03T16:00', '2026-03-20T08:00'))).toBe('2026-03-03T16:00');
});

test('counting-rules 10: what is left in hours runs on from the resumption, to the second', () => {
  expect(dueTime(waited(hours, 'PAUSE', '2026-03-02T16:00', '2026-03-05T13:30'))).toBe('2026-03-06T11:30');
  expect(dueTime(waited(hours, 'PAUSE', '2026-03-02T18:00', '2026-03-05T12:00'))).toBe('2026-03-06T10:30');
  expect(dueTime(waited(hours, 'PAUSE', '2026-03-03T15:59', '2026-03-05T08:00'))).toBe('2026-03-05T08:01');
  const from = at('2026-03-03T15:59') + 30_000;
  const paused = running(suspend(hours, from, 'PAUSE'));
  const to = at('2026-03-05T08:00') + 45_000;
  expect(clockDue(vn, { ...paused, ledger: [...paused.ledger, { kind: 'RESUMED', at: to }] })?.at).toBe(to + 30_000);
});

test('counting-rules 11: calendar days and months move before they roll', () => {
  const ten = clock(10, 'CALENDAR_DAY', '2026-03-04T09:00'); // Saturday 14/03, rolled to Monday 16/03
  expect(dueDate(ten)).toBe('2026-03-16');
  expect(dueDate(waited(ten, 'PAUSE', '2026-03-05T10:00', '2026-03-07T10:00'))).toBe('2026-03-16');
  expect(dueDate(waited(ten, 'PAUSE', '2026-03-05T10:00', '2026-03-08T10:00'))).toBe('2026-03-17');
  expect(dueDate(waited(ten, 'PAUSE', '2026-03-17T10:00', '2026-03-30T10:00'))).toBe('2026-03-16');
  expect(dueDate(month)).toBe('2026-04-02');
  expect(dueDate(waited(month, 'PAUSE', '2026-03-10T10:00', '2026-03-13T10:00'))).toBe('2026-04-06');
});

test('BLDS Đ148.5: a limit suspended on the day it rolled to was still running, and does not end before it is resumed', () => {
  const ten = clock(10, 'CALENDAR_DAY', '2026-03-04T09:00'); // Saturday 14/03, rolled to Monday 16/03
  expect(dueDate(waited(ten, 'PAUSE', '2026-03-14T10:00', '2026-03-19T10:00'))).toBe('2026-03-19');
  expect(dueDate(waited(ten, 'PAUSE', '2026-03-15T10:00', '2026-03-19T10:00'))).toBe('2026-03-19');
  expect(dueDate(waited(ten, 'PAUSE', '2026-03-16T10:00', '2026-03-19T10:00'))).toBe('2026-03-19');
  expect(dueDate(waited(ten, 'PAUSE', '2026-03-16T10:00', '2026-03-21T10:00'))).toBe('2026-03-23');
  const untilSunday = clock(1, 'MONTH', '2026-02-08T09:00'); // Sunday 08/03, rolled to Monday 09/03
  expect(dueDate(waited(untilSunday, 'PAUSE', '2026-03-09T10:00', '2026-03-11T10:00'))).toBe('2026-03-11');
});

test('… nor one whose supplement is declined after the day it rolled to', () => {
  const three = clock(3, 'CALENDAR_DAY', '2026-03-05T09:00'); // Sunday 08/03, rolled to Monday 09/03
  const slip = running(suspend(three, at('2026-03-09T10:00'), 'RESTART'));
  expect(dueDate(running(resume(slip, at('2026-03-11T10:00'), 'PAUSE')))).toBe('2026-03-11');
});

test('… nor one in working days that is suspended on its last and resumed on a day off', () => {
  const four = clock(4, 'WORKING_DAY', '2026-03-02T09:00'); // due Friday 06/03
  expect(dueDate(waited(four, 'PAUSE', '2026-03-06T10:00', '2026-03-06T16:00'))).toBe('2026-03-06');
  expect(dueDate(waited(four, 'PAUSE', '2026-03-06T10:00', '2026-03-07T10:00'))).toBe('2026-03-09');
  expect(dueDate(waited(four, 'PAUSE', '2026-03-06T10:00', '2026-03-09T10:00'))).toBe('2026-03-09');
});

test('counting-rules 12: pauses are applied one after the other', () => {
  const twice = waited(
    waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-05T10:00'),
    'PAUSE',
    '2026-03-10T10:00',
    '2026-03-12T10:00',
  );
  expect(dueDate(twice)).toBe('2026-03-13');
});

test('counting-rules 8, NĐ 61/2018 Đ19.4: after the full supplement the whole budget anew', () => {
  expect(dueDate(waited(days, 'RESTART', '2026-03-04T10:00', '2026-03-10T15:30'))).toBe('2026-03-17');
  expect(dueTime(waited(hours, 'RESTART', '2026-03-03T10:00', '2026-03-10T12:00'))).toBe('2026-03-11T14:00');
  expect(dueDate(restarted(days, '2026-03-10T15:30'))).toBe('2026-03-17');
});

test('… and after repeated supplements from the last one', () => {
  const twice = waited(
    waited(days, 'RESTART', '2026-03-04T10:00', '2026-03-10T15:30'),
    'RESTART',
    '2026-03-12T10:00',
    '2026-03-16T08:00',
  );
  expect(dueDate(twice)).toBe('2026-03-23');
  const mixed = waited(twice, 'PAUSE', '2026-03-17T08:00', '2026-03-18T08:00');
  expect(dueDate(mixed)).toBe('2026-03-24');
});

test('… also when the limit was missed before: the law counts again', () =>
  expect(dueDate(waited(days, 'RESTART', '2026-03-10T10:00', '2026-03-12T15:30'))).toBe('2026-03-19'));

test('a wait without effect leaves the date', () =>
  expect(dueDate(waited(days, 'NO_EFFECT', '2026-03-03T10:00', '2026-03-20T10:00'))).toBe('2026-03-09'));

test('there is no due date before the start nor while the clock stands still', () => {
  expect(clockDue(vn, clockOf(days.limit))).toBeUndefined();
  expect(reckon(vn, clockOf(days.limit))).toBeUndefined();
  expect(dueDate(running(suspend(days, at('2026-03-04T10:00'), 'PAUSE')))).toBeUndefined();
  expect(dueDate(running(suspend(days, at('2026-03-04T10:00'), 'RESTART')))).toBeUndefined();
  expect(dueDate(running(suspend(hours, at('2026-03-03T16:00'), 'PAUSE')))).toBeUndefined();
});

test('… but there is one while a wait has no effect, or came when the limit was missed', () => {
  expect(dueDate(running(suspend(days, at('2026-03-04T10:00'), 'NO_EFFECT')))).toBe('2026-03-09');
  expect(dueDate(running(suspend(days, at('2026-03-10T10:00'), 'PAUSE')))).toBe('2026-03-09');
  expect(dueDate(running(suspend(hours, at('2026-03-03T16:01'), 'PAUSE')))).toBe('2026-03-03');
});

test('a pause after a new date moves the new date', () => {
  const extended = running(extend(vn, days, { at: at('2026-03-06T09:00'), to: '2026-03-13' }));
  expect(dueDate(waited(extended, 'PAUSE', '2026-03-10T08:00', '2026-03-11T08:00'))).toBe('2026-03-16');
});

test('the reckoning shows each entry with the date after it', () => {
  const lived = waited(
    waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-05T10:00'),
    'NO_EFFECT',
    '2026-03-06T10:00',
    '2026-03-07T10:00',
  );
  const { firstDue, passages, due } = reckon(vn, lived)!;
  expect([firstDue.date, due.date]).toEqual(['2026-03-09', '2026-03-11']);
  expect(passages.map(({ entry, idle, due: after }) => [entry.kind, idle, after.date])).toEqual([
    ['SUSPENDED', false, '2026-03-09'],
    ['RESUMED', false, '2026-03-11'],
    ['SUSPENDED', true, '2026-03-11'],
    ['RESUMED', false, '2026-03-11'],
  ]);
});

test('a resumption without a suspension, in a ledger that was written by hand, changes nothing', () => {
  const odd: Clock = { ...days, ledger: [{ kind: 'RESUMED', at: at('2026-03-05T10:00') }] };
  expect(dueDate(odd)).toBe('2026-03-09');
  const restartedTwice: Clock = {
    ...restarted(running(suspend(days, at('2026-03-04T10:00'), 'PAUSE')), '2026-03-05T10:00'),
  };
  expect(dueDate(restartedTwice)).toBe('2026-03-12');
});

test('a pause moves what is due on the same day by working days', () => {
  const sameDay = clock(1, 'SAME_DAY', '2026-03-06T09:00'); // due Friday 06/03
  expect(dueDate(waited(sameDay, 'PAUSE', '2026-03-06T10:00', '2026-03-06T11:00'))).toBe('2026-03-06');
  expect(dueDate(waited(sameDay, 'PAUSE', '2026-03-06T10:00', '2026-03-10T11:00'))).toBe('2026-03-10');
});

test('a dossier is never due before it was filed', () => {
  for (const start of [
    '2026-02-13T16:59',
    '2026-02-14T10:00',
    '2026-02-20T23:59',
    '2026-04-30T12:00',
    '2026-11-24T07:30',
  ])
    for (const unit of limitUnits)
      if (start < '2026-11' || unit !== 'MONTH')
        expect(clockDue(vn, startClock({ amount: 1, unit }, at(start)))!.at).toBeGreaterThan(at(start));
});

test('a pause of eight thousand years leaves the horizon, not the calendar of dates', () => {
  const paused = waited(clock(10, 'CALENDAR_DAY', '2026-03-02T09:00'), 'PAUSE', '2026-03-03T10:00', '9999-12-31T10:00');
  expect(refused(() => clockDue(vn, paused)).code).toBe('OUTSIDE_HORIZON');
});
