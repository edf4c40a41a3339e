import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficialKind } from '../../domain/calendar/vietnam/official-year';
import { officialYears } from '../../domain/calendar/vietnam/years';
import { expected2027 } from '../../domain/calendar/vietnam/2027-expected';
import { run } from '../calendar';
import { differenceOn, differences, type HolidayDifference } from './compare';
import type { LibraryDay } from './library';
import { proposeYear } from './proposal';
import { UsageError } from './usage';

describe('due', () => {
  const asked = ['due', '--start', '2026-02-10T15:30+07:00', '--limit', '5 WORKING_DAY'];

  test('prints date and explanation', () => {
    const lines = run(asked).split('\n');
    expect(lines[0]).toBe('Hẹn trả: 17:00 thứ Ba 24/02/2026 (5 ngày làm việc)');
    expect(lines[3]).toBe('  14/02–22/02 nghỉ: cuối tuần và Tết Bính Ngọ 16–20/02 (9441/TB-BNV)');
    expect(run([...asked, '--language', 'en'])).toContain('Due: 17:00 Tuesday 24/02/2026 (5 working days)');
  });

  test('prints JSON', () => {
    const answer = JSON.parse(run([...asked, '--json'])) as Record<string, unknown>;
    expect(answer).toMatchObject({ dueAt: '2026-02-24T17:00+07:00', dueDate: '2026-02-24', provisional: false });
    expect(answer.steps).toHaveLength(4);
  });

  test('knows an agency from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'agency-')), 'a.json');
    writeFileSync(file, JSON.stringify({ officeHours: [[420, 690], [780, 990]], closures: [{ from: '2026-02-11', to: '2026-02-11', reason: 'bão' }] })); // prettier-ignore
    expect(run([...asked, '--agency', file])).toContain('Hẹn trả: 16:30 thứ Tư 25/02/2026');
  });

  const withAgency = (json: string): string[] => {
    const file = join(mkdtempSync(join(tmpdir(), 'agency-')), 'a.json');
    writeFileSync(file, json);
    return [...asked, '--agency', file];
  };
  test('lays the file of an agency on that of its province', () => {
    const storm = (from: string, reason: string) => ({ from, to: '2026-02-12', reason });
    const winter = { from: '2026-01-01', to: '2026-03-31', officeHours: [[480, 720], [780, 1020]] }; // prettier-ignore
    const province = { officeHours: [[420, 690], [780, 990]], seasons: [winter], closures: [storm('2026-02-11', 'bão')] }; // prettier-ignore
    const ward = { closures: [storm('2026-02-12', 'di dời trụ sở')] };
    const above = withAgency(JSON.stringify(ward)).slice(-2);
    const due = (...layers: string[]) => run([...layers, '--language', 'en']);
    const both = due(...withAgency(JSON.stringify(province)), ...above);
    expect(both).toContain('Due: 17:00 Thursday 26/02/2026');
    expect(both).toMatch(/bão 11\/02.*di dời trụ sở 12\/02/s);
    const hours = withAgency(JSON.stringify({ ...ward, officeHours: [[420, 690], [780, 960]] })).slice(-2); // prettier-ignore
    expect(due(...withAgency(JSON.stringify(province)), ...hours)).toContain('Due: 16:00 Thursday 26/02/2026');
  });

  const period = { from: '2026-03-02', to: '2026-03-02' };

  test.each<[string, unknown, string]>([
    ['no object', 5, 'agency must be an object'],
    ['nothing', null, 'agency must be an object'],
    ['a list', [], 'agency must be an object'],
    ['a field misspelt', { officehours: [] }, 'agency has no field “officehours”, only id, version, officeHours,'],
    ['hours that are no list', { officeHours: 5 }, 'agency.officeHours must be a list'],
    ['hours without their pairs', { officeHours: [450, 690] }, 'agency.officeHours[0] must be an opening and a closing in minutes'],
    ['three hours in a pair', { officeHours: [[450, 690], [810, 1020, 1030]] }, 'agency.officeHours[1] must be an opening'],
    ['hours as text', { officeHours: [['07:30', '11:30']] }, 'agency.officeHours[0] must be an opening'],
    ['an id that is no text', { id: 7 }, 'agency.id must be a text'],
    ['half a version', { version: 1.5 }, 'agency.version must be a whole number'],
    ['a closure without reason', { closures: [{ ...period, reason: 'bão' }, period] }, 'agency.closures[1].reason must be a text'],
    ['a season without hours', { seasons: [period] }, 'agency.seasons[0].officeHours must be a list'],
    ['weekday 0', { receptionWindows: [{ ...period, weekday: 0, hours: [] }] }, 'agency.receptionWindows[0].weekday must be a weekday from 1 to 7'],
    ['an unknown kind of day', { officialDays: [{ date: '2026-03-02', kind: 'PARTY' }] }, 'agency.officialDays[0].kind must be one of STATUTORY, TET,'],
    ['a notice that is a number', { officialDays: [{ date: '2026-03-02', kind: 'TET', notice: 1 }] }, 'agency.officialDays[0].notice must be a text'],
  ])('an agency file with %s is refused in a sentence', (_what, agency, sentence) => {
    const ask = (): string => run(withAgency(JSON.stringify(agency)));
    expect(ask).toThrow(UsageError);
    expect(ask).toThrow(/^The agency cannot be read from .*a\.json: agency.*\.$/);
    expect(ask).toThrow(sentence);
  }); // prettier-ignore

  test('an agency file that is no JSON, or holds hours that cannot be, is refused as well', () => {
    expect(() => run(withAgency('{'))).toThrow(UsageError);
    expect(() => run(withAgency('{"officeHours":[[690,450]]}'))).toThrow('HOURS_EMPTY');
  });

  test('every field of an agency can be given', () => {
    const agency = {
      id: 'x',
      version: 2,
      officeHours: [[450, 690]],
      seasons: [{ ...period, officeHours: [] }],
      closures: [{ ...period, reason: 'bão', notice: 'CV 1', hours: [] }],
      receptionWindows: [{ ...period, weekday: 6, hours: [[450, 690]] }],
      officialDays: [{ date: '2026-11-23', kind: 'MAKE_UP', holiday: 'CULTURE', for: '2026-11-22', notice: 'CV 1' }],
    };
    expect(run(withAgency(JSON.stringify(agency)))).toContain('Hẹn trả: 11:30 thứ Ba 24/02/2026');
  });

  test('beyond the decided years it says that the date is provisional', () => {
    const late = ['due', '--start', '2026-12-28T09:00+07:00', '--limit', '10 WORKING_DAY'];
    expect(run(late)).toContain('Tạm tính');
    expect(JSON.parse(run([...late, '--json']))).toMatchObject({ provisional: true, dueDate: '2027-01-12' });
  });

  test.each<[string, string[], string]>([
    ['no start', ['due', '--limit', '5 MONTH'], 'Both --start and --limit are needed.'],
    ['no limit', ['due', '--start', '2026-02-10T15:30+07:00'], 'Both --start and --limit are needed.'],
    [
      'a start without offset',
      ['due', '--start', '2026-02-10T15:30', '--limit', '5 MONTH'],
      '--start is a time with its offset',
    ],
    [
      'a start that does not exist',
      ['due', '--start', '2026-02-30T15:30+07:00', '--limit', '5 MONTH'],
      '--start is a time with its offset',
    ],
    ['a bad limit', ['due', '--start', '2026-02-10T15:30+07:00', '--limit', '0 MONTH'], 'LIMIT_INVALID'],
    ['an unknown language', [...asked, '--language', 'fr'], '--language is vi or en, not fr.'],
    ['an unknown option', [...asked, '--fast'], "Unknown option '--fast'"],
    ['an agency that is not there', [...asked, '--agency', '/nowhere.json'], 'The agency cannot be read'],
    ['no command', [], 'Say what to do'],
    ['an unknown command', ['dew'], 'Say what to do'],
    ['no year', ['draft'], 'Say which year'],
    ['no such year', ['draft', '27'], 'Say which year'],
    ['two years', ['draft', '2027', '2028'], 'Say which year'],
    ['too much', ['compare', '2026'], 'compare takes no arguments'],
  ])('%s is refused in a sentence', (_what, args, sentence) => expect(() => run(args)).toThrow(sentence));
});

