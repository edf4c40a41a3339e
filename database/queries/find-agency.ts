import type { DossierUnits } from '../../domain/dossier/start';
import type { Database } from '../database';

/** An agency that takes dossiers, with the units a dossier goes through. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly level: 'COMMUNE' | 'PROVINCE' | 'MINISTRY';
  readonly units: DossierUnits;
}

/** Whether there is such an agency, whatever units it has. By primary key. */
export async function agencyExists(db: Database, id: string): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'agency-exists',
    text: 'SELECT FROM agency WHERE id = $1',
    values: [id],
  });
  return rowCount === 1;
}

/** An agency with its units; undefined when unknown or when a unit is missing. By primary key and index (agency_id). */
export async function findAgency(db: Database, id: string): Promise<Agency | undefined> {
  const { rows } = await db.query<{ name: string; level: Agency['level']; units: Record<string, string> | null }>({
    name: 'find-agency',
    text: `SELECT name, level, (SELECT jsonb_object_agg(lower(kind), unit.id) FROM unit WHERE agency_id = agency.id) AS units
           FROM agency WHERE id = $1`,
    values: [id],
  });
  const { desk, specialist, leader } = rows[0]?.units ?? {};
  if (!rows[0] || !desk || !specialist || !leader) return undefined;
  return { id, name: rows[0].name, level: rows[0].level, units: { desk, specialist, leader } };
}
