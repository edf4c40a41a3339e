import { Calendar } from '../../calendar/calendar';
import { vietnamCalendar, type VietnamCalendarOptions } from '../../calendar/vietnam/vietnam-calendar';
import { at, clock, restarted, running, waited } from '../../../test/clock/given';
import type { Clock } from '../clock';
import { clockOf, extend, restart, resume, suspend } from '../commands';
import { explainDifference, type Difference } from './difference';
import type { Language } from './render';
import { renderDifference } from './render-difference';

const calendar = (options: Partial<VietnamCalendarOptions> = {}): Calendar =>
  new Calendar(vietnamCalendar({ id: 'hanoi', version: 1, ...options }));
const vn = calendar();
const days = clock(5, 'WORKING_DAY', '2026-03-02T09:00'); // due Monday 09/03

const told = (difference: Difference, clockNow: Clock, now = vn, language: Language = 'vi'): string[] =>
  renderDifference(now, clockNow.limit, difference, language).map(line => line.trim());
const moved = (after: Clock, now = vn, before: Clock = days, was = vn): Difference =>
  explainDifference({ calendar: was, clock: before }, { calendar: now, clock: after });

test('a storm while the dossier runs', () => {
  const storm = calendar({
    closures: [{ from: '2026-03-05', to: '2026-03-09', reason: 'bão số 1', notice: 'CV 5' }],
    version: 2,
  });
  const difference = moved(days, storm);
  expect(difference).toEqual({
    before: { at: at('2026-03-09T17:00'), date: '2026-03-09' },
    after: { at: at('2026-03-12T17:00'), date: '2026-03-12' },
    days: 3,
    causes: [
      {
        kind: 'NOW_OFF',
        reason: { kind: 'CLOSED', name: 'bão số 1', notice: 'CV 5', from: '2026-03-05', to: '2026-03-09' },
      },
    ],
  });
  expect(told(difference, days, storm)).toEqual([
    'Ngày hẹn trả chuyển từ 17:00 thứ Hai 09/03/2026 sang 17:00 thứ Năm 12/03/2026 (muộn hơn 3 ngày):',
    '05–09/03 nay được nghỉ: bão số 1 (CV 5)',
  ]);
  expect(told(difference, days, storm, 'en')).toEqual([
    'The due date moved from 17:00 Monday 09/03/2026 to 17:00 Thursday 12/03/2026 (3 days later):',
    '05–09/03 is now off: bão số 1 (CV 5)',
  ]);
});

test('the exchange of 23/11 for 28/11/2026, if it is decided', () => {
  const officialDays = [
    { date: '2026-11-23', kind: 'SWAPPED_OFF', for: '2026-11-28', notice: 'CV 7' },
    { date: '2026-11-28', kind: 'SWAPPED_TO_WORK', for: '2026-11-23', notice: 'CV 7' },
  ] as const;
  const swapped = calendar({ officialDays, version: 2 });
  const november = clock(5, 'WORKING_DAY', '2026-11-19T09:00');
  const difference = moved(november, swapped, november);
  expect(difference.days).toBe(1);
  expect(told(difference, november, swapped)).toEqual([
    'Ngày hẹn trả chuyển từ 17:00 thứ Sáu 27/11/2026 sang 17:00 thứ Bảy 28/11/2026 (muộn hơn 1 ngày):',
    '23/11 nay được nghỉ: nghỉ hoán đổi (làm bù 28/11, CV 7)',
    '28/11 nay làm việc: làm bù (nghỉ 23/11, CV 7)',
  ]);
  expect(told(difference, november, swapped, 'en').slice(1)).toEqual([
    '23/11 is now off: day off in exchange (worked on 28/11, CV 7)',
    '28/11 is now worked: worked in exchange (off on 23/11, CV 7)',
  ]);
  const [before, after] = told(difference, november, swapped, 'en')[0]!.split(' to ');
  expect([before, after]).toEqual([
    'The due date moved from 17:00 Friday 27/11/2026',
    '17:00 Saturday 28/11/2026 (1 day later):',
  ]);
});

