import { en } from './en';
import { nameDaysOff, nameReasons, range } from './name-days';
import { inRows } from './rows';
import type { Step } from './explanation';
import { vi } from './vi';

test('ranges of dates are as short as they can be', () => {
  expect(range('2026-11-24', '2026-11-24')).toBe('24/11');
  expect(range('2026-02-16', '2026-02-20')).toBe('16–20/02');
  expect(range('2022-01-31', '2022-02-04')).toBe('31/01–04/02');
  expect(range('2025-02-16', '2026-02-16')).toBe('16/02–16/02');
});

test.each([
  [0, '0 phút', '0 min'],
  [1, '1 phút', '1 min'],
  [60, '1 giờ', '1 h'],
  [95, '1 giờ 35 phút', '1 h 35 min'],
  [13_500, '225 giờ', '225 h'],
])('%i minutes in words', (minutes, vietnamese, english) =>
  expect([vi.hours(minutes), en.hours(minutes)]).toEqual([vietnamese, english]),
);

test('amounts in words', () => {
  const units = ['WORKING_DAY', 'WORKING_HOUR', 'HALF_WORKING_DAY', 'CALENDAR_DAY', 'MONTH'] as const;
  expect(units.map(unit => vi.amount(2, unit))).toEqual([
    '2 ngày làm việc',
    '2 giờ làm việc',
    '2 nửa ngày làm việc',
    '2 ngày',
    '2 tháng',
  ]);
  expect(units.map(unit => en.amount(1, unit))).toEqual([
    '1 working day',
    '1 working hour',
    'half a working day',
    '1 day',
    '1 month',
  ]);
  expect(units.map(unit => en.amount(2, unit))).toEqual([
    '2 working days',
    '2 working hours',
    '2 half working days',
    '2 days',
    '2 months',
  ]);
});

test('half a working day is one half, not “1 half”', () => {
  expect(vi.amount(1, 'HALF_WORKING_DAY')).toBe('nửa ngày làm việc');
  expect(en.amount(1, 'HALF_WORKING_DAY')).toBe('half a working day');
});

const off = { from: '2026-03-05', to: '2026-03-06' };
test.each([
  [{ ...off, kind: 'TET' }, 'Tết Bính Ngọ', 'Tết Bính Ngọ'],
  [{ ...off, kind: 'CULTURE_DAY' }, 'Ngày Văn hóa Việt Nam', 'Vietnam Culture Day'],
  [{ ...off, kind: 'STATUTORY', name: 'NEW_YEAR' }, 'Tết Dương lịch', 'New Year'],
  [{ ...off, kind: 'STATUTORY', name: 'HUNG_KINGS' }, 'Giỗ Tổ Hùng Vương', 'Hùng Kings Day'],
  [{ ...off, kind: 'STATUTORY', name: 'REUNIFICATION' }, 'Ngày Chiến thắng 30/4', 'Victory Day 30/4'],
  [{ ...off, kind: 'STATUTORY', name: 'LABOUR' }, 'Ngày Quốc tế lao động 1/5', 'Labour Day 1/5'],
  [{ ...off, kind: 'STATUTORY', name: 'NATIONAL', notice: 'TB 1' }, 'Quốc khánh (TB 1)', 'National Day (TB 1)'],
  [{ ...off, kind: 'STATUTORY', name: 'Lễ mới' }, 'Lễ mới', 'Lễ mới'],
  [
    { ...off, kind: 'MAKE_UP', name: 'TET', for: '2026-02-14' },
    'nghỉ bù Tết Bính Ngọ',
    'day off in lieu of Tết Bính Ngọ',
  ],
  [
    { ...off, kind: 'MAKE_UP', name: 'LABOUR' },
    'nghỉ bù Ngày Quốc tế lao động 1/5',
    'day off in lieu of Labour Day 1/5',
  ],
  [
    { ...off, kind: 'SWAPPED_OFF', for: '2026-03-07' },
    'nghỉ hoán đổi (làm bù 07/03)',
    'day off in exchange (worked on 07/03)',
  ],
  [
    { ...off, kind: 'SWAPPED_TO_WORK', for: '2026-03-07', notice: 'TB 1' },
    'làm bù (nghỉ 07/03, TB 1)',
    'worked in exchange (off on 07/03, TB 1)',
  ],
  [{ ...off, kind: 'CLOSED', name: 'bão' }, 'bão', 'bão'],
  [{ ...off, kind: 'CLOSED' }, 'cơ quan đóng cửa', 'agency closed'],
  [
    { ...off, kind: 'FORCE_MAJEURE', notice: 'NĐ 99/2022 Đ16' },
    'sự kiện bất khả kháng (NĐ 99/2022 Đ16)',
    'force majeure (NĐ 99/2022 Đ16)',
  ],
])('%j has a name', (day, vietnamese, english) =>
  expect([nameDaysOff(vi, day, false), nameDaysOff(en, day, false)]).toEqual([vietnamese, english]),
);

