import { Calendar } from '../../calendar/calendar';
import { addDays, daysBetween } from '../../calendar/dates';
import { vietnamCalendar } from '../../calendar/vietnam/vietnam-calendar';
import { at, clock, restarted, running, waited } from '../../../test/clock/given';
import type { Clock } from '../clock';
import { clockOf, extend, restart, startClock, suspend } from '../commands';
import type { Limit } from '../limit';
import { clockDue } from '../reckoning';
import { explainClock, explainDue } from './explain';
import { renderExplanation, type Language } from './render';

const southern = [[420, 690], [780, 990]] as const; // prettier-ignore
const vn = new Calendar(vietnamCalendar({ id: 'can-tho', version: 1, officeHours: southern }));

const told = (given: Clock, language: Language = 'vi'): string[] =>
  renderExplanation(vn, explainClock(vn, given)!, language).map(line => line.trim());
const toldLimit = (start: string, amount: number, unit: Limit['unit'], language: Language = 'vi'): string[] =>
  told(startClock({ amount, unit }, at(start)), language);

test('what a citizen is told', () =>
  expect(
    renderExplanation(vn, explainDue(vn, at('2026-02-11T10:12'), { amount: 5, unit: 'WORKING_DAY' }), 'vi').join('\n'),
  ).toBe(
    `Hẹn trả: 16:30 thứ Tư 25/02/2026 (5 ngày làm việc)
  nhận đủ hồ sơ 10:12 thứ Tư 11/02/2026 — ngày nhận không tính (BLDS 2015 Đ147)
  12/02 ngày 1 · 13/02 ngày 2
  14/02–22/02 nghỉ: cuối tuần và Tết Bính Ngọ 16–20/02 (9441/TB-BNV)
  23/02 ngày 3 · 24/02 ngày 4 · 25/02 ngày 5`,
  ));

test('… and in English', () =>
  expect(toldLimit('2026-02-11T10:12', 5, 'WORKING_DAY', 'en')).toEqual([
    'Due: 16:30 Wednesday 25/02/2026 (5 working days)',
    'complete dossier received 10:12 Wednesday 11/02/2026 — this day is not counted (Civil Code 2015 Art. 147)',
    '12/02 day 1 · 13/02 day 2',
    '14/02–22/02 closed: weekend and Tết Bính Ngọ 16–20/02 (9441/TB-BNV)',
    '23/02 day 3 · 24/02 day 4 · 25/02 day 5',
  ]));

test('the explanation is data: the same as plain JSON', () => {
  const explanation = explainDue(vn, at('2026-02-12T10:12'), { amount: 2, unit: 'WORKING_DAY' });
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  expect(explanation).toEqual({
    limit: { amount: 2, unit: 'WORKING_DAY' },
    due: { at: at('2026-02-23T16:30'), date: '2026-02-23' },
    steps: [
      { kind: 'STARTED', at: at('2026-02-12T10:12'), date: '2026-02-12' },
      { kind: 'COUNTED', days: [{ date: '2026-02-13', number: 1 }] },
      {
        kind: 'OFF',
        from: '2026-02-14',
        to: '2026-02-22',
        reasons: [
          { kind: 'WEEKEND', from: '2026-02-14', to: '2026-02-22' },
          { kind: 'TET', notice: '9441/TB-BNV', from: '2026-02-16', to: '2026-02-20' },
        ],
      },
      { kind: 'COUNTED', days: [{ date: '2026-02-23', number: 2 }] },
    ],
  });
});

test('NĐ 23/2015 Đ7: on the same day: the day of receipt is counted, and only by 15:00', () => {
  expect(toldLimit('2026-03-02T15:00', 1, 'SAME_DAY')).toEqual([
    'Hẹn trả: 16:30 thứ Hai 02/03/2026 (1 ngày làm việc, tính cả ngày nhận)',
    'nhận đủ hồ sơ 15:00 thứ Hai 02/03/2026 — nhận không quá 15:00, tính cả ngày này',
  ]);
  expect(toldLimit('2026-03-06T15:01', 1, 'SAME_DAY', 'en')).toEqual([
    'Due: 16:30 Monday 09/03/2026 (1 working day, the day of receipt counted)',
    'complete dossier received 15:01 Friday 06/03/2026 — received after 15:00, counted from the next working day on',
    '07/03–08/03 closed: weekend',
    '09/03 day 1',
  ]);
  expect(toldLimit('2026-03-02T08:00', 2, 'SAME_DAY').at(-1)).toBe('03/03 ngày 2');
});

test('NĐ 23/2015 Đ7: … where the office has closed by then, or on a day off, that is why it is the next day', () => {
  const closures = [{ from: '2026-03-03', to: '2026-03-03', reason: 'bão số 1', hours: [[450, 690]] as const }];
  const half = new Calendar(vietnamCalendar({ id: 'x', version: 2, closures }));
  const limit: Limit = { amount: 1, unit: 'SAME_DAY' };
  const started = (start: string, language: Language = 'vi') =>
    renderExplanation(half, explainDue(half, at(start), limit), language)[1];
  expect(started('2026-03-03T11:00')).toContain('11:00 thứ Ba 03/03/2026 — nhận không quá 15:00, tính cả ngày này');
  for (const start of ['2026-03-03T11:30', '2026-03-03T14:00', '2026-03-07T09:00']) {
    expect(started(start)).toContain('/2026 — ngoài giờ làm việc, tính từ ngày làm việc tiếp theo');
    expect(started(start, 'en')).toContain('/2026 — outside working hours, counted from the next working day on');
  }
  expect(started('2026-03-02T15:01')).toContain('/2026 — nhận sau 15:00, tính từ ngày làm việc tiếp theo');
  expect(started('2026-03-02T06:00')).toContain('/2026 — nhận không quá 15:00, tính cả ngày này');
});

test('NĐ 23/2015 Đ7: … received on a holiday, or on a day that is closed, it says which', () => {
  expect(toldLimit('2026-04-27T09:50', 1, 'SAME_DAY').slice(1)).toEqual([
    'nhận đủ hồ sơ 09:50 thứ Hai 27/04/2026 — ngoài giờ làm việc, tính từ ngày làm việc tiếp theo',
    '27/04 nghỉ: nghỉ bù Giỗ Tổ Hùng Vương (9441/TB-BNV)',
    '28/04 ngày 1',
  ]);
  expect(toldLimit('2026-04-30T09:50', 1, 'SAME_DAY')[2]).toMatch(/^30\/04–03\/05 nghỉ: cuối tuần, Ngày Chiến thắng/);
});

test('1.011442: received on a day that is excluded for force majeure: the office was open, and it is not said that it was not', () => {
  const excluded = { hours: [], kind: 'FORCE_MAJEURE', notice: 'NĐ 99/2022 Đ16' };
  const flood = new Calendar({ ...vn.snapshot, exceptions: { ...vn.snapshot.exceptions, '2026-03-03': excluded } });
  const toldOf = (unit: Limit['unit'], language: Language = 'vi') =>
    renderExplanation(flood, explainDue(flood, at('2026-03-03T10:00'), { amount: 1, unit }), language).slice(1);
  const reason = '  03/03 không tính: sự kiện bất khả kháng (NĐ 99/2022 Đ16)';
  expect(toldOf('WORKING_HOUR')).toEqual([
    '  nhận đủ hồ sơ 10:00 thứ Ba 03/03/2026 — tính từ 07:00 thứ Tư 04/03/2026 (BLDS 2015 Đ147)',
    reason,
    '  04/03 1 giờ (cộng 1 giờ)',
  ]);
  expect(toldOf('WORKING_HOUR', 'en')[0]).toBe(
    '  complete dossier received 10:00 Tuesday 03/03/2026 — runs from 07:00 Wednesday 04/03/2026 (Civil Code 2015 Art. 147)',
  );
  expect(toldOf('SAME_DAY')).toEqual([
    '  nhận đủ hồ sơ 10:00 thứ Ba 03/03/2026 — tính từ ngày làm việc tiếp theo',
    reason,
    '  04/03 ngày 1',
  ]);
});

