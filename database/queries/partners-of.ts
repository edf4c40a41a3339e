import type { Partners } from '../../domain/procedure/partners';
import type { Database } from '../database';

/** The units that stand for other agencies in the procedures of this one, by role. By primary key. */
export async function partnersOf(db: Database, agency: string): Promise<Partners> {
  const { rows } = await db.query<{ partners: Partners | null }>({
    name: 'partners-of',
    text: 'SELECT jsonb_object_agg(role, unit_id) AS partners FROM partner WHERE agency_id = $1',
    values: [agency],
  });
  return rows[0]?.partners ?? {};
}
