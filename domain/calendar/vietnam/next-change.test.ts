import { at, Register } from '../../../test/calendar/recorded';
import { refused } from '../../../test/refused';
import { Calendar } from '../calendar';
import { agencyCalendar } from './agency-calendar';
import type { CalendarChange } from './change';
import { firstTouched } from './next-change';

const agency = 'H26.001';
const morning = [[450, 690]] as const;

const problemOf = (ask: () => unknown) => {
  const { code, facts } = refused(ask);
  expect(code).toBe('CALENDAR_CHANGE_INVALID');
  return facts;
};

test('a change becomes the next version of its calendar, in effect at once, with who, why and by which decision', () => {
  const register = new Register()
    .record(agency, { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-10' })
    .record('vn', { kind: 'SWAP', off: '2026-11-23', work: '2026-11-28' })
    .record(agency, { kind: 'CLOSURE', from: '2026-03-11', to: '2026-03-11' });
  expect(register.changes.map(({ calendar, version }) => [calendar, version])).toEqual([
    [agency, 2],
    ['vn', 2],
    [agency, 3],
  ]);
  expect(register.changes[0]).toEqual({
    calendar: agency,
    version: 2,
    change: { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-10' },
    reason: 'bão số 3',
    notice: 'CV 12/UBND',
    by: 'administrator',
    recordedAt: at('2026-03-02T09:00'),
    effectiveFrom: at('2026-03-02T09:00'),
  });
});

const refusals: [string, CalendarChange, object, string?][] = [
  ['a date that does not exist', { kind: 'CLOSURE', from: '2026-02-30', to: '2026-03-01' }, { problem: 'DATE_INVALID', date: '2026-02-30' }],
  ['an end before the beginning', { kind: 'CLOSURE', from: '2026-03-10', to: '2026-03-09' }, { problem: 'SEASON_REVERSED' }],
  ['a closure of more than a year', { kind: 'CLOSURE', from: '2026-03-10', to: '2027-03-11' }, { problem: 'CLOSURE_TOO_LONG' }],
  ['a year mistyped', { kind: 'CLOSURE', from: '2062-03-10', to: '2062-03-10' }, { problem: 'OUT_OF_REACH' }],
  ['a date long gone', { kind: 'CLOSURE', from: '2025-03-10', to: '2025-03-10' }, { problem: 'OUT_OF_REACH' }],
  ['hours that overlap', { kind: 'OFFICE_HOURS', from: '2026-03-09', hours: [[450, 690], [600, 1020]] }, { problem: 'HOURS_OVERLAP' }],
  ['hours that end before they begin', { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-09', hours: [[690, 450]] }, { problem: 'HOURS_EMPTY' }],
  ['no hours at all', { kind: 'OFFICE_HOURS', from: '2026-03-09', hours: [] }, { problem: 'HOURS_MISSING' }],
  ['a window of no hours', { kind: 'RECEPTION_WINDOW', from: '2026-03-09', to: '2026-04-09', weekday: 6, hours: [] }, { problem: 'HOURS_MISSING' }],
  ['an eighth weekday', { kind: 'RECEPTION_WINDOW', from: '2026-03-09', to: '2026-04-09', weekday: 8, hours: morning }, { problem: 'WEEKDAY_UNKNOWN', weekday: 8 }],
  ['a swap without the day worked', { kind: 'SWAP', off: '2026-11-23', work: '' }, { problem: 'SWAP_WITHOUT_COUNTERPART', off: '2026-11-23' }],
  ['a swap without the day off', { kind: 'SWAP', off: '', work: '2026-11-28' }, { problem: 'SWAP_WITHOUT_COUNTERPART', work: '2026-11-28' }],
  ['a swap of a holiday', { kind: 'SWAP', off: '2026-11-24', work: '2026-11-28' }, { problem: 'SWAP_OFF_NOT_WORKED', is: 'CULTURE_DAY' }],
  ['a swap of a Sunday', { kind: 'SWAP', off: '2026-11-22', work: '2026-11-28' }, { problem: 'SWAP_OFF_NOT_WORKED' }],
  ['a swap for a Friday', { kind: 'SWAP', off: '2026-11-23', work: '2026-11-27' }, { problem: 'SWAP_WORK_NOT_FREE_SATURDAY', weekday: 5 }],
  ['a swap for a Saturday worked already', { kind: 'SWAP', off: '2026-11-23', work: '2026-08-22' }, { problem: 'SWAP_WORK_NOT_FREE_SATURDAY', is: 'SWAPPED_TO_WORK' }],
  ['a withdrawal of nothing', { kind: 'WITHDRAWAL', withdraws: 2 }, { problem: 'NOTHING_TO_WITHDRAW', version: 2 }],
  ['an official day of one agency', { kind: 'OFFICIAL_DAY', date: '2026-11-23', day: 'STATUTORY', holiday: 'CULTURE' }, { problem: 'NATIONAL_ONLY' }],
  ['an official day off on a weekend', { kind: 'OFFICIAL_DAY', date: '2026-11-28', day: 'STATUTORY', holiday: 'CULTURE' }, { problem: 'OFF_ON_WEEKEND' }, 'vn'],
  ['a make-up day for nothing', { kind: 'OFFICIAL_DAY', date: '2026-11-23', day: 'MAKE_UP', holiday: 'NATIONAL' }, { problem: 'MAKE_UP_WITHOUT_HOLIDAY' }, 'vn'],
  ['a make-up day for a weekday', { kind: 'OFFICIAL_DAY', date: '2026-11-23', day: 'MAKE_UP', holiday: 'NATIONAL', for: '2026-11-20' }, { problem: 'MAKE_UP_WITHOUT_HOLIDAY' }, 'vn'],
]; // prettier-ignore

test.each(refusals)('%s is refused by name', (_what, change, facts, calendar = agency) => {
  expect(problemOf(() => new Register().record(calendar, change))).toMatchObject(facts);
});

test.each([
  [{ reason: ' \n' }, 'REASON_MISSING'],
  [{ notice: '' }, 'NOTICE_MISSING'],
  [{ effectiveFrom: at('2026-03-02T09:00') - 1 }, 'EFFECT_IN_THE_PAST'],
  [{ effectiveFrom: at('2062-03-02T09:00') }, 'OUT_OF_REACH'],
])('%j: %s', (given, problem) => {
  const change = { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-09' } as const;
  expect(problemOf(() => new Register().record(agency, change, given))).toMatchObject({ problem });
});

describe('what is recorded already', () => {
  const twice: [string, CalendarChange, CalendarChange, object][] = [
    ['closures that share a day', { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-11' }, { kind: 'CLOSURE', from: '2026-03-11', to: '2026-03-12' }, { problem: 'EXCEPTION_TWICE', date: '2026-03-11' }],
    ['hours of two periods that overlap', { kind: 'OFFICE_HOURS', from: '2026-03-09', to: '2026-03-20', hours: morning }, { kind: 'OFFICE_HOURS', from: '2026-03-01', to: '2026-03-09', hours: morning }, { problem: 'SEASONS_OVERLAP', date: '2026-03-09' }],
    ['two hours without an end from one day on', { kind: 'OFFICE_HOURS', from: '2026-03-09', hours: morning }, { kind: 'OFFICE_HOURS', from: '2026-03-09', hours: morning }, { problem: 'SEASONS_OVERLAP' }],
    ['windows that overlap', { kind: 'RECEPTION_WINDOW', from: '2026-03-09', to: '2026-03-20', weekday: 6, hours: morning }, { kind: 'RECEPTION_WINDOW', from: '2026-03-20', to: '2026-03-30', weekday: 6, hours: morning }, { problem: 'SEASONS_OVERLAP' }],
    ['a swap recorded twice', { kind: 'SWAP', off: '2026-11-23', work: '2026-11-28' }, { kind: 'SWAP', off: '2026-11-23', work: '2026-11-28' }, { problem: 'SWAP_OFF_NOT_WORKED', is: 'SWAPPED_OFF' }],
  ]; // prettier-ignore

  test.each(twice)('%s: refused', (_what, first, second, facts) => {
    const register = new Register().record(agency, first);
    expect(problemOf(() => register.record(agency, second))).toMatchObject(facts);
    expect(register.changes).toHaveLength(1);
  });

  test('a change that would contradict one to come is refused now, not when that takes effect', () => {
    const closure = { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-09' } as const;
    const register = new Register().record(agency, closure, { effectiveFrom: at('2026-03-05T00:00') });
    expect(problemOf(() => register.record(agency, closure))).toMatchObject({ problem: 'EXCEPTION_TWICE' });
  });

  test('a date entered twice for the country is refused, however it is entered', () => {
    const day = { kind: 'OFFICIAL_DAY', date: '2026-11-23', day: 'STATUTORY', holiday: 'CULTURE' } as const;
    const register = new Register().record('vn', day);
    expect(problemOf(() => register.record('vn', { ...day, day: 'TET' }))).toEqual({
      problem: 'EXCEPTION_TWICE',
      date: '2026-11-23',
    });
  });

  test('what was withdrawn is not withdrawn again, and a withdrawal stays', () => {
    const register = new Register()
      .record(agency, { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-09' })
      .record(agency, { kind: 'WITHDRAWAL', withdraws: 2 });
    for (const withdraws of [2, 3])
      expect(problemOf(() => register.record(agency, { kind: 'WITHDRAWAL', withdraws }))).toEqual({
        problem: 'NOTHING_TO_WITHDRAW',
        version: withdraws,
      });
  });

  test('a make-up day after its holiday is taken', () => {
    const day = { kind: 'OFFICIAL_DAY', date: '2026-11-23', day: 'MAKE_UP', holiday: 'NATIONAL' } as const;
    expect(new Register().record('vn', { ...day, for: '2026-11-22' }).changes).toHaveLength(1);
    expect(problemOf(() => new Register().record('vn', { ...day, for: '2026-11-28' }))).toMatchObject({
      problem: 'MAKE_UP_WITHOUT_HOLIDAY',
    });
  });
});

test('hours that began before they were recorded are judged from the day of their effect', () => {
  const hours: CalendarChange = { kind: 'OFFICE_HOURS', from: '2026-01-05', hours: morning };
  expect(new Register().record(agency, hours).changes[0]).toMatchObject({ version: 2, change: { from: '2026-01-05' } });
});

test('a swap without any date lacks its counterpart', () => {
  const swap = { kind: 'SWAP', off: '', work: '' } as CalendarChange;
  expect(problemOf(() => new Register().record('vn', swap))).toMatchObject({ problem: 'SWAP_WITHOUT_COUNTERPART' });
});

test('a mistake of the program is not taken for one of the administrator', () => {
  expect(() => new Register().record(agency, null as never)).toThrow(TypeError);
});

test('the first date that a change touches is told, of a withdrawal that of what it takes back', () => {
  const { changes } = new Register()
    .record('H26', { kind: 'CLOSURE', from: '2026-03-09', to: '2026-03-10' })
    .record(agency, { kind: 'SWAP', off: '2026-11-23', work: '2026-11-21' })
    .record('H26', { kind: 'OFFICE_HOURS', from: '2026-02-02', hours: morning })
    .record(agency, { kind: 'WITHDRAWAL', withdraws: 2 });
  const calendar = new Calendar(agencyCalendar('vn', [], at('2026-03-02T09:00')));
  const first = changes.map(change => firstTouched(change, changes, calendar));
  expect(first).toEqual(['2026-03-09', '2026-11-21', '2026-02-02', '2026-11-21']);
});