test('… a restart says it too', () =>
  expect(
    told(restarted(startClock({ amount: 2, unit: 'SAME_DAY' }, at('2026-03-02T16:00')), '2026-03-05T09:00'))[2],
  ).toBe('tính lại từ đầu từ 09:00 thứ Năm 05/03/2026 (NĐ 61/2018 Đ19.4) — nhận không quá 15:00, tính cả ngày này'));

test('… a restart counts its own day', () =>
  expect(
    told(restarted(startClock({ amount: 2, unit: 'SAME_DAY' }, at('2026-03-02T16:00')), '2026-03-05T09:00')).at(-1),
  ).toBe('06/03 ngày 2'));

test('a Saturday worked in exchange says for which day', () =>
  expect(toldLimit('2026-01-07T15:12', 5, 'WORKING_DAY').slice(2)).toEqual([
    '08/01 ngày 1 · 09/01 ngày 2 · 10/01 ngày 3 (làm bù cho 02/01)',
    '11/01 nghỉ: cuối tuần',
    '12/01 ngày 4 · 13/01 ngày 5',
  ]));

test('… in English too, and rows within one week', () => {
  expect(toldLimit('2026-01-07T15:12', 5, 'WORKING_DAY', 'en')[2]).toBe(
    '08/01 day 1 · 09/01 day 2 · 10/01 day 3 (worked in exchange for 02/01)',
  );
  expect(toldLimit('2026-02-11T10:12', 30, 'WORKING_DAY', 'en')[2]).toBe('12/02–13/02 days 1–2');
});

test('a swapped day, Quốc khánh and the weekend in one row', () =>
  expect(toldLimit('2026-08-27T15:12', 2, 'WORKING_DAY').slice(2)).toEqual([
    '28/08 ngày 1',
    '29/08–02/09 nghỉ: cuối tuần, nghỉ hoán đổi 31/08 (làm bù 22/08, 9441/TB-BNV) và Quốc khánh 01–02/09 (9441/TB-BNV)',
    '03/09 ngày 2',
  ]));

test('Tết with its make-up days, of a year whose notice is not known', () =>
  expect(toldLimit('2020-01-21T09:00', 2, 'WORKING_DAY')[3]).toBe(
    '23/01–29/01 nghỉ: cuối tuần, Tết Canh Tý 23–27/01 và nghỉ bù Tết Canh Tý 28–29/01',
  ));

test('24/11, alone, needs no date twice', () => {
  expect(toldLimit('2026-11-23T09:00', 1, 'WORKING_DAY')[2]).toBe(
    '24/11 nghỉ: Ngày Văn hóa Việt Nam (NQ 28/2026/QH16 Đ2)',
  );
  expect(toldLimit('2026-11-23T09:00', 1, 'WORKING_DAY', 'en')[2]).toBe(
    '24/11 closed: Vietnam Culture Day (NQ 28/2026/QH16 Đ2)',
  );
});

test('a storm is told by its name', () => {
  const closures = [{ from: '2024-09-09', to: '2024-09-10', reason: 'bão số 3' }];
  const storm = new Calendar(vietnamCalendar({ id: 'x', version: 2, closures }));
  expect(
    renderExplanation(storm, explainDue(storm, at('2024-09-06T09:00'), { amount: 1, unit: 'WORKING_DAY' }), 'vi')[2],
  ).toBe('  07/09–10/09 nghỉ: cuối tuần và bão số 3 ngày 09–10/09');
});

test('1.011442: days of force majeure are not counted though the office is open: among others, and where a date rolls', () => {
  const excluded = { hours: [], kind: 'FORCE_MAJEURE', notice: 'NĐ 99/2022 Đ16' };
  const flood = new Calendar({ ...vn.snapshot, exceptions: { ...vn.snapshot.exceptions, '2026-03-06': excluded } });
  const toldOf = (limit: Limit, language: Language = 'vi') =>
    renderExplanation(flood, explainDue(flood, at('2026-03-05T09:00'), limit), language).slice(2);
  expect(toldOf({ amount: 1, unit: 'WORKING_DAY' })[0]).toBe(
    '  06/03–08/03 không tính: cuối tuần và sự kiện bất khả kháng 06/03 (NĐ 99/2022 Đ16)',
  );
  expect(toldOf({ amount: 1, unit: 'CALENDAR_DAY' })[1]).toBe(
    '  06/03 không tính — cuối tuần và sự kiện bất khả kháng (NĐ 99/2022 Đ16) — chuyển sang 09/03 (BLDS 2015 Đ148)',
  );
  expect(toldOf({ amount: 1, unit: 'CALENDAR_DAY' }, 'en')[1]).toBe(
    '  06/03 is not counted — weekend and force majeure (NĐ 99/2022 Đ16) — moved to 09/03 (Civil Code 2015 Art. 148)',
  );
});

