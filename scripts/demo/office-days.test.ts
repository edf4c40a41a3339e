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
    return officeDays.workingDayAfter(at, 3) !== due;
  });
  expect(days.at(-1)).toBe('2027-06-24');
  expect(other).toEqual([]);
});
