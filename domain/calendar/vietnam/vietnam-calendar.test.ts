import { refused } from '../../../test/refused';
import { Calendar } from '../calendar';
import { defaultOfficeHours, vietnamCalendar, type VietnamCalendarOptions } from './vietnam-calendar';

const calendar = (options: Partial<VietnamCalendarOptions> = {}): Calendar =>
  new Calendar(vietnamCalendar({ id: 'quang-nam', version: 1, ...options }));
const at = (local: string): number => Date.parse(`${local}+07:00`);

test('without options: 07:30–11:30 and 13:30–17:00, Monday to Friday, 2019 to 2026, +07:00', () => {
  const snapshot = vietnamCalendar({ id: 'x', version: 7 });
  expect(snapshot).toMatchObject({
    id: 'x',
    version: 7,
    zone: 'Asia/Ho_Chi_Minh',
    offsets: [[0, 420]],
    from: '2019-01-01',
    to: '2026-12-31',
  });
  expect(snapshot.weekly).toEqual([...Array.from({ length: 5 }, () => defaultOfficeHours), [], []]);
  expect(defaultOfficeHours).toEqual([[450, 690], [810, 1020]]); // prettier-ignore
});

test('each exception says what it is and where it comes from', () => {
  const { exceptions } = vietnamCalendar({ id: 'x', version: 1 });
  expect(exceptions['2026-02-17']).toEqual({ hours: [], kind: 'TET', notice: '9441/TB-BNV' });
  expect(exceptions['2026-04-27']).toEqual({
    hours: [],
    kind: 'MAKE_UP',
    name: 'HUNG_KINGS',
    for: '2026-04-26',
    notice: '9441/TB-BNV',
  });
  expect(exceptions['2026-08-22']).toEqual({
    hours: 1,
    kind: 'SWAPPED_TO_WORK',
    for: '2026-08-31',
    notice: '9441/TB-BNV',
  });
  expect(exceptions['2026-11-24']).toEqual({ hours: [], kind: 'CULTURE_DAY', notice: 'NQ 28/2026/QH16 Đ2' });
  expect(exceptions['2020-01-01']).toEqual({ hours: [], kind: 'STATUTORY', name: 'NEW_YEAR' });
});

test('exceptions come in order of date', () => {
  const closures = [{ from: '2024-09-09', to: '2024-09-10', reason: 'bão Yagi' }];
  const dates = Object.keys(vietnamCalendar({ id: 'x', version: 1, closures }).exceptions);
  expect(dates).toEqual([...dates].sort());
  expect(dates).toContain('2024-09-09');
});

test('a storm closes an agency for some days, the citizen learns which', () => {
  const closures = [{ from: '2024-09-09', to: '2024-09-10', reason: 'bão số 3', notice: 'CV 12/UBND' }];
  const storm = calendar({ closures });
  expect(storm.addWorkingDays('2024-09-06', 1)).toBe('2024-09-11');
  expect(storm.dayFacts('2024-09-10').exception).toEqual({
    hours: [],
    kind: 'CLOSED',
    name: 'bão số 3',
    notice: 'CV 12/UBND',
  });
  expect(calendar().addWorkingDays('2024-09-06', 1)).toBe('2024-09-09');
});

test('a closure of half a day leaves the rest open; its weekend stays closed', () => {
  const closures = [{ from: '2024-09-06', to: '2024-09-07', reason: 'mất điện', hours: [[450, 690]] as const }];
  const half = calendar({ closures });
  expect(half.minutesBetween(at('2024-09-06T00:00'), at('2024-09-09T00:00'))).toBe(240);
  expect(half.isWorkingDay('2024-09-07')).toBe(false);
  const sunday = calendar({ closures: [{ ...closures[0]!, from: '2024-09-08', to: '2024-09-08' }] });
  expect(sunday.isWorkingDay('2024-09-08')).toBe(false);
});

test('a closure on a day off changes nothing; on a Saturday worked in exchange it closes', () => {
  const closures = [
    { from: '2026-02-13', to: '2026-02-16', reason: 'bão' },
    { from: '2026-08-22', to: '2026-08-22', reason: 'bão' },
  ];
  const storm = calendar({ closures });
  expect(storm.dayFacts('2026-02-16').exception?.kind).toBe('TET');
  expect(storm.dayFacts('2026-02-13').exception?.kind).toBe('CLOSED');
  expect(storm.isWorkingDay('2026-08-22')).toBe(false);
});

