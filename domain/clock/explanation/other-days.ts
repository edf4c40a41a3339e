import type { Calendar, DayFacts } from '../../calendar/calendar';
import { addDays, daysBetween } from '../../calendar/dates';
import type { LocalDate } from '../../calendar/snapshot';
import { reasonOf } from './days-off';
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
  if (is.working && !was.working)
    return { kind: 'NOW_WORKED', from: date, to: date, ...(is.exception && { reason: reasonOf(is) }) };
  return { kind: 'OTHER_HOURS', from: date, to: date };
}

/** The next day of the same cause: a row, in which the days between were worked neither before nor are now. */
function continued(previous: Cause, cause: Cause, rest: Rest): Cause | undefined {
  if (previous.kind === 'OTHER_HOURS' && cause.kind === 'OTHER_HOURS')
    return rest(previous.to, cause.from) ? { ...previous, to: cause.to } : undefined;
  if (previous.kind !== 'NOW_OFF' || cause.kind !== 'NOW_OFF') return undefined;
  const { kind, name, notice, to } = previous.reason;
  const same = cause.reason.kind === kind && cause.reason.name === name && cause.reason.notice === notice;
  // Not over a whole Tết, which was off before.
  if (!same || daysBetween(to, cause.reason.from) > 3 || !rest(to, cause.reason.from)) return undefined;
  return { kind: 'NOW_OFF', reason: { ...previous.reason, to: cause.reason.to } };
}
