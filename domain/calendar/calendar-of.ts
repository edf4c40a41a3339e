import { Calendar } from './calendar';
import type { CalendarSnapshot } from './snapshot';

const compiled = new WeakMap<CalendarSnapshot, Calendar>();

/** The calendar of a snapshot, compiled once for as long as the snapshot lives. */
export function calendarOf(snapshot: CalendarSnapshot): Calendar {
  const known = compiled.get(snapshot);
  if (known) return known;
  const calendar = new Calendar(snapshot);
  compiled.set(snapshot, calendar);
  return calendar;
}
