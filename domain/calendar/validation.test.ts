import { refused } from '../../test/refused';
import { Calendar } from './calendar';
import type { CalendarSnapshot, OpenInterval, WeeklyHours } from './snapshot';
import { vietnamCalendar } from './vietnam/vietnam-calendar';

const good = vietnamCalendar({ id: 'x', version: 1 });
const mondays = (hours: readonly OpenInterval[]): WeeklyHours => [hours, [], [], [], [], [], []];
const problem = (change: Partial<CalendarSnapshot>): unknown => refused(() => new Calendar({ ...good, ...change }));
const says = (problem: string, facts: object): unknown => ({ code: 'CALENDAR_INVALID', facts: { problem, ...facts } });
const week = mondays([[480, 1020]]);

test.each<[string, Partial<CalendarSnapshot>, string, object]>([
  ['hours that overlap', { weekly: mondays([[450, 690], [689, 1020]]) }, 'HOURS_OVERLAP', { where: 'weekly', weekday: 1, open: 689, close: 1020 }],
  ['hours out of order', { weekly: mondays([[810, 1020], [450, 690]]) }, 'HOURS_OVERLAP', { where: 'weekly', weekday: 1, open: 450, close: 690 }],
  ['hours before the day', { weekly: mondays([[-1, 690]]) }, 'HOURS_OUTSIDE_THE_DAY', { where: 'weekly', weekday: 1, open: -1, close: 690 }],
  ['hours after the day', { weekly: mondays([[450, 1441]]) }, 'HOURS_OUTSIDE_THE_DAY', { where: 'weekly', weekday: 1, open: 450, close: 1441 }],
  ['an opening within a minute', { weekly: mondays([[450.5, 690]]) }, 'HOURS_OUTSIDE_THE_DAY', { where: 'weekly', weekday: 1, open: 450.5, close: 690 }],
  ['a closing within a minute', { weekly: mondays([[450, 690.5]]) }, 'HOURS_OUTSIDE_THE_DAY', { where: 'weekly', weekday: 1, open: 450, close: 690.5 }],
  ['hours that end before they begin', { weekly: mondays([[690, 450]]) }, 'HOURS_EMPTY', { where: 'weekly', weekday: 1, open: 690, close: 450 }],
  ['hours of no length', { weekly: mondays([[690, 690]]) }, 'HOURS_EMPTY', { where: 'weekly', weekday: 1, open: 690, close: 690 }],
  ['a week of six days', { weekly: week.slice(1) }, 'WEEK_NOT_SEVEN_DAYS', { where: 'weekly', days: 6 }],
  ['from after to', { from: '2026-01-02', to: '2026-01-01' }, 'HORIZON_REVERSED', { from: '2026-01-02', to: '2026-01-01' }],
  ['a horizon beyond the tables', { from: '2000-01-01', to: '2177-12-18' }, 'HORIZON_TOO_LONG', { from: '2000-01-01', to: '2177-12-18', days: 65_001 }],
  ['no offset', { offsets: [] }, 'OFFSETS_MISSING', {}],
  ['offsets out of order', { offsets: [[0, 60], [120_000, 120], [60_000, 60]] }, 'OFFSETS_UNORDERED', { fromMs: 60_000 }],
  ['offsets at one instant', { offsets: [[0, 60], [0, 120]] }, 'OFFSETS_UNORDERED', { fromMs: 0 }],
  ['an offset from within a minute', { offsets: [[0, 60], [90_000, 120]] }, 'OFFSET_NOT_IN_MINUTES', { fromMs: 90_000, offsetMinutes: 120 }],
  ['an offset of seconds', { offsets: [[0, 426.5]] }, 'OFFSET_NOT_IN_MINUTES', { fromMs: 0, offsetMinutes: 426.5 }],
  ['hours of an exception that overlap', { exceptions: { '2026-03-02': { kind: 'X', hours: [[0, 2], [1, 3]] } } }, 'HOURS_OVERLAP', { date: '2026-03-02', open: 1, close: 3 }],
  ['weekday 0', { exceptions: { '2026-03-02': { kind: 'X', hours: 0 } } }, 'WEEKDAY_UNKNOWN', { date: '2026-03-02', weekday: 0 }],
  ['weekday 8', { exceptions: { '2026-03-02': { kind: 'X', hours: 8 } } }, 'WEEKDAY_UNKNOWN', { date: '2026-03-02', weekday: 8 }],
  ['half a weekday', { exceptions: { '2026-03-02': { kind: 'X', hours: 1.5 } } }, 'WEEKDAY_UNKNOWN', { date: '2026-03-02', weekday: 1.5 }],
  ['a season that ends before it begins', { seasons: [{ from: '2026-02-02', to: '2026-02-01', weekly: week }] }, 'SEASON_REVERSED', { where: 'seasons', from: '2026-02-02', to: '2026-02-01' }],
  ['seasons that overlap, in any order', { seasons: [{ from: '2026-03-01', to: '2026-04-01', weekly: week }, { from: '2026-02-01', to: '2026-03-01', weekly: week }] }, 'SEASONS_OVERLAP', { where: 'seasons', from: '2026-03-01' }],
  ['reception windows that overlap', { reception: [{ from: '2026-02-01', to: '2026-03-01', weekly: week }, { from: '2026-02-28', to: '2026-04-01', weekly: week }] }, 'SEASONS_OVERLAP', { where: 'reception', from: '2026-02-28' }],
  ['reception windows of which a weekday overlaps', { reception: [{ from: '2026-02-01', to: '2026-03-01', weekly: [...week.slice(1), [[0, 1]]] }, { from: '2026-02-01', to: '2026-03-01', weekly: week }, { from: '2026-02-28', to: '2026-04-01', weekly: [[], [], [], [], [], [], [[0, 1]]] }] }, 'SEASONS_OVERLAP', { where: 'reception', from: '2026-02-28' }],
  ['a reception window that ends before it begins', { reception: [{ from: '2026-02-02', to: '2026-02-01', weekly: week }] }, 'SEASON_REVERSED', { where: 'reception', from: '2026-02-02', to: '2026-02-01' }],
  ['a reception window of six days', { reception: [{ from: '2026-02-01', to: '2026-03-01', weekly: week.slice(1) }] }, 'WEEK_NOT_SEVEN_DAYS', { where: 'reception 2026-02-01', days: 6 }],
  ['seasons that overlap though they open on different weekdays', { seasons: [{ from: '2026-02-01', to: '2026-03-01', weekly: week }, { from: '2026-02-28', to: '2026-04-01', weekly: [[], ...week.slice(0, 6)] }] }, 'SEASONS_OVERLAP', { where: 'seasons', from: '2026-02-28' }],
  ['a season of six days', { seasons: [{ from: '2026-02-01', to: '2026-03-01', weekly: week.slice(1) }] }, 'WEEK_NOT_SEVEN_DAYS', { where: 'seasons 2026-02-01', days: 6 }],
])('%s: the error names it', (_what, change, name, facts) => expect(problem(change)).toEqual(says(name, facts))); // prettier-ignore