test('law.md §8.4: of two exchanges in one notice each day names its own Saturday', () => {
  const swap = (off: string, worked: string) => [
    { date: off, kind: 'SWAPPED_OFF' as const, for: worked, notice: 'TB 1' },
    { date: worked, kind: 'SWAPPED_TO_WORK' as const, for: off, notice: 'TB 1' },
  ];
  const officialDays = [...swap('2026-03-12', '2026-03-07'), ...swap('2026-03-13', '2026-03-21')];
  const two = calendar({ officialDays, version: 2 });
  const march = clock(5, 'WORKING_DAY', '2026-03-09T09:00');
  expect(told(moved(march, two, march), march, two).slice(1)).toEqual([
    '12/03 nay được nghỉ: nghỉ hoán đổi (làm bù 07/03, TB 1)',
    '13/03 nay được nghỉ: nghỉ hoán đổi (làm bù 21/03, TB 1)',
  ]);
});

test('a closure that was lifted again', () => {
  const storm = calendar({ closures: [{ from: '2026-03-05', to: '2026-03-05', reason: 'bão' }] });
  expect(told(moved(days, vn, days, storm), days)).toEqual([
    'Ngày hẹn trả chuyển từ 17:00 thứ Ba 10/03/2026 sang 17:00 thứ Hai 09/03/2026 (sớm hơn 1 ngày):',
    '05/03 nay làm việc',
  ]);
  expect(told(moved(days, vn, days, storm), days, vn, 'en')).toEqual([
    'The due date moved from 17:00 Tuesday 10/03/2026 to 17:00 Monday 09/03/2026 (1 day earlier):',
    '05/03 is now worked',
  ]);
});

test('closures far apart, or for other reasons, are told one by one', () => {
  const closure = (date: string, reason: string, notice?: string) => ({
    from: date,
    to: date,
    reason,
    ...(notice && { notice }),
  });
  const reasons = (...closures: ReturnType<typeof closure>[]): string[] =>
    moved(days, calendar({ closures })).causes.map(cause =>
      cause.kind === 'NOW_OFF' ? `${cause.reason.from} ${cause.reason.to}` : '',
    );
  expect(reasons(closure('2026-03-03', 'bão'), closure('2026-03-06', 'bão'))).toEqual([
    '2026-03-03 2026-03-03',
    '2026-03-06 2026-03-06',
  ]);
  expect(reasons(closure('2026-03-06', 'bão'), closure('2026-03-09', 'bão'))).toEqual(['2026-03-06 2026-03-09']);
  expect(reasons(closure('2026-03-03', 'bão'), closure('2026-03-09', 'bão'))).toEqual([
    '2026-03-03 2026-03-03',
    '2026-03-09 2026-03-09',
  ]);
  expect(reasons(closure('2026-03-03', 'bão'), closure('2026-03-04', 'lụt'))).toEqual([
    '2026-03-03 2026-03-03',
    '2026-03-04 2026-03-04',
  ]);
  expect(reasons(closure('2026-03-03', 'bão', '1'), closure('2026-03-04', 'bão', '2'))).toHaveLength(2);
});

test('other office hours move a limit in hours within the day', () => {
  const winter = calendar({ officeHours: [[480, 690], [810, 1020]] }); // prettier-ignore
  const hours = clock(2, 'WORKING_HOUR', '2026-03-02T17:00');
  const difference = moved(hours, winter, hours);
  expect(difference.causes).toEqual([{ kind: 'OTHER_HOURS', from: '2026-03-03', to: '2026-03-03' }]);
  expect(told(difference, hours, winter)).toEqual([
    'Ngày hẹn trả chuyển từ 09:30 thứ Ba 03/03/2026 sang 10:00 thứ Ba 03/03/2026 (trong cùng ngày):',
    '03/03: giờ làm việc của cơ quan thay đổi',
  ]);
  expect(told(difference, hours, winter, 'en')).toEqual([
    'The due date moved from 09:30 Tuesday 03/03/2026 to 10:00 Tuesday 03/03/2026 (on the same day):',
    "03/03: the agency's office hours changed",
  ]);
});