describe('law.md §8.2: where an agency is closed for a part of the day, it is said why', () => {
  const closures = [{ from: '2026-03-03', to: '2026-03-04', reason: 'bão số 1', notice: 'CV 5', hours: [[450, 690]] as const }]; // prettier-ignore
  const half = new Calendar(vietnamCalendar({ id: 'x', version: 2, closures }));
  const toldOf = (start: string, limit: Limit, language: Language = 'vi') =>
    renderExplanation(half, explainDue(half, at(start), limit), language).map(line => line.trim());
  const hours = (amount: number): Limit => ({ amount, unit: 'WORKING_HOUR' });

  test('in hours: at the day that has fewer', () => {
    expect(toldOf('2026-03-02T16:00', hours(12)).slice(2)).toEqual([
      '02/03 1 giờ (cộng 1 giờ)',
      '03/03 4 giờ (cộng 5 giờ): bão số 1 (CV 5)',
      '04/03 4 giờ (cộng 9 giờ): bão số 1 (CV 5)',
      '05/03 3 giờ (cộng 12 giờ)',
    ]);
    expect(toldOf('2026-03-02T16:00', hours(3), 'en')[3]).toBe('03/03 2 h (3 h in all): bão số 1 (CV 5)');
  });

  test('BLDS Đ147.1: in hours, received or resumed after it closed: why that ordinary hour does not count', () => {
    const closed = '03/03 chỉ làm việc 07:30–11:30: bão số 1';
    const tuesday = [{ ...closures[0]!, to: '2026-03-03', notice: undefined }];
    const storm = new Calendar(vietnamCalendar({ id: 'x', version: 2, closures: tuesday }));
    const linesOf = (given: Clock) =>
      renderExplanation(storm, explainClock(storm, given)!, 'vi').slice(1).map(line => line.trim()); // prettier-ignore
    expect(linesOf(clock(4, 'WORKING_HOUR', '2026-03-03T14:00'))).toEqual([
      'nhận đủ hồ sơ 14:00 thứ Ba 03/03/2026 — ngoài giờ làm việc, tính từ 07:30 thứ Tư 04/03/2026 (BLDS 2015 Đ147)',
      closed,
      '04/03 4 giờ (cộng 4 giờ)',
    ]);
    expect(linesOf(restarted(clock(4, 'WORKING_HOUR', '2026-03-02T14:00'), '2026-03-03T14:00'))[2]).toBe(closed);
    const resumed = waited(clock(4, 'WORKING_HOUR', '2026-03-02T14:00'), 'PAUSE', '2026-03-02T15:00', '2026-03-03T14:00'); // prettier-ignore
    expect(linesOf(resumed).slice(2)).toEqual([
      'tạm dừng từ 15:00 thứ Hai 02/03/2026',
      'tính tiếp từ 14:00 thứ Ba 03/03/2026',
      closed,
      '04/03 3 giờ (cộng 4 giờ)',
    ]);
  });

  test('NĐ 23/2015 Đ7: on the same day, received after it closed: why that day is not counted', () => {
    expect(toldOf('2026-03-03T14:00', { amount: 2, unit: 'SAME_DAY' }).slice(1)).toEqual([
      'nhận đủ hồ sơ 14:00 thứ Ba 03/03/2026 — ngoài giờ làm việc, tính từ ngày làm việc tiếp theo',
      '03/03 chỉ làm việc 07:30–11:30: bão số 1 (CV 5)',
      '04/03 ngày 1 · 05/03 ngày 2',
    ]);
    expect(toldOf('2026-03-03T15:01', { amount: 2, unit: 'SAME_DAY' })[2]).toBe('04/03 ngày 1 · 05/03 ngày 2');
  });

  test('a weekend within it is off as a weekend', () => {
    const friday = [{ from: '2026-08-14', to: '2026-08-17', reason: 'bão số 3', notice: 'CV 1', hours: [[450, 690]] as const }]; // prettier-ignore
    const august = new Calendar(vietnamCalendar({ id: 'x', version: 2, closures: friday }));
    const lines = renderExplanation(august, explainDue(august, at('2026-08-13T09:00'), { amount: 3, unit: 'WORKING_DAY' }), 'vi'); // prettier-ignore
    expect(lines.slice(2)).toEqual([
      '  14/08 ngày 1',
      '  15/08–16/08 nghỉ: cuối tuần',
      '  17/08 ngày 2 · 18/08 ngày 3',
    ]);
    expect(august.takesDossiers(at('2026-08-15T08:00'))).toBe(false);
    const exchanged = [{ ...friday[0]!, from: '2026-08-22', to: '2026-08-23', hours: [] }];
    const saturday = new Calendar(vietnamCalendar({ id: 'x', version: 2, closures: exchanged }));
    const reasons = renderExplanation(saturday, explainDue(saturday, at('2026-08-21T09:00'), hours(16)), 'vi');
    expect(reasons).toContain('  22/08–23/08 nghỉ: cuối tuần và bão số 3 ngày 22/08 (CV 1)');
  });

  test('in rows: by itself', () =>
    expect(toldOf('2026-02-27T16:00', hours(90)).slice(2)).toEqual([
      '27/02–02/03 8 giờ 30 phút (cộng 8 giờ 30 phút)',
      '03/03–04/03 8 giờ (cộng 16 giờ 30 phút): bão số 1 (CV 5)',
      '05/03–18/03 73 giờ 30 phút (cộng 90 giờ)',
    ]));

  test('in days: where it is the last, whose end is earlier', () => {
    const oneDay: Limit = { amount: 1, unit: 'WORKING_DAY' };
    expect(toldOf('2026-03-02T09:00', oneDay)).toEqual([
      'Hẹn trả: 11:30 thứ Ba 03/03/2026 (1 ngày làm việc)',
      'nhận đủ hồ sơ 09:00 thứ Hai 02/03/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
      '03/03 ngày 1',
      '03/03 chỉ làm việc 07:30–11:30: bão số 1 (CV 5)',
    ]);
    expect(toldOf('2026-03-02T09:00', oneDay, 'en').at(-1)).toBe('03/03 is worked only 07:30–11:30: bão số 1 (CV 5)');
    expect(toldOf('2026-03-02T09:00', { amount: 3, unit: 'WORKING_DAY' }).slice(2)).toEqual([
      '03/03 ngày 1 · 04/03 ngày 2 · 05/03 ngày 3',
    ]);
  });

  test('in calendar days, and on the same day: the last too', () => {
    expect(toldOf('2026-03-01T09:00', { amount: 2, unit: 'CALENDAR_DAY' }).slice(2)).toEqual([
      '2 ngày sau, tính cả ngày nghỉ: 03/03/2026',
      '03/03 chỉ làm việc 07:30–11:30: bão số 1 (CV 5)',
    ]);
    expect(toldOf('2026-03-03T09:00', { amount: 1, unit: 'SAME_DAY' }).slice(2)).toEqual([
      '03/03 chỉ làm việc 07:30–11:30: bão số 1 (CV 5)',
    ]);
  });

  test('a date that rolls to it', () => {
    const monday = [{ ...closures[0]!, from: '2026-03-09', to: '2026-03-09' }];
    const rolls = new Calendar(vietnamCalendar({ id: 'x', version: 2, closures: monday }));
    const limit: Limit = { amount: 5, unit: 'CALENDAR_DAY' };
    const lines = renderExplanation(rolls, explainDue(rolls, at('2026-03-02T09:00'), limit), 'vi');
    expect(lines.slice(-2)).toEqual([
      '  07/03 nghỉ — cuối tuần — chuyển sang 09/03 (BLDS 2015 Đ148)',
      '  09/03 chỉ làm việc 07:30–11:30: bão số 1 (CV 5)',
    ]);
  });

  test('a date without counting on a Saturday worked in exchange says that it is one', () =>
    expect(toldLimit('2026-08-12T09:00', 10, 'CALENDAR_DAY').at(-1)).toBe(
      '22/08 làm việc 07:00–11:30, 13:00–16:30: làm bù (nghỉ 31/08, 9441/TB-BNV)',
    ));

  test('while the clock stands there is no last day', () => {
    const standing = running(suspend(startClock({ amount: 5, unit: 'WORKING_DAY' }, at('2026-03-02T09:00')), at('2026-03-03T10:00'), 'PAUSE')); // prettier-ignore
    expect(explainClock(half, standing)!.steps.map(({ kind }) => kind)).toEqual(['STARTED', 'COUNTED', 'SUSPENDED']);
  });
});

test('a long limit is told in rows of weeks', () =>
  expect(toldLimit('2026-02-11T10:12', 30, 'WORKING_DAY')).toEqual([
    'Hẹn trả: 16:30 thứ Tư 01/04/2026 (30 ngày làm việc)',
    'nhận đủ hồ sơ 10:12 thứ Tư 11/02/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
    '12/02–13/02 ngày 1–2',
    '14/02–22/02 nghỉ: cuối tuần và Tết Bính Ngọ 16–20/02 (9441/TB-BNV)',
    '23/02–01/04 ngày 3–30 (không tính cuối tuần)',
  ]));

