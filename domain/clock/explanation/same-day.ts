import type { Calendar } from '../../calendar/calendar';
import { countsItself, type Due } from '../due';
import { cutoffMinute } from '../limit';
import type { SameDay } from './explanation';

/** Whether the day of an event counts itself, and if not, why. */
export function sameDayOf(calendar: Calendar, event: Due): SameDay {
  if (countsItself(calendar, event)) return 'DAY_COUNTED';
  const late = calendar.isWorkingDay(event.date) && event.at > calendar.instantOf(event.date, cutoffMinute);
  return late ? 'AFTER_CUTOFF' : 'OUT_OF_HOURS';
}
