import { refused } from '../../../test/refused';
import { dayOf, isoWeekday } from '../dates';
import { expected2027 } from './2027-expected';
import { lunarYearName } from './lunar-year';
import { kindOf, officialKinds, type OfficialDay, type OfficialYear } from './official-year';
import { checkedYear } from './year-rules';
import { officialYears } from './years';

/** law.md §8.4, typed in again as it stands there: weekdays off and Saturdays worked. */
const table: Record<number, { off: string; worked: string }> = {
  2019: { off: '31/12/2018 1/1 4,5,6,7,8/2 15/4 29/4 30/4 1/5 2/9', worked: '5/1 4/5' },
  2020: { off: '1/1 23,24,27,28,29/1 2/4 30/4 1/5 2/9', worked: '' },
  2021: { off: '1/1 10,11,12,15,16/2 21/4 30/4 3/5 2,3/9', worked: '' },
  2022: { off: '3/1 31/1 1,2,3,4/2 11/4 2,3/5 1,2/9', worked: '' },
  2023: { off: '2/1 20,23,24,25,26/1 1,2,3/5 1,4/9', worked: '' },
  2024: { off: '1/1 8,9,12,13,14/2 18/4 29,30/4 1/5 2,3/9', worked: '4/5' },
  2025: { off: '1/1 27,28,29,30,31/1 7/4 30/4 1,2/5 1,2/9', worked: '26/4' },
  2026: { off: '1,2/1 16,17,18,19,20/2 27/4 30/4 1/5 31/8 1,2/9 24/11', worked: '10/1 22/8' },
};

