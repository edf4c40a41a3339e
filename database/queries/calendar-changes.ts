import type { CalendarChange, RecordedChange } from '../../domain/calendar/vietnam/change';
import { layersOf } from '../../domain/calendar/vietnam/layers';
import type { Database } from '../database';

/** What the table keeps of a change; instants in epoch ms. */
interface ChangeRow {
  id: string;
  version: number;
  kind: CalendarChange['kind'];
  body: object;
  reason: string;
  notice: string;
  account_id: string;
  recorded_at: Date;
  effective_from: Date;
}

/**
 * Everything recorded about these calendars and all that they lie on (`layersOf`), in effect or not, in order of version. Primary key
 * (id, version), a few dozen rows a calendar in a decade: read when a version is new, not at every submission.
 */
export async function calendarChanges(db: Database, calendars: readonly string[]): Promise<RecordedChange[]> {
  const { rows } = await db.query<ChangeRow>({
    name: 'calendar-changes',
    text: 'SELECT * FROM calendar_change WHERE id = ANY($1) ORDER BY id, version',
    values: [[...new Set(calendars.flatMap(layersOf))]],
  });
  return rows.map(row => ({
    calendar: row.id,
    version: row.version,
    change: { kind: row.kind, ...row.body } as CalendarChange,
    reason: row.reason,
    notice: row.notice,
    by: row.account_id,
    recordedAt: row.recorded_at.getTime(),
    effectiveFrom: row.effective_from.getTime(),
  }));
}
