import type { EntityManager } from 'typeorm';
import type { KnownVersion, VersionToWrite } from './versions';

/** Rows a statement: about 4 MB of JSON, which PostgreSQL parses in 0.1 s. */
const CHUNK = 600;

/** The newest version of every procedure. Walks the primary key backwards within each code. */
export async function newestVersions(db: EntityManager): Promise<ReadonlyMap<string, KnownVersion>> {
  const rows = await db.query<KnownVersion[]>(
    `SELECT DISTINCT ON (code) code, version, fingerprint, effective_from::text,
            (SELECT review FROM procedure_review r WHERE (r.code, r.version) = (p.code, p.version)) AS review
       FROM procedure p ORDER BY code, version DESC`,
  );
  return new Map(rows.map(row => [row.code, row]));
}

/** Writes new versions with the reasons that hold them back. `effectiveFrom` null: in force as far back as anyone asks. */
export async function insertVersions(
  db: EntityManager,
  versions: readonly VersionToWrite[],
  effectiveFrom: string | null,
): Promise<void> {
  for (let at = 0; at < versions.length; at += CHUNK) {
    const rows = versions
      .slice(at, at + CHUNK)
      .map(({ entry, fingerprint, reasons, reading: { procedure, reasons: open } }) => ({
        ...{ code: procedure.code, version: procedure.version, effective_from: effectiveFrom, name: procedure.name },
        ...{ name_lower: procedure.name.toLowerCase(), sector: procedure.sector, levels: procedure.levels },
        ...{ open_for_dossiers: open.length === 0, body: procedure, entry, fingerprint, reasons },
      }));
    await db.query(
      `WITH row AS MATERIALIZED (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (code text, version integer, effective_from date, name text, name_lower text,
           sector text, levels text[], open_for_dossiers boolean, body jsonb, entry jsonb, fingerprint text, reasons text[])),
       version AS (
         INSERT INTO procedure (code, version, effective_from, name, name_lower, sector, levels, open_for_dossiers, body, entry, fingerprint)
         SELECT code, version, effective_from, name, name_lower, sector, levels, open_for_dossiers, body, entry, fingerprint FROM row)
       INSERT INTO procedure_review_reason (code, version, reason)
       SELECT code, version, unnest(reasons) FROM row`,
      [JSON.stringify(rows)],
    );
  }
}

/** Opens versions that were held back: nobody can have used them before, so the version stays the same. */
export async function openSettled(db: EntityManager, versions: readonly VersionToWrite[]): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map(({ reading: { procedure } }) => ({
    code: procedure.code,
    version: procedure.version,
    body: procedure,
  }));
  await db.query(
    `UPDATE procedure p SET body = settled.body, open_for_dossiers = true
       FROM jsonb_to_recordset($1::jsonb) AS settled (code text, version integer, body jsonb)
      WHERE (p.code, p.version) = (settled.code, settled.version)`,
    [JSON.stringify(rows)],
  );
}

/** Keeps who settled what, on what ground, when. */
export async function insertReviews(db: EntityManager, versions: readonly VersionToWrite[]): Promise<void> {
  const rows = versions.flatMap(({ review, reading: { procedure } }) =>
    review
      ? {
          code: review.code,
          version: procedure.version,
          settled_by: review.settledBy,
          settled_on: review.settledOn,
          review,
        }
      : [],
  );
  await db.query(
    `INSERT INTO procedure_review (code, version, settled_by, settled_on, review)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (code text, version integer, settled_by text, settled_on date, review jsonb)`,
    [JSON.stringify(rows)],
  );
}
