import type { UnitId } from '../../domain/dossier/actor';
import type { Database } from '../database';

/**
 * Whether one of these units has, had or follows a task of a dossier, or stands for one that did (law.md §11). Primary keys (code, …): a dossier
 * has a dozen tasks and some thirty events.
 */
export async function takesPart(db: Database, code: string, units: readonly UnitId[]): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'takes-part',
    text: `WITH RECURSIVE part (unit) AS (
             SELECT unnest(ARRAY[unit_id, followed_by]) FROM task WHERE code = $1
             UNION
             SELECT body->'units'->>unit FROM part JOIN dossier_event ON body->'units' ? unit
              WHERE code = $1 AND kind = 'PARTNER_REPLACED')
           SELECT FROM part WHERE unit = ANY($2) LIMIT 1`,
    values: [code, units],
  });
  return rowCount === 1;
}
