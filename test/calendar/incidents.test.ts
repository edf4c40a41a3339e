import { Calendar } from '../../domain/calendar/calendar';
import { addDays } from '../../domain/calendar/dates';
import { vietnamCalendar } from '../../domain/calendar/vietnam/vietnam-calendar';
import { officialYears } from '../../domain/calendar/vietnam/years';
import { startClock } from '../../domain/clock/commands';
import { dueOf } from '../../domain/clock/due';
import { explainDifference } from '../../domain/clock/explanation/difference';
import { clockDue } from '../../domain/clock/reckoning';
import { apologyDue } from '../../domain/clock/rules/apology';
import { handoffDue } from '../../domain/clock/rules/handoff';
import { lateness, stateOf } from '../../domain/clock/standing';
import { at, clock, local, restarted, vn, waited } from '../clock/given';

/** What went wrong elsewhere, and every real date of the regulations: each by its name. */

describe('filed today and already overdue', () => {
  const units = ['WORKING_HOUR', 'HALF_WORKING_DAY', 'WORKING_DAY', 'CALENDAR_DAY', 'MONTH'] as const;

  test.each(units)(
    'no day of eight years (every 25th is tried) on which a dossier of 1 %s is late when it comes in',
    unit => {
      const wrong: string[] = [];
      for (let date = '2019-01-01'; date < '2026-11-25'; date = addDays(date, 25))
        for (const minute of [0, 450, 690, 1019, 1020, 1439]) {
          const start = vn.instantOf(date, minute);
          const given = startClock({ amount: 1, unit }, start);
          if (
            clockDue(vn, given)!.at <= start ||
            stateOf(vn, given, start) !== 'RUNNING' ||
            lateness(vn, given, start).late
          )
            wrong.push(`${date} ${minute}`);
        }
      expect(wrong).toEqual([]);
    },
  );
});

describe('the day before Tết at 16:59', () => {
  test.each([
    ['2019-02-01', '2019-02-11'],
    ['2020-01-22', '2020-01-30'],
    ['2021-02-09', '2021-02-17'],
    ['2022-01-28', '2022-02-07'],
    ['2023-01-19', '2023-01-27'],
    ['2024-02-07', '2024-02-15'],
    ['2025-01-24', '2025-02-03'],
    ['2026-02-13', '2026-02-23'],
  ])('%s: one working day is due on %s, one hour that day at 08:29', (last, first) => {
    const start = at(`${last}T16:59`);
    expect(local(dueOf(vn, start, { amount: 1, unit: 'WORKING_DAY' }).at)).toBe(`${first}T17:00`);
    expect(local(dueOf(vn, start, { amount: 1, unit: 'WORKING_HOUR' }).at)).toBe(`${first}T08:29`);
    expect(handoffDue(vn, start, 'CUTOFF_15H').date).toBe(first);
    expect(apologyDue(vn, first).date).toBe(last);
    expect(vn.minutesBetween(start, at(`${first}T07:30`))).toBe(1);
  });
});

describe('every official day', () => {
  const days = officialYears.flatMap(year => year.days).filter(day => day.date >= '2019-01-02');

  test.each(days.filter(day => day.kind !== 'SWAPPED_TO_WORK'))(
    '$date $kind: nothing is due, nothing runs',
    ({ date }) => {
      expect(vn.isWorkingDay(date)).toBe(false);
      expect(vn.minutesBetween(vn.instantOf(date, 0), vn.instantOf(date, 1440))).toBe(0);
      const before = vn.addWorkingDays(date, -1);
      const after = vn.addWorkingDays(date, 1);
      expect(dueOf(vn, at(`${before}T09:00`), { amount: 1, unit: 'WORKING_DAY' }).date).toBe(after);
      expect(dueOf(vn, at(`${addDays(date, -3)}T09:00`), { amount: 3, unit: 'CALENDAR_DAY' }).date).toBe(after);
    },
  );

  test.each(days.filter(day => day.kind === 'SWAPPED_TO_WORK'))(
    'make-up Saturday $date has the hours of a Monday and can be due',
    ({ date }) => {
      const friday = addDays(date, -1);
      expect(vn.minutesBetween(vn.instantOf(date, 0), vn.instantOf(date, 1440))).toBe(450);
      expect(local(dueOf(vn, at(`${friday}T09:00`), { amount: 1, unit: 'WORKING_DAY' }).at)).toBe(`${date}T17:00`);
      expect(dueOf(vn, at(`${friday}T09:00`), { amount: 1, unit: 'CALENDAR_DAY' }).date).toBe(date);
      expect(handoffDue(vn, at(`${date}T15:00`), 'CUTOFF_15H').date).toBe(date);
    },
  );
});

