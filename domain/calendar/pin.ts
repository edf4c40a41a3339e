import { DomainError } from '../errors';
import { addMonths, dateOfDay } from './dates';
import { Offsets } from './offsets';
import { pack } from './packed/pack';
import type { PackedCalendar } from './packed/packed-calendar';
import { provisionalYears } from './provisional';
import { anInstant } from './refusals';
import type { CalendarSnapshot, Instant, LocalDate, Season } from './snapshot';

/** How far before its reception a dossier's calendar reaches: legal time can lie before system time (an outage, the post). */
export const daysBeforeReception = 90;
/** How far after it at most: what is decided, and what is expected without a decision, for provisional answers. */
export const monthsAfterReception = 24;

/**
 * The part of a calendar that a dossier received at this instant pins: from 90 days before to two years after, of which what is decided lies
 * within the horizon and what is expected beyond it. Packed, as JSON, 0.6 to 1.3 kB by the season of the year, with two seasons a year, a window
 * and a closure 0.9 to 1.7 kB. A reception after the last decided year pins what is expected alone: dossiers
 * are taken in while a year's notice is late. Throws INSTANT_INVALID, and OUTSIDE_HORIZON before the calendar's years or ten years after them.
 */
export function pinFor(calendar: CalendarSnapshot, receivedAt: Instant): PackedCalendar {
  const received = new Offsets(calendar.offsets).dayAt(anInstant(receivedAt));
  const day = dateOfDay(received);
  if (day < calendar.from || day > addMonths(calendar.to, 12 * provisionalYears))
    throw new DomainError('OUTSIDE_HORIZON', { date: day, from: calendar.from, to: calendar.to });
  const until = addMonths(day, monthsAfterReception);
  const to = earliest(calendar.to, until);
  // Received after the last decided day: nothing is certain any more, and every answer will say so.
  const from = earliest(to, latest(calendar.from, dateOfDay(received - daysBeforeReception)));
  const within = ([date]: readonly [LocalDate, unknown]): boolean => date >= from && date <= until;
  const reaching = (seasons: readonly Season[]): Season[] =>
    seasons.filter(season => season.to >= from && season.from <= until);
  return pack({
    ...calendar,
    from,
    to,
    exceptions: Object.fromEntries(Object.entries(calendar.exceptions).filter(within)),
    ...(calendar.seasons && { seasons: reaching(calendar.seasons) }),
    ...(calendar.reception && { reception: reaching(calendar.reception) }),
  });
}

const latest = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earliest = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
