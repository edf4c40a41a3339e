import type { Calendar, DayFacts } from '../../calendar/calendar';
import { addDays } from '../../calendar/dates';
import { closedKind, type LocalDate } from '../../calendar/snapshot';
import type { DaysOff } from './explanation';

/** Why the dates from one to another, both inclusive, are no working days; one entry a reason, weekends between the days of a holiday bridged. */
export function daysOff(calendar: Calendar, from: LocalDate, to: LocalDate): DaysOff[] {
  const reasons: DaysOff[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const off = reasonOf(calendar.dayFacts(date));
    const index = reasons.findIndex(known => sameReason(known, off));
    if (index < 0) reasons.push(off);
    else reasons[index] = { ...reasons[index]!, to: date };
  }
  return reasons;
}

/** A weekend within a closure is off as a weekend; a Saturday that would be worked in exchange is off by the closure. */
export function reasonOf({ date, exception, usuallyWorking }: DayFacts): DaysOff {
  const weekend = !usuallyWorking && exception?.kind === closedKind && !exception.for;
  if (!exception || weekend) return { kind: 'WEEKEND', from: date, to: date };
  const { kind, name, notice, for: other } = exception;
  return { kind, ...(name && { name }), ...(notice && { notice }), ...(other && { for: other }), from: date, to: date };
}

/** Make-up days of one holiday belong together whichever of its days they stand for; two exchanges do not. */
export const sameReason = (a: DaysOff | undefined, b: DaysOff | undefined): boolean =>
  a?.kind === b?.kind &&
  a?.name === b?.name &&
  a?.notice === b?.notice &&
  (a?.kind !== 'SWAPPED_OFF' || a.for === b?.for);
