import type { Database } from '../database/database';
import { calendarChanges } from '../database/queries/calendar-changes';
import { pinFor } from '../domain/calendar/pin';
import type { PinnedCalendar } from '../domain/calendar/packed/packed-calendar';
import type { Instant } from '../domain/calendar/snapshot';
import { agencyCalendar } from '../domain/calendar/vietnam/agency-calendar';
import type { RecordedChange } from '../domain/calendar/vietnam/change';
import { today } from './today';

/** The calendars of agencies at one instant, as dossiers pin them: put together once for an agency and a day of submission. */
export class Pins {
  private readonly known = new Map<string, PinnedCalendar>();

  private constructor(
    private readonly changes: readonly RecordedChange[],
    private readonly at: Instant,
  ) {}

  static async of(db: Database, agencies: readonly string[], at: Instant): Promise<Pins> {
    return new Pins(await calendarChanges(db, [...new Set(agencies)]), at);
  }

  /** Throws OUTSIDE_HORIZON. */
  pinned(agency: string, submittedAt: Instant): PinnedCalendar {
    const key = `${agency} ${today(submittedAt)}`;
    const known = this.known.get(key);
    if (known) return known;
    const made = pinFor(agencyCalendar(agency, this.changes, this.at), submittedAt);
    this.known.set(key, made);
    return made;
  }
}
