import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../database/database';
import { calendarChanges } from '../database/queries/calendar-changes';
import { calendarVersions } from '../database/queries/calendar-versions';
import { pinFor } from '../domain/calendar/pin';
import type { PinnedCalendar } from '../domain/calendar/packed/packed-calendar';
import type { Instant } from '../domain/calendar/snapshot';
import { agencyCalendar } from '../domain/calendar/vietnam/agency-calendar';
import { layersOf } from '../domain/calendar/vietnam/layers';
import { versionsOf } from '../domain/calendar/versions';
import { today } from './today';

interface Pinned {
  readonly day: string;
  readonly calendar: PinnedCalendar;
}

/** By agency, what was pinned there last; each database has its own. */
const lastPinned = new WeakMap<Database, Map<string, Pinned>>();

/**
 * The calendar that a dossier pins that is entered at an agency at this instant, and was handed in then or earlier: `id`, `version` and `base` say which decisions it knows. Costs one
 * small query: the calendar is put together again only on a new day or for a new version of one of its layers, and the database says
 * which those are, whoever recorded them. Throws OUTSIDE_HORIZON.
 */
export async function officeCalendarAt(
  db: Database,
  agency: string,
  instant: Instant,
  submittedAt: Instant = instant,
): Promise<PinnedCalendar> {
  const known = lastPinned.get(db) ?? new Map<string, Pinned>();
  lastPinned.set(db, known);
  const day = today(submittedAt);
  const inEffect = await calendarVersions(db, { calendars: layersOf(agency), at: instant });
  const last = known.get(agency);
  if (last?.day === day && isDeepStrictEqual(versionsOf(last.calendar), inEffect)) return last.calendar;
  const changes = await calendarChanges(db, [agency]);
  const calendar = pinFor(agencyCalendar(agency, changes, instant), submittedAt);
  known.set(agency, { day, calendar });
  return calendar;
}