test('other hours over a weekend are one cause', () => {
  const winter = calendar({ officeHours: [[480, 690], [810, 1020]] }); // prettier-ignore
  const hours = clock(40, 'WORKING_HOUR', '2026-03-02T07:00');
  expect(moved(hours, winter, hours).causes).toEqual([{ kind: 'OTHER_HOURS', from: '2026-03-02', to: '2026-03-09' }]);
  expect(moved(days, winter).causes).toEqual([]); // the last day ends at the same hour
});

test('other hours on days between which the old ones were worked are told one by one', () => {
  const short = (date: string) => ({ from: date, to: date, reason: 'cắt điện', hours: [[450, 570]] as const });
  const cut = calendar({ closures: [short('2026-03-03'), short('2026-03-12')] });
  const hours = clock(64, 'WORKING_HOUR', '2026-03-02T07:00');
  const rows = moved(hours, cut, hours).causes.map(cause => cause.kind === 'OTHER_HOURS' && [cause.from, cause.to]);
  expect(rows).toEqual([['2026-03-03', '2026-03-03'], ['2026-03-12', '2026-03-12']]); // prettier-ignore
});

describe('a closure of a part of the day', () => {
  const storm = { from: '2026-03-04', to: '2026-03-05', reason: 'bão số 1', notice: 'CV 5' };
  const half = calendar({ closures: [{ ...storm, hours: [[450, 690]] }], version: 2 });
  const hours = clock(24, 'WORKING_HOUR', '2026-03-02T17:00');

  test('says why, and by which notice, the hours are others', () => {
    const difference = moved(hours, half, hours);
    const period = { from: '2026-03-04', to: '2026-03-05' };
    expect(difference.causes).toEqual([
      { kind: 'OTHER_HOURS', ...period, reason: { kind: 'CLOSED', name: 'bão số 1', notice: 'CV 5', ...period } },
    ]);
    const vietnamese = '04–05/03: giờ làm việc của cơ quan thay đổi — bão số 1 (CV 5)';
    expect(told(difference, hours, half).slice(1)).toEqual([vietnamese]);
    const english = "04–05/03: the agency's office hours changed — bão số 1 (CV 5)";
    expect(told(difference, hours, half, 'en').slice(1)).toEqual([english]);
  });

  test('is told apart from one for another reason', () => {
    const closures = ['bão', 'lụt'].map((reason, n) => ({ ...storm, from: `2026-03-0${4 + n}`, to: `2026-03-0${4 + n}`, reason, hours: [[450, 690]] as const })); // prettier-ignore
    expect(told(moved(hours, calendar({ closures }), hours), hours).slice(1)).toEqual([
      '04/03: giờ làm việc của cơ quan thay đổi — bão (CV 5)',
      '05/03: giờ làm việc của cơ quan thay đổi — lụt (CV 5)',
    ]);
  });

  test('once lifted is no reason any more', () => {
    const [lifted] = moved(hours, vn, hours, half).causes;
    expect(lifted).toEqual({ kind: 'OTHER_HOURS', from: '2026-03-04', to: '2026-03-05' });
  });

  test('that was one of the whole day: the day is not worked because of the storm', () => {
    const whole = calendar({ closures: [storm] });
    expect(told(moved(days, half, days, whole), days, half).slice(1)).toEqual([
      '04/03 nay làm việc',
      '05/03 nay làm việc',
    ]);
  });
});

test('the hours of a Saturday worked in exchange change for another reason than the exchange', () => {
  const winter = calendar({ officeHours: [[480, 690], [810, 1020]] }); // prettier-ignore
  const hours = clock(2, 'WORKING_HOUR', '2026-08-21T17:00');
  const saturday = { from: '2026-08-22', to: '2026-08-22' };
  expect(moved(hours, winter, hours).causes).toEqual([{ kind: 'OTHER_HOURS', ...saturday }]);
});

