import type { LimitUnit } from '../limit';
import type { Counting, Words } from './words';

const units: Record<LimitUnit, string> = {
  WORKING_DAY: 'ngày làm việc',
  WORKING_HOUR: 'giờ làm việc',
  HALF_WORKING_DAY: 'nửa ngày làm việc',
  CALENDAR_DAY: 'ngày',
  MONTH: 'tháng',
  SAME_DAY: 'ngày làm việc, tính cả ngày nhận',
};

const hours = (minutes: number): string => {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return [h > 0 ? `${h} giờ` : '', m > 0 || h === 0 ? `${m} phút` : ''].filter(Boolean).join(' ');
};

const counting = (how: Counting, runsFrom: string | undefined): string => {
  if (how === 'DAY_COUNTED') return 'nhận không quá 15:00, tính cả ngày này';
  if (how === 'AFTER_CUTOFF') return 'nhận sau 15:00, tính từ ngày làm việc tiếp theo';
  if (how === 'OUT_OF_HOURS') return 'ngoài giờ làm việc, tính từ ngày làm việc tiếp theo';
  if (how === 'LATER') return runsFrom ? `tính từ ${runsFrom} (BLDS 2015 Đ147)` : 'tính từ ngày làm việc tiếp theo';
  if (how === 'BY_DAY') return 'ngày nhận không tính (BLDS 2015 Đ147)';
  return runsFrom ? `ngoài giờ làm việc, tính từ ${runsFrom} (BLDS 2015 Đ147)` : 'tính ngay từ lúc đó (BLDS 2015 Đ147)';
};

const because = (reason: string): string => (reason ? `: ${reason}` : '');

const waits: Readonly<Record<string, string>> = {
  SUPPLEMENT: 'chờ bổ sung hồ sơ',
  PAYMENT: 'chờ nộp phí, lệ phí',
};

/** Vietnamese. */
export const vi: Words = {
  weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  amount: (amount, unit) => (unit === 'HALF_WORKING_DAY' && amount === 1 ? units[unit] : `${amount} ${units[unit]}`),
  hours,
  due: (when, limit) => `Hẹn trả: ${when} (${limit})`,
  suspended: limit => `Đang tạm dừng, chưa có ngày hẹn trả (${limit})`,
  started: (when, how, runsFrom) => `nhận đủ hồ sơ ${when} — ${counting(how, runsFrom)}`,
  inWindow: ', trong giờ tiếp nhận ngoài giờ làm việc',
  restarted: (when, reason, how, runsFrom) =>
    `tính lại từ đầu từ ${when}${because(reason)} (NĐ 61/2018 Đ19.4) — ${counting(how, runsFrom)}`,
  dayNumber: number => `ngày ${number}`,
  dayNumbers: (first, last, overWeekends, exchanged) => {
    const weekends = overWeekends ? `không tính cuối tuần${exchanged && ', trừ '}` : '';
    return `ngày ${first}–${last}${weekends || exchanged ? ` (${weekends}${exchanged})` : ''}`;
  },
  worked: (date, worked, total) => `${date} ${worked} (cộng ${total})`,
  dayHours: (date, hours, reason, only) => `${date} ${only ? 'chỉ ' : ''}làm việc ${hours}: ${reason}`,
  among: exchanged => `, có ${exchanged}`,
  exchangedFor: off => `làm bù cho ${off}`,
  off: (dates, reasons, open) => `${dates} ${open ? 'không tính' : 'nghỉ'}: ${reasons}`,
  and: 'và',
  reached: ({ limit, lastOfMonth }, amount, date) =>
    limit.unit === 'MONTH'
      ? `${amount} sau: ${date}${lastOfMonth ? ' — tháng không có ngày tương ứng, lấy ngày cuối tháng (BLDS 2015 Đ148)' : ' (ngày tương ứng, BLDS 2015 Đ148)'}`
      : `${amount} sau, tính cả ngày nghỉ: ${date}`,
  rolled: (from, reasons, to, open) =>
    `${from} ${open ? 'không tính' : 'nghỉ'} — ${reasons} — chuyển sang ${to} (BLDS 2015 Đ148)`,
  waits,
  suspension: ({ mode, idle }, when, reason) => {
    const wait = waits[reason];
    if (mode === 'NO_EFFECT' && wait) return `${wait} từ ${when} — không làm thay đổi thời hạn`;
    if (mode === 'NO_EFFECT') return `chờ từ ${when}${because(reason)} — không làm thay đổi thời hạn`;
    const overdue = idle ? ` — lúc đó đã quá hạn${mode === 'RESTART' ? '' : ', ngày hẹn không đổi'}` : '';
    return `tạm dừng từ ${when}${because(wait ?? reason)}${overdue}`;
  },
  resumed: when => `tính tiếp từ ${when}`,
  dayNotCounted: ' — ngày này không tính',
  lost: (amount, until) => ` — ${amount} không tính, đến ${until}`,
  extended: (what, reason) => `hẹn lại ${what}${because(reason)} (NĐ 61/2018 Đ19.9)`,
  extendedBy: amount => `thêm ${amount}`,
  extendedTo: date => `đến ${date}`,
  provisional: 'Tạm tính: có ngày chưa có quyết định về ngày nghỉ.',
  moved: (from, to, how) => `Ngày hẹn trả chuyển từ ${from} sang ${to} (${how}):`,
  unmoved: date => `Ngày hẹn trả không đổi: ${date}.`,
  later: days => `muộn hơn ${days} ngày`,
  earlier: days => `sớm hơn ${days} ngày`,
  sameDay: 'trong cùng ngày',
  cause: {
    nowOff: (dates, reason, open) => `${dates} nay ${open ? 'không tính' : 'được nghỉ'}: ${reason}`,
    nowWorked: (dates, reason) => `${dates} nay làm việc${reason ? `: ${reason}` : ''}`,
    otherHours: 'giờ làm việc của cơ quan thay đổi',
    otherStart: (from, to) => `thời điểm bắt đầu tính là ${to}, không phải ${from}`,
    otherLimit: (from, to) => `thời hạn là ${to}, không phải ${from}`,
    removed: line => `không còn ghi nhận: ${line}`,
  },
  dayOff: {
    weekend: 'cuối tuần',
    holidays: {
      NEW_YEAR: 'Tết Dương lịch',
      TET: 'Tết Nguyên đán',
      HUNG_KINGS: 'Giỗ Tổ Hùng Vương',
      REUNIFICATION: 'Ngày Chiến thắng 30/4',
      LABOUR: 'Ngày Quốc tế lao động 1/5',
      NATIONAL: 'Quốc khánh',
      CULTURE: 'Ngày Văn hóa Việt Nam',
    },
    tet: lunarYear => `Tết ${lunarYear}`,
    on: dates => `ngày ${dates}`,
    makeUp: holiday => `nghỉ bù ${holiday}`,
    swappedOff: 'nghỉ hoán đổi',
    workedFor: worked => `làm bù ${worked}`,
    swappedToWork: 'làm bù',
    offFor: off => `nghỉ ${off}`,
    forceMajeure: 'sự kiện bất khả kháng',
    closed: 'cơ quan đóng cửa',
  },
};