test('a name that ends with a number, and its dates, are two things', () => {
  const victory = { kind: 'MAKE_UP', name: 'REUNIFICATION', from: '2026-05-03', to: '2026-05-03' };
  expect(nameDaysOff(vi, victory, true)).toBe('nghỉ bù Ngày Chiến thắng 30/4 ngày 03/05');
  expect(nameDaysOff(en, victory, true)).toBe('day off in lieu of Victory Day 30/4 on 03/05');
  expect(nameDaysOff(vi, { kind: 'CLOSED', name: 'bão số 3', ...off }, true)).toBe('bão số 3 ngày 05–06/03');
  expect(nameDaysOff(vi, { kind: 'STATUTORY', name: 'NATIONAL', ...off }, true)).toBe('Quốc khánh 05–06/03');
});

test('reasons are joined as a person would', () => {
  const weekend = { kind: 'WEEKEND', from: '2026-03-07', to: '2026-03-08' };
  const a = { kind: 'CLOSED', name: 'bão', ...off };
  const b = { kind: 'CLOSED', name: 'lụt', from: '2026-03-09', to: '2026-03-09' };
  const whole = { from: '2026-03-05', to: '2026-03-09' };
  expect(nameReasons(vi, [weekend], weekend)).toBe('cuối tuần');
  expect(nameReasons(vi, [a], off)).toBe('bão');
  expect(nameReasons(vi, [a], whole)).toBe('bão 05–06/03');
  expect(nameReasons(vi, [{ ...a, from: '2026-03-04' }], off)).toBe('bão 04–06/03');
  expect(nameReasons(vi, [a, weekend], whole)).toBe('cuối tuần và bão 05–06/03');
  expect(nameReasons(vi, [a, weekend, b], whole)).toBe('cuối tuần, bão 05–06/03 và lụt 09/03');
  expect(nameReasons(en, [a, b], whole)).toBe('bão 05–06/03 and lụt 09/03');
});

test('both languages say everything: no word of one is missing in the other', () => {
  const keys = (words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object' ? [key, ...keys(value as object)] : [key],
    );
  expect(keys(en)).toEqual(keys(vi));
  expect(vi.weekdays).toEqual(['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']);
  expect(en.weekdays).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
  expect([vi.dayOff.holidays.TET, en.dayOff.holidays.TET]).toEqual(['Tết Nguyên đán', 'Tết']);
  expect([vi.dayOff.holidays.CULTURE, en.dayOff.holidays.CULTURE]).toEqual([
    'Ngày Văn hóa Việt Nam',
    'Vietnam Culture Day',
  ]);
  expect([vi.provisional, en.provisional]).toEqual([
    'Tạm tính: có ngày chưa có quyết định về ngày nghỉ.',
    'Provisional: days off are not decided for all of these dates.',
  ]);
});

test('a weekend at the end of a row stays, in its place', () => {
  const counted = (date: string, number: number): Step => ({ kind: 'COUNTED', days: [{ date, number }] });
  const weekend: Step = {
    kind: 'OFF',
    from: '2026-03-07',
    to: '2026-03-08',
    reasons: [{ kind: 'WEEKEND', from: '2026-03-07', to: '2026-03-08' }],
  };
  const pause: Step = { kind: 'SUSPENDED', at: 0, date: '2026-03-08', mode: 'PAUSE', idle: false };
  const kinds = (...steps: Step[]): string[] => inRows(steps).map(step => step.kind);
  expect(kinds(counted('2026-03-06', 1), weekend, pause)).toEqual(['ROW', 'OFF', 'SUSPENDED']);
  expect(kinds(counted('2026-03-06', 1), weekend)).toEqual(['ROW', 'OFF']);
  expect(kinds(weekend, counted('2026-03-09', 1))).toEqual(['OFF', 'ROW']);
  expect(
    inRows([
      counted('2026-03-05', 1),
      counted('2026-03-06', 2),
      weekend,
      counted('2026-03-09', 3),
      counted('2026-03-10', 4),
    ]),
  ).toMatchObject([{ kind: 'ROW', from: '2026-03-05', to: '2026-03-10', overWeekends: true }]);
  expect(inRows([counted('2026-03-05', 1), counted('2026-03-06', 2)])).toMatchObject([
    { overWeekends: false, to: '2026-03-06' },
  ]);
  expect(kinds(counted('2026-03-06', 1), pause, counted('2026-03-09', 2))).toEqual(['ROW', 'SUSPENDED', 'ROW']);
});

