import type { Calendar } from '../../calendar/calendar';
import { addDays } from '../../calendar/dates';
import type { Instant, LocalDate } from '../../calendar/snapshot';
import { daysOff } from './days-off';
import type { CountedDay, Step } from './explanation';
import { otherHours } from './day-hours';

/** Steps of a stretch, and what was counted up to its end (working days or open minutes). */
export interface Stretch {
  readonly steps: readonly Step[];
  readonly total: number;
}

/** The days after `from` up to and including `to`: counted ones numbered on from `total`, days off in rows with their reasons. */
export function countDays(calendar: Calendar, from: LocalDate, to: LocalDate, total: number): Stretch {
  const steps: Step[] = [];
  for (let date = addDays(from, 1); date <= to;) {
    const end = endOfRow(calendar, date, to);
    if (calendar.isWorkingDay(date)) {
      const days = row(date, end).map(day => countedDay(calendar, day, ++total));
      steps.push({ kind: 'COUNTED', days });
    } else steps.push({ kind: 'OFF', from: date, to: end, reasons: daysOff(calendar, date, end) });
    date = addDays(end, 1);
  }
  return { steps, total };
}

/** The minutes worked on each day from one instant to another, and the days off between. */
export function workHours(calendar: Calendar, from: Instant, to: Instant, total: number): Stretch {
  const steps: Step[] = [];
  const last = calendar.dateOf(to - 1);
  for (let date = calendar.dateOf(from); date <= last;) {
    const end = calendar.isWorkingDay(date) ? date : endOfRow(calendar, date, last);
    const next = addDays(end, 1);
    if (end === date && calendar.isWorkingDay(date)) {
      const begin = Math.max(from, calendar.instantOf(date, 0));
      const minutes = calendar.minutesBetween(begin, Math.min(to, calendar.instantOf(next, 0)));
      total += minutes;
      if (minutes > 0)
        steps.push({
          kind: 'WORKED',
          date,
          minutes,
          total,
          ...exchange(calendar, date),
          ...otherHours(calendar, date),
        });
    } else steps.push({ kind: 'OFF', from: date, to: end, reasons: daysOff(calendar, date, end) });
    date = next;
  }
  return { steps, total };
}

/** The last date of the row of working days, or of days off, that begins at a date. */
function endOfRow(calendar: Calendar, date: LocalDate, last: LocalDate): LocalDate {
  const working = calendar.isWorkingDay(date);
  let end = date;
  for (let next = addDays(end, 1); next <= last && calendar.isWorkingDay(next) === working; next = addDays(next, 1))
    end = next;
  return end;
}

function row(from: LocalDate, to: LocalDate): LocalDate[] {
  const dates = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

const countedDay = (calendar: Calendar, date: LocalDate, number: number): CountedDay => ({
  date,
  number,
  ...exchange(calendar, date),
});

/** A day that works only by its exception is one of an exchange. */
function exchange(calendar: Calendar, date: LocalDate): Pick<CountedDay, 'exchangedFor'> {
  const { usuallyWorking, exception } = calendar.dayFacts(date);
  return !usuallyWorking && exception?.for ? { exchangedFor: exception.for } : {};
}
