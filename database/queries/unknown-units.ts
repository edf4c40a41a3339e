import type { UnitId } from '../../domain/dossier/actor';
import type { Database } from '../database';

/** Which of these are no units, of whatever agency. By primary key, once for each. */
export async function unknownUnits(db: Database, ids: readonly UnitId[]): Promise<UnitId[]> {
  const { rows } = await db.query<{ id: UnitId }>({
    name: 'unknown-units',
    text: 'SELECT id FROM unnest($1::text[]) AS id WHERE NOT EXISTS (SELECT FROM unit WHERE unit.id = id.id)',
    values: [ids],
  });
  return rows.map(row => row.id);
}
