import { nationalId } from '../../domain/calendar/vietnam/change';
import type { Database } from '../database';

/**
 * The agencies whose calendars lie on this one, itself among them: `layersOf` read the other way. None when it is nobody's. Reads the
 * register of agencies, a few thousand rows at most: when calendars are changed, a few times a day.
 */
export async function agenciesOn(db: Database, calendar: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM agency WHERE $1 IN ($2, id, split_part(id, '.', 1)) ORDER BY id`,
    [calendar, nationalId],
  );
  return rows.map(({ id }) => id);
}