test('ten days are listed, eleven are rows; a row of one is listed', () => {
  expect(toldLimit('2026-03-02T10:12', 10, 'WORKING_DAY')).toHaveLength(7);
  expect(toldLimit('2026-03-02T10:12', 11, 'WORKING_DAY').slice(2)).toEqual([
    '03/03–17/03 ngày 1–11 (không tính cuối tuần)',
  ]);
  expect(toldLimit('2026-02-12T10:12', 12, 'WORKING_DAY', 'en').slice(2)).toEqual([
    '13/02 day 1',
    '14/02–22/02 closed: weekend and Tết Bính Ngọ 16–20/02 (9441/TB-BNV)',
    '23/02–09/03 days 2–12 (weekends not counted)',
  ]);
});

describe('law.md §8.4: a Saturday worked in exchange is counted, and a long count says so', () => {
  const exchange = '22/08 làm bù cho 31/08';
  test.each<[string, string, number, Language, string[]]>([
    [
      'in the middle of a row',
      '2026-08-07T09:00',
      16,
      'vi',
      ['08/08–09/08 nghỉ: cuối tuần', `10/08–28/08 ngày 1–16 (không tính cuối tuần, trừ ${exchange})`],
    ],
    [
      'in English',
      '2026-08-07T09:00',
      16,
      'en',
      [
        '08/08–09/08 closed: weekend',
        '10/08–28/08 days 1–16 (weekends not counted, except 22/08 worked in exchange for 31/08)',
      ],
    ],
    [
      'at its beginning',
      '2026-08-21T09:00',
      11,
      'vi',
      [
        `22/08–28/08 ngày 1–6 (không tính cuối tuần, trừ ${exchange})`,
        '29/08–02/09 nghỉ: cuối tuần, nghỉ hoán đổi 31/08 (làm bù 22/08, 9441/TB-BNV) và Quốc khánh 01–02/09 (9441/TB-BNV)',
        '03/09–09/09 ngày 7–11 (không tính cuối tuần)',
      ],
    ],
    [
      'at its end',
      '2026-08-07T09:00',
      11,
      'vi',
      ['08/08–09/08 nghỉ: cuối tuần', `10/08–22/08 ngày 1–11 (không tính cuối tuần, trừ ${exchange})`],
    ],
  ])('days: %s', (_where, start, amount, language, rows) =>
    expect(toldLimit(start, amount, 'WORKING_DAY', language).slice(2)).toEqual(rows),
  );

  test('a row within one week, over no weekend', () => {
    const within = waited(
      clock(11, 'WORKING_DAY', '2026-01-06T09:00'),
      'PAUSE',
      '2026-01-10T08:00',
      '2026-01-13T08:00',
    );
    expect(told(within)[2]).toBe('07/01–10/01 ngày 1–4 (10/01 làm bù cho 02/01)');
    expect(told(within, 'en')[2]).toBe('07/01–10/01 days 1–4 (10/01 worked in exchange for 02/01)');
  });

  test('hours of one day, and in rows', () => {
    expect(toldLimit('2026-08-21T15:30', 8, 'WORKING_HOUR').slice(2, 4)).toEqual([
      '21/08 1 giờ (cộng 1 giờ)',
      '22/08 (làm bù cho 31/08) 7 giờ (cộng 8 giờ)',
    ]);
    expect(toldLimit('2026-08-21T15:30', 8, 'WORKING_HOUR', 'en')[3]).toBe(
      '22/08 (worked in exchange for 31/08) 7 h (8 h in all)',
    );
    expect(toldLimit('2026-08-07T15:12', 100, 'WORKING_HOUR')[2]).toBe(
      '07/08–25/08 100 giờ (cộng 100 giờ), có 22/08 làm bù cho 31/08',
    );
    expect(toldLimit('2026-08-07T15:12', 100, 'WORKING_HOUR', 'en')[2]).toBe(
      '07/08–25/08 100 h (100 h in all), with 22/08 worked in exchange for 31/08',
    );
  });
});

test('hours: from the moment, day by day', () =>
  expect(toldLimit('2026-02-13T15:12', 8, 'WORKING_HOUR')).toEqual([
    'Hẹn trả: 15:12 thứ Hai 23/02/2026 (8 giờ làm việc)',
    'nhận đủ hồ sơ 15:12 thứ Sáu 13/02/2026 — tính ngay từ lúc đó (BLDS 2015 Đ147)',
    '13/02 1 giờ 18 phút (cộng 1 giờ 18 phút)',
    '14/02–22/02 nghỉ: cuối tuần và Tết Bính Ngọ 16–20/02 (9441/TB-BNV)',
    '23/02 6 giờ 42 phút (cộng 8 giờ)',
  ]));

test('hours received at night, at lunch, on a Sunday run from the next opening', () => {
  expect(toldLimit('2026-03-02T17:40', 1, 'HALF_WORKING_DAY').slice(0, 3)).toEqual([
    'Hẹn trả: 11:00 thứ Ba 03/03/2026 (nửa ngày làm việc)',
    'nhận đủ hồ sơ 17:40 thứ Hai 02/03/2026 — ngoài giờ làm việc, tính từ 07:00 thứ Ba 03/03/2026 (BLDS 2015 Đ147)',
    '03/03 4 giờ (cộng 4 giờ)',
  ]);
  expect(toldLimit('2026-03-02T12:00', 1, 'WORKING_HOUR', 'en').slice(1)).toEqual([
    'complete dossier received 12:00 Monday 02/03/2026 — outside working hours, runs from 13:00 Monday 02/03/2026 (Civil Code 2015 Art. 147)',
    '02/03 1 h (1 h in all)',
  ]);
  expect(toldLimit('2026-03-01T09:00', 1, 'WORKING_HOUR')[2]).toBe('01/03 nghỉ: cuối tuần');
});

test('many hours are told in rows of weeks', () => {
  const lines = toldLimit('2026-08-07T15:12', 225, 'WORKING_HOUR');
  expect(lines.slice(2)).toEqual([
    '07/08–28/08 129 giờ 18 phút (cộng 129 giờ 18 phút), có 22/08 làm bù cho 31/08',
    '29/08–02/09 nghỉ: cuối tuần, nghỉ hoán đổi 31/08 (làm bù 22/08, 9441/TB-BNV) và Quốc khánh 01–02/09 (9441/TB-BNV)',
    '03/09–18/09 95 giờ 42 phút (cộng 225 giờ)',
  ]);
  expect(toldLimit('2026-08-07T15:12', 1, 'WORKING_HOUR', 'en')).toEqual([
    'Due: 16:12 Friday 07/08/2026 (1 working hour)',
    'complete dossier received 15:12 Friday 07/08/2026 — runs from that moment (Civil Code 2015 Art. 147)',
    '07/08 1 h (1 h in all)',
  ]);
});

test('calendar days: the day reached, and where it rolls', () => {
  expect(toldLimit('2026-02-01T15:12', 15, 'CALENDAR_DAY').slice(1)).toEqual([
    'nhận đủ hồ sơ 15:12 Chủ nhật 01/02/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
    '15 ngày sau, tính cả ngày nghỉ: 16/02/2026',
    '16/02 nghỉ — cuối tuần và Tết Bính Ngọ 16–20/02 (9441/TB-BNV) — chuyển sang 23/02 (BLDS 2015 Đ148)',
  ]);
  expect(toldLimit('2026-03-02T15:12', 1, 'CALENDAR_DAY').slice(2)).toEqual([
    '1 ngày sau, tính cả ngày nghỉ: 03/03/2026',
  ]);
  expect(toldLimit('2026-03-02T15:12', 1, 'CALENDAR_DAY', 'en').slice(2)).toEqual([
    '1 day later, days off counted too: 03/03/2026',
  ]);
});

