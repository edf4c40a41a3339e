import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '../../domain/errors';
import type { PublishedEntry } from '../../domain/procedure/published-entry';
import { readProcedure, type Reading } from '../../domain/procedure/read-procedure';
import { concerns, settle, type Review } from '../../domain/procedure/review';
import type { ReviewReason } from '../../domain/procedure/review-reason';
import type { Catalogue } from './files';

/** The newest version of a procedure that the database knows. */
export interface KnownVersion {
  readonly code: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly effective_from: string | null;
  /** The review that opened it, if one did. */
  readonly review: Review | null;
}

/** A version to be written, new or just settled. */
export interface VersionToWrite {
  readonly entry: PublishedEntry;
  readonly fingerprint: string;
  /** What the reading found, also where the review has settled it. */
  readonly reasons: readonly ReviewReason[];
  /** After the review, where there is one. */
  readonly reading: Reading;
  readonly review: Review | undefined;
}

export interface Changes {
  /** Entries never seen before: version 1. */
  readonly added: readonly VersionToWrite[];
  /** Entries that differ from what is known: one version more. */
  readonly changed: readonly VersionToWrite[];
  /** Known versions, held back until now, that a review opens. */
  readonly settled: readonly VersionToWrite[];
  /** Procedures known but no longer published; they stay as they are. */
  readonly absent: number;
  /** Reviews that opened nothing: no such entry, another decision, nothing held back, or settled before by another review. */
  readonly reviewsNotUsed: readonly Review[];
}

/** Compares a catalogue with the newest versions known. Pure. */
export function changesAgainst(
  known: ReadonlyMap<string, KnownVersion>,
  { entries, additional, reviews, files }: Omit<Catalogue, 'units'>,
): Changes {
  const [added, changed, settled] = [[], [], []] as [VersionToWrite[], VersionToWrite[], VersionToWrite[]];
  const used = new Set<Review>();
  const all = [
    ...entries.map(entry => ({ entry, source: files.procedures.source })),
    ...additional.map(entry => ({ entry, source: files.additional!.source })),
  ];
  for (const { entry, source } of all) {
    const before = known.get(entry.code);
    const first = readProcedure(entry, { version: before?.version ?? 1, source });
    const fingerprint = fingerprintOf(entry, first);
    const isChanged = before !== undefined && before.fingerprint !== fingerprint;
    const reading = isChanged ? { ...first, procedure: { ...first.procedure, version: before.version + 1 } } : first;
    const review = reading.reasons.length > 0 ? reviews.find(one => concerns(one, reading)) : undefined;
    const settledBefore = isChanged ? null : (before?.review ?? null);
    if (review && (settledBefore === null || isDeepStrictEqual(settledBefore, review))) used.add(review);
    const version = {
      entry,
      fingerprint,
      reasons: reading.reasons,
      review,
      reading: review ? settle(reading, entry, review) : reading,
    };
    if (!before) added.push(version);
    else if (isChanged) changed.push(version);
    else if (review && settledBefore === null) settled.push(version);
  }
  const codes = new Set(all.map(({ entry }) => entry.code));
  return {
    added,
    changed,
    settled,
    absent: [...known.keys()].filter(code => !codes.has(code)).length,
    reviewsNotUsed: reviews.filter(review => !used.has(review)),
  };
}

/**
 * What changes is taken over in time (Hòa Bình Đ6.1, Hà Nam Đ10.5, Cà Mau Đ11.4): a changed version is in force from a named day on, never
 * before the version that it follows.
 */
export function demandDateOfEffect(
  changes: Changes,
  known: ReadonlyMap<string, KnownVersion>,
  effectiveFrom: string | undefined,
): void {
  if (changes.changed.length === 0) return;
  const some = changes.changed.slice(0, 5).map(one => one.entry.code);
  if (effectiveFrom === undefined) {
    throw new DomainError('CATALOGUE_EFFECT_MISSING', { changed: changes.changed.length, procedures: some });
  }
  for (const { entry } of changes.changed) {
    const before = known.get(entry.code)?.effective_from;
    if (before && before > effectiveFrom)
      throw new DomainError('CATALOGUE_EFFECT_TOO_EARLY', { procedure: entry.code, before, effectiveFrom });
  }
}

/** What was published and what was made of it, without the version and the name of the file: those change by themselves. */
function fingerprintOf(entry: PublishedEntry, { procedure, reasons }: Reading): string {
  const reading = { ...procedure, version: 0, source: '' };
  return createHash('sha256')
    .update(JSON.stringify([entry, reading, reasons]))
    .digest('hex');
}
