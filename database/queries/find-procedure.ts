import type { Instant } from '../../domain/calendar/snapshot';
import type { Procedure } from '../../domain/procedure/procedure';
import type { ReviewReason } from '../../domain/procedure/review-reason';
import type { Database } from '../database';
import { abolishedColumn, type Abolished } from './abolitions';

export interface ProcedureInForce {
  readonly procedure: Procedure;
  /** 'YYYY-MM-DD'; null: in force as far back as anyone asks. */
  readonly effectiveFrom: string | null;
  readonly openForDossiers: boolean;
  /** Why it is held back; empty when it is open. */
  readonly heldBackBy: readonly ReviewReason[];
  /** That it exists no more, or will not from a day that is decided: in the country, or at the agency that is asked for. */
  readonly abolished?: Abolished;
}

/**
 * The version of a procedure that is in force on a date ('YYYY-MM-DD', in Asia/Ho_Chi_Minh); undefined when there is none. Versions come into
 * force in their order, so the newest one whose day has come is the one. Primary key (code, version) read backwards: three or four pages,
 * whatever the size of the catalogue. `entry`, the long text, is not touched. `at` is when a dossier was handed in by law: an abolition that was
 * in effect then counts, though it has been revoked since.
 */
export async function findProcedure(
  db: Database,
  p: { code: string; on: string; agency?: string | undefined; at?: Instant },
): Promise<ProcedureInForce | undefined> {
  const { rows } = await db.query<Omit<ProcedureInForce, 'abolished'> & { abolished: Abolished | null }>({
    name: 'find-procedure',
    text: `SELECT p.body AS procedure, p.effective_from::text AS "effectiveFrom", p.open_for_dossiers AS "openForDossiers",
            CASE WHEN p.open_for_dossiers THEN '{}' ELSE
              ARRAY(SELECT reason FROM procedure_review_reason r WHERE (r.code, r.version) = (p.code, p.version) ORDER BY reason)
            END AS "heldBackBy", ${abolishedColumn}
       FROM procedure p
      WHERE p.code = $1 AND coalesce(p.effective_from, '-infinity') <= $2::date
      ORDER BY p.version DESC LIMIT 1`,
    values: [p.code, p.on, p.agency ?? null, p.at ?? null],
  });
  if (!rows[0]) return undefined;
  const { abolished, ...found } = rows[0];
  return { ...found, ...(abolished && { abolished }) };
}

/** One exact version, whatever its date: what a running dossier was received under. Primary key, one row. */
export async function findProcedureVersion(
  db: Database,
  p: { code: string; version: number },
): Promise<Procedure | undefined> {
  const { rows } = await db.query<{ body: Procedure }>('SELECT body FROM procedure WHERE code = $1 AND version = $2', [
    p.code,
    p.version,
  ]);
  return rows[0]?.body;
}
