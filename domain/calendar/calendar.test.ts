import { refused } from '../../test/refused';
import { Calendar } from './calendar';
import { pinFor } from './pin';
import { widened } from './provisional';
import type { CalendarSnapshot } from './snapshot';
import { longestHorizonDays } from './validation';
import { vietnamCalendar } from './vietnam/vietnam-calendar';

const vn = new Calendar(vietnamCalendar({ id: 'hanoi', version: 1 }));
const at = (local: string): number => Date.parse(`${local}+07:00`);
const local = (instant: number): string => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);

describe('minutes', () => {
  test.each([
    ['2026-03-02T07:29', false],
    ['2026-03-02T07:30', true],
    ['2026-03-02T11:29', true],
    ['2026-03-02T11:30', false],
    ['2026-03-02T13:29', false],
    ['2026-03-02T13:30', true],
    ['2026-03-02T16:59', true],
    ['2026-03-02T17:00', false],
    ['2026-03-01T09:00', false],
  ])('counting-rules 1: at %s open is %s', (when, open) => expect(vn.isOpen(at(when))).toBe(open));

  test.each([
    ['2026-03-02T07:29', '2026-03-02T07:30'],
    ['2026-03-02T07:30', '2026-03-02T07:30'],
    ['2026-03-02T11:30', '2026-03-02T13:30'],
    ['2026-03-02T17:00', '2026-03-03T07:30'],
    ['2026-02-13T17:00', '2026-02-23T07:30'],
  ])('nextOpen of %s is %s', (when, next) => expect(local(vn.nextOpen(at(when)))).toBe(next));

  test.each([
    ['2026-03-02T07:30', '2026-02-27T17:00'],
    ['2026-03-02T07:31', '2026-03-02T07:31'],
    ['2026-03-02T11:30', '2026-03-02T11:30'],
    ['2026-03-02T13:30', '2026-03-02T11:30'],
    ['2026-02-23T07:30', '2026-02-13T17:00'],
  ])('previousOpen of %s is %s', (when, previous) => expect(local(vn.previousOpen(at(when)))).toBe(previous));

  test.each([
    ['2026-03-02T07:30', 240, '2026-03-02T11:30'],
    ['2026-03-02T07:30', 241, '2026-03-02T13:31'],
    ['2026-03-02T12:00', 60, '2026-03-02T14:30'],
    ['2026-03-02T23:59', 1, '2026-03-03T07:31'],
    ['2026-02-13T16:59', 1, '2026-02-13T17:00'],
    ['2026-02-13T16:59', 2, '2026-02-23T07:31'],
    ['2026-03-02T13:31', -1, '2026-03-02T13:30'],
    ['2026-03-02T13:31', -2, '2026-03-02T11:29'],
    ['2026-03-02T11:30', -240, '2026-03-02T07:30'],
    ['2026-03-02T12:00', 0, '2026-03-02T12:00'],
  ])('%s plus %i minutes is %s', (when, minutes, then) => expect(local(vn.addMinutes(at(when), minutes))).toBe(then));

  test('the other reading of a budget that ends with a session is the next opening', () => {
    expect(local(vn.addMinutes(at('2026-03-02T07:30'), 240, 'OPENING'))).toBe('2026-03-02T13:30');
    expect(local(vn.addMinutes(at('2026-03-02T17:00'), -450, 'OPENING'))).toBe('2026-03-02T07:30');
    expect(local(vn.addMinutes(at('2026-03-02T17:00'), -450, 'CLOSING'))).toBe('2026-02-27T17:00');
  });

  test('adding zero with an edge rolls to that edge, without one it changes nothing', () => {
    const lunch = at('2026-03-02T12:00');
    expect(vn.addMinutes(lunch, 0)).toBe(lunch);
    expect(vn.addMinutes(lunch, 0, 'OPENING')).toBe(vn.nextOpen(lunch));
    expect(vn.addMinutes(lunch, 0, 'CLOSING')).toBe(vn.previousOpen(lunch));
  });

  test('seconds are kept: 30 s before the end of the day, one minute more is 30 s into the next', () => {
    const almost = at('2026-03-02T16:59') + 30_000;
    expect(vn.addMinutes(almost, 1)).toBe(at('2026-03-03T07:30') + 30_000);
    expect(vn.minutesBetween(almost, at('2026-03-02T17:00'))).toBe(1);
    expect(vn.minutesBetween(at('2026-03-02T16:59'), almost)).toBe(0);
    expect(vn.openMsBetween(almost, at('2026-03-02T18:00'))).toBe(30_000);
    expect(vn.addOpenMs(almost, 29_999)).toBe(at('2026-03-02T17:00') - 1);
    expect(vn.addOpenMs(almost, -30_001)).toBe(at('2026-03-02T16:59') - 1);
  });

  test('minutesBetween is signed, and nothing passes over Tết', () => {
    expect(vn.minutesBetween(at('2026-03-02T08:00'), at('2026-03-03T08:00'))).toBe(450);
    expect(vn.minutesBetween(at('2026-03-03T08:00'), at('2026-03-02T08:00'))).toBe(-450);
    expect(vn.minutesBetween(at('2026-02-13T17:00'), at('2026-02-23T07:30'))).toBe(0);
    expect(vn.minutesBetween(at('2025-11-22T09:00'), at('2026-11-22T09:00'))).toBe(249 * 450);
  });
});

