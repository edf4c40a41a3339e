import type { DossierView } from '../../domain/dossier/view';
import type { Database } from '../database';

/** Where a page ended: the next one starts after it. */
export interface DossierCursor {
  readonly submittedAt: number;
  readonly code: string;
}

export interface DossierFilter {
  /** Dossiers of this agency; of all when missing. */
  readonly agency?: string;
  /** Dossiers of this applicant's account. */
  readonly applicant?: string;
  /** Received by this agency's desk for others. */
  readonly receivedBy?: string;
  readonly status?: number;
  /** Dossiers with an open task of this unit. */
  readonly unit?: string;
  readonly after?: DossierCursor;
  readonly limit: number;
}

/**
 * Dossiers, latest submission first, by keyset: a page costs the same wherever it is. Index (agency_id | received_by | applicant | –,
 * submitted_at DESC, code DESC) gives the order; the unit is looked up by (code, id) for each row on the way.
 */
export async function listDossiers(db: Database, filter: DossierFilter): Promise<DossierView[]> {
  const values: unknown[] = [];
  const value = (v: unknown) => `$${values.push(v)}`;
  const conditions = [
    filter.agency && `agency_id = ${value(filter.agency)}`,
    filter.applicant && `applicant = ${value(filter.applicant)}`,
    filter.receivedBy && `received_by = ${value(filter.receivedBy)}`,
    filter.status && `status = ${value(filter.status)}`,
    filter.unit &&
      `EXISTS (SELECT FROM task WHERE task.code = dossier.code AND unit_id = ${value(filter.unit)} AND ended_at IS NULL)`,
    filter.after &&
      `(submitted_at, code) < (to_timestamp(${value(filter.after.submittedAt)}::double precision / 1000), ${value(filter.after.code)})`,
  ].filter(Boolean);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const { rows } = await db.query<{ view: DossierView }>(
    `SELECT view FROM dossier ${where} ORDER BY submitted_at DESC, code DESC LIMIT ${value(filter.limit)}`,
    values,
  );
  return rows.map(row => row.view);
}
