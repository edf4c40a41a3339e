import type { Database } from '../database';

/** How many dossiers run by a workflow. */
export interface RunningByRoute {
  readonly route: string;
  readonly count: number;
}

/** Dossiers that have not ended, by the workflow of their own route. Partial index (route): as many entries as there are such dossiers. */
export async function runningByRoute(db: Database): Promise<RunningByRoute[]> {
  const { rows } = await db.query<RunningByRoute>(
    `SELECT route, count(*)::int AS count FROM dossier
      WHERE ended_at IS NULL AND route IS NOT NULL GROUP BY route ORDER BY route`,
  );
  return rows;
}
