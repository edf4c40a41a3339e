import { DomainError } from '../errors';
import { addMonths, dateOfDay } from './dates';
import { Offsets } from './offsets';
import { provisionalYears } from './provisional';
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
 * 1.5 KB of JSON for a dossier of today. A reception after the last decided year pins what is expected, for provisional answers: dossiers are taken
 * in while a year's notice is late. Throws INSTANT_INVALID, and OUTSIDE_HORIZON before the calendar's years or ten years after them.
 */
export function pinFor(calendar: CalendarSnapshot, receivedAt: Instant): CalendarSnapshot {
  const received = new Offsets(calendar.offsets).dayAt(anInstant(receivedAt));
  const day = dateOfDay(received);
  if (day < calendar.from || day > addMonths(calendar.to, 12 * provisionalYears))
    throw new DomainError('OUTSIDE_HORIZON', { date: day, from: calendar.from, to: calendar.to });
  const to = earliest(calendar.to, addMonths(day, monthsAfterReception));
  // Received after the last decided day: nothing is certain any more, and every answer will say so.
  const from = earliest(to, latest(calendar.from, dateOfDay(received - daysBeforeReception)));
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