describe('draft', () => {
  test.each(officialYears.map(({ year }) => year))(
    'what it proposes for %i is what was decided, exchanges apart',
    year => {
      const decided = officialYears.find(one => one.year === year)!.days.filter(day => !day.kind.startsWith('SWAPPED'));
      const bare = ({ date, kind }: { date: string; kind: string }): string => `${date} ${kind}`;
      expect(proposeYear(year).year.days.map(bare)).toEqual(decided.map(bare));
    },
  );

  test('2027 is what the calendar expects, for a person to confirm', () => {
    expect(proposeYear(2027).year.days).toEqual(expected2027);
    const text = run(['draft', '2027']);
    expect(text).toContain('DRAFT 2027, Đinh Mùi: mùng 1 Tết 2027-02-06, Giỗ Tổ 2027-04-16');
    expect(text).toContain('  2027-02-09  thứ Ba    MAKE_UP TET for 2027-02-06');
    expect(text).toContain('To be confirmed by a person');
  });

  test('it says where an exchange is likely, and where it has no precedent', () => {
    expect(proposeYear(2026).doubts.join()).toContain('2026-01-01');
    expect(proposeYear(2026).doubts.join()).toContain('2026-11-24');
    expect(proposeYear(2028).doubts.join()).not.toContain('2 September');
    expect(proposeYear(2029).doubts.join()).toContain('2 September on a Sunday');
    expect(proposeYear(2031).doubts.join()).toContain('mùng 1 on this weekday (2031-01-23)');
  });
});

