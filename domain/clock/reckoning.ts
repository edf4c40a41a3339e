import type { Calendar } from '../calendar/calendar';
import { addDays, daysBetween } from '../calendar/dates';
import type { Instant } from '../calendar/snapshot';
import type { Clock, Extension, Suspension } from './clock';
import { countFrom, dueAt, dueOn, type CountedDue, type Due } from './due';
import { isHourBased, type Limit, type LimitUnit } from './limit';

/** A clock worked out entry by entry. */
export interface Reckoning {
  /** Due as it stands, or as it stood when the open suspension began. */
  readonly due: CountedDue;
  /** The last start of the whole budget: the start itself or a restart. */
  readonly countedFrom: Instant;
  /** The suspension under way that keeps the clock from running. */
  readonly suspended?: Suspension;
}

/** Works a started clock out; nothing for one that has not started. Throws OUTSIDE_HORIZON. */
export function reckon(calendar: Calendar, { limit, startedAt, ledger }: Clock): Reckoning | undefined {
  if (startedAt === undefined) return undefined;
  const from = (at: Instant): CountedDue => countFrom(calendar, { at, date: calendar.dateOf(at) }, limit);
  let countedFrom = startedAt;
  let due = from(startedAt);
  let open: Suspension | undefined;
  for (const entry of ledger) {
    switch (entry.kind) {
      case 'SUSPENDED':
        open = entry;
        break;
      case 'RESUMED':
        if (open?.mode === 'PAUSE') due = paused(calendar, limit, due, open.at, entry.at);
        if (open?.mode === 'RESTART') due = from((countedFrom = entry.at));
        open = undefined;
        break;
      case 'RESTARTED':
        due = from((countedFrom = entry.at));
        open = undefined;
        break;
      case 'EXTENDED':
        due = extended(calendar, due, entry);
    }
  }
  const holds = open && open.mode !== 'NO_EFFECT' && !isMissed(calendar, limit.unit, due, open.at);
  return { due, countedFrom, ...(holds && { suspended: open }) };
}

/** When the clock runs out: nothing while it has not started or is suspended. Throws OUTSIDE_HORIZON. */
export function clockDue(calendar: Calendar, clock: Clock): Due | undefined {
  const reckoning = reckon(calendar, clock);
  if (!reckoning || reckoning.suspended) return undefined;
  return { at: reckoning.due.at, date: reckoning.due.date };
}

/** Whether a limit is over at an instant: by date for days, by instant for hours (counting-rules 7). */
export const isMissed = (calendar: Calendar, unit: LimitUnit, due: Due, at: Instant): boolean =>
  isHourBased(unit) ? at > due.at : calendar.dateOf(at) > due.date;

/**
 * A pause moves the due date by what was lost of the unit (counting-rules 9–11): the day of suspension counts, that of resumption
 * does not. A pause after the due date changes nothing (12).
 */
function paused(calendar: Calendar, { unit }: Limit, due: CountedDue, from: Instant, to: Instant): CountedDue {
  if (isMissed(calendar, unit, due, from)) return due;
  if (isHourBased(unit)) {
    const left = calendar.openMsBetween(from, due.at);
    return left > 0 ? dueAt(calendar, calendar.addOpenMs(to, left)) : due;
  }
  const [fromDate, toDate] = [calendar.dateOf(from), calendar.dateOf(to)];
  if (unit === 'WORKING_DAY')
    return dueOn(calendar, calendar.addWorkingDays(due.date, calendar.workingDaysBetween(fromDate, toDate)));
  return dueOn(calendar, addDays(due.unrolled, daysBetween(fromDate, toDate)));
}

/** An extension counts from the due date (its day not counted) or names a date. */
const extended = (calendar: Calendar, due: CountedDue, { to }: Extension): CountedDue =>
  typeof to === 'string' ? dueOn(calendar, to) : countFrom(calendar, due, to);