describe('a closure that leaves some hours open', () => {
  const morning = [[450, 690]] as const;
  const flood = { from: '2026-08-20', to: '2026-08-23', reason: 'lụt', notice: 'CV 9', hours: morning };

  test('leaves them open on a Saturday worked in exchange too, and says what for it is worked', () => {
    const half = calendar({ closures: [flood] });
    expect(['2026-08-21', '2026-08-22', '2026-08-23'].map(date => half.dayFacts(date).hours)).toEqual([
      morning,
      morning,
      [],
    ]);
    expect(half.addWorkingDays('2026-08-20', 2)).toBe('2026-08-22');
    expect(half.dayFacts('2026-08-22').exception).toEqual({
      hours: morning,
      kind: 'CLOSED',
      name: 'lụt',
      notice: 'CV 9',
      for: '2026-08-31',
    });
    expect(half.dayFacts('2026-08-21').exception).not.toHaveProperty('for');
  });

  test('whatever was known of the date before: the exchange that was decided last counts', () => {
    const closures = [{ from: '2026-11-24', to: '2026-11-29', reason: 'bão', hours: morning }];
    const officialDays = [
      { date: '2026-11-24', kind: 'SWAPPED_TO_WORK' },
      { date: '2026-11-28', kind: 'STATUTORY', holiday: 'CULTURE', for: '2026-11-24' },
    ] as const;
    const { exceptions } = vietnamCalendar({ id: 'x', version: 1, closures, officialDays });
    expect(exceptions['2026-11-24']).toEqual({ hours: morning, kind: 'CLOSED', name: 'bão' });
    expect(exceptions['2026-11-25']).toEqual({ hours: morning, kind: 'CLOSED', name: 'bão' });
    expect(exceptions['2026-11-28']?.kind).toBe('STATUTORY');
    expect(exceptions['2026-11-29']?.hours).toEqual([]);
  });
});

test('closures that name a date twice or end before they begin are refused', () => {
  const one = { from: '2026-03-02', to: '2026-03-03', reason: 'bão' };
  expect(refused(() => calendar({ closures: [one, { ...one, from: '2026-03-03' }] }))).toEqual({
    code: 'CALENDAR_INVALID',
    facts: { problem: 'EXCEPTION_TWICE', date: '2026-03-03' },
  });
  expect(refused(() => calendar({ closures: [{ ...one, to: '2026-03-01' }] }))).toEqual({
    code: 'CALENDAR_INVALID',
    facts: { problem: 'SEASON_REVERSED', where: 'closures', from: '2026-03-02', to: '2026-03-01' },
  });
});

test('winter hours hold in winter', () => {
  const winter = { from: '2025-10-16', to: '2026-04-15', officeHours: [[450, 720], [810, 1020]] as const }; // prettier-ignore
  const province = calendar({ officeHours: [[420, 690], [810, 1020]], seasons: [winter] }); // prettier-ignore
  expect(province.isOpen(at('2026-04-15T11:45'))).toBe(true);
  expect(province.isOpen(at('2026-04-16T11:45'))).toBe(false);
  expect(province.isOpen(at('2026-04-16T07:00'))).toBe(true);
  expect(province.isOpen(at('2025-10-16T07:00'))).toBe(false);
  expect(province.isOpen(at('2025-10-15T07:00'))).toBe(true);
  expect(province.isOpen(at('2026-01-10T11:45'))).toBe(true);
});

test('an administrator enters a decision that came later, and it replaces what was known', () => {
  const officialDays = [
    { date: '2026-11-23', kind: 'SWAPPED_OFF', for: '2026-11-28', notice: 'CV 1' },
    { date: '2026-11-28', kind: 'SWAPPED_TO_WORK', for: '2026-11-23', notice: 'CV 1' },
  ] as const;
  const decided = calendar({ officialDays, version: 2 });
  expect(decided.addWorkingDays('2026-11-20', 2)).toBe('2026-11-26');
  expect(decided.addWorkingDays('2026-11-26', 2)).toBe('2026-11-28');
  expect(calendar().addWorkingDays('2026-11-20', 2)).toBe('2026-11-25');
});

test('a date that is entered twice is refused, whatever it is', () => {
  const day = { date: '2026-11-23', kind: 'STATUTORY', notice: 'CV 1' } as const;
  const officialDays = [
    day,
    { ...day, date: '2026-11-25' },
    { ...day, kind: 'SWAPPED_OFF', for: '2026-11-28' } as const,
  ];
  expect(refused(() => calendar({ officialDays }))).toEqual({
    code: 'CALENDAR_INVALID',
    facts: { problem: 'EXCEPTION_TWICE', date: '2026-11-23' },
  });
});
