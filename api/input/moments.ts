import { dayOf } from '../../domain/calendar/dates';
import type { Instant } from '../../domain/calendar/snapshot';
import { checkedBy } from './checked-by';

const momentPattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant of the API, ISO 8601 with its offset, `2026-11-25T08:30:00+07:00`. */
export const IsMoment = (): PropertyDecorator =>
  checkedBy('isMoment', 'must be a time with its offset such as 2026-11-25T08:30:00+07:00', value => {
    const [, date] = momentPattern.exec(value) ?? [];
    return date !== undefined && isDate(date) && Number.isFinite(Date.parse(value));
  });

/** A date that exists, `2026-11-25`. */
export const IsLocalDate = (): PropertyDecorator =>
  checkedBy('isLocalDate', 'must be a date such as 2026-11-25', isDate);

/** What `IsMoment` let through, as epoch ms. */
export const instantOf = (moment: string): Instant => Date.parse(moment);

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    dayOf(text);
    return true;
  } catch {
    return false;
  }
}