describe('compare', () => {
  const of = (year: number, difference: HolidayDifference['difference']): string[] =>
    differences(year)
      .filter(one => one.difference === difference)
      .map(({ date, what }) => `${date} ${what}`);

  test('law.md §8.4: what date-holidays lacks in 2026', () => {
    expect(differences(2026).map(({ date }) => date)).toEqual([
      '2026-01-02', '2026-01-10', '2026-04-27', '2026-08-22', '2026-08-31', '2026-09-01', '2026-11-24',
    ]); // prettier-ignore
    expect(of(2026, 'ONLY_OFFICIAL')).toHaveLength(7);
  });

  test('its Tết of 2025 begins a day late, and ends a day late: on a Saturday', () => {
    expect(of(2025, 'ONLY_OFFICIAL')[0]).toBe('2025-01-27 official TET, not in date-holidays');
    expect(of(2025, 'ONLY_LIBRARY')).toEqual([
      '2025-02-01 date-holidays "Vietnamese New Year Holidays", officially an ordinary Saturday',
    ]);
  });

  test.each([
    [2020, ['2020-01-28']],
    [2021, ['2021-02-15']],
    [2023, ['2023-01-25']],
    [2024, ['2024-02-13']],
  ])('what is officially made up for in %i is Tết to it', (year, dates) => {
    expect(of(year, 'OTHER_KIND')).toEqual(
      dates.map(date => `${date} official MAKE_UP, date-holidays "Vietnamese New Year Holidays" (TET)`),
    );
  });

  test('a holiday on a weekend that both know is no difference', () => {
    const dates = [2021, 2025].flatMap(differences).map(({ date }) => date);
    expect(dates.filter(date => ['2021-02-13', '2021-05-01', '2025-02-02'].includes(date))).toEqual([]);
  });

  test('a Saturday worked is a difference; no weekday that it has off is worked', () => {
    expect(of(2024, 'ONLY_OFFICIAL')).toContain('2024-05-04 official SWAPPED_TO_WORK, not in date-holidays');
    const all = officialYears.flatMap(({ year }) => differences(year));
    expect(all.filter(({ what }) => what.includes('officially worked'))).toEqual([]);
    expect(all.filter(({ difference }) => difference === 'ONLY_LIBRARY')).toHaveLength(1);
  });

  test('one date in the words of each class', () => {
    const tet = { name: 'Tết', kind: 'TET' } as const;
    const words = (date: string, ...both: [OfficialKind?, LibraryDay?]) => differenceOn(date, ...both)?.what;
    expect(words('2026-02-17', 'TET', tet)).toBeUndefined();
    expect(words('2026-02-17', undefined, tet)).toBe('date-holidays "Tết", officially worked');
    expect(words('2026-02-22', undefined, tet)).toBe('date-holidays "Tết", officially an ordinary Sunday');
    expect(words('2026-02-21', 'SWAPPED_TO_WORK', tet)).toBe('official SWAPPED_TO_WORK, date-holidays "Tết" (TET)');
  });

  test('all years are printed', () => {
    const text = run(['compare']);
    for (const { year } of officialYears) expect(text).toContain(`${year}: ${differences(year).length}`);
    expect(text).toMatch(/\d+ differences between/);
  });
});
