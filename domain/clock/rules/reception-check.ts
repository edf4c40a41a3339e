import type { Calendar } from '../../calendar/calendar';
import type { Instant } from '../../calendar/snapshot';
import { dueOf, type Due } from '../due';
import type { Limit } from '../limit';

/** An online dossier is accepted or sent back within 8 working hours, unless its procedure says otherwise (law.md §1.4). */
export const receptionCheckLimit: Limit = { amount: 8, unit: 'WORKING_HOUR' };

/** Counted from the system's receipt, at night too (counting-rules 15). Throws OUTSIDE_HORIZON. */
export const receptionCheckDue = (calendar: Calendar, receivedAt: Instant, limit = receptionCheckLimit): Due =>
  dueOf(calendar, receivedAt, limit);