test('an exception for a day that does not exist is refused', () =>
  expect(problem({ exceptions: { '2026-02-29': { kind: 'X', hours: [] } } })).toEqual({
    code: 'DATE_INVALID',
    facts: { date: '2026-02-29' },
  }));

test('the longest possible hours, touching sessions, a single day and the last weekday are fine', () => {
  const calendar = new Calendar({
    ...good,
    from: '2026-03-01',
    to: '2026-03-01',
    weekly: mondays([[0, 700], [700, 1440]]), // prettier-ignore
    exceptions: { '2026-03-01': { kind: 'X', hours: 1 } },
  });
  expect(calendar.minutesBetween(Date.parse('2026-03-01T00:00+07:00'), Date.parse('2026-03-02T00:00+07:00'))).toBe(
    1440,
  );
  const seventh = { '2026-03-02': { kind: 'X', hours: 7 } };
  expect(new Calendar({ ...good, exceptions: seventh }).isWorkingDay('2026-03-02')).toBe(false);
});

test('seasons that follow each other on the next day are fine, and each has its hours', () => {
  const calendar = new Calendar({
    ...good,
    seasons: [
      { from: '2026-03-03', to: '2026-03-03', weekly: mondays([]) },
      { from: '2026-03-02', to: '2026-03-02', weekly: mondays([[480, 540]]) },
    ],
  });
  expect(calendar.dayFacts('2026-03-02').hours).toEqual([[480, 540]]);
  expect(calendar.isWorkingDay('2026-03-03')).toBe(false);
  expect(calendar.dayFacts('2026-03-04').hours).toHaveLength(2);
});
