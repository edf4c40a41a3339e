import type { DossierEvent } from '../../domain/dossier/events';
import type { Database } from '../database';

/** An event as it was recorded, with the text of its reason where that is still kept. */
export interface RecordedEvent {
  readonly event: DossierEvent;
  readonly reason?: string;
  /** The request for supplement went out to the applicant: it was not taken back at the desk. */
  readonly sent: boolean;
}

/**
 * The events of a dossier after one of them, in order: primary key (code, seq), so that a page costs the same wherever it is. The text of a
 * reason is looked up by its id, which is the primary key of `content`; whether a request was sent, in the few events after it.
 */
export async function dossierEvents(
  db: Database,
  { code, after, limit }: { readonly code: string; readonly after: number; readonly limit: number },
): Promise<RecordedEvent[]> {
  const { rows } = await db.query<{ event: DossierEvent; reason: string | null; sent: boolean | null }>({
    name: 'dossier-events',
    text: `
      SELECT e.body || jsonb_build_object('seq', e.seq, 'kind', e.kind,
                                          'at', round(extract(epoch FROM e.at) * 1000)::bigint) AS event,
             (SELECT c.body->>'text' FROM content AS c
              WHERE c.id = (e.body->'reason'->>'id')::uuid AND c.dossier_code = e.code) AS reason,
             CASE WHEN e.body->>'action' = 'REQUEST_SUPPLEMENT' THEN
               (SELECT n.kind = 'SUPPLEMENT_REQUESTED' FROM dossier_event AS n
                WHERE n.code = e.code AND n.seq > e.seq
                  AND (n.kind = 'SUPPLEMENT_REQUESTED' OR n.body->>'action' = 'WITHDRAW_SUPPLEMENT_REQUEST')
                ORDER BY n.seq LIMIT 1)
             END AS sent
      FROM dossier_event AS e WHERE e.code = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
    values: [code, after, limit],
  });
  return rows.map(({ event, reason, sent }) => ({ event, ...(reason !== null && { reason }), sent: sent === true }));
}