test('months: the corresponding day, or the last of the month', () => {
  expect(toldLimit('2026-01-31T15:12', 1, 'MONTH', 'en').slice(2)).toEqual([
    '1 month later: 28/02/2026 — the month has no such day, so its last (Civil Code 2015 Art. 148)',
    '28/02 is closed — weekend — moved to 02/03 (Civil Code 2015 Art. 148)',
  ]);
  expect(toldLimit('2026-01-31T15:12', 1, 'MONTH')[2]).toBe(
    '1 tháng sau: 28/02/2026 — tháng không có ngày tương ứng, lấy ngày cuối tháng (BLDS 2015 Đ148)',
  );
  expect(toldLimit('2026-03-05T15:12', 2, 'MONTH').slice(2)).toEqual([
    '2 tháng sau: 05/05/2026 (ngày tương ứng, BLDS 2015 Đ148)',
  ]);
  expect(toldLimit('2026-03-05T15:12', 2, 'MONTH', 'en').slice(2)).toEqual([
    '2 months later: 05/05/2026 (the corresponding day, Civil Code 2015 Art. 148)',
  ]);
});

const days = clock(5, 'WORKING_DAY', '2026-03-02T09:00');

test('a pause: counted up to it, and on from the day after it ended', () => {
  const paused = waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-05T10:00', 'chờ bản vẽ');
  expect(told(paused)).toEqual([
    'Hẹn trả: 16:30 thứ Tư 11/03/2026 (5 ngày làm việc)',
    'nhận đủ hồ sơ 09:00 thứ Hai 02/03/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
    '03/03 ngày 1',
    'tạm dừng từ 10:00 thứ Ba 03/03/2026: chờ bản vẽ',
    'tính tiếp từ 10:00 thứ Năm 05/03/2026 — ngày này không tính',
    '06/03 ngày 2',
    '07/03–08/03 nghỉ: cuối tuần',
    '09/03 ngày 3 · 10/03 ngày 4 · 11/03 ngày 5',
  ]);
  expect(told(paused, 'en').slice(3, 5)).toEqual([
    'suspended from 10:00 Tuesday 03/03/2026: chờ bản vẽ',
    'counted on from 10:00 Thursday 05/03/2026 — this day is not counted',
  ]);
});

test('a pause that begins on the day of reception', () => {
  const paused = waited(days, 'PAUSE', '2026-03-02T10:00', '2026-03-03T10:00');
  expect(told(paused).slice(2, 5)).toEqual(['tạm dừng từ 10:00 thứ Hai 02/03/2026', 'tính tiếp từ 10:00 thứ Ba 03/03/2026 — ngày này không tính', '04/03 ngày 1 · 05/03 ngày 2 · 06/03 ngày 3']); // prettier-ignore
});

test('counting-rules 9: a pause within a day takes none: the day counts', () => {
  const paused = waited(days, 'PAUSE', '2026-03-04T09:00', '2026-03-04T15:00');
  expect(told(paused).slice(2, 6)).toEqual([
    '03/03 ngày 1 · 04/03 ngày 2',
    'tạm dừng từ 09:00 thứ Tư 04/03/2026',
    'tính tiếp từ 15:00 thứ Tư 04/03/2026',
    '05/03 ngày 3 · 06/03 ngày 4',
  ]);
  const ten = waited(clock(10, 'CALENDAR_DAY', '2026-03-04T09:00'), 'PAUSE', '2026-03-05T10:00', '2026-03-05T15:00');
  expect(told(ten).at(-2)).toBe('tính tiếp từ 15:00 thứ Năm 05/03/2026');
});

test('counting-rules 9: a pause from the last day on moves the date, and says where to', () => {
  const last = waited(days, 'PAUSE', '2026-03-09T09:00', '2026-03-11T15:00');
  expect(told(last)[0]).toBe('Hẹn trả: 16:30 thứ Tư 11/03/2026 (5 ngày làm việc)');
  expect(told(last).slice(-3)).toEqual([
    '09/03 ngày 5',
    'tạm dừng từ 09:00 thứ Hai 09/03/2026',
    'tính tiếp từ 15:00 thứ Tư 11/03/2026 — 2 ngày làm việc không tính, đến 11/03/2026',
  ]);
  expect(told(last, 'en').at(-1)).toBe(
    'counted on from 15:00 Wednesday 11/03/2026 — 2 working days not counted, until 11/03/2026',
  );
  const twice = waited(last, 'PAUSE', '2026-03-11T16:00', '2026-03-13T09:00');
  expect(told(twice)[0]).toBe('Hẹn trả: 16:30 thứ Sáu 13/03/2026 (5 ngày làm việc)');
  expect(told(twice).at(-1)).toBe('tính tiếp từ 09:00 thứ Sáu 13/03/2026 — 2 ngày làm việc không tính, đến 13/03/2026');
  const more = running(extend(vn, last, { at: at('2026-03-11T16:00'), to: { amount: 1, unit: 'WORKING_DAY' } }));
  expect(told(more).at(-1)).toBe('12/03 ngày 6');
});

test('counting-rules 11: a pause of a month moves the day reached, which may then be no working day', () => {
  const month = waited(clock(1, 'MONTH', '2026-02-12T09:00'), 'PAUSE', '2026-03-02T10:00', '2026-03-04T10:00');
  expect(told(month).slice(2)).toEqual([
    '1 tháng sau: 12/03/2026 (ngày tương ứng, BLDS 2015 Đ148)',
    'tạm dừng từ 10:00 thứ Hai 02/03/2026',
    'tính tiếp từ 10:00 thứ Tư 04/03/2026 — 2 ngày không tính, đến 14/03/2026',
    '14/03 nghỉ — cuối tuần — chuyển sang 16/03 (BLDS 2015 Đ148)',
  ]);
});

test('a pause of hours, within a day', () => {
  const hours = waited(clock(4, 'WORKING_HOUR', '2026-03-02T08:00'), 'PAUSE', '2026-03-02T09:00', '2026-03-02T10:00');
  expect(told(hours).slice(2)).toEqual([
    '02/03 1 giờ (cộng 1 giờ)',
    'tạm dừng từ 09:00 thứ Hai 02/03/2026',
    'tính tiếp từ 10:00 thứ Hai 02/03/2026',
    '02/03 3 giờ (cộng 4 giờ)',
  ]);
  expect(told(hours, 'en')[4]).toBe('counted on from 10:00 Monday 02/03/2026');
  const atOnce = waited(clock(4, 'WORKING_HOUR', '2026-03-02T08:00'), 'PAUSE', '2026-03-02T08:00', '2026-03-02T09:30');
  expect(told(atOnce).slice(2)).toEqual(['tạm dừng từ 08:00 thứ Hai 02/03/2026', 'tính tiếp từ 09:30 thứ Hai 02/03/2026', '02/03 4 giờ (cộng 4 giờ)']); // prettier-ignore
});

