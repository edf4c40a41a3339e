import type { Calendar } from '../../calendar/calendar';
import type { LocalDate } from '../../calendar/snapshot';
import { reasonOf } from './days-off';
import type { Due } from '../due';
import type { DaysOff, Step } from './explanation';

/** Why a day that is worked has other hours than its weekday. An exchange is told for itself. */
export function otherHours(calendar: Calendar, date: LocalDate): { readonly otherHours?: DaysOff } {
  const facts = calendar.dayFacts(date);
  return facts.exception && facts.exception.kind !== 'SWAPPED_TO_WORK' ? { otherHours: reasonOf(facts) } : {};
}

/** The hours of the last day, where they are those of a decision and not told yet: it may end earlier, or be a Saturday. */
export function lastDay(calendar: Calendar, date: LocalDate, told: readonly Step[]): Step[] {
  const facts = calendar.dayFacts(date);
  const exchanged = told.some(
    step => step.kind === 'COUNTED' && step.days.some(day => day.date === date && day.exchangedFor),
  );
  if (!facts.exception || (exchanged && facts.exception.kind === 'SWAPPED_TO_WORK')) return [];
  return [{ kind: 'DAY_HOURS', date, hours: facts.hours, reason: reasonOf(facts) }];
}

/** The hours of the day of an event after which a decision left none of it: why nothing of that day counts, though it is an ordinary hour. */
export function closedBefore(calendar: Calendar, { at, date }: Due): Step[] {
  const { otherHours: reason } = otherHours(calendar, date);
  if (!reason || !calendar.isWorkingDay(date) || at < calendar.endOfWork(date)) return [];
  return [{ kind: 'DAY_HOURS', date, hours: calendar.dayFacts(date).hours, reason }];
}
