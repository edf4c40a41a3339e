import { authorityOf } from '../../domain/agency-code';
import { addDays, dayOf, isoWeekday } from '../../domain/calendar/dates';
import { calendarOf } from '../../domain/calendar/calendar-of';
import { pinFor } from '../../domain/calendar/pin';
import type { CalendarSnapshot, Instant } from '../../domain/calendar/snapshot';
import { agencyCalendar } from '../../domain/calendar/vietnam/agency-calendar';
import type { Start } from '../../domain/dossier/start';
import { pinned } from '../../domain/regulation/pinned';
import { profileFor } from '../../domain/regulation/profile-for';
import { agency, applicant, partnersOf, units } from './cast';
import type { Rehearsed } from './procedures';

const eightOClock = 8 * 60;

/** The official calendar with the agency's common hours and no changes. */
export const calendarAt = (at: Instant): CalendarSnapshot => agencyCalendar(agency, [], at);

/**
 * The next Monday, 08:00, or the first working day after it. Later than now, because the engine's clock is the real one and a dossier's
 * time can only be moved forward.
 */
export function nextMonday(now: Instant): Instant {
  const calendar = calendarOf(calendarAt(now));
  const today = calendar.dateOf(now);
  const monday = addDays(today, 8 - isoWeekday(dayOf(today)));
  return calendar.instantOf(calendar.provisionally(known => known.rollForward(monday)).value, eightOClock);
}

/** The start of a dossier handed in at this instant, the n-th of its day: everything that the submission of a real one pins. */
export function startAt(procedure: Rehearsed, at: Instant, n = 1): Start {
  const { code, version, channel, limit, terms, partners, steps, workflow } = procedure;
  const calendar = pinFor(calendarAt(at), at);
  const day = calendarOf(calendar).dateOf(at);
  return {
    code: `${agency}-${day.slice(2).replaceAll('-', '')}-${String(n).padStart(4, '0')}`,
    agency,
    units,
    ...(partners.length > 0 && { partners: partnersOf(partners) }),
    channel,
    procedure: { code, version, limit, ...(terms && { terms }), ...(steps && { route: workflow }) },
    profile: pinned(profileFor(day, authorityOf(agency))),
    calendar,
    ...(channel === 'ONLINE' && { applicant: applicant.account }),
    content: { id: 'rehearsal', digest: 'rehearsal' },
    submittedAt: at,
    ...(channel === 'POSTAL' && { minutesSignedAt: at }),
  };
}
