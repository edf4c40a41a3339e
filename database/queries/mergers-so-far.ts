import type { Replacement } from '../../domain/dossier/replacement';
import type { Database } from '../database';

/**
 * What each merger that has taken effect made of the units, in order of time (law.md §11). Announcements are few, mergers among them fewer: the
 * table is read through, and only when somebody is consulted.
 */
export async function mergersSoFar(db: Database): Promise<Replacement[]> {
  const { rows } = await db.query<{ units: Replacement }>({
    name: 'mergers-so-far',
    text: `SELECT word->'units' AS units FROM announcement
            WHERE word->>'kind' = 'PARTNER_REPLACED' AND (tell_from <= now() OR rounds > 0 OR reached IS NOT NULL)
            ORDER BY coalesce(done_at, tell_from), id`,
  });
  return rows.map(({ units }) => units);
}