test('a pause of calendar days', () => {
  const ten = waited(clock(10, 'CALENDAR_DAY', '2026-03-04T09:00'), 'PAUSE', '2026-03-05T10:00', '2026-03-08T10:00');
  expect(explainClock(vn, ten)!.steps.slice(-1)).toEqual([
    {
      kind: 'RESUMED',
      at: at('2026-03-08T10:00'),
      date: '2026-03-08',
      due: '2026-03-17',
      lost: { amount: 3, unit: 'CALENDAR_DAY' },
    },
  ]);
  expect(told(ten).slice(-2)).toEqual([
    'tạm dừng từ 10:00 thứ Năm 05/03/2026',
    'tính tiếp từ 10:00 Chủ nhật 08/03/2026 — 3 ngày không tính, đến 17/03/2026',
  ]);
  expect(told(ten, 'en').at(-1)).toBe('counted on from 10:00 Sunday 08/03/2026 — 3 days not counted, until 17/03/2026');
});

test('BLDS Đ148.5: suspended on the last day and resumed on a day off, nothing more is counted', () => {
  const four = clock(4, 'WORKING_DAY', '2026-03-02T09:00');
  expect(told(waited(four, 'PAUSE', '2026-03-06T10:00', '2026-03-07T10:00'))).toEqual([
    'Hẹn trả: 16:30 thứ Hai 09/03/2026 (4 ngày làm việc)',
    'nhận đủ hồ sơ 09:00 thứ Hai 02/03/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
    '03/03 ngày 1 · 04/03 ngày 2 · 05/03 ngày 3 · 06/03 ngày 4',
    'tạm dừng từ 10:00 thứ Sáu 06/03/2026',
    'tính tiếp từ 10:00 thứ Bảy 07/03/2026',
    '07/03 nghỉ — cuối tuần — chuyển sang 09/03 (BLDS 2015 Đ148)',
  ]);
});

test('a wait without effect, and one that came too late, say so', () => {
  const idle = waited(days, 'NO_EFFECT', '2026-03-03T10:00', '2026-03-05T10:00', 'xin ý kiến');
  expect(told(idle)).toContain('chờ từ 10:00 thứ Ba 03/03/2026: xin ý kiến — không làm thay đổi thời hạn');
  expect(told(idle, 'en')).toContain('waiting from 10:00 Tuesday 03/03/2026: xin ý kiến — the limit goes on');
  expect(told(idle).filter(line => line.startsWith('tính tiếp'))).toEqual([]);
  const late = waited(days, 'PAUSE', '2026-03-10T10:00', '2026-03-12T10:00');
  expect(told(late).at(-1)).toBe('tạm dừng từ 10:00 thứ Ba 10/03/2026 — lúc đó đã quá hạn, ngày hẹn không đổi');
  expect(told(late, 'en').at(-1)).toBe(
    'suspended from 10:00 Tuesday 10/03/2026 — already overdue then, the date stays',
  );
  expect(told(late)).toContain('09/03 ngày 5');
});

test('NĐ 61/2018 Đ19.4: asked for more when it was overdue, it is counted anew all the same: the date does not stay', () => {
  const late = waited(days, 'RESTART', '2026-03-10T10:00', '2026-03-12T10:00');
  expect(told(late).slice(0, 4)).toEqual([
    'Hẹn trả: 16:30 thứ Năm 19/03/2026 (5 ngày làm việc)',
    'nhận đủ hồ sơ 09:00 thứ Hai 02/03/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
    'tạm dừng từ 10:00 thứ Ba 10/03/2026 — lúc đó đã quá hạn',
    'tính lại từ đầu từ 10:00 thứ Năm 12/03/2026 (NĐ 61/2018 Đ19.4) — ngày nhận không tính (BLDS 2015 Đ147)',
  ]);
  expect(told(late, 'en')[2]).toBe('suspended from 10:00 Tuesday 10/03/2026 — already overdue then');
});

test('a suspended clock has no date, and tells what was counted', () => {
  const waiting = running(suspend(days, at('2026-03-04T10:00'), 'RESTART', 'bổ sung hồ sơ'));
  expect(told(waiting)).toEqual([
    'Đang tạm dừng, chưa có ngày hẹn trả (5 ngày làm việc)',
    'nhận đủ hồ sơ 09:00 thứ Hai 02/03/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
    '03/03 ngày 1 · 04/03 ngày 2',
    'tạm dừng từ 10:00 thứ Tư 04/03/2026: bổ sung hồ sơ',
  ]);
  expect(told(waiting, 'en')[0]).toBe('Suspended, no due date yet (5 working days)');
  expect(explainClock(vn, waiting)).not.toHaveProperty('due');
});

test('NĐ 61/2018 Đ19.4: after a supplement the count begins anew, what was counted is void', () => {
  const anew = waited(days, 'RESTART', '2026-03-04T10:00', '2026-03-10T15:30', 'bổ sung hồ sơ');
  expect(told(anew)).toEqual([
    'Hẹn trả: 16:30 thứ Ba 17/03/2026 (5 ngày làm việc)',
    'nhận đủ hồ sơ 09:00 thứ Hai 02/03/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
    'tạm dừng từ 10:00 thứ Tư 04/03/2026: bổ sung hồ sơ',
    'tính lại từ đầu từ 15:30 thứ Ba 10/03/2026 (NĐ 61/2018 Đ19.4) — ngày nhận không tính (BLDS 2015 Đ147)',
    '11/03 ngày 1 · 12/03 ngày 2 · 13/03 ngày 3',
    '14/03–15/03 nghỉ: cuối tuần',
    '16/03 ngày 4 · 17/03 ngày 5',
  ]);
  const paused = waited(
    waited(days, 'PAUSE', '2026-03-03T10:00', '2026-03-04T10:00'),
    'PAUSE',
    '2026-03-05T10:00',
    '2026-03-06T10:00',
  );
  const kinds = explainClock(vn, restarted(paused, '2026-03-09T08:00'))!.steps.map(step => step.kind);
  expect(kinds).toEqual(['STARTED', 'SUSPENDED', 'SUSPENDED', 'RESTARTED', 'COUNTED', 'OFF', 'COUNTED']);
});

test('a restart at night, in hours, runs from the morning', () => {
  const given = restarted(clock(2, 'WORKING_HOUR', '2026-03-02T08:00'), '2026-03-02T20:00');
  expect(told(given, 'en')).toContain(
    'counted anew from 20:00 Monday 02/03/2026 (Decree 61/2018 Art. 19.4) — outside working hours, runs from 07:00 Tuesday 03/03/2026 (Civil Code 2015 Art. 147)',
  );
  expect(told(given).at(-1)).toBe('03/03 2 giờ (cộng 2 giờ)');
});

test('a restart says why, where it was said', () => {
  const given = running(restart(days, at('2026-03-04T10:00'), 'đủ hồ sơ'));
  expect(told(given)).toContain(
    'tính lại từ đầu từ 10:00 thứ Tư 04/03/2026: đủ hồ sơ (NĐ 61/2018 Đ19.4) — ngày nhận không tính (BLDS 2015 Đ147)',
  );
  expect(told(given, 'en')).toContain(
    'counted anew from 10:00 Wednesday 04/03/2026: đủ hồ sơ (Decree 61/2018 Art. 19.4) — this day is not counted (Civil Code 2015 Art. 147)',
  );
});

