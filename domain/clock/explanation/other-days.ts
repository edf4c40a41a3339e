import type { Calendar, DayFacts } from '../../calendar/calendar';
import { addDays, daysBetween } from '../../calendar/dates';
import type { LocalDate } from '../../calendar/snapshot';
import { reasonOf, sameReason } from './days-off';
import type { Cause, Worked } from './cause';
import { havingPart, type Counted } from './having-part';

/**
 * The dates, from the first counted to the later of both due dates, that the two calendars treat differently and that moved the date; rows
 * for one reason together.
 */
export function otherDays(before: Calendar, after: Worked, counted: Counted): Cause[] {
  const { first, last } = counted;
  const other: { was: DayFacts; is: DayFacts }[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const [was, is] = [before.dayFacts(date), after.calendar.dayFacts(date)];
    if (was.hours.join(';') !== is.hours.join(';')) other.push({ was, is });
  }
  const rest: Rest = (from, to) => [before, after.calendar].every(calendar => restsBetween(calendar, from, to));
  const causes: Cause[] = [];
  for (const { was, is } of havingPart(other, after, counted)) {
    const cause = otherDay(was, is);
    const previous = causes.at(-1);
    const row = previous && continued(previous, cause, rest);
    if (row) causes[causes.length - 1] = row;
    else causes.push(cause);
  }
  return causes;
}

/** Whether all dates between two are days of rest by both calendars. */
type Rest = (from: LocalDate, to: LocalDate) => boolean;

const restsBetween = (calendar: Calendar, from: LocalDate, to: LocalDate): boolean =>
  calendar.workingDaysBetween(from, addDays(to, -1)) === 0;

function otherDay(was: DayFacts, is: DayFacts): Cause {
  const { date } = is;
  if (was.working && !is.working) return { kind: 'NOW_OFF', reason: reasonOf(is) };
  // Worked by an exchange, but never because of a closure that was eased; closed for a part of the day, but not by the exchange.
  const exchanged = is.exception?.kind === 'SWAPPED_TO_WORK';
  if (is.working && !was.working)
    return { kind: 'NOW_WORKED', from: date, to: date, ...(exchanged && { reason: reasonOf(is) }) };
  return { kind: 'OTHER_HOURS', from: date, to: date, ...(is.exception && !exchanged && { reason: reasonOf(is) }) };
}

/** The next day of the same cause: a row, in which the days between were worked neither before nor are now. */
function continued(previous: Cause, cause: Cause, rest: Rest): Cause | undefined {
  if (previous.kind === 'OTHER_HOURS' && cause.kind === 'OTHER_HOURS') {
    const { reason, from, to } = previous;
    if (!sameReason(reason, cause.reason) || !rest(to, cause.from)) return undefined;
    return { kind: 'OTHER_HOURS', from, to: cause.to, ...(reason && { reason: { ...reason, to: cause.to } }) };
  }
  if (previous.kind !== 'NOW_OFF' || cause.kind !== 'NOW_OFF' || !sameReason(previous.reason, cause.reason))
    return undefined;
  const { to } = previous.reason;
  // Not over a whole Tết, which was off before.
  if (daysBetween(to, cause.reason.from) > 3 || !rest(to, cause.reason.from)) return undefined;
  return { kind: 'NOW_OFF', reason: { ...previous.reason, to: cause.reason.to } };
}
