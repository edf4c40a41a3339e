import type { Calendar } from '../calendar/calendar';
import { daysBetween } from '../calendar/dates';
import type { Instant } from '../calendar/snapshot';
import type { Clock, ClockEntry, Extension, Suspension } from './clock';
import { countFrom, dueAt, dueOn, type CountedDue, type Due } from './due';
import { isHourBased, type Limit, type LimitUnit } from './limit';

/** An entry of the ledger and what it did. */
export interface Passage {
  readonly entry: ClockEntry;
  /** SUSPENDED: the clock goes on all the same, by its mode or because the limit was already missed (counting-rules 12). */
  readonly idle: boolean;
  /** Due after the entry. */
  readonly due: CountedDue;
}

/** A clock worked out entry by entry. */
export interface Reckoning {
  /** Due by the start alone. */
  readonly firstDue: CountedDue;
  /** Due as it stands, or as it stood when the open suspension began. */
  readonly due: CountedDue;
  readonly passages: readonly Passage[];
  /** From when the limit is counted: the start, or the last start anew. */
  readonly from: Instant;
  /** The waits since then that are not counted. */
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant }[];
  /** The suspension under way that keeps the clock from running. */
  readonly suspended?: Suspension;
}

/** Works a started clock out; nothing for one that has not started. Throws OUTSIDE_HORIZON. */
export function reckon(calendar: Calendar, { limit, startedAt, ledger }: Clock): Reckoning | undefined {
  if (startedAt === undefined) return undefined;
  const anew = (at: Instant): CountedDue => countFrom(calendar, { at, date: calendar.dateOf(at) }, limit);
  const firstDue = anew(startedAt);
  const passages: Passage[] = [];
  let due = firstDue;
  let from = startedAt;
  let pauses: { from: Instant; to: Instant }[] = [];
  const restart = (at: Instant): void => {
    [due, from, pauses] = [anew(at), at, []];
  };
  let open: { entry: Suspension; idle: boolean } | undefined;
  for (const entry of ledger) {
    let idle = false;
    switch (entry.kind) {
      case 'SUSPENDED':
        idle = entry.mode === 'NO_EFFECT' || isMissed(calendar, limit.unit, due, entry.at);
        open = { entry, idle };
        break;
      case 'RESUMED':
        if (open?.entry.mode === 'RESTART' && !entry.as) restart(entry.at);
        else if (open && !open.idle) {
          due = paused(calendar, limit, due, open.entry.at, entry.at);
          pauses.push({ from: open.entry.at, to: entry.at });
        }
        open = undefined;
        break;
      case 'RESTARTED':
        restart(entry.at);
        open = undefined;
        break;
      case 'EXTENDED':
        due = extended(calendar, due, entry);
    }
    passages.push({ entry, idle, due });
  }
  return { firstDue, due, passages, from, pauses, ...(open && !open.idle && { suspended: open.entry }) };
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
 * does not. A limit in days that was suspended on its last day, or in the days off that the last one rolled over, was still running (BLDS Đ148.5):
 * it does not end before the day on which it is resumed. By the letter of counting-rules 11 it could: there the pause moves the date before it
 * rolled, into days that were over when the pause began. Đ148.5 gives the whole of the next working day, and so that of the resumption is left.
 */
function paused(calendar: Calendar, { unit }: Limit, due: CountedDue, from: Instant, to: Instant): CountedDue {
  if (isHourBased(unit)) {
    const left = calendar.openMsBetween(from, due.at);
    return left > 0 ? dueAt(calendar, calendar.addOpenMs(to, left)) : due;
  }
  const [fromDate, toDate] = [calendar.dateOf(from), calendar.dateOf(to)];
  const moved =
    unit === 'WORKING_DAY' || unit === 'SAME_DAY'
      ? calendar.addWorkingDays(due.date, calendar.workingDaysBetween(fromDate, toDate))
      : calendar.addCalendarDays(due.unrolled, daysBetween(fromDate, toDate), 'NONE');
  return dueOn(calendar, moved > toDate ? moved : toDate);
}

/** An extension counts from the due date (its day not counted) or names a date. */
const extended = (calendar: Calendar, due: CountedDue, { to }: Extension): CountedDue =>
  typeof to === 'string' ? dueOn(calendar, to) : countFrom(calendar, due, to);
