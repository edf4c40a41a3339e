import type { UnitId } from '../../domain/dossier/actor';
import type { Database } from '../database';
import type { AtHand } from './count-running';

/**
 * Parts of a statement with `given (unit)`. `gone`: those units, and which they followed by earlier mergers, for a dossier may have pinned any
 * of them. `turning`: the codes of dossiers that wait for one of them, or may turn to it (NĐ 61/2018 Đ19.5): it has open work there; it
 * consulted it, and may hear of it again; a consultation under way names it; it is pinned for later steps; or it received them for another
 * agency (Đ18.3). Pins and consultations are looked up in the journal, for only dossiers with a
 * route of their own have pins, and the read model needs no column. What is told in vain the dossier itself passes over.
 * Open tasks are one walk through those that wait, pins one through dossier_running_by_route and command_dossier: once in years.
 */
export const turningTo = `
  gone (unit) AS (
    SELECT unit FROM given
    UNION
    SELECT earlier.key FROM gone, announcement, jsonb_each_text(announcement.word->'units') AS earlier
     WHERE announcement.word->>'kind' = 'PARTNER_REPLACED' AND earlier.value = gone.unit
  ), turning AS (
    SELECT code FROM task WHERE ended_at IS NULL AND kind IN ('LIAISON', 'PART')
       AND (unit_id IN (SELECT unit FROM gone) OR followed_by IN (SELECT unit FROM gone))
    UNION
    SELECT code FROM task JOIN dossier USING (code) WHERE dossier.ended_at IS NULL AND kind = 'LIAISON'
       AND (unit_id IN (SELECT unit FROM gone) OR followed_by IN (SELECT unit FROM gone))
    UNION
    SELECT task.code FROM task JOIN command ON dossier_code = task.code AND command.kind = 'CONSULT',
           jsonb_array_elements(sent->'command'->'details'->'consult') AS consulted
     WHERE ended_at IS NULL AND task.kind IN ('LIAISON', 'LIAISON_QUESTION')
       AND (consulted->>'unit' IN (SELECT unit FROM gone) OR consulted->>'followedBy' IN (SELECT unit FROM gone))
    UNION
    SELECT code FROM dossier JOIN command ON dossier_code = code AND kind = 'SUBMIT',
           jsonb_each_text(sent->'start'->'partners') AS pinned
     WHERE ended_at IS NULL AND dossier.route IS NOT NULL AND pinned.value IN (SELECT unit FROM gone)
    UNION
    SELECT code FROM dossier JOIN unit ON unit.agency_id = received_by AND unit.kind = 'DESK'
     WHERE ended_at IS NULL AND unit.id IN (SELECT unit FROM gone)
  )`;

/** Running dossiers of other agencies that turn to units of this one, and their open tasks there: before a merger. */
export async function countTurningTo(db: Database, agency: string, units: readonly UnitId[]): Promise<AtHand> {
  const { rows } = await db.query<AtHand>(
    `WITH RECURSIVE given (unit) AS (SELECT unnest($1::text[])), ${turningTo}
     SELECT count(*)::int AS dossiers, coalesce(sum(open), 0)::int AS "openTasks"
       FROM turning JOIN dossier USING (code), LATERAL (
         SELECT count(*) AS open FROM task
          WHERE task.code = dossier.code AND task.ended_at IS NULL AND unit_id IN (SELECT unit FROM given)
       ) AS tasks
      WHERE agency_id <> $2 AND dossier.ended_at IS NULL`,
    [units, agency],
  );
  return rows[0]!;
}