test('a limit in days is moved by the hours of its last day alone', () => {
  const early = calendar({ officeHours: [[420, 690], [810, 990]] }); // prettier-ignore
  expect(moved(days, early).causes).toEqual([{ kind: 'OTHER_HOURS', from: '2026-03-09', to: '2026-03-09' }]);
  const [more, less] = (['WORKING_HOUR', 'WORKING_DAY'] as const).map(unit =>
    running(extend(vn, days, { at: at('2026-03-06T09:00'), to: { amount: 2, unit } })),
  );
  // The two hours run from the next morning, whenever the last day ended.
  expect(moved(more!, early, more).causes).toEqual([{ kind: 'OTHER_HOURS', from: '2026-03-10', to: '2026-03-10' }]);
  expect(moved(less!, early, less).causes).toEqual([{ kind: 'OTHER_HOURS', from: '2026-03-11', to: '2026-03-11' }]);
});

test('what was entered in the ledger since', () => {
  const paused = waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-05T10:00', 'chờ bản vẽ');
  const difference = moved(paused);
  expect(told(difference, paused)).toEqual([
    'Ngày hẹn trả chuyển từ 17:00 thứ Hai 09/03/2026 sang 17:00 thứ Tư 11/03/2026 (muộn hơn 2 ngày):',
    'tạm dừng từ 10:00 thứ Ba 03/03/2026: chờ bản vẽ',
    'tính tiếp từ 10:00 thứ Năm 05/03/2026 — ngày này không tính',
  ]);
  const extended = running(extend(vn, paused, { at: at('2026-03-10T09:00'), to: '2026-03-13', because: 'xác minh' }));
  expect(told(moved(extended, vn, paused), extended).slice(1)).toEqual([
    'hẹn lại đến thứ Sáu 13/03/2026: xác minh (NĐ 61/2018 Đ19.9)',
  ]);
  const anew = waited(days, 'RESTART', '2026-03-03T10:00', '2026-03-05T10:00');
  expect(moved(anew).causes.map(cause => (cause.kind === 'ENTERED' ? cause.step.kind : cause.kind))).toEqual([
    'SUSPENDED',
    'RESTARTED',
  ]);
});

test('another start, another limit', () => {
  const other = clock(7, 'WORKING_DAY', '2026-03-03T10:00');
  expect(told(moved(other), other)).toEqual([
    'Ngày hẹn trả chuyển từ 17:00 thứ Hai 09/03/2026 sang 17:00 thứ Năm 12/03/2026 (muộn hơn 3 ngày):',
    'thời hạn là 7 ngày làm việc, không phải 5 ngày làm việc',
    'thời điểm bắt đầu tính là 10:00 thứ Ba 03/03/2026, không phải 09:00 thứ Hai 02/03/2026',
  ]);
  expect(told(moved(other), other, vn, 'en').slice(1)).toEqual([
    'the limit is 7 working days, not 5 working days',
    'counted from 10:00 Tuesday 03/03/2026, not 09:00 Monday 02/03/2026',
  ]);
  const units = clock(5, 'CALENDAR_DAY', '2026-03-02T09:00');
  expect(moved(units).causes).toEqual([{ kind: 'OTHER_LIMIT', before: days.limit, after: units.limit }]);
});

test('nothing moved', () => {
  expect(moved(days)).toEqual({
    before: { at: at('2026-03-09T17:00'), date: '2026-03-09' },
    after: { at: at('2026-03-09T17:00'), date: '2026-03-09' },
    days: 0,
    causes: [],
  });
  expect(told(moved(days), days)).toEqual(['Ngày hẹn trả không đổi: 17:00 thứ Hai 09/03/2026.']);
  expect(told(moved(days), days, vn, 'en')).toEqual(['The due date has not moved: 17:00 Monday 09/03/2026.']);
});

