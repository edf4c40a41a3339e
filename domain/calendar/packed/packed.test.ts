import fc from 'fast-check';
import { randomCalendar } from '../../../test/calendar/random-calendars';
import { refused } from '../../../test/refused';
import { Calendar } from '../calendar';
import type { CalendarSnapshot } from '../snapshot';
import { vietnamCalendar } from '../vietnam/vietnam-calendar';
import { pack } from './pack';
import type { PackedCalendar } from './packed-calendar';
import { unpack } from './unpack';

const officeHours = [[420, 690]] as const;
const plain = vietnamCalendar({
  id: 'H26.001',
  version: 2,
  seasons: [
    { from: '2025-04-16', to: '2025-10-15', officeHours },
    { from: '2026-04-16', to: '2026-10-15', officeHours },
  ],
  closures: [
    { from: '2026-03-30', to: '2026-04-02', reason: 'bão số 3', notice: 'CV 12', hours: [[480, 600]] },
    { from: '2026-08-21', to: '2026-08-22', reason: 'dời trụ sở' },
  ],
  receptionWindows: [{ weekday: 6, hours: [[450, 690]], from: '2026-01-01', to: '2026-12-31' }],
});
const packed = pack(plain);

test('reads as a person would write it: by notice, by kind, days on end as one', () => {
  expect(packed.week).toEqual({ '1-5': [[450, 690], [810, 1020]] }); // prettier-ignore
  expect(packed.otherWeeks).toEqual([
    { during: ['2025-04-16/2025-10-15', '2026-04-16/2026-10-15'], weekly: { '1-5': [[420, 690]] } },
  ]);
  expect(packed.windows).toEqual([{ during: ['2026-01-01/2026-12-31'], weekly: { '6': [[450, 690]] } }]);
  expect(packed.decided['9441/TB-BNV']!.TET).toEqual({ '2026-02-16/20': {} });
  expect(packed.decided['9441/TB-BNV']!.STATUTORY).toMatchObject({
    '2026-04-30': 'REUNIFICATION',
    '2026-09-01/02': 'NATIONAL',
  });
  expect(packed.decided['9441/TB-BNV']!.MAKE_UP).toEqual({ '2026-04-27': { name: 'HUNG_KINGS', for: '2026-04-26' } });
  expect(packed.decided['12729/VPCP-KGVX']!.SWAPPED_TO_WORK).toEqual({ '2026-01-10': { hours: 1, for: '2026-01-02' } });
  const storm = { hours: [[480, 600]], name: 'bão số 3' };
  expect(packed.decided['CV 12']!.CLOSED).toEqual({ '2026-03-30/31': storm, '2026-04-01/02': storm });
  expect(packed.decided['']!.CLOSED).toEqual({
    '2026-08-21': 'dời trụ sở',
    '2026-08-22': { name: 'dời trụ sở', for: '2026-08-31' },
  });
});

test('nothing is lost: the same calendar comes back, through JSON too', () => {
  expect(unpack(JSON.parse(JSON.stringify(packed)) as PackedCalendar)).toEqual(plain);
  expect(Object.keys(unpack(packed).exceptions)).toEqual(Object.keys(plain.exceptions));
});

test('one that says every day by itself, of an earlier release, is read as it is', () =>
  expect(unpack(plain)).toBe(plain));

test('any calendar comes back', () =>
  fc.assert(
    fc.property(
      randomCalendar,
      fc.array(
        fc.record(
          { kind: fc.constantFrom('TET', 'CLOSED'), notice: fc.constantFrom('1/TB', '__proto__'), name: fc.constantFrom('', 'bão'), for: fc.constant('2026-03-01') },
          { requiredKeys: ['kind'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      ({ snapshot }, reasons) => {
        const exceptions = Object.fromEntries(
          Object.entries(snapshot.exceptions).map(([date, { hours }], n) => [date, { hours, ...reasons[n % reasons.length]! }]),
        );
        const calendar = { ...snapshot, exceptions };
        expect(unpack(JSON.parse(JSON.stringify(pack(calendar))) as PackedCalendar)).toEqual(calendar);
      },
    ),
    { numRuns: 100 },
  )); // prettier-ignore

describe('one that cannot be read is refused, and the error names the entry', () => {
  const problem = (change: Partial<PackedCalendar>): unknown => refused(() => new Calendar({ ...packed, ...change }));
  const closed = (...dates: string[]): Partial<PackedCalendar> => ({
    decided: { '': { CLOSED: Object.fromEntries(dates.map(date => [date, 'bão'])) } },
  });

  test.each<[string, Partial<PackedCalendar>, string, object]>([
    ['a run backwards', closed('2026-02-20/16'), 'DATES_UNREADABLE', { dates: '2026-02-20/16' }],
    ['a run into another month', closed('2026-02-27/2026-03-02'), 'DATES_UNREADABLE', { dates: '2026-02-27/2026-03-02' }],
    ['what is no date', closed('Tết 2026'), 'DATES_UNREADABLE', { dates: 'Tết 2026' }],
    ['a date in two runs', closed('2026-02-16/20', '2026-02-18'), 'EXCEPTION_TWICE', { date: '2026-02-18' }],
    ['weekdays backwards', { week: { '5-1': [] } }, 'WEEKDAY_UNKNOWN', { where: 'week', weekday: '5-1' }],
    ['an eighth weekday', { week: { '1-8': [] } }, 'WEEKDAY_UNKNOWN', { where: 'week', weekday: '1-8' }],
    ['a weekday named twice', { week: { '1-5': [[450, 690]], '3': [[450, 690]] } }, 'WEEKDAY_TWICE', { where: 'week', weekday: 3 }],
    ['a weekday of a season named twice', { otherWeeks: [{ during: ['2026-01-01/2026-01-02'], weekly: { '1-2': [[0, 1]], '2': [[0, 1]] } }] }, 'WEEKDAY_TWICE', { where: 'otherWeeks 2026-01-01/2026-01-02', weekday: 2 }],
    ['a season of one date', { otherWeeks: [{ during: ['2026-01-01'], weekly: {} }] }, 'PERIOD_UNREADABLE', { where: 'otherWeeks', period: '2026-01-01' }],
    ['a window of three dates', { windows: [{ during: ['2026-01-01/2026-01-02/2026-01-03'], weekly: {} }] }, 'PERIOD_UNREADABLE', { where: 'windows', period: '2026-01-01/2026-01-02/2026-01-03' }],
    ['a season that ends before it begins', { otherWeeks: [{ during: ['2026-01-02/2026-01-01'], weekly: {} }] }, 'SEASON_REVERSED', { where: 'seasons', from: '2026-01-02', to: '2026-01-01' }],
  ])('%s', (_what, change, name, facts) =>
    expect(problem(change)).toEqual({ code: 'CALENDAR_INVALID', facts: { problem: name, ...facts } })); // prettier-ignore

  test('a day that does not exist', () =>
    expect(problem(closed('2026-02-27/30'))).toEqual({ code: 'DATE_INVALID', facts: { date: '2026-02-29' } }));
});

test('a calendar without seasons and windows has none when it comes back', () => {
  const bare: CalendarSnapshot = vietnamCalendar({ id: 'x', version: 1 });
  expect(unpack(pack(bare))).toEqual(bare);
  expect(Object.keys(pack(bare))).not.toContain('windows');
});
