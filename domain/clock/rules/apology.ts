import type { Calendar } from '../../calendar/calendar';
import type { LocalDate } from '../../calendar/snapshot';
import type { Due } from '../due';

/**
 * The last moment for the apology and the new date: the end of work of the working day before the due date (NĐ 61/2018 Đ19.9, "at the latest
 * 01 day before"). The text says day, not working day; a calendar day before, moved back to a working day, is never a different day, so
 * the earlier of both readings is this one (counting-rules 14). Throws OUTSIDE_HORIZON.
 */
export function apologyDue(calendar: Calendar, dueDate: LocalDate): Due {
  const date = calendar.addWorkingDays(dueDate, -1);
  return { at: calendar.endOfWork(date), date };
}