const dates = (list: string, year: number): string[] =>
  list.split(' ').filter(Boolean).flatMap(group => {
    const [days, month, other] = group.split('/');
    return days!.split(',').map(day => `${other ?? year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }); // prettier-ignore

const yearOf = (year: number): OfficialYear => officialYears.find(one => one.year === year)!;

test('the years are 2019 to 2026, without a gap', () =>
  expect(officialYears.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]));

test.each(Object.keys(table).map(Number))('%i has exactly the days of law.md §8.4', year => {
  const { days } = yearOf(year);
  const worked = days.filter(day => day.kind === 'SWAPPED_TO_WORK').map(day => day.date);
  const off = days.filter(day => day.kind !== 'SWAPPED_TO_WORK').map(day => day.date);
  expect(off.sort()).toEqual(dates(table[year]!.off, year).sort());
  expect(worked.sort()).toEqual(dates(table[year]!.worked, year).sort());
});

test('every day of a year whose notice we have read names a notice; the others name none', () => {
  for (const { year, days, confidence, notices } of officialYears) {
    expect([year, days.every(day => !!day.notice)]).toEqual([year, confidence === 'NOTICE_READ']);
    expect([year, notices.length > 0]).toEqual([year, confidence === 'NOTICE_READ']);
  }
  expect(officialYears.filter(one => one.confidence === 'PUBLISHED_LISTS').map(one => one.year)).toEqual([2019, 2020]);
});

test('notices of law.md §8.4', () =>
  expect(officialYears.flatMap(one => one.notices)).toEqual([
    '4875/TB-LĐTBXH', '119', '5034', '5015', '1570', '6150/TB-BLĐTBXH', '9441/TB-BNV', '12729/VPCP-KGVX', '3383/BNV-CVL',
  ])); // prettier-ignore

test('the exchange of 23/11 for 28/11/2026 is a proposal and no day of the year', () => {
  const { days, proposals } = yearOf(2026);
  expect(proposals!.map(({ date, kind, for: other }) => [date, kind, other])).toEqual([
    ['2026-11-23', 'SWAPPED_OFF', '2026-11-28'],
    ['2026-11-28', 'SWAPPED_TO_WORK', '2026-11-23'],
  ]);
  expect(days.some(day => ['2026-11-23', '2026-11-28'].includes(day.date))).toBe(false);
});

test('each kind occurs', () => {
  const kinds = new Set(officialYears.flatMap(one => one.days.map(day => day.kind)));
  expect([...kinds].sort()).toEqual([...officialKinds].sort());
});

test.each([
  [2019, 'Kỷ Hợi'], [2020, 'Canh Tý'], [2021, 'Tân Sửu'], [2022, 'Nhâm Dần'], [2023, 'Quý Mão'], [2024, 'Giáp Thìn'],
  [2025, 'Ất Tỵ'], [2026, 'Bính Ngọ'], [2027, 'Đinh Mùi'], [2028, 'Mậu Thân'], [1981, 'Tân Dậu'], [2030, 'Canh Tuất'],
])('%i is the year %s', (year, name) => expect(lunarYearName(year)).toBe(name)); // prettier-ignore

test('the days expected of 2027 are those the rules ask for, with Tết from Thursday to Monday as in 2020 and 2024', () => {
  const year: OfficialYear = {
    year: 2027,
    lunarYear: 'Đinh Mùi',
    lunarNewYear: '2027-02-06',
    tet: { from: '2027-02-04', to: '2027-02-08' },
    hungKings: '2027-04-16',
    confidence: 'PUBLISHED_LISTS',
    notices: [],
    days: expected2027,
  };
  expect(checkedYear(year)).toBe(year);
  expect(expected2027.every(day => !day.notice && isoWeekday(dayOf(day.date)) <= 5)).toBe(true);
});

describe('a wrong year does not load, and the error says which rule', () => {
  const year = yearOf(2026);
  const without = (...gone: string[]): OfficialDay[] => year.days.filter(day => !gone.includes(day.date));
  const plus = (...more: OfficialDay[]): OfficialDay[] => [...year.days, ...more];
  const changed = (date: string, change: Partial<OfficialDay>): OfficialDay[] =>
    year.days.map(day => (day.date === date ? { ...day, ...change } : day));

  test.each<[string, Partial<OfficialYear>, string, object]>([
    ['a wrong lunar name', { lunarYear: 'Đinh Mùi' }, 'LUNAR_YEAR_NAME', { name: 'Đinh Mùi' }],
    ['a date twice', { days: plus(year.days[0]!) }, 'DATE_TWICE', { date: '2026-01-01' }],
    ['a date of another year', { days: plus({ date: '2025-12-31', kind: 'STATUTORY', holiday: 'NEW_YEAR' }) }, 'DATE_OF_ANOTHER_YEAR', { date: '2025-12-31' }],
    ['a day off of another year in exchange for one of a third', { days: plus({ date: '2025-12-31', kind: 'SWAPPED_OFF', for: '2025-12-27' }) }, 'DATE_OF_ANOTHER_YEAR', { date: '2025-12-31' }],
    ['a Saturday of another year', { days: plus({ date: '2025-12-27', kind: 'SWAPPED_TO_WORK', for: '2026-01-02' }) }, 'DATE_OF_ANOTHER_YEAR', { date: '2025-12-27' }],
    ['a day off on a Saturday', { days: plus({ date: '2026-03-07', kind: 'STATUTORY', holiday: 'NATIONAL' }) }, 'OFF_ON_WEEKEND', { date: '2026-03-07' }],
    ['a day off on a Sunday', { days: plus({ date: '2026-03-08', kind: 'STATUTORY', holiday: 'NATIONAL' }) }, 'OFF_ON_WEEKEND', { date: '2026-03-08' }],
    ['a worked Sunday', { days: plus({ date: '2026-03-08', kind: 'SWAPPED_TO_WORK', for: '2026-03-09' }) }, 'WORKED_NOT_SATURDAY', { date: '2026-03-08' }],
    ['a worked Friday', { days: plus({ date: '2026-03-06', kind: 'SWAPPED_TO_WORK', for: '2026-03-09' }) }, 'WORKED_NOT_SATURDAY', { date: '2026-03-06' }],
    ['a swapped day off without its Saturday', { days: without('2026-08-22') }, 'SWAP_WITHOUT_COUNTERPART', { date: '2026-08-31' }],
    ['a worked Saturday without its day off', { days: without('2026-08-31') }, 'SWAP_WITHOUT_COUNTERPART', { date: '2026-08-22' }],
    ['a Saturday exchanged for another day', { days: changed('2026-08-22', { for: '2026-01-02' }) }, 'SWAP_WITHOUT_COUNTERPART', { date: '2026-08-22' }],
    ['two days off in exchange for each other', { days: changed('2026-08-22', { date: '2026-08-28', kind: 'SWAPPED_OFF' }) }, 'SWAP_WITHOUT_COUNTERPART', { date: '2026-08-28' }],
    ['a proposal without its counterpart', { proposals: year.proposals!.slice(1) }, 'SWAP_WITHOUT_COUNTERPART', { date: '2026-11-28' }],
    ['four Tết days', { tet: { from: '2026-02-16', to: '2026-02-19' } }, 'TET_NOT_FIVE_DAYS', { from: '2026-02-16', to: '2026-02-19' }],
    ['six Tết days', { tet: { from: '2026-02-16', to: '2026-02-21' } }, 'TET_NOT_FIVE_DAYS', { from: '2026-02-16', to: '2026-02-21' }],
    ['a Tết day missing', { days: without('2026-02-18') }, 'TET_NOT_FIVE_DAYS', { date: '2026-02-18' }],
    ['a Tết day too many', { days: plus({ date: '2026-02-23', kind: 'TET' }) }, 'TET_NOT_FIVE_DAYS', { date: '2026-02-23' }],
    ['Tết before its first day', { lunarNewYear: '2026-02-21' }, 'TET_WITHOUT_NEW_YEAR_DAY', { lunarNewYear: '2026-02-21' }],
    ['Tết after its first day', { lunarNewYear: '2026-02-15' }, 'TET_WITHOUT_NEW_YEAR_DAY', { lunarNewYear: '2026-02-15' }],
    ['New Year missing', { days: without('2026-01-01') }, 'HOLIDAY_MISSING', { date: '2026-01-01', holiday: 'NEW_YEAR' }],
    ['30/4 missing', { days: without('2026-04-30') }, 'HOLIDAY_MISSING', { date: '2026-04-30', holiday: 'REUNIFICATION' }],
    ['1/5 missing', { days: without('2026-05-01') }, 'HOLIDAY_MISSING', { date: '2026-05-01', holiday: 'LABOUR' }],
    ['2/9 missing', { days: without('2026-09-02') }, 'HOLIDAY_MISSING', { date: '2026-09-02', holiday: 'NATIONAL' }],
    ['the second National Day missing', { days: without('2026-09-01') }, 'HOLIDAY_MISSING', { date: '2026-09-03', holiday: 'NATIONAL' }],
    ['24/11 missing', { days: without('2026-11-24') }, 'HOLIDAY_MISSING', { date: '2026-11-24', holiday: 'CULTURE' }],
    ['24/11 under another name', { days: changed('2026-11-24', { holiday: 'NATIONAL' }) }, 'HOLIDAY_MISSING', { date: '2026-11-24', holiday: 'CULTURE' }],
    ['a holiday that is none', { days: plus({ date: '2026-03-09', kind: 'STATUTORY', holiday: 'NATIONAL' }) }, 'HOLIDAY_NOT_EXPECTED', { date: '2026-03-09', holiday: 'NATIONAL' }],
    ['a holiday without a name', { days: plus({ date: '2026-03-09', kind: 'STATUTORY' }) }, 'HOLIDAY_NOT_EXPECTED', { date: '2026-03-09', holiday: undefined }],
    ['a make-up day missing', { days: without('2026-04-27') }, 'MAKE_UP_MISSING', { date: '2026-04-26', holiday: 'HUNG_KINGS' }],
    ['a make-up day of another holiday', { days: changed('2026-04-27', { holiday: 'LABOUR' }) }, 'MAKE_UP_MISSING', { date: '2026-04-26', holiday: 'HUNG_KINGS' }],
    ['a make-up day for a weekday', { days: plus({ date: '2026-05-04', kind: 'MAKE_UP', holiday: 'LABOUR', for: '2026-05-01' }) }, 'MAKE_UP_WITHOUT_HOLIDAY', { date: '2026-05-04', for: '2026-05-01' }],
    ['a make-up day for a plain Sunday', { days: plus({ date: '2026-05-04', kind: 'MAKE_UP', holiday: 'LABOUR', for: '2026-05-03' }) }, 'MAKE_UP_WITHOUT_HOLIDAY', { date: '2026-05-04', for: '2026-05-03' }],
    ['a make-up day for nothing', { days: plus({ date: '2026-05-04', kind: 'MAKE_UP', holiday: 'LABOUR' }) }, 'MAKE_UP_WITHOUT_HOLIDAY', { date: '2026-05-04', for: undefined }],
    ['a make-up day for no named holiday', { days: plus({ date: '2026-05-04', kind: 'MAKE_UP', for: '2026-05-03' }) }, 'MAKE_UP_WITHOUT_HOLIDAY', { date: '2026-05-04', for: '2026-05-03' }],
    ['BLLĐ 2019 Đ111.3: a make-up day before its holiday', { days: changed('2026-04-27', { date: '2026-04-24' }) }, 'MAKE_UP_NOT_NEXT_DAY', { date: '2026-04-24', for: '2026-04-26', next: '2026-04-27' }],
    ['BLLĐ 2019 Đ111.3: a make-up day one day late', { days: changed('2026-04-27', { date: '2026-04-28' }) }, 'MAKE_UP_NOT_NEXT_DAY', { date: '2026-04-28', for: '2026-04-26', next: '2026-04-27' }],
    ['BLLĐ 2019 Đ111.3: a make-up day in another month', { days: changed('2026-04-27', { date: '2026-07-27' }) }, 'MAKE_UP_NOT_NEXT_DAY', { date: '2026-07-27', for: '2026-04-26', next: '2026-04-27' }],
    ['BLLĐ 2019 Đ111.3: two make-up days for one holiday', { days: plus({ date: '2026-04-28', kind: 'MAKE_UP', holiday: 'HUNG_KINGS', for: '2026-04-26' }) }, 'MAKE_UP_TWICE', { date: '2026-04-28', for: '2026-04-26' }],
    ['BLLĐ 2019 Đ112.1.đ: 2/9 under the kind of the Culture Day', { days: changed('2026-09-02', { kind: 'CULTURE_DAY' }) }, 'HOLIDAY_OF_ANOTHER_KIND', { date: '2026-09-02', kind: 'CULTURE_DAY', holiday: 'NATIONAL' }],
    ['NQ 28/2026/QH16 Đ2: 24/11 as a holiday of Đ112', { days: changed('2026-11-24', { kind: 'STATUTORY' }) }, 'HOLIDAY_OF_ANOTHER_KIND', { date: '2026-11-24', kind: 'STATUTORY', holiday: 'CULTURE' }],
  ])('%s', (_what, change, rule, facts) =>
    expect(refused(() => checkedYear({ ...year, ...change }))).toEqual({ code: 'OFFICIAL_YEAR_INVALID', facts: { year: 2026, rule, ...facts } }),
  ); // prettier-ignore

  test('BLLĐ 2019 Đ112.1.b: each holiday has one kind', () =>
    expect((['TET', 'CULTURE', 'NATIONAL'] as const).map(kindOf)).toEqual(['TET', 'CULTURE_DAY', 'STATUTORY']));

  test('BLLĐ 2019 Đ111.3: of two holidays on one weekend the earlier is made up for first', () => {
    const { days } = yearOf(2022);
    const swapped = days.map(day => {
      if (day.kind !== 'MAKE_UP' || !day.date.startsWith('2022-05')) return day;
      return { ...day, date: day.date === '2022-05-02' ? '2022-05-03' : '2022-05-02' };
    });
    expect(refused(() => checkedYear({ ...yearOf(2022), days: swapped })).facts).toEqual({
      ...{ year: 2022, rule: 'MAKE_UP_NOT_NEXT_DAY', date: '2022-05-03', for: '2022-04-30', next: '2022-05-02' },
    });
  });

  test('before 2021 National Day had one day, before 2026 there was no Culture Day', () => {
    const extra: OfficialDay = { date: '2020-09-03', kind: 'STATUTORY', holiday: 'NATIONAL' };
    const culture: OfficialDay = { date: '2025-11-24', kind: 'CULTURE_DAY', holiday: 'CULTURE' };
    const [in2020, in2025] = [yearOf(2020), yearOf(2025)];
    expect(refused(() => checkedYear({ ...in2020, days: [...in2020.days, extra] })).facts.rule).toBe(
      'HOLIDAY_NOT_EXPECTED',
    );
    expect(refused(() => checkedYear({ ...in2025, days: [...in2025.days, culture] })).facts.rule).toBe(
      'HOLIDAY_NOT_EXPECTED',
    );
  });

  test('a Culture Day on a weekend is not made up for (it is none of Đ112.1)', () => {
    const days: OfficialDay[] = [
      { date: '2029-01-01', kind: 'STATUTORY', holiday: 'NEW_YEAR' },
      ...[12, 13, 14, 15, 16].map((day): OfficialDay => ({ date: `2029-02-${day}`, kind: 'TET', holiday: 'TET' })),
      { date: '2029-04-23', kind: 'STATUTORY', holiday: 'HUNG_KINGS' },
      { date: '2029-04-30', kind: 'STATUTORY', holiday: 'REUNIFICATION' },
      { date: '2029-05-01', kind: 'STATUTORY', holiday: 'LABOUR' },
      { date: '2029-09-03', kind: 'STATUTORY', holiday: 'NATIONAL' },
      { date: '2029-09-04', kind: 'MAKE_UP', holiday: 'NATIONAL', for: '2029-09-02' },
    ];
    const made: OfficialDay = { date: '2029-11-26', kind: 'MAKE_UP', holiday: 'CULTURE', for: '2029-11-24' };
    const year2029: OfficialYear = {
      year: 2029, lunarYear: 'Kỷ Dậu', lunarNewYear: '2029-02-13', tet: { from: '2029-02-12', to: '2029-02-16' },
      hungKings: '2029-04-23', confidence: 'PUBLISHED_LISTS', notices: [], days,
    }; // prettier-ignore
    expect(checkedYear(year2029).days).toHaveLength(11);
    expect(refused(() => checkedYear({ ...year2029, days: [...days, made] })).facts.rule).toBe(
      'MAKE_UP_WITHOUT_HOLIDAY',
    );
  });
});
