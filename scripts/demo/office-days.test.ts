import { calendarOf } from '../../domain/calendar/calendar-of';
import { addDays } from '../../domain/calendar/dates';
import { vietnamCalendar } from '../../domain/calendar/vietnam/vietnam-calendar';
import { officeDays } from './office-days';

const calendar = calendarOf(vietnamCalendar({ id: 'H26.001', version: 1 }));

test('whenever the demonstration is run, both ways lead to the same due date: also over New Year and Tết of a year that is not decided', () => {
  const from = '2026-01-01';
  const days = Array.from({ length: 540 }, (_, index) => addDays(from, index));
  const other = days.filter(day => {
    const at = Date.parse(`${day}T09:00+07:00`);
    const due = calendar.provisionally(known => known.addWorkingDays(day, 3)).value;
    return officeDays.iso(officeDays.endOfWorkingDayAfter(at, 3)) !== `${due}T17:00:00+07:00`;
  });
  expect(days.at(-1)).toBe('2027-06-24');
  expect(other).toEqual([]);
});

test('NĐ 118/2025 Đ17: 8 office hours lead to the same second, from within and without, over noon, nights and days off', () => {
  const days = Array.from({ length: 180 }, (_, index) => addDays('2026-01-01', index));
  const times = ['07:29:30', '07:30:00', '09:10:17', '11:00:00', '11:30:00', '12:00:00', '16:59:59', '17:00:00'];
  const instants = days.flatMap(day => times.map(time => Date.parse(`${day}T${time}+07:00`)));
  const other = instants.filter(at => officeDays.afterOfficeHours(at, 8) !== calendar.addMinutes(at, 8 * 60));
  expect(other.map(officeDays.iso)).toEqual([]);
});
