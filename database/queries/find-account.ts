import type { Actor, Role, UnitId } from '../../domain/dossier/actor';
import type { Database } from '../database';

/** The columns that say who an account is, as one who acts. */
export const actorColumns = 'id, role, agency_id, units, head_of';

export interface ActorRow {
  readonly id: string;
  readonly role: Role;
  readonly agency_id: string | null;
  readonly units: readonly UnitId[];
  readonly head_of: readonly UnitId[];
}

/** What goes into every command of the account: only what there is. */
export const actorOf = ({ id, role, agency_id: agency, units, head_of: heads }: ActorRow): Actor => ({
  account: id,
  role,
  units,
  ...(heads.length > 0 && { heads }),
  ...(agency && { agency }),
});

/** Who an account is; undefined for an unknown one. By primary key. */
export async function findAccount(db: Database, id: string): Promise<Actor | undefined> {
  const { rows } = await db.query<ActorRow>({
    name: 'find-account',
    text: `SELECT ${actorColumns} FROM account WHERE id = $1`,
    values: [id],
  });
  return rows[0] && actorOf(rows[0]);
}
