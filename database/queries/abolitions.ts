import type { Instant } from '../../domain/calendar/snapshot';
import type { RunningDossiers } from '../../domain/dossier/running-dossiers';
import type { PublicStatus } from '../../domain/dossier/status';
import type { Database } from '../database';

/** That a procedure exists no more, and since when (epoch ms). */
export interface Abolished {
  readonly because: string;
  readonly running: RunningDossiers;
  readonly from: Instant;
}

/** Of `abolition a`: nobody has revoked it. */
export const stands = 'NOT EXISTS (SELECT FROM abolition_revocation r WHERE r.announcement_id = a.announcement_id)';

/**
 * Of `procedure p` the earliest abolition, of the country or of the agency $3, as a column; also one that has been revoked since, where it was in
 * effect at the instant $4 (epoch ms). Index abolition_in_order: a row or two.
 */
export const abolishedColumn = `
  (SELECT jsonb_build_object('because', a.because, 'running', a.running,
                             'from', floor(extract(epoch FROM a.effective_from) * 1000)::float8)
     FROM abolition a LEFT JOIN abolition_revocation r USING (announcement_id)
    WHERE a.procedure_code = p.code AND (a.agency_id IS NULL OR a.agency_id = $3)
      AND (r.recorded_at IS NULL OR tstzrange(a.effective_from, greatest(a.effective_from, r.recorded_at)) @> to_timestamp($4::float8 / 1000))
    ORDER BY a.effective_from LIMIT 1) AS abolished`;

interface Row extends Abolished {
  /** Of its announcement, which is kept already. */
  readonly key: string;
  readonly procedure: string;
  readonly agency: string | undefined;
  readonly reason: string;
  readonly by: string;
  readonly recordedAt: Instant;
}

/** False where it was decided before, for the country or for the same agency, and not revoked since. */
export async function insertAbolition(db: Database, row: Row): Promise<boolean> {
  const { key, procedure, agency, running, reason, because, by, recordedAt, from } = row;
  const { rowCount } = await db.query(
    `WITH before AS (
       SELECT ${stands} AS stands FROM abolition a WHERE a.procedure_code = $1 AND a.agency_id IS NOT DISTINCT FROM $2::text)
     INSERT INTO abolition (procedure_code, agency_id, running, reason, because, account_id, recorded_at, effective_from, announcement_id, ordinal)
     SELECT $1, $2, $3, $4, $5, $6, to_timestamp($7::double precision / 1000), to_timestamp($8::double precision / 1000),
            (SELECT id FROM announcement WHERE key = $9), (SELECT count(*) + 1 FROM before)
      WHERE NOT EXISTS (SELECT FROM before WHERE stands)
     ON CONFLICT DO NOTHING`,
    [procedure, agency ?? null, running, reason, because, by, recordedAt, from, key],
  );
  return rowCount === 1;
}

/** What runs by a procedure: how much in how many agencies, how much of it has its result already, and the first of them by agency and code. */
export interface RunningByProcedure {
  readonly dossiers: number;
  readonly agencies: number;
  readonly ready: number;
  readonly first: readonly { readonly code: string; readonly agency: string; readonly status: PublicStatus }[];
}

/** Codes that a preview shows. */
const shown = 50;

/**
 * Before an abolition. Walks the running dossiers of the agency, or all of them, by the partial index (agency_id, code): once in years, and no
 * index that every record of a dossier would have to keep.
 */
export async function runningByProcedure(
  db: Database,
  p: { procedure: string; agency: string | undefined },
): Promise<RunningByProcedure> {
  const { rows } = await db.query<RunningByProcedure>(
    `WITH concerned AS (
       SELECT code, agency_id AS agency, status, ready_at IS NOT NULL AS ready FROM dossier
        WHERE ended_at IS NULL AND procedure_code = $1 AND ($2::text IS NULL OR agency_id = $2))
     SELECT count(*)::int AS dossiers, count(DISTINCT agency)::int AS agencies, (count(*) FILTER (WHERE ready))::int AS ready,
            (SELECT coalesce(jsonb_agg(f ORDER BY f.agency, f.code), '[]')
               FROM (SELECT code, agency, status FROM concerned ORDER BY agency, code LIMIT ${shown}) AS f) AS first
       FROM concerned`,
    [p.procedure, p.agency ?? null],
  );
  return rows[0]!;
}