test('two exchanges in one row are told apart', () => {
  const swap = (off: string, worked: string, notice: string) => [
    { date: off, kind: 'SWAPPED_OFF' as const, for: worked, notice },
    { date: worked, kind: 'SWAPPED_TO_WORK' as const, for: off, notice },
  ];
  const officialDays = [...swap('2026-03-05', '2026-03-14', 'CV 1'), ...swap('2026-03-06', '2026-03-21', 'CV 1')];
  const two = new Calendar(vietnamCalendar({ id: 'x', version: 2, officialDays }));
  expect(
    renderExplanation(two, explainDue(two, at('2026-03-04T09:00'), { amount: 1, unit: 'WORKING_DAY' }), 'vi')[2],
  ).toBe(
    '  05/03–08/03 nghỉ: cuối tuần, nghỉ hoán đổi 05/03 (làm bù 14/03, CV 1) và nghỉ hoán đổi 06/03 (làm bù 21/03, CV 1)',
  );
});

test('a restart of calendar days reaches a new day', () => {
  const steps = explainClock(vn, restarted(clock(3, 'CALENDAR_DAY', '2026-03-02T08:00'), '2026-03-10T20:00'))!.steps;
  expect(steps.map(step => step.kind)).toEqual(['STARTED', 'RESTARTED', 'REACHED']);
  expect(steps.at(-1)).toMatchObject({ date: '2026-03-13', lastOfMonth: false });
});

test('NĐ 61/2018 Đ19.9: a new date, by a limit or by name', () => {
  const asked = at('2026-03-06T09:00');
  const more = running(extend(vn, days, { at: asked, to: { amount: 3, unit: 'WORKING_DAY' }, because: 'xác minh' }));
  expect(told(more).slice(2)).toEqual([
    '03/03 ngày 1 · 04/03 ngày 2 · 05/03 ngày 3 · 06/03 ngày 4',
    'hẹn lại thêm 3 ngày làm việc: xác minh (NĐ 61/2018 Đ19.9)',
    '07/03–08/03 nghỉ: cuối tuần',
    '09/03 ngày 5 · 10/03 ngày 6 · 11/03 ngày 7 · 12/03 ngày 8',
  ]);
  const named = running(extend(vn, days, { at: asked, to: '2026-03-13' }));
  expect(told(named)).toContain('hẹn lại đến thứ Sáu 13/03/2026 (NĐ 61/2018 Đ19.9)');
  expect(told(named, 'en')).toContain('new date until Friday 13/03/2026 (Decree 61/2018 Art. 19.9)');
  expect(told(more, 'en')).toContain('new date 3 working days more: xác minh (Decree 61/2018 Art. 19.9)');
});

test('the hour of a day that closes at midnight is 24:00', () => {
  const night = new Calendar({
    ...vn.snapshot,
    weekly: Array.from({ length: 7 }, () => [[1380, 1440]] as const),
    exceptions: {},
  });
  expect(
    renderExplanation(night, explainDue(night, at('2026-03-02T08:00'), { amount: 1, unit: 'WORKING_DAY' }), 'vi')[0],
  ).toBe('Hẹn trả: 24:00 thứ Ba 03/03/2026 (1 ngày làm việc)');
  const hour = explainDue(night, at('2026-03-02T08:00'), { amount: 1, unit: 'WORKING_HOUR' });
  expect(hour.steps.slice(1)).toEqual([{ kind: 'WORKED', date: '2026-03-02', minutes: 60, total: 60 }]);
});

test('a provisional date says that it is one', () => {
  const limit: Limit = { amount: 10, unit: 'WORKING_DAY' };
  const { value, provisional } = vn.provisionally(c =>
    renderExplanation(c, explainDue(c, at('2026-12-28T09:00'), limit), 'vi', true),
  );
  expect(provisional).toBe(true);
  expect(value[0]).toBe('Hẹn trả: 16:30 thứ Ba 12/01/2027 (10 ngày làm việc)');
  expect(value).toContain('  01/01–03/01 nghỉ: cuối tuần và Tết Dương lịch 01/01');
  expect(value.at(-1)).toBe('  Tạm tính: có ngày chưa có quyết định về ngày nghỉ.');
});

test('a clock that has not started has nothing to explain', () =>
  expect(explainClock(vn, clockOf(days.limit))).toBeUndefined());

describe('BLDS Đ148.5: a pause that begins in the days off over which the date rolled', () => {
  const ten = clock(10, 'CALENDAR_DAY', '2026-03-04T09:00');
  const reached = '10 ngày sau, tính cả ngày nghỉ: 14/03/2026';
  const roll = '14/03 nghỉ — cuối tuần — chuyển sang 16/03 (BLDS 2015 Đ148)';

  test('and ends within them took nothing, and the roll is told', () => {
    const tet = '18/02 nghỉ — cuối tuần và Tết Bính Ngọ 18–20/02 (9441/TB-BNV) — chuyển sang 23/02 (BLDS 2015 Đ148)';
    const three = clock(3, 'CALENDAR_DAY', '2026-02-15T09:00');
    for (const [until, resumed] of [
      ['2026-02-23T14:48', '14:48 thứ Hai 23/02/2026'],
      ['2026-02-21T14:48', '14:48 thứ Bảy 21/02/2026'],
    ] as const)
      // prettier-ignore
      expect(told(waited(three, 'PAUSE', '2026-02-19T09:00', until))).toEqual([
        'Hẹn trả: 16:30 thứ Hai 23/02/2026 (3 ngày)',
        'nhận đủ hồ sơ 09:00 Chủ nhật 15/02/2026 — ngày nhận không tính (BLDS 2015 Đ147)',
        '3 ngày sau, tính cả ngày nghỉ: 18/02/2026',
        tet,
        'tạm dừng từ 09:00 thứ Năm 19/02/2026',
        `tính tiếp từ ${resumed}`,
      ]);
  });

  test('and lasts longer takes the days from where it rolled to', () =>
    expect(told(waited(ten, 'PAUSE', '2026-03-16T09:00', '2026-03-19T09:00')).slice(2)).toEqual([
      reached,
      roll,
      'tạm dừng từ 09:00 thứ Hai 16/03/2026',
      'tính tiếp từ 09:00 thứ Năm 19/03/2026 — 3 ngày không tính, đến 19/03/2026',
    ]));

  test('and ends within a day leaves the roll told', () =>
    expect(told(waited(ten, 'PAUSE', '2026-03-16T09:00', '2026-03-16T15:00')).slice(2)).toEqual([
      reached,
      roll,
      'tạm dừng từ 09:00 thứ Hai 16/03/2026',
      'tính tiếp từ 15:00 thứ Hai 16/03/2026',
    ]));

  test('a new date counted from where it rolled to says that it rolled', () => {
    const to = { amount: 3, unit: 'CALENDAR_DAY' } as const;
    expect(told(running(extend(vn, ten, { at: at('2026-03-11T09:00'), to }))).slice(2)).toEqual([
      reached,
      roll,
      'hẹn lại thêm 3 ngày (NĐ 61/2018 Đ19.9)',
    ]);
  });

  test.each([
    ['2026-03-16T09:00', '2026-03-16T10:00', '16/03/2026', ''],
    ['2026-03-15T09:00', '2026-03-16T10:00', '17/03/2026', ' — 1 ngày làm việc không tính, đến 17/03/2026'],
    ['2026-03-15T09:00', '2026-03-17T10:00', '18/03/2026', ' — 2 ngày làm việc không tính, đến 18/03/2026'],
    ['2026-03-14T11:00', '2026-03-15T10:00', '16/03/2026', ''],
  ])('in working days, all of them counted: again from %s to %s', (from, to, due, lost) => {
    const once = waited(clock(4, 'WORKING_DAY', '2026-03-06T09:00'), 'PAUSE', '2026-03-12T09:00', '2026-03-14T10:00');
    const lines = told(waited(once, 'PAUSE', from, to));
    expect(lines[0]).toContain(`${due} (4 ngày làm việc)`);
    expect(lines.slice(5, 7)).toEqual([
      'tính tiếp từ 10:00 thứ Bảy 14/03/2026 — 1 ngày làm việc không tính, đến 14/03/2026',
      roll,
    ]);
    expect(lines.slice(8)).toEqual([expect.stringMatching(new RegExp(`^tính tiếp từ 10:00 [^—]*/2026${lost}$`))]);
  });
});

