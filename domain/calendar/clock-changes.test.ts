import { DateTime } from 'luxon';
import { offsetsOf } from '../../test/calendar/random-calendars';
import { Calendar } from './calendar';
import type { CalendarSnapshot, OpenInterval } from './snapshot';

/** A calendar of some days of a zone, every day with the same hours. */
function daily(zone: string, from: string, to: string, hours: OpenInterval[]): Calendar {
  const startMs = DateTime.fromISO(from, { zone }).toMillis();
  const endMs = DateTime.fromISO(to, { zone }).toMillis();
  const weekly = Array.from({ length: 7 }, () => hours);
  const snapshot: CalendarSnapshot = {
    id: zone,
    version: 1,
    zone,
    offsets: offsetsOf(zone, startMs - 5 * 86_400_000, endMs + 5 * 86_400_000),
    from,
    to,
    weekly,
    exceptions: {},
  };
  return new Calendar(snapshot);
}

const night: OpenInterval[] = [[0, 300]];

describe('Berlin, 29/3/2026: 02:00 becomes 03:00', () => {
  const berlin = daily('Europe/Berlin', '2026-03-27', '2026-03-31', night);
  const midnight = Date.parse('2026-03-29T00:00+01:00');

  test('a minute that does not exist is not worked', () => {
    expect(berlin.minutesBetween(midnight, Date.parse('2026-03-30T00:00+02:00'))).toBe(240);
    expect(berlin.addMinutes(midnight, 121)).toBe(Date.parse('2026-03-29T03:01+02:00'));
    expect(berlin.addMinutes(Date.parse('2026-03-29T03:01+02:00'), -121)).toBe(midnight);
  });

  test('a wall time that does not exist is the moment of the change', () => {
    const change = Date.parse('2026-03-29T01:00Z');
    expect(berlin.instantOf('2026-03-29', 119)).toBe(change - 60_000);
    expect(berlin.instantOf('2026-03-29', 120)).toBe(change);
    expect(berlin.instantOf('2026-03-29', 150)).toBe(change);
    expect(berlin.instantOf('2026-03-29', 180)).toBe(change);
    expect(berlin.instantOf('2026-03-29', 181)).toBe(change + 60_000);
  });

  test('hours that fall into the gap make no working day', () => {
    const gap = daily('Europe/Berlin', '2026-03-27', '2026-03-31', [[120, 180]]);
    expect(gap.isWorkingDay('2026-03-29')).toBe(false);
    expect(gap.isWorkingDay('2026-03-30')).toBe(true);
    expect(gap.addWorkingDays('2026-03-28', 1)).toBe('2026-03-30');
  });
});

describe('Berlin, 25/10/2026: 03:00 becomes 02:00', () => {
  const berlin = daily('Europe/Berlin', '2026-10-23', '2026-10-27', [[0, 150]]);
  const midnight = Date.parse('2026-10-25T00:00+02:00');

  test('a minute that exists twice is worked twice', () => {
    expect(berlin.minutesBetween(midnight, Date.parse('2026-10-26T00:00+01:00'))).toBe(180);
    expect(berlin.isOpen(Date.parse('2026-10-25T02:29+02:00'))).toBe(true);
    expect(berlin.isOpen(Date.parse('2026-10-25T02:30+02:00'))).toBe(false);
    expect(berlin.isOpen(Date.parse('2026-10-25T02:00+01:00'))).toBe(true);
    expect(berlin.isOpen(Date.parse('2026-10-25T02:30+01:00'))).toBe(false);
    expect(berlin.nextOpen(Date.parse('2026-10-25T02:45+02:00'))).toBe(Date.parse('2026-10-25T02:00+01:00'));
  });

  test('a wall time that exists twice means the first', () => {
    expect(berlin.instantOf('2026-10-25', 135)).toBe(Date.parse('2026-10-25T02:15+02:00'));
    expect(berlin.instantOf('2026-10-25', 180)).toBe(Date.parse('2026-10-25T03:00+01:00'));
  });

  test('work ends with the second of two closings', () =>
    expect(berlin.endOfWork('2026-10-25')).toBe(Date.parse('2026-10-25T02:30+01:00')));

  test('both readings of the wall clock belong to the same date', () => {
    expect(berlin.minuteOf(Date.parse('2026-10-25T02:15+02:00'))).toBe(135);
    expect(berlin.minuteOf(Date.parse('2026-10-25T02:15+01:00'))).toBe(135);
  });
});

