import { DomainError } from '../errors';
import { addMonths, dateOfDay } from './dates';
import { Offsets } from './offsets';
import { anInstant } from './refusals';
import type { CalendarSnapshot, Instant, LocalDate, Season } from './snapshot';

/** How far before its reception a dossier's calendar reaches: legal time can lie before system time (an outage, the post). */
export const daysBeforeReception = 90;
/** How far after it at most, where decisions are known so far ahead. */
export const monthsAfterReception = 24;
/** How far after it expected days without a decision go along, for provisional answers. */
export const expectedMonthsAfterReception = 10;

/**
 * The part of a calendar that a dossier received at this instant pins: from 90 days before to two years after, within the horizon. Between 1 and
 * 1.5 KB of JSON for a dossier of today. Throws INSTANT_INVALID, and OUTSIDE_HORIZON for a reception outside the calendar's years.
 */
export function pinFor(calendar: CalendarSnapshot, receivedAt: Instant): CalendarSnapshot {
  const received = new Offsets(calendar.offsets).dayAt(anInstant(receivedAt));
  const day = dateOfDay(received);
  if (day < calendar.from || day > calendar.to)
    throw new DomainError('OUTSIDE_HORIZON', { date: day, from: calendar.from, to: calendar.to });
  const from = latest(calendar.from, dateOfDay(received - daysBeforeReception));
  const to = earliest(calendar.to, addMonths(day, monthsAfterReception));
  const until = latest(to, addMonths(day, expectedMonthsAfterReception));
  const within = ([date]: readonly [LocalDate, unknown]): boolean => date >= from && date <= until;
  const reaching = (seasons: readonly Season[]): Season[] =>
    seasons.filter(season => season.to >= from && season.from <= until);
  return {
    ...calendar,
    from,
    to,
    exceptions: Object.fromEntries(Object.entries(calendar.exceptions).filter(within)),
    ...(calendar.seasons && { seasons: reaching(calendar.seasons) }),
    ...(calendar.reception && { reception: reaching(calendar.reception) }),
  };
}

const latest = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earliest = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
