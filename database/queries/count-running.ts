import type { Database } from '../database';

/** What an agency has at hand. */
export interface AtHand {
  readonly dossiers: number;
  readonly openTasks: number;
}

/** Running dossiers of an agency and their open tasks. Partial index (agency_id, code), and (code, id) for each of them: before a merger. */
export async function countRunning(db: Database, agency: string): Promise<AtHand> {
  const { rows } = await db.query<AtHand>(
    `SELECT count(*)::int AS dossiers, coalesce(sum(open), 0)::int AS "openTasks"
       FROM dossier, LATERAL (SELECT count(*) AS open FROM task WHERE task.code = dossier.code AND task.ended_at IS NULL) AS tasks
      WHERE agency_id = $1 AND dossier.ended_at IS NULL`,
    [agency],
  );
  return rows[0]!;
}
