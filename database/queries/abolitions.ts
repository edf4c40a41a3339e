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

/** Of `procedure p` the earliest abolition, of the country or of the agency $3, as a column. Index abolition_once: a row or two. */
export const abolishedColumn = `
  (SELECT jsonb_build_object('because', because, 'running', running,
                             'from', floor(extract(epoch FROM a.effective_from) * 1000)::float8)
     FROM abolition a WHERE a.procedure_code = p.code AND (a.agency_id IS NULL OR a.agency_id = $3)
    ORDER BY a.effective_from LIMIT 1) AS abolished`;

interface Row extends Abolished {
  readonly procedure: string;
  readonly agency: string | undefined;
  readonly reason: string;
  readonly by: string;
  readonly recordedAt: Instant;
}

/** False where it was decided before, for the country or for the same agency. */
export async function insertAbolition(db: Database, row: Row): Promise<boolean> {
  const { procedure, agency, running, reason, because, by, recordedAt, from } = row;
  const { rowCount } = await db.query(
    `INSERT INTO abolition (procedure_code, agency_id, running, reason, because, account_id, recorded_at, effective_from)
     VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::double precision / 1000), to_timestamp($8::double precision / 1000))
     ON CONFLICT DO NOTHING`,
    [procedure, agency ?? null, running, reason, because, by, recordedAt, from],
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
