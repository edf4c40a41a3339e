import { addDays, dayOf } from './dates';
import { Offsets } from './offsets';
import { dateOfDay } from './dates';
import type { CalendarSnapshot, Instant, LocalDate, Season } from './snapshot';
import { anInstant } from './refusals';
import { provisionalYears } from './provisional';

/** How far before its reception a dossier's calendar reaches: legal time can lie before system time (an outage, the post). */
export const daysBeforeReception = 90;

/**
 * The part of a calendar that a dossier received at this instant pins: from 90 days before to the end of the horizon. About 1 KB of JSON.
 * Expected days without a decision go along only from the last known year on. An instant beyond the horizon is refused when it is asked about, not here.
 */
export function pinFor(calendar: CalendarSnapshot, receivedAt: Instant): CalendarSnapshot {
  const received = new Offsets(calendar.offsets).dayAt(anInstant(receivedAt));
  const from = latest(calendar.from, earliest(calendar.to, dateOfDay(received - daysBeforeReception)));
  const expected = received > dayOf(calendar.to) - 366;
  const until = expected ? addDays(calendar.to, provisionalYears * 366) : calendar.to;
  const within = (seasons: readonly Season[]): Season[] => seasons.filter(season => season.to >= from);
  return {
    ...calendar,
    from,
    exceptions: Object.fromEntries(
      Object.entries(calendar.exceptions).filter(([date]) => date >= from && date <= until),
    ),
    ...(calendar.seasons && { seasons: within(calendar.seasons) }),
    ...(calendar.reception && { reception: within(calendar.reception) }),
  };
}

const latest = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earliest = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
