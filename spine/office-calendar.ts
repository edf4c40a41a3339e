import { pinFor } from '../domain/calendar/pin';
import type { CalendarSnapshot, Instant } from '../domain/calendar/snapshot';
import { vietnamCalendar } from '../domain/calendar/vietnam/vietnam-calendar';

const national = vietnamCalendar({ id: 'vn', version: 1 });

/** The calendar that a dossier handed in at this instant pins: the official days with the usual office hours. */
export const officeCalendarAt = (instant: Instant): CalendarSnapshot => pinFor(national, instant);
