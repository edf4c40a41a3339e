import type { DossierUnits } from '../../domain/dossier/start';
import type { Database } from '../database';

/** The units that an agency has, by what they are for. By index (agency_id, kind). */
export async function unitsOf(db: Database, agency: string): Promise<Partial<DossierUnits>> {
  const { rows } = await db.query<{ units: Partial<DossierUnits> | null }>({
    name: 'units-of',
    text: 'SELECT jsonb_object_agg(lower(kind), id) AS units FROM unit WHERE agency_id = $1',
    values: [agency],
  });
  return rows[0]?.units ?? {};
}