describe('wrong after repeated supplements', () => {
  test('each supplement counts from its own day, not from the first date', () => {
    let given = clock(10, 'WORKING_DAY', '2026-01-05T09:00');
    const dates = [clockDue(vn, given)!.date];
    for (const [from, to] of [
      ['2026-01-07T10:00', '2026-01-14T10:00'],
      ['2026-01-20T10:00', '2026-02-10T16:00'],
      ['2026-02-12T10:00', '2026-03-02T08:00'],
    ] as const) {
      given = waited(given, 'RESTART', from, to);
      dates.push(clockDue(vn, given)!.date);
    }
    expect(dates).toEqual(['2026-01-16', '2026-01-28', '2026-03-03', '2026-03-16']);
  });

  test('a supplement handed in on a day off counts from that day', () =>
    expect(clockDue(vn, restarted(clock(2, 'WORKING_DAY', '2026-02-10T09:00'), '2026-02-18T10:00'))!.date).toBe(
      '2026-02-24',
    ));
});

test('a holiday added while dossiers run: each due date after it moves, none before it', () => {
  const closures = [{ from: '2026-03-11', to: '2026-03-11', reason: 'bão' }];
  const now = new Calendar(vietnamCalendar({ id: 'hanoi', version: 2, closures }));
  for (let amount = 1; amount <= 10; amount++) {
    const given = clock(amount, 'WORKING_DAY', '2026-03-02T09:00');
    const { before, days, causes } = explainDifference({ calendar: vn, clock: given }, { calendar: now, clock: given });
    expect([amount, days! > 0]).toEqual([amount, before!.date >= '2026-03-11']);
    expect(causes).toHaveLength(before!.date >= '2026-03-11' ? 1 : 0);
  }
});

describe('29/2, month ends, lunch, midnight', () => {
  test.each([
    ['29/2/2024 and a year', '2024-02-29T09:00', 12, 'MONTH', '2025-02-28T17:00'],
    ['29/2/2024 and a month', '2024-02-29T09:00', 1, 'MONTH', '2024-03-29T17:00'],
    ['31/3 and a month', '2025-03-31T09:00', 1, 'MONTH', '2025-05-05T17:00'],
    ['31/8 and a month', '2023-08-31T09:00', 1, 'MONTH', '2023-10-02T17:00'],
    ['28/2 and a day', '2024-02-28T09:00', 1, 'CALENDAR_DAY', '2024-02-29T17:00'],
    ['11:29', '2026-03-02T11:29', 1, 'WORKING_HOUR', '2026-03-02T14:29'],
    ['11:30', '2026-03-02T11:30', 1, 'WORKING_HOUR', '2026-03-02T14:30'],
    ['13:29', '2026-03-02T13:29', 1, 'WORKING_HOUR', '2026-03-02T14:30'],
    ['13:30', '2026-03-02T13:30', 1, 'WORKING_HOUR', '2026-03-02T14:30'],
    ['one minute to midnight', '2026-03-02T23:59', 1, 'WORKING_DAY', '2026-03-03T17:00'],
    ['midnight', '2026-03-03T00:00', 1, 'WORKING_DAY', '2026-03-04T17:00'],
    ['New Year’s Eve', '2025-12-31T17:00', 1, 'WORKING_DAY', '2026-01-05T17:00'],
  ] as const)('%s', (_name, start, amount, unit, due) =>
    expect(local(dueOf(vn, at(start), { amount, unit }).at)).toBe(due),
  );
});