test('of a limit by the same day, which holds', () => {
  const hows = ['DAY_COUNTED', 'AFTER_CUTOFF', 'OUT_OF_HOURS'] as const;
  expect(hows.map(how => vi.started('14:00 thứ Ba', how, ''))).toEqual([
    'nhận đủ hồ sơ 14:00 thứ Ba — nhận không quá 15:00, tính cả ngày này',
    'nhận đủ hồ sơ 14:00 thứ Ba — nhận sau 15:00, tính từ ngày làm việc tiếp theo',
    'nhận đủ hồ sơ 14:00 thứ Ba — ngoài giờ làm việc, tính từ ngày làm việc tiếp theo',
  ]);
  expect(hows.map(how => en.started('14:00 Tuesday', how, ''))).toEqual([
    'complete dossier received 14:00 Tuesday — received by 15:00, this day is counted',
    'complete dossier received 14:00 Tuesday — received after 15:00, counted from the next working day on',
    'complete dossier received 14:00 Tuesday — outside working hours, counted from the next working day on',
  ]);
});

test('a wait that moves nothing, by its name', () => {
  const idle = { kind: 'SUSPENDED', at: 0, date: '2026-03-03', mode: 'NO_EFFECT', idle: false } as const;
  expect(vi.suspension(idle, '09:00', 'SUPPLEMENT')).toBe('chờ bổ sung hồ sơ từ 09:00 — không làm thay đổi thời hạn');
  expect(en.suspension(idle, '09:00', 'SUPPLEMENT')).toMatch(/supplement.* from 09:00 — the limit goes on$/);
});

test('hours of a day: only what a closure left, or what a day worked in exchange has', () => {
  expect([true, false].map(only => vi.dayHours('03/03', '07:30–11:30', 'bão', only))).toEqual([
    '03/03 chỉ làm việc 07:30–11:30: bão',
    '03/03 làm việc 07:30–11:30: bão',
  ]);
  expect([true, false].map(only => en.dayHours('03/03', '07:30–11:30', 'storm', only))).toEqual([
    '03/03 is worked only 07:30–11:30: storm',
    '03/03 is worked 07:30–11:30: storm',
  ]);
});

test('a day that one dossier leaves out is not counted; one on which the agency is closed is off', () => {
  expect([true, false].map(open => vi.cause.nowOff('05/03', 'lụt', open))).toEqual([
    '05/03 nay không tính: lụt',
    '05/03 nay được nghỉ: lụt',
  ]);
  expect([true, false].map(open => en.cause.nowOff('05/03', 'flood', open))).toEqual([
    '05/03 is now not counted: flood',
    '05/03 is now off: flood',
  ]);
});

test('a weekend before a day of other hours stays between the rows', () => {
  const worked = (date: string, otherHours?: object) => ({ kind: 'WORKED', date, minutes: 60, total: 60, ...(otherHours && { otherHours }) }) as unknown as Step; // prettier-ignore
  const weekend = {
    ...{ kind: 'OFF', from: '2026-03-07', to: '2026-03-08' },
    reasons: [{ kind: 'WEEKEND', from: '2026-03-07', to: '2026-03-08' }],
  } as Step;
  const storm = { kind: 'CLOSED', name: 'bão', from: '2026-03-09', to: '2026-03-09' };
  const rows = inRows([worked('2026-03-06'), weekend, worked('2026-03-09', storm)]);
  expect(rows.map(({ kind }) => kind)).toEqual(['ROW', 'OFF', 'ROW']);
});
