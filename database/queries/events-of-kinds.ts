import type { DossierEvent } from '../../domain/dossier/events';
import type { Database } from '../database';
import { recorded } from './dossier-events';

/** All events of a dossier of these kinds, in order, by its primary key: it has some thirty in all. */
export async function eventsOfKinds(
  db: Database,
  code: string,
  kinds: readonly DossierEvent['kind'][],
): Promise<DossierEvent[]> {
  const { rows } = await db.query<{ event: DossierEvent }>({
    name: 'events-of-kinds',
    text: `SELECT ${recorded} AS event FROM dossier_event AS e WHERE e.code = $1 AND e.kind = ANY($2) ORDER BY e.seq`,
    values: [code, kinds],
  });
  return rows.map(({ event }) => event);
}
