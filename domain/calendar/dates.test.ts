import fc from 'fast-check';
import { refused } from '../../test/refused';
import {
  addDays,
  addMonths,
  civilOf,
  dateOfDay,
  dayOf,
  daysBetween,
  daysInMonth,
  isLeapYear,
  isoWeekday,
} from './dates';

const dayMs = 86_400_000;
const years = { min: Date.UTC(0) / dayMs, max: Date.UTC(9999, 11, 31) / dayMs };

test('days and dates agree with the built-in calendar over eight thousand years', () => {
  fc.assert(
    fc.property(fc.integer(years), day => {
      const date = new Date(day * dayMs);
      expect(dateOfDay(day)).toBe(date.toISOString().slice(0, 10));
      expect(dayOf(dateOfDay(day))).toBe(day);
      expect(isoWeekday(day)).toBe(date.getUTCDay() || 7);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['0000-01-01', -719_528],
  ['1582-10-15', -141_427],
  ['1900-03-01', -25_508],
  ['1969-12-31', -1],
  ['1970-01-01', 0],
  ['1999-12-31', 10_956],
  ['2000-01-01', 10_957],
  ['2000-02-29', 11_016],
  ['2000-03-01', 11_017],
  ['2024-12-31', 20_088],
  ['9999-12-31', 2_932_896],
])('%s is day %i', (date, day) => {
  expect(dayOf(date)).toBe(day);
  expect(dateOfDay(day)).toBe(date);
});

test('every day of four hundred years follows the one before', () => {
  const wrong: string[] = [];
  let [year, month, day] = [1850, 1, 1];
  for (let number = dayOf('1850-01-01'); year < 2250; number++) {
    const date = dateOfDay(number);
    if (civilOf(date).join() !== [year, month, day].join()) wrong.push(date);
    if (++day > daysInMonth(year, month)) [day, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
  }
  expect(wrong).toEqual([]);
});

test.each([
  [1900, false],
  [2000, true],
  [2023, false],
  [2024, true],
  [2100, false],
])('%i is a leap year: %s', (year, leap) => {
  expect(isLeapYear(year)).toBe(leap);
  expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
});

test('weekdays: Monday 1 to Sunday 7', () =>
  expect([20_514, 20_515, 20_516, 20_517, 20_518, 20_519, 20_520].map(isoWeekday)).toEqual([1, 2, 3, 4, 5, 6, 7]));

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2023-12-31', 2, '2024-02-29'],
  ['2026-10-31', 1, '2026-11-30'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-12-15', 12, '2027-12-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', -48, '2020-02-29'],
  ['2026-05-31', 0, '2026-05-31'],
])('BLDS Đ148.3: %s and %i months is %s', (date, months, then) => expect(addMonths(date, months)).toBe(then));

test('days are added and subtracted across leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
});

test.each([
  '2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32', '2026-04-31', '26-01-01', '2026-1-1',
  '2026/01/01', ' 2026-01-01', '2026-01-01T00:00', '', 'hôm nay',
])('%j is no date', date => expect(refused(() => dayOf(date))).toEqual({ code: 'DATE_INVALID', facts: { date } })); // prettier-ignore

test('what is not even text is no date', () =>
  expect(refused(() => dayOf(20260101 as never)).code).toBe('DATE_INVALID'));

test.each(['2026-01-31', '2026-12-01', '2026-12-31', '2024-02-29'])('%s is a date', date =>
  expect(dateOfDay(dayOf(date))).toBe(date),
);

test.each([
  ['9999-12-31', 1],
  ['0000-01-01', -1],
  ['2026-01-01', 10_000_000],
  ['2026-01-01', NaN],
])('%s and %d days is no date that can be written', (date, days) =>
  expect(refused(() => addDays(date, days)).code).toBe('DATE_INVALID'),
);

test.each([
  ['9999-12-01', 1],
  ['0000-01-31', -1],
  ['2026-01-01', 100_000],
  ['2026-01-01', NaN],
])('BLDS Đ148.3: %s and %d months is no date that can be written', (date, months) =>
  expect(refused(() => addMonths(date, months)).code).toBe('DATE_INVALID'),
);

test('the first and the last date can be reached', () => {
  expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
  expect(addDays('0000-01-02', -1)).toBe('0000-01-01');
  expect(addMonths('9999-11-30', 1)).toBe('9999-12-30');
});