test('Lord Howe changes by half an hour', () => {
  const island = daily('Australia/Lord_Howe', '2026-04-03', '2026-04-07', [[60, 180]]);
  const midnight = Date.parse('2026-04-05T00:00+11:00');
  expect(island.minutesBetween(midnight, midnight + 24 * 3_600_000)).toBe(150);
});

test('Apia had no 30 December 2011: it is no working day, and the days around it are neighbours', () => {
  const apia = daily('Pacific/Apia', '2011-12-28', '2012-01-02', [[480, 540]]);
  expect(apia.isWorkingDay('2011-12-30')).toBe(false);
  expect(apia.addWorkingDays('2011-12-29', 1)).toBe('2011-12-31');
  expect(apia.addMinutes(Date.parse('2011-12-29T08:00-10:00'), 61)).toBe(Date.parse('2011-12-31T08:01+14:00'));
});

describe("St John's, 1/11/2009: one minute into November it was October again", () => {
  const zone = 'America/St_Johns';
  const always: OpenInterval[] = [[0, 1440]];

  test('each of the minutes counts for the date that the wall shows', () => {
    const calendar = daily(zone, '2009-10-30', '2009-11-02', always);
    expect(calendar.minutesBetween(Date.parse('2009-10-31T00:00-02:30'), Date.parse('2009-11-02T00:00-03:30'))).toBe(
      2940,
    );
    expect(calendar.dateOf(Date.parse('2009-11-01T00:00-02:30'))).toBe('2009-11-01');
    expect(calendar.dateOf(Date.parse('2009-11-01T00:01-02:30'))).toBe('2009-10-31');
  });

  test('a horizon that begins there knows nothing of the day before: its second hour is not open', () => {
    const november = daily(zone, '2009-11-01', '2009-11-03', always);
    const first = Date.parse('2009-11-01T00:00-02:30');
    expect(november.isOpen(first)).toBe(true);
    expect(november.isOpen(first + 60_000)).toBe(false);
    expect(november.nextOpen(first + 60_000)).toBe(Date.parse('2009-11-01T00:00-03:30'));
    expect(november.isWorkingDay('2009-11-01')).toBe(true);
  });

  test('a horizon that ends there ends with the first midnight', () => {
    const october = daily(zone, '2009-10-29', '2009-10-31', always);
    expect(october.minutesBetween(Date.parse('2009-10-31T00:00-02:30'), Date.parse('2009-11-01T00:00-02:30'))).toBe(
      1440,
    );
  });
});

test('changes before and after the horizon do not reach into it', () => {
  const march = daily('Europe/Berlin', '2026-03-30', '2026-03-31', night);
  expect(march.snapshot.offsets).toHaveLength(2);
  expect(march.minutesBetween(Date.parse('2026-03-30T00:00+02:00'), Date.parse('2026-04-01T00:00+02:00'))).toBe(600);
  const before = daily('Europe/Berlin', '2026-03-26', '2026-03-27', night);
  expect(before.snapshot.offsets).toHaveLength(2);
  expect(before.addMinutes(Date.parse('2026-03-26T00:00+01:00'), 301)).toBe(Date.parse('2026-03-27T00:01+01:00'));
  expect(before.isOpen(Date.parse('2026-03-27T04:59+01:00'))).toBe(true);
  expect(before.isOpen(Date.parse('2026-03-27T05:00+01:00'))).toBe(false);
});
