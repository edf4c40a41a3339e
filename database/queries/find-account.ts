import type { Actor, Role } from '../../domain/dossier/actor';
import type { Database } from '../database';

/** Who an account is, as one who acts; undefined for an unknown one. By primary key. */
export async function findAccount(db: Database, id: string): Promise<Actor | undefined> {
  const { rows } = await db.query<{ role: Role; agency_id: string | null; units: string[] }>({
    name: 'find-account',
    text: 'SELECT role, agency_id, units FROM account WHERE id = $1',
    values: [id],
  });
  const [row] = rows;
  return row && { account: id, role: row.role, units: row.units, ...(row.agency_id && { agency: row.agency_id }) };
}
