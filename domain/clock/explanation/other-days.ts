import type { Calendar, DayFacts } from '../../calendar/calendar';
import { addDays, daysBetween } from '../../calendar/dates';
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
  const causes: Cause[] = [];
  for (const { was, is } of havingPart(other, after, counted)) {
    const cause = otherDay(was, is);
    const previous = causes.at(-1);
    const row = previous && continued(previous, cause);
    if (row) causes[causes.length - 1] = row;
    else causes.push(cause);
  }
  return causes;
}

function otherDay(was: DayFacts, is: DayFacts): Cause {
  const { date } = is;
  if (was.working && !is.working) return { kind: 'NOW_OFF', reason: reasonOf(is) };
  if (is.working && !was.working)
    return { kind: 'NOW_WORKED', from: date, to: date, ...(is.exception && { reason: reasonOf(is) }) };
  return { kind: 'OTHER_HOURS', from: date, to: date };
}

/** The next day of the same cause: a row, weekends bridged where the hours changed. */
function continued(previous: Cause, cause: Cause): Cause | undefined {
  if (previous.kind === 'OTHER_HOURS' && cause.kind === 'OTHER_HOURS') return { ...previous, to: cause.to };
  if (previous.kind !== 'NOW_OFF' || cause.kind !== 'NOW_OFF') return undefined;
  const { kind, name, notice, to } = previous.reason;
  const same = cause.reason.kind === kind && cause.reason.name === name && cause.reason.notice === notice;
  if (!same || daysBetween(to, cause.reason.from) > 3) return undefined;
  return { kind: 'NOW_OFF', reason: { ...previous.reason, to: cause.reason.to } };
}