test('whatever happened, the last day counted is the due date and each count is one more', () => {
  const modes = ['PAUSE', 'RESTART', 'NO_EFFECT'] as const;
  for (const amount of [1, 2, 7, 15])
    for (const mode of modes)
      for (const to of ['2026-03-04T08:00', '2026-03-07T08:00', '2026-03-16T23:00']) {
        const lived = waited(clock(amount, 'WORKING_DAY', '2026-03-02T09:00'), mode, '2026-03-03T10:00', to);
        const { steps } = explainClock(vn, lived)!;
        const counted = steps.flatMap(step => (step.kind === 'COUNTED' ? step.days : []));
        expect(counted.map(day => day.number)).toEqual(Array.from({ length: amount }, (_, i) => i + 1));
        const moved = steps.findLast(step => step.kind === 'RESUMED');
        const rolled = steps.findLast(step => step.kind === 'ROLLED');
        const last = rolled?.to ?? (moved?.lost ? moved.due : counted.at(-1)?.date);
        expect(last).toBe(clockDue(vn, lived)!.date);
      }
});

test('whatever two pauses do, a reader who follows the lines comes to the due date, and no wait takes more days than it lasted', () => {
  const times = Array.from({ length: 22 }, (_, n) => `2026-03-${String(n + 5).padStart(2, '0')}T10:00`);
  for (const limit of [
    clock(1, 'WORKING_DAY', '2026-03-02T09:00'),
    clock(4, 'WORKING_DAY', '2026-03-02T09:00'),
    clock(10, 'CALENDAR_DAY', '2026-03-04T09:00'),
    clock(1, 'MONTH', '2026-02-14T09:00'),
  ])
    // prettier-ignore
    for (let seed = 0; seed < 400; seed++) {
      const [a, b, c, d] = [seed, seed * 7 + 3, seed * 11 + 5, seed * 13 + 1].map(n => times[n % times.length]!).sort();
      const lived = waited(waited(limit, 'PAUSE', a!, b!), 'PAUSE', `${c!.slice(0, 10)}T11:00`, `${d!.slice(0, 10)}T12:00`); // prettier-ignore
      let [reader, suspended, counted] = ['', '', 0];
      for (const step of explainClock(vn, lived)!.steps) {
        if (step.kind === 'REACHED') reader = step.date;
        if (step.kind === 'COUNTED') [reader, counted] = [step.days.at(-1)!.date, step.days.at(-1)!.number];
        if (step.kind === 'ROLLED') reader = step.to;
        if (step.kind === 'SUSPENDED') suspended = step.date;
        if (step.kind === 'RESUMED' && step.lost) {
          expect(step.lost.amount).toBeLessThanOrEqual(daysBetween(suspended, step.date));
          if (step.lost.unit === 'CALENDAR_DAY') expect(addDays(reader, step.lost.amount)).toBe(step.due);
          reader = step.due;
        }
      }
      expect(reader).toBe(clockDue(vn, lived)!.date);
      if (limit.limit.unit === 'WORKING_DAY') expect(counted).toBe(limit.limit.amount);
    }
});

describe('law.md §8.2: handed in in a window of Saturday reception', () => {
  const saturdays = new Calendar(
    vietnamCalendar({
      id: 'can-tho',
      version: 2,
      receptionWindows: [{ weekday: 6, hours: [[450, 690]], from: '2026-01-01', to: '2026-12-31' }],
    }),
  );
  const toldOn = (calendar: Calendar, start: string, limit: Limit, language: Language): string[] =>
    renderExplanation(calendar, explainDue(calendar, at(start), limit), language).map(line => line.trim());
  const twoDays = { amount: 2, unit: 'WORKING_DAY' } as const;

  test('it is received then; days are counted from the next one, and Saturday is none', () => {
    expect(toldOn(saturdays, '2026-03-07T08:10', twoDays, 'vi').slice(0, 2)).toEqual([
      'Hẹn trả: 17:00 thứ Ba 10/03/2026 (2 ngày làm việc)',
      'nhận đủ hồ sơ 08:10 thứ Bảy 07/03/2026, trong giờ tiếp nhận ngoài giờ làm việc — ngày nhận không tính (BLDS 2015 Đ147)',
    ]);
    expect(toldOn(saturdays, '2026-03-07T08:10', twoDays, 'en')[1]).toBe(
      'complete dossier received 08:10 Saturday 07/03/2026, in reception hours outside working time — this day is not counted (Civil Code 2015 Art. 147)',
    );
  });

  test('hours run from the next opening', () =>
    expect(toldOn(saturdays, '2026-03-07T08:10', { amount: 2, unit: 'WORKING_HOUR' }, 'vi').slice(0, 2)).toEqual([
      'Hẹn trả: 09:30 thứ Hai 09/03/2026 (2 giờ làm việc)',
      'nhận đủ hồ sơ 08:10 thứ Bảy 07/03/2026, trong giờ tiếp nhận ngoài giờ làm việc — tính từ 07:30 thứ Hai 09/03/2026 (BLDS 2015 Đ147)',
    ]));

  test('on the same day: that it is outside working time is said once', () => {
    const sameDay = { amount: 1, unit: 'SAME_DAY' } as const;
    expect(toldOn(saturdays, '2026-03-07T08:10', sameDay, 'vi').slice(1)).toEqual([
      'nhận đủ hồ sơ 08:10 thứ Bảy 07/03/2026, trong giờ tiếp nhận ngoài giờ làm việc — tính từ ngày làm việc tiếp theo',
      '07/03–08/03 nghỉ: cuối tuần',
      '09/03 ngày 1',
    ]);
    expect(toldOn(saturdays, '2026-03-07T08:10', sameDay, 'en')[1]).toBe(
      'complete dossier received 08:10 Saturday 07/03/2026, in reception hours outside working time — counted from the next working day on',
    );
  });

  test.each([
    ['outside of it', saturdays, '2026-03-07T12:00'],
    ['in working time', saturdays, '2026-03-06T08:10'],
    ['where there is none', vn, '2026-03-07T08:10'],
  ])('%s it is not mentioned', (_what, calendar, start) =>
    expect(toldOn(calendar, start, twoDays, 'vi')[1]).not.toContain('giờ tiếp nhận'),
  );
});
