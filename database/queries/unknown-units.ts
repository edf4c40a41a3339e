import type { UnitId } from '../../domain/dossier/actor';
import type { Database } from '../database';

/** Which of these are no units, of this agency or of whatever one. By primary key, once for each. */
export async function unknownUnits(db: Database, ids: readonly UnitId[], agency?: string): Promise<UnitId[]> {
  const { rows } = await db.query<{ id: UnitId }>({
    name: 'unknown-units',
    text: `SELECT id FROM unnest($1::text[]) AS asked (id)
            WHERE NOT EXISTS (SELECT FROM unit WHERE unit.id = asked.id AND ($2::text IS NULL OR unit.agency_id = $2))`,
    values: [ids, agency ?? null],
  });
  return rows.map(row => row.id);
}
