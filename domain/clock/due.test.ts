import { Calendar } from '../calendar/calendar';
import { at, local, vn } from '../../test/clock/given';
import { refused } from '../../test/refused';
import { countFrom, dueOf } from './due';
import { limitUnits, type LimitUnit } from './limit';

const due = (start: string, amount: number, unit: LimitUnit): string =>
  local(dueOf(vn, at(start), { amount, unit }).at);

test.each<[string, number, LimitUnit, string, string]>([
  ['BLDS Đ147.2: the day of the event is not counted', 5, 'WORKING_DAY', '2026-02-11T10:12', '2026-02-25T17:00'],
  ['… whatever the hour', 1, 'WORKING_DAY', '2026-03-02T00:00', '2026-03-03T17:00'],
  ['… one minute before midnight', 1, 'WORKING_DAY', '2026-03-02T23:59', '2026-03-03T17:00'],
  ['… at midnight it is the next day', 1, 'WORKING_DAY', '2026-03-03T00:00', '2026-03-04T17:00'],
  ['… received on a Sunday', 1, 'WORKING_DAY', '2026-03-01T09:00', '2026-03-02T17:00'],
  ['the day before Tết at 16:59, one working day', 1, 'WORKING_DAY', '2026-02-13T16:59', '2026-02-23T17:00'],
  ['the day before Tết at 16:59, one working hour', 1, 'WORKING_HOUR', '2026-02-13T16:59', '2026-02-23T08:29'],
  ['a Saturday worked in exchange counts', 5, 'WORKING_DAY', '2026-01-07T15:12', '2026-01-13T17:00'],
  ['a dossier received on that Saturday: it is not counted', 1, 'WORKING_DAY', '2026-01-10T08:00', '2026-01-12T17:00'],
  ['hours run on that Saturday', 2, 'WORKING_HOUR', '2026-01-10T08:00', '2026-01-10T10:00'],
  ['24/11/2026 is no working day', 2, 'WORKING_DAY', '2026-11-20T09:00', '2026-11-25T17:00'],
  ['24/11/2025 was one', 2, 'WORKING_DAY', '2025-11-21T09:00', '2025-11-25T17:00'],
  ['BLDS Đ147.1: hours run from the instant', 8, 'WORKING_HOUR', '2026-03-02T15:00', '2026-03-03T15:30'],
  ['from lunch they run at 13:30', 1, 'WORKING_HOUR', '2026-03-02T12:10', '2026-03-02T14:30'],
  ['from the evening they run at 07:30', 1, 'WORKING_HOUR', '2026-03-02T17:00', '2026-03-03T08:30'],
  ['a budget that ends with the morning is due then', 4, 'WORKING_HOUR', '2026-03-02T07:30', '2026-03-02T11:30'],
  ['½ working day is 4 hours, where the day has 7½', 1, 'HALF_WORKING_DAY', '2026-03-02T13:30', '2026-03-03T08:00'],
  ['two halves are 8 hours, not one day', 2, 'HALF_WORKING_DAY', '2026-03-02T07:30', '2026-03-03T08:00'],
  ['calendar days count days off', 10, 'CALENDAR_DAY', '2026-02-13T09:00', '2026-02-23T17:00'],
  ['BLDS Đ148.5: the last rolls to the next working day', 3, 'CALENDAR_DAY', '2026-02-13T09:00', '2026-02-23T17:00'],
  ['… over a weekend', 1, 'CALENDAR_DAY', '2026-03-06T09:00', '2026-03-09T17:00'],
  ['… over 30/4 and 1/5', 30, 'CALENDAR_DAY', '2026-03-31T09:00', '2026-05-04T17:00'],
  ['BLDS Đ148.3: 31/1 and a month is the end of February', 1, 'MONTH', '2023-01-31T09:00', '2023-02-28T17:00'],
  ['… 29/2 in a leap year', 1, 'MONTH', '2024-01-31T09:00', '2024-02-29T17:00'],
  ['a year from 29/2 is 28/2', 12, 'MONTH', '2024-02-29T09:00', '2025-02-28T17:00'],
  [
    'NĐ 23/2015 Đ7: received in the morning, done on the same day',
    1,
    'SAME_DAY',
    '2026-03-02T08:00',
    '2026-03-02T17:00',
  ],
  ['… at 15:00 as well', 1, 'SAME_DAY', '2026-03-02T15:00', '2026-03-02T17:00'],
  ['… after 15:00 on the next working day', 1, 'SAME_DAY', '2026-03-02T15:01', '2026-03-03T17:00'],
  ['… on a Friday after 15:00: on Monday', 1, 'SAME_DAY', '2026-03-06T15:01', '2026-03-09T17:00'],
  ['… received on a day off: on the next working day', 1, 'SAME_DAY', '2026-03-01T09:00', '2026-03-02T17:00'],
  ['two days, of which the first is the day of receipt', 2, 'SAME_DAY', '2026-03-06T09:00', '2026-03-09T17:00'],
  ['… or is not', 2, 'SAME_DAY', '2026-03-06T16:00', '2026-03-10T17:00'],
  ['the corresponding day rolls as well', 1, 'MONTH', '2026-01-16T09:00', '2026-02-23T17:00'],
])('%s', (_rule, amount, unit, start, end) => expect(due(start, amount, unit)).toBe(end));

test('the date of a due instant is the day whose session it closes, also at 24:00', () => {
  const night = new Calendar({
    ...vn.snapshot,
    weekly: Array.from({ length: 7 }, () => [[1380, 1440]] as const),
    exceptions: {},
  });
  expect(dueOf(night, at('2026-03-02T08:00'), { amount: 1, unit: 'WORKING_HOUR' })).toEqual({
    at: at('2026-03-03T00:00'),
    date: '2026-03-02',
  });
  expect(dueOf(night, at('2026-03-02T08:00'), { amount: 1, unit: 'WORKING_DAY' })).toEqual({
    at: at('2026-03-04T00:00'),
    date: '2026-03-03',
  });
});

test('counting keeps where the date stood before it rolled', () => {
  const event = { at: at('2026-03-06T09:00'), date: '2026-03-06' };
  expect(countFrom(vn, event, { amount: 1, unit: 'CALENDAR_DAY' })).toEqual({
    at: at('2026-03-09T17:00'),
    date: '2026-03-09',
    unrolled: '2026-03-07',
  });
  expect(countFrom(vn, event, { amount: 1, unit: 'WORKING_HOUR' })).toMatchObject({ unrolled: '2026-03-06' });
  expect(dueOf(vn, event.at, { amount: 1, unit: 'CALENDAR_DAY' })).toEqual({
    at: at('2026-03-09T17:00'),
    date: '2026-03-09',
  });
});

test('an office that has closed before 15:00 does nothing on the same day any more', () => {
  const mornings = new Calendar({ ...vn.snapshot, weekly: Array.from({ length: 7 }, () => [[450, 690]] as const) });
  const dueDate = (start: string) => dueOf(mornings, at(start), { amount: 1, unit: 'SAME_DAY' }).date;
  expect(['11:29', '11:30', '14:00'].map(time => dueDate(`2026-03-02T${time}`))).toEqual([
    '2026-03-02',
    '2026-03-03',
    '2026-03-03',
  ]);
});

test.each(limitUnits)('a start as far away as instants go is outside the horizon for %s', unit => {
  for (const start of [8.64e15, -8.64e15])
    expect(refused(() => dueOf(vn, start, { amount: 1, unit })).code).toBe('OUTSIDE_HORIZON');
});