describe('days', () => {
  test.each([
    ['2026-02-13', true],
    ['2026-02-14', false],
    ['2026-02-16', false],
    ['2026-01-02', false],
    ['2026-01-10', true],
    ['2026-08-22', true],
    ['2026-08-31', false],
    ['2026-11-23', true],
    ['2026-11-24', false],
    ['2026-11-28', false],
  ])('%s is a working day: %s', (date, working) => expect(vn.isWorkingDay(date)).toBe(working));

  test.each([
    ['2026-02-11', 5, '2026-02-25'],
    ['2026-02-14', 1, '2026-02-23'],
    ['2026-02-23', -1, '2026-02-13'],
    ['2026-02-20', -1, '2026-02-13'],
    ['2026-02-20', -2, '2026-02-12'],
    ['2026-02-20', 0, '2026-02-20'],
    ['2026-02-13', 0, '2026-02-13'],
  ])('BLDS Đ147.2: %s plus %i working days is %s', (date, n, then) => expect(vn.addWorkingDays(date, n)).toBe(then));

  test('where the first day counts, a working day is its own first day and a day off is none', () => {
    expect(vn.addWorkingDays('2026-03-02', 1, 'COUNTED')).toBe('2026-03-02');
    expect(vn.addWorkingDays('2026-03-02', -1, 'COUNTED')).toBe('2026-03-02');
    expect(vn.addWorkingDays('2026-03-02', -2, 'COUNTED')).toBe('2026-02-27');
    expect(vn.addWorkingDays('2026-03-01', 1, 'COUNTED')).toBe('2026-03-02');
    expect(vn.addWorkingDays('2026-03-01', -1, 'COUNTED')).toBe('2026-02-27');
  });

  test('workingDaysBetween counts after a up to and including b, signed', () => {
    expect(vn.workingDaysBetween('2026-02-11', '2026-02-25')).toBe(5);
    expect(vn.workingDaysBetween('2026-02-25', '2026-02-11')).toBe(-5);
    expect(vn.workingDaysBetween('2026-02-14', '2026-02-22')).toBe(0);
  });

  test('BLDS Đ148.5: rolling goes forward, or back or nowhere where asked', () => {
    expect(vn.rollForward('2026-02-16')).toBe('2026-02-23');
    expect(vn.rollForward('2026-02-13')).toBe('2026-02-13');
    expect(vn.rollBackward('2026-02-22')).toBe('2026-02-13');
    expect(vn.rollBackward('2026-02-13')).toBe('2026-02-13');
    expect(vn.addCalendarDays('2026-02-01', 15)).toBe('2026-02-23');
    expect(vn.addCalendarDays('2026-02-01', 15, 'BACKWARD')).toBe('2026-02-13');
    expect(vn.addCalendarDays('2026-02-01', 15, 'NONE')).toBe('2026-02-16');
    expect(vn.addCalendarDays('2026-02-25', -9, 'NONE')).toBe('2026-02-16');
  });

  test('BLDS Đ148.3: no corresponding day means the last day of the month', () => {
    expect(vn.addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(vn.addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(vn.addMonths('2026-01-31', 1)).toBe('2026-03-02');
    expect(vn.addMonths('2026-01-31', 1, 'NONE')).toBe('2026-02-28');
    expect(vn.addMonths('2026-03-31', -1, 'BACKWARD')).toBe('2026-02-27');
  });

  test('endOfWork is the end of the last session, midnight for a day without', () => {
    expect(local(vn.endOfWork('2026-03-02'))).toBe('2026-03-02T17:00');
    expect(local(vn.endOfWork('2026-03-01'))).toBe('2026-03-02T00:00');
    const longDay = new Calendar({ ...vn.snapshot, exceptions: { '2026-03-01': { hours: [[600, 1440]], kind: 'X' } } });
    expect(local(longDay.endOfWork('2026-03-01'))).toBe('2026-03-02T00:00');
  });

  test('dayFacts say why', () => {
    expect(vn.dayFacts('2026-01-10')).toEqual({
      date: '2026-01-10',
      weekday: 6,
      hours: [
        [450, 690],
        [810, 1020],
      ],
      working: true,
      usuallyWorking: false,
      exception: { hours: 1, kind: 'SWAPPED_TO_WORK', for: '2026-01-02', notice: '12729/VPCP-KGVX' },
    });
    expect(vn.dayFacts('2026-03-02')).toMatchObject({
      weekday: 1,
      working: true,
      usuallyWorking: true,
      exception: undefined,
    });
    expect(vn.dayFacts('2026-11-24')).toMatchObject({ working: false, usuallyWorking: true, hours: [] });
  });
});

describe('local time', () => {
  test('dates and minutes follow the wall, before 1970 too', () => {
    expect(vn.dateOf(at('2026-03-02T00:00'))).toBe('2026-03-02');
    expect(vn.dateOf(at('2026-03-02T00:00') - 1)).toBe('2026-03-01');
    expect(vn.minuteOf(at('2026-03-02T15:07') + 59_999)).toBe(907);
    expect(vn.dateOf(at('1969-12-31T23:00'))).toBe('1969-12-31');
    expect(vn.minuteOf(at('1969-12-31T23:00'))).toBe(1380);
    expect(vn.instantOf('2026-03-02', 900)).toBe(at('2026-03-02T15:00'));
  });
});

describe('the desk', () => {
  const saturdays = { from: '2026-01-01', to: '2026-06-30', weekday: 6, hours: [[450, 690]] as const };
  const desk = new Calendar(vietnamCalendar({ id: 'police', version: 1, receptionWindows: [saturdays] }));

  test('windows of different weekdays at one time', () => {
    const thursdays = { ...saturdays, weekday: 4, hours: [[1050, 1200]] as const };
    const later = { ...saturdays, from: '2026-12-01', to: '2026-12-31', weekday: 1 };
    for (const receptionWindows of [
      [saturdays, thursdays, later],
      [later, thursdays, saturdays],
    ]) {
      const both = new Calendar(vietnamCalendar({ id: 'police', version: 1, receptionWindows }));
      const times = ['2026-03-07T08:00', '2026-03-07T18:00', '2026-03-05T18:00', '2026-03-06T18:00'];
      expect(times.map(time => both.takesDossiers(at(time)))).toEqual([true, false, true, false]);
    }
  });

  test.each([
    ['2026-03-07T07:29', false],
    ['2026-03-07T07:30', true],
    ['2026-03-07T11:29', true],
    ['2026-03-07T11:30', false],
    ['2026-03-06T09:00', true],
    ['2026-03-08T09:00', false],
    ['2026-07-04T09:00', false],
    ['2026-01-10T15:00', true],
  ])('law.md §8.2: a Saturday-morning window takes dossiers at %s: %s', (when, taken) =>
    expect(desk.takesDossiers(at(when))).toBe(taken),
  );

  test('a window makes no working day', () => expect(desk.isWorkingDay('2026-03-07')).toBe(false));

  test('a day closed by decision takes none', () => {
    const closures = [{ from: '2026-03-07', to: '2026-03-07', reason: 'bão' }];
    const storm = new Calendar(vietnamCalendar({ id: 'police', version: 2, receptionWindows: [saturdays], closures }));
    expect(storm.takesDossiers(at('2026-03-07T09:00'))).toBe(false);
    expect(storm.takesDossiers(at('2026-03-14T09:00'))).toBe(true);
  });

  test.each([
    ['Quốc khánh', '2023-09-02T08:00', '2023-09-03T07:30'],
    ['mùng 1 Tết', '2024-02-10T08:00', '2024-02-15T07:30'],
    ['Giỗ Tổ on a Sunday', '2026-04-26T08:00', '2026-04-28T07:30'],
    ['mùng 1 Tết, expected and not decided', '2027-02-06T08:00', '2027-02-11T07:30'],
    ['1/5, expected and not decided', '2027-05-01T08:00', '2027-05-02T07:30'],
  ])('law.md §8.2: “except holidays”, those of BLLĐ 2019 Đ112.1 on a weekend too: %s', (_holiday, when, next) => {
    const always = { from: '2019-01-01', to: '2027-12-31', hours: [[450, 690]] as const };
    const receptionWindows = [6, 7].map(weekday => ({ ...always, weekday }));
    const weekends = vietnamCalendar({ id: 'police', version: 1, receptionWindows });
    const received = at(when);
    for (const snapshot of [weekends, pinFor(weekends, received)]) {
      const open = new Calendar(widened(snapshot));
      expect([open.takesDossiers(received), open.inReceptionWindow(received)]).toEqual([false, false]);
      expect(open.nextReception(received)).toBe(at(next));
      expect(open.takesDossiers(received - 7 * 86_400_000)).toBe(true);
    }
  });

  test('law.md §8.2: the window stays on a Saturday worked in exchange, which no decision closes', () => {
    const mornings = { from: '2026-08-01', to: '2026-08-31', weekday: 6, hours: [[420, 720]] as const };
    const closures = [{ from: '2026-08-29', to: '2026-08-29', reason: 'bão' }];
    const options = { id: 'police', version: 1, receptionWindows: [mornings] };
    const told = (one: Calendar, ...times: string[]) => times.map(time => one.takesDossiers(at(time)));
    const august = new Calendar(vietnamCalendar({ ...options, closures }));
    expect(told(august, '2026-08-15T11:45', '2026-08-22T11:45', '2026-08-29T11:45')).toEqual([true, true, false]);
    expect(august.nextReception(at('2026-08-22T06:00'))).toBe(at('2026-08-22T07:00'));
    const half = [{ from: '2026-08-22', to: '2026-08-22', reason: 'bão', hours: [[450, 690]] as const }];
    expect(told(new Calendar(vietnamCalendar({ ...options, closures: half })), '2026-08-22T11:45')).toEqual([false]);
  });
});

describe('the horizon', () => {
  const known = { from: '2019-01-01', to: '2026-12-31' };

  test.each<[string, () => unknown]>([
    ['an instant before it', () => vn.isOpen(at('2018-12-31T23:59'))],
    ['an instant after it', () => vn.isOpen(at('2027-01-01T00:01'))],
    ['a minute after its last session', () => vn.nextOpen(at('2026-12-31T17:00'))],
    ['a minute before its first session', () => vn.previousOpen(at('2019-01-02T07:30'))],
    ['more minutes than it has', () => vn.addMinutes(at('2026-12-31T16:00'), 61)],
    ['minutes back beyond it', () => vn.addMinutes(at('2019-01-02T07:31'), -2)],
    ['a billion minutes', () => vn.addMinutes(at('2026-03-02T08:00'), 1e9)],
    ['zero minutes outside it', () => vn.addMinutes(at('2027-03-02T08:00'), 0)],
    ['a working day after its last', () => vn.addWorkingDays('2026-12-31', 1)],
    ['a working day before its first', () => vn.addWorkingDays('2019-01-02', -1)],
    ['a date outside it', () => vn.isWorkingDay('2027-01-01')],
    ['a date before it', () => vn.isWorkingDay('2018-12-31')],
    ['zero days outside it', () => vn.addWorkingDays('2027-01-01', 0)],
    ['a calendar day outside it', () => vn.addCalendarDays('2026-12-31', 1, 'NONE')],
    ['the facts of a date outside it', () => vn.dayFacts('2027-01-01')],
    ['a difference to outside', () => vn.workingDaysBetween('2026-01-01', '2027-01-01')],
  ])('%s is refused, with the years that are known', (_what, ask) =>
    expect(refused(ask)).toMatchObject({ code: 'OUTSIDE_HORIZON', facts: known }),
  );

  test('its edges belong to it', () => {
    expect(vn.isOpen(at('2019-01-01T00:00'))).toBe(false);
    expect(vn.isOpen(at('2027-01-01T00:00'))).toBe(false);
    expect(vn.minutesBetween(at('2026-12-31T16:00'), at('2027-01-01T00:00'))).toBe(60);
    expect(local(vn.addMinutes(at('2026-12-31T16:00'), 60))).toBe('2026-12-31T17:00');
    expect(vn.addMinutes(at('2019-01-02T07:31'), -1)).toBe(at('2019-01-02T07:30'));
    expect(vn.addWorkingDays('2026-12-30', 1)).toBe('2026-12-31');
    expect(vn.addWorkingDays('2019-01-03', -1)).toBe('2019-01-02');
  });

  test('a calendar that is open to its last minute ends there', () => {
    const always: CalendarSnapshot = {
      ...vn.snapshot,
      weekly: Array.from({ length: 7 }, () => [[0, 1440]] as const),
      exceptions: {},
      from: '2026-03-01',
      to: '2026-03-02',
    };
    const calendar = new Calendar(always);
    expect(calendar.isOpen(at('2026-03-02T23:59'))).toBe(true);
    expect(calendar.isOpen(at('2026-03-03T00:00'))).toBe(false);
    expect(calendar.addMinutes(at('2026-03-01T00:00'), 2880)).toBe(at('2026-03-03T00:00'));
    expect(calendar.addMinutes(at('2026-03-03T00:00'), -2880)).toBe(at('2026-03-01T00:00'));
    expect(refused(() => calendar.nextOpen(at('2026-03-03T00:00')))).toMatchObject({ code: 'OUTSIDE_HORIZON' });
    expect(calendar.nextOpen(at('2026-03-01T00:00'))).toBe(at('2026-03-01T00:00'));
  });

  test('asked for, an answer beyond it comes flagged provisional and knows the days that are expected', () => {
    expect(vn.provisionally(c => c.addWorkingDays('2026-12-28', 3))).toEqual({
      value: '2026-12-31',
      provisional: false,
    });
    expect(vn.provisionally(c => c.addWorkingDays('2026-12-31', 1))).toEqual({
      value: '2027-01-04',
      provisional: true,
    });
    expect(vn.provisionally(c => c.addWorkingDays('2027-02-03', 1))).toEqual({
      value: '2027-02-11',
      provisional: true,
    });
    expect(vn.provisionally(c => c.isWorkingDay('2010-03-02'))).toEqual({ value: true, provisional: true });
  });

  test.each<[string, (calendar: Calendar) => unknown]>([
    ['too many months', c => c.addMonths('2026-03-02', 10_000)],
    ['after the years that are expected', c => c.addWorkingDays('2040-03-02', 1)],
    ['before them', c => c.nextOpen(at('2005-03-02T09:00'))],
  ])('%s: refused with the years for which days off are decided, not with those beyond', (_what, ask) =>
    expect(refused(() => vn.provisionally(ask))).toMatchObject({ code: 'OUTSIDE_HORIZON', facts: known }),
  );

  test('ten years beyond, even that is refused; other errors are not taken for it', () => {
    expect(refused(() => vn.provisionally(c => c.isWorkingDay('2037-01-01'))).code).toBe('OUTSIDE_HORIZON');
    expect(vn.provisionally(c => c.isWorkingDay('2036-12-31'))).toEqual({ value: true, provisional: true });
    expect(refused(() => vn.provisionally(c => c.isWorkingDay('2026-02-30'))).code).toBe('DATE_INVALID');
    expect(() =>
      vn.provisionally(() => {
        throw new TypeError('own');
      }),
    ).toThrow(TypeError);
    let known = true;
    const second = () => {
      if (!known) throw new TypeError('own');
      known = false;
      return vn.addWorkingDays('2026-12-31', 1);
    };
    expect(() => vn.provisionally(second)).toThrow(TypeError);
  });
});

describe('however far away', () => {
  const far = [1e9, -1e9, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  const outside = { code: 'OUTSIDE_HORIZON', facts: { from: '2019-01-01', to: '2026-12-31' } };

  test.each(far)('%d days or months on there is no date that was not asked for', n => {
    for (const rolling of ['NONE', 'FORWARD', 'BACKWARD'] as const) {
      expect(refused(() => vn.addCalendarDays('2026-03-02', n, rolling))).toMatchObject(outside);
      expect(refused(() => vn.addMonths('2026-03-02', n, rolling))).toMatchObject(outside);
    }
    expect(refused(() => vn.provisionally(known => known.addMonths('2026-03-02', n))).code).toBe('OUTSIDE_HORIZON');
  });

  test('an instant has a local date where one can be written, from the year 0 to 9999', () => {
    const [first, last] = [Date.parse('0000-01-01T00:00+07:00'), Date.parse('9999-12-31T23:59:59.999+07:00')];
    expect([first, last].map(instant => vn.dateOf(instant))).toEqual(['0000-01-01', '9999-12-31']);
    for (const instant of [first - 1, last + 1, 8.64e15, -8.64e15])
      expect(refused(() => vn.dateOf(instant))).toEqual({
        code: 'OUTSIDE_HORIZON',
        facts: { instant, from: '2019-01-01', to: '2026-12-31' },
      });
  });
});

describe('bad input', () => {
  test.each([NaN, Infinity, 1.5, 2 ** 53])('the instant %s is none', instant => {
    expect(refused(() => vn.isOpen(instant))).toEqual({ code: 'INSTANT_INVALID', facts: { instant: String(instant) } });
    expect(refused(() => vn.dateOf(instant)).code).toBe('INSTANT_INVALID');
    expect(refused(() => vn.minuteOf(instant)).code).toBe('INSTANT_INVALID');
  });

  test.each([NaN, Infinity, 1.5])('the amount %s is none', amount => {
    const refusal = { code: 'AMOUNT_INVALID', facts: { amount: String(amount) } };
    expect(refused(() => vn.addMinutes(at('2026-03-02T08:00'), amount))).toEqual(refusal);
    expect(refused(() => vn.addWorkingDays('2026-03-02', amount))).toEqual(refusal);
    expect(refused(() => vn.addCalendarDays('2026-03-02', amount))).toEqual(refusal);
    expect(refused(() => vn.addMonths('2026-03-02', amount))).toEqual(refusal);
    expect(refused(() => vn.instantOf('2026-03-02', amount))).toEqual(refusal);
  });

  test('an instant far outside names the horizon', () =>
    expect(refused(() => vn.minutesBetween(0, 8.64e15))).toMatchObject({
      code: 'OUTSIDE_HORIZON',
      facts: { instant: 8.64e15 },
    }));
});

test('the longest horizon compiles and answers at its far end', () => {
  const to = '2177-12-17';
  const long = new Calendar({ ...vn.snapshot, from: '2000-01-01', to });
  expect(longestHorizonDays).toBe(65_000);
  expect(long.addWorkingDays(to, -1)).toBe('2177-12-16');
});

describe('law.md §8.2: when dossiers are taken', () => {
  const from = { from: '2026-01-01', to: '2026-12-31' };
  const desk = new Calendar(
    vietnamCalendar({
      id: 'hanoi',
      version: 1,
      receptionWindows: [
        { ...from, weekday: 6, hours: [[450, 690]] },
        { ...from, weekday: 4, hours: [[960, 1140]] },
      ],
      closures: [{ from: '2026-03-14', to: '2026-03-14', reason: 'bão' }],
    }),
  );

  test.each([
    ['within working time', '2026-03-06T09:00', '2026-03-06T09:00'],
    ['at noon', '2026-03-06T12:00', '2026-03-06T13:30'],
    ['in the evening before a Saturday', '2026-03-06T18:00', '2026-03-07T07:30'],
    ['within the window', '2026-03-07T08:00', '2026-03-07T08:00'],
    ['when the window is over', '2026-03-07T11:30', '2026-03-09T07:30'],
    ['in a window after work', '2026-03-05T18:00', '2026-03-05T18:00'],
    ['before a Saturday that a decision closes', '2026-03-13T17:00', '2026-03-16T07:30'],
    ['before Tết, whose Thursday has no window', '2026-02-14T12:00', '2026-02-21T07:30'],
  ])('next %s', (_what, when, next) => expect(local(desk.nextReception(at(when)))).toBe(next));

  test('a window beyond working time is told apart from it', () => {
    const told = ['2026-03-05T16:30', '2026-03-05T17:30', '2026-03-07T08:00', '2026-03-07T12:00', '2026-03-14T08:00'];
    expect(told.map(when => desk.inReceptionWindow(at(when)))).toEqual([false, true, true, false, false]);
    expect(told.map(when => desk.takesDossiers(at(when)))).toEqual([true, true, true, false, false]);
  });
});
