import type { DataSource, EntityManager } from 'typeorm';
import type { Procedure } from '../../domain/procedure/procedure';
import { feeCounts, type FeeCounts } from '../../domain/procedure/published-fee';
import { isReviewReason, reviewReasons, type ReviewReason } from '../../domain/procedure/review-reason';
import { writeUnits } from './administrative-units';
import { readCatalogue, type Catalogue, type CatalogueFiles, type SourceFile } from './files';
import { changesAgainst, demandDateOfEffect } from './versions';
import { insertReviews, insertVersions, newestVersions, openSettled } from './write-versions';

/** Advisory lock of the catalogue: two imports at once run one after the other. */
const CATALOGUE_LOCK = 1765;
const IMPORT_TIMEOUT_MS = 60_000;

export interface ImportOptions {
  /** 'YYYY-MM-DD': from when the versions written by this import are in force. Needed as soon as a known entry has changed. */
  readonly effectiveFrom?: string;
}

export interface ImportResult {
  /** False: the database already held exactly this catalogue, and nothing was written. */
  readonly changed: boolean;
  readonly added: number;
  readonly newVersions: number;
  readonly settled: number;
  /** Procedures known but no longer published; they stay. */
  readonly absent: number;
  /** Codes of reviews that opened nothing. */
  readonly reviewsNotUsed: readonly string[];
  /** Published procedures in the database, by their newest versions. */
  readonly procedures: number;
  /** Of these, how many take dossiers. */
  readonly open: number;
  /** Procedures that the published list lacks. */
  readonly additional: { readonly procedures: number; readonly open: number };
  /** How many of the published ones each reason holds back; one procedure may have several. */
  readonly heldBack: Readonly<Record<ReviewReason, number>>;
  /** Of the open channels, as published: how many are free, cost one amount, or leave it to the desk to say. */
  readonly fees: FeeCounts;
  /** Administrative units in the database. */
  readonly units: number;
  readonly seconds: number;
}

/**
 * Brings the catalogue of the database to that of the files (Hòa Bình Đ28.1.b), in one transaction: all of it or nothing. A second run of the same files writes
 * nothing. A changed entry becomes a new version and the old one stays, because running dossiers keep the version of their reception.
 * Throws a DomainError as `readCatalogue` does, and `CATALOGUE_EFFECT_MISSING` or `CATALOGUE_EFFECT_TOO_EARLY`.
 */
export async function importCatalogue(
  dataSource: DataSource,
  paths: CatalogueFiles,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const started = performance.now();
  return importRead(dataSource, await readCatalogue(paths), options, started);
}

/** The same with files that were read and checked already, before anything touched the database. */
export async function importRead(
  dataSource: DataSource,
  catalogue: Catalogue,
  options: ImportOptions = {},
  started = performance.now(),
): Promise<ImportResult> {
  return dataSource.transaction(async db => {
    await db.query(`SET LOCAL statement_timeout = ${IMPORT_TIMEOUT_MS}`);
    await db.query('SELECT pg_advisory_xact_lock($1)', [CATALOGUE_LOCK]);
    const written = await write(db, catalogue, options.effectiveFrom);
    const counts = await count(
      db,
      catalogue.additional.map(({ code }) => code),
    );
    if (written.changed) await keepTrace(db, catalogue.files, { ...counts, ...counts.heldBack });
    return { ...written, ...counts, seconds: (performance.now() - started) / 1000 };
  });
}

async function write(db: EntityManager, { units, ...catalogue }: Catalogue, effectiveFrom: string | undefined) {
  const known = await newestVersions(db);
  const changes = changesAgainst(known, catalogue);
  demandDateOfEffect(changes, known, effectiveFrom);
  const { added, changed, settled } = changes;
  await insertVersions(db, [...added, ...changed], effectiveFrom ?? null);
  await openSettled(db, settled);
  await insertReviews(db, [...added, ...changed, ...settled]);
  const changedUnits = await writeUnits(db, units);
  return {
    changed: added.length + changed.length + settled.length + changedUnits > 0,
    added: added.length,
    newVersions: changed.length,
    settled: [...added, ...changed, ...settled].filter(version => version.review).length,
    absent: changes.absent,
    reviewsNotUsed: changes.reviewsNotUsed.map(review => review.code),
  };
}

async function count(db: EntityManager, additional: readonly string[]) {
  const [totals] = await db.query<Record<'procedures' | 'open' | 'beside' | 'open_beside' | 'units', number>[]>(
    `SELECT count(*) FILTER (WHERE NOT beside)::int AS procedures, count(*) FILTER (WHERE open AND NOT beside)::int AS open,
            count(*) FILTER (WHERE beside)::int AS beside, count(*) FILTER (WHERE open AND beside)::int AS open_beside,
            (SELECT count(*)::int FROM administrative_unit) AS units
       FROM (SELECT DISTINCT ON (code) open_for_dossiers AS open, code = ANY($1) AS beside
               FROM procedure ORDER BY code, version DESC) AS newest`,
    [additional],
  );
  const byReason = await db.query<{ reason: string; count: number }[]>(
    `SELECT r.reason, count(*)::int AS count
       FROM (SELECT DISTINCT ON (code) code, version, open_for_dossiers FROM procedure ORDER BY code, version DESC) AS newest
       JOIN procedure_review_reason r USING (code, version)
      WHERE NOT newest.open_for_dossiers AND code <> ALL($1)
      GROUP BY r.reason`,
    [additional],
  );
  const none = Object.fromEntries(Object.keys(reviewReasons).map(reason => [reason, 0])) as Record<
    ReviewReason,
    number
  >;
  const heldBack = byReason.reduce(
    (sum, { reason, count }) => (isReviewReason(reason) ? { ...sum, [reason]: count } : sum),
    none,
  );
  const fees = await countFees(db);
  const { procedures = 0, open = 0, beside = 0, open_beside = 0, units = 0 } = totals ?? {};
  return { procedures, open, additional: { procedures: beside, open: open_beside }, units, heldBack, fees };
}

/** Read as a submission reads them, of the newest versions that take dossiers. */
async function countFees(db: EntityManager): Promise<FeeCounts> {
  const open = await db.query<Pick<Procedure, 'channels'>[]>(
    `SELECT channels FROM (SELECT DISTINCT ON (code) open_for_dossiers AS open, body -> 'channels' AS channels
                             FROM procedure ORDER BY code, version DESC) AS newest WHERE open`,
  );
  return feeCounts(open);
}

async function keepTrace(db: EntityManager, files: Catalogue['files'], counts: object): Promise<void> {
  const rows = Object.values(files).map((file: SourceFile) => ({ ...file, counts }));
  await db.query(
    `INSERT INTO catalogue_import (source, sha256, counts)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (source text, sha256 text, counts jsonb)`,
    [JSON.stringify(rows)],
  );
}
