import type { UnitId } from '../../domain/dossier/actor';
import type { Database } from '../database';

/** Whether one of these units has, had or follows a task of a dossier. Primary key (code, id): a dossier has a dozen tasks. */
export async function takesPart(db: Database, code: string, units: readonly UnitId[]): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'takes-part',
    text: 'SELECT FROM task WHERE code = $1 AND (unit_id = ANY($2) OR followed_by = ANY($2)) LIMIT 1',
    values: [code, units],
  });
  return rowCount === 1;
}
