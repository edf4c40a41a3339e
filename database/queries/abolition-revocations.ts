import type { Instant } from '../../domain/calendar/snapshot';
import type { Database } from '../database';
import { stands, type Abolished } from './abolitions';

/** An abolition as it was decided, of the country or of one agency. */
export interface DecidedAbolition extends Abolished {
  /** Its announcement. */
  readonly id: string;
  readonly agency: string | null;
  readonly reason: string;
  readonly by: string;
}

const columns = `a.announcement_id AS id, a.agency_id AS agency, a.because, a.running, a.reason, a.account_id AS by,
  floor(extract(epoch FROM a.effective_from) * 1000)::float8 AS "from"`;

/** What abolishes a procedure and was not revoked, the country's first. Index abolition_in_order. */
export async function standingAbolitions(db: Database, procedure: string): Promise<DecidedAbolition[]> {
  const { rows } = await db.query<DecidedAbolition>(
    `SELECT ${columns} FROM abolition a WHERE a.procedure_code = $1 AND ${stands} ORDER BY a.agency_id NULLS FIRST`,
    [procedure],
  );
  return rows;
}

export interface KnownRevocation {
  readonly procedure: string;
  readonly because: string;
  readonly revoked: DecidedAbolition;
}

/** What was revoked under this key of a request. */
export async function revocationByKey(db: Database, key: string): Promise<KnownRevocation | undefined> {
  const { rows } = await db.query<DecidedAbolition & { procedure: string; revokedBecause: string }>(
    `SELECT ${columns}, a.procedure_code AS procedure, r.because AS "revokedBecause"
       FROM abolition_revocation r JOIN abolition a USING (announcement_id) WHERE r.key = $1`,
    [key],
  );
  if (!rows[0]) return undefined;
  const { procedure, revokedBecause, ...revoked } = rows[0];
  return { procedure, because: revokedBecause, revoked };
}

interface Row {
  readonly id: string;
  readonly key: string;
  readonly reason: string;
  readonly because: string;
  readonly by: string;
  readonly recordedAt: Instant;
}

/** From now on the abolition does not hold, and nobody is told of it any more: no further round makes words of its announcement. */
export async function insertRevocation(db: Database, row: Row): Promise<void> {
  const { id, key, reason, because, by, recordedAt } = row;
  await db.query(
    `INSERT INTO abolition_revocation (announcement_id, key, reason, because, account_id, recorded_at)
     VALUES ($1, $2, $3, $4, $5, to_timestamp($6::double precision / 1000))`,
    [id, key, reason, because, by, recordedAt],
  );
  await db.query('UPDATE announcement SET done_at = now() WHERE id = $1 AND done_at IS NULL', [id]);
}

/** Dossiers that were told of an abolition, and how many of them it stopped, as far as they have recorded it. */
export interface ToldOfAbolition {
  readonly told: number;
  readonly stopped: number;
}

/** Index (announcement_id, dossier_code) and for each one the events of the dossier: once, for one decision. */
export async function toldOfAbolition(db: Database, id: string): Promise<ToldOfAbolition> {
  const { rows } = await db.query<ToldOfAbolition>(
    `SELECT count(*)::int AS told, (count(*) FILTER (WHERE EXISTS (
              SELECT FROM dossier_event e WHERE e.code = w.dossier_code AND e.kind = 'PROCEDURE_ABOLISHED' AND (e.body->>'stops')::boolean
                 AND coalesce(e.body->>'decision', n.key::text) = n.key::text)))::int AS stopped
       FROM machine_word w JOIN announcement n ON n.id = w.announcement_id WHERE n.id = $1 AND w.outcome = 'TOLD'`,
    [id],
  );
  return rows[0]!;
}