test('a change outside the days that were counted is no cause', () => {
  const storm = calendar({ closures: [{ from: '2026-03-10', to: '2026-03-10', reason: 'bão' }, { from: '2026-02-27', to: '2026-02-27', reason: 'bão' }] }); // prettier-ignore
  expect(moved(days, storm).causes).toEqual([]);
});

test('to a suspended clock there is no date; from one there is a new one', () => {
  const waiting = running(suspend(days, at('2026-03-03T10:00'), 'PAUSE', 'chờ bản vẽ'));
  const difference = moved(waiting);
  expect(difference.after).toBeUndefined();
  expect(difference).not.toHaveProperty('days');
  expect(told(difference, waiting)).toEqual([
    'Đang tạm dừng, chưa có ngày hẹn trả (5 ngày làm việc)',
    'tạm dừng từ 10:00 thứ Ba 03/03/2026: chờ bản vẽ',
  ]);
  const back = waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-05T10:00', 'chờ bản vẽ');
  expect(told(moved(back, vn, waiting), back)).toEqual([
    'Hẹn trả: 17:00 thứ Tư 11/03/2026 (5 ngày làm việc)',
    'tính tiếp từ 10:00 thứ Năm 05/03/2026 — ngày này không tính',
  ]);
});

test('a clock that has not started has no date before, and no other start', () => {
  const difference = moved(days, vn, clockOf(days.limit));
  expect(difference.before).toBeUndefined();
  expect(difference.causes).toEqual([]);
  expect(told(difference, days)).toEqual(['Hẹn trả: 17:00 thứ Hai 09/03/2026 (5 ngày làm việc)']);
  expect(moved(clockOf(days.limit)).causes).toEqual([]);
});

