import type { Calendar } from '../../calendar/calendar';
import type { Instant } from '../../calendar/snapshot';
import { dueOf, type Due } from '../due';
import type { Limit } from '../limit';

/** What is missing in substance must be said within 3 working days, unless special law sets another time (NĐ 61/2018 Đ19.4). */
export const supplementNoticeLimit: Limit = { amount: 3, unit: 'WORKING_DAY' };

/** Counted from the day of reception, which is not counted (counting-rules 4, 15). Throws OUTSIDE_HORIZON. */
export const supplementNoticeDue = (calendar: Calendar, acceptedAt: Instant, limit = supplementNoticeLimit): Due =>
  dueOf(calendar, acceptedAt, limit);
