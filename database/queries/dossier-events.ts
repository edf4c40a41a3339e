import type { DossierEvent } from '../../domain/dossier/events';
import type { Database } from '../database';

/** An event as it was recorded, with the text of its reason where that is still kept. */
export interface RecordedEvent {
  readonly event: DossierEvent;
  readonly reason?: string;
}

/** A row `e` as the event that was recorded. */
export const recorded = `e.body || jsonb_build_object('seq', e.seq, 'kind', e.kind, 'at', round(extract(epoch FROM e.at) * 1000)::bigint)`;

/**
 * The events of a dossier after one of them, in order: primary key (code, seq), so that a page costs the same wherever it is. The text of a
 * reason is looked up by its id, which is the primary key of `content`.
 */
export async function dossierEvents(
  db: Database,
  { code, after, limit }: { readonly code: string; readonly after: number; readonly limit: number },
): Promise<RecordedEvent[]> {
  const { rows } = await db.query<{ event: DossierEvent; reason: string | null }>({
    name: 'dossier-events',
    text: `
      SELECT ${recorded} AS event,
             (SELECT c.body->>'text' FROM content AS c
              WHERE c.id = (e.body->'reason'->>'id')::uuid AND c.dossier_code = e.code) AS reason
      FROM dossier_event AS e WHERE e.code = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
    values: [code, after, limit],
  });
  return rows.map(({ event, reason }) => ({ event, ...(reason !== null && { reason }) }));
}