describe('only what moved the date is a cause', () => {
  const paused = waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-05T10:00', 'chờ bản vẽ'); // due Wednesday 11/03
  const closed = (date: string): Calendar =>
    calendar({ closures: [{ from: date, to: date, reason: 'bão' }], version: 2 });
  const kinds = ({ causes }: Difference): string[] =>
    causes.map(cause => ('step' in cause ? `${cause.kind} ${cause.step.kind}` : cause.kind));

  const causes = (after: Clock, ...dates: string[]): string[] =>
    moved(after, calendar({ closures: dates.map(date => ({ from: date, to: date, reason: `bão ${date}` })), version: 2 }), after).causes.map(cause =>
      cause.kind === 'NOW_OFF' ? cause.reason.from : cause.kind,
    ); // prettier-ignore

  test('BLDS Đ147.2: not a closure on the day of the event, which is not counted', () => {
    expect(causes(days, '2026-03-02')).toEqual([]);
    expect(causes(days, '2026-03-02', '2026-03-03')).toEqual(['2026-03-03']);
  });

  test('counting-rules 9: not a closure within a pause', () =>
    expect(causes(paused, '2026-03-04', '2026-03-06')).toEqual(['2026-03-06']));

  test('BLDS Đ148.5: of calendar days and months only the day off on which they end', () => {
    const ten = clock(10, 'CALENDAR_DAY', '2026-03-02T09:00'); // Thursday 12/03
    expect(causes(ten, '2026-03-05')).toEqual([]);
    expect(causes(ten, '2026-03-05', '2026-03-12')).toEqual(['2026-03-12']);
    expect(causes(clock(1, 'MONTH', '2026-03-02T09:00'), '2026-03-12', '2026-04-02')).toEqual(['2026-04-02']);
  });

  test('days off that only together move it so far are all named', () => {
    const ten = clock(10, 'CALENDAR_DAY', '2026-03-02T09:00');
    expect(causes(ten, '2026-03-12', '2026-03-13', '2026-03-16')).toEqual(['2026-03-12', '2026-03-13', '2026-03-16']);
  });

  test('changes that make up for each other had a part each, though the date is where it was', () => {
    const storm = calendar({ closures: [{ from: '2026-03-04', to: '2026-03-04', reason: 'bão' }] });
    const other = calendar({ closures: [{ from: '2026-03-06', to: '2026-03-06', reason: 'lụt' }] });
    expect(kinds(moved(days, other, days, storm))).toEqual(['NOW_WORKED', 'NOW_OFF']);
  });

  test('a date that an extension names is moved by nothing before it', () => {
    const named = running(extend(vn, days, { at: at('2026-03-06T09:00'), to: '2026-03-13' }));
    expect(causes(named, '2026-03-05', '2026-03-13')).toEqual(['2026-03-13']);
  });

  test('a closure does not make old entries of the ledger new', () => {
    const storm = closed('2026-03-09');
    const difference = moved(paused, storm, paused);
    expect(told(difference, paused, storm, 'en')).toEqual([
      'The due date moved from 17:00 Wednesday 11/03/2026 to 17:00 Thursday 12/03/2026 (1 day later):',
      '09/03 is now off: bão',
    ]);
    const extended = running(
      extend(vn, paused, { at: at('2026-03-06T09:00'), to: { amount: 2, unit: 'WORKING_DAY' } }),
    );
    expect(kinds(moved(extended, storm, extended))).toEqual(['NOW_OFF']);
  });

  test('nor one that brings an overdue suspension back within the limit', () => {
    const overdue = waited(days, 'PAUSE', '2026-03-10T10:00', '2026-03-12T10:00');
    expect(kinds(moved(overdue, closed('2026-03-06'), overdue))).toEqual(['NOW_OFF']);
  });

  test('what happened before a restart that both know is void', () => {
    const anew = restarted(paused, '2026-03-09T09:00');
    const storm = closed('2026-03-03');
    expect(moved(anew, storm, anew).causes).toEqual([]);
    expect(moved(anew, closed('2026-03-09'), anew).causes).toEqual([]); // the day of the restart is not counted
    expect(kinds(moved(anew, closed('2026-03-10'), anew))).toEqual(['NOW_OFF']);
    expect(moved(anew, vn, restarted(days, '2026-03-09T09:00')).causes).toEqual([]);
    expect(moved(restarted(days, '2026-03-09T09:00'), vn, anew).causes).toEqual([]);
    const later = restarted(clock(5, 'WORKING_DAY', '2026-03-03T09:00'), '2026-03-09T09:00');
    expect(moved(later, vn, restarted(days, '2026-03-09T09:00')).causes).toEqual([]);
    expect(kinds(moved(later))).toEqual(['OTHER_START', 'ENTERED RESTARTED']);
    expect(kinds(moved(days, vn, later))).toEqual(['OTHER_START', 'REMOVED RESTARTED']);
  });

  test('a restart that is new makes void what was counted; the days before it are no cause any more', () => {
    const anew = restarted(paused, '2026-03-09T09:00');
    expect(kinds(moved(anew, closed('2026-03-03'), paused))).toEqual(['ENTERED RESTARTED']);
    expect(kinds(moved(anew, vn, days))).toEqual(['ENTERED SUSPENDED', 'ENTERED RESTARTED']);
    expect(kinds(moved(paused, closed('2026-03-06'), anew))).toEqual(['REMOVED RESTARTED', 'NOW_OFF']);
  });

  test('an entry that is gone is named', () => {
    const difference = moved(days, vn, paused);
    expect(kinds(difference)).toEqual(['REMOVED SUSPENDED', 'REMOVED RESUMED']);
    expect(told(difference, days)).toEqual([
      'Ngày hẹn trả chuyển từ 17:00 thứ Tư 11/03/2026 sang 17:00 thứ Hai 09/03/2026 (sớm hơn 2 ngày):',
      'không còn ghi nhận: tạm dừng từ 10:00 thứ Ba 03/03/2026: chờ bản vẽ',
      'không còn ghi nhận: tính tiếp từ 10:00 thứ Năm 05/03/2026 — ngày này không tính',
    ]);
    expect(told(difference, days, vn, 'en').slice(1)).toEqual([
      'no longer recorded: suspended from 10:00 Tuesday 03/03/2026: chờ bản vẽ',
      'no longer recorded: counted on from 10:00 Thursday 05/03/2026 — this day is not counted',
    ]);
  });

  test('an entry that was corrected is gone and entered anew', () => {
    const other = waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-06T10:00', 'chờ bản vẽ');
    expect(kinds(moved(other, vn, paused))).toEqual(['REMOVED RESUMED', 'ENTERED RESUMED']);
    const reason = waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-05T10:00', 'chờ xác minh');
    expect(kinds(moved(reason, vn, paused))).toEqual(['REMOVED SUSPENDED', 'ENTERED SUSPENDED']);
    const anew = waited(days, 'RESTART', '2026-03-03T10:00', '2026-03-05T10:00', 'chờ bản vẽ');
    expect(kinds(moved(anew, vn, paused))).toEqual([
      'REMOVED SUSPENDED',
      'REMOVED RESUMED',
      'ENTERED SUSPENDED',
      'ENTERED RESTARTED',
    ]);
    const wait = running(suspend(days, at('2026-03-03T10:00'), 'RESTART', 'chờ bản vẽ'));
    const after = running(resume(wait, at('2026-03-05T10:00'), 'PAUSE'));
    expect(kinds(moved(after, vn, anew))).toEqual(['REMOVED RESTARTED', 'ENTERED RESUMED']);
  });

  test('the restart that is counted from may be corrected', () => {
    const [anew, other] = ['a', 'b'].map(because => running(restart(days, at('2026-03-09T09:00'), because)));
    expect(kinds(moved(other!, vn, anew))).toEqual(['REMOVED RESTARTED', 'ENTERED RESTARTED']);
  });

  test('beside a clock that has not started the whole ledger is told', () => {
    const anew = restarted(paused, '2026-03-09T09:00');
    expect(kinds(moved(anew, vn, clockOf(days.limit)))).toEqual(['ENTERED SUSPENDED', 'ENTERED RESTARTED']);
    expect(kinds(moved(clockOf(days.limit), vn, anew))).toEqual(['REMOVED SUSPENDED', 'REMOVED RESTARTED']);
  });

  test('extensions are told apart by where they go, and counted', () => {
    const when = at('2026-03-06T09:00');
    const more = (given: Clock, amount: number): Clock =>
      running(extend(vn, given, { at: when, to: { amount, unit: 'WORKING_DAY' } }, 9));
    const [one, two] = [more(days, 1), more(days, 2)];
    const steps = (difference: Difference): unknown[] =>
      difference.causes.map(cause => 'step' in cause && [cause.kind, 'to' in cause.step && cause.step.to]);
    const [by1, by2] = [1, 2].map(amount => ({ amount, unit: 'WORKING_DAY' }));
    expect(steps(moved(two, vn, one))).toEqual([['REMOVED', by1], ['ENTERED', by2]]); // prettier-ignore
    expect(steps(moved(more(one, 2), vn, one))).toEqual([['ENTERED', by2]]);
    expect(steps(moved(more(one, 1), vn, one))).toEqual([['ENTERED', by1]]);
    const dated = running(extend(vn, days, { at: when, to: '2026-03-11' }));
    expect(steps(moved(dated, vn, two))).toEqual([['REMOVED', by2], ['ENTERED', '2026-03-11']]); // prettier-ignore
    const stored: Clock = { ...days, ledger: [{ because: '', to: { unit: 'WORKING_DAY', amount: 2 }, at: when, kind: 'EXTENDED' }] }; // prettier-ignore
    expect(moved(stored, vn, two).causes).toEqual([]);
    expect(steps(moved(stored))).toEqual([['ENTERED', by2]]);
  });

  test('a wait that changes nothing about the limit ends without being a cause', () => {
    const waiting = waited(days, 'NO_EFFECT', '2026-03-03T10:00', '2026-03-05T10:00');
    expect(kinds(moved(waiting))).toEqual(['ENTERED SUSPENDED']);
  });
});
