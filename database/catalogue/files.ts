import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DomainError } from '../../domain/errors';
import { asPublishedEntry, type PublishedEntry } from '../../domain/procedure/published-entry';
import { asReview, type Review } from '../../domain/procedure/review';
import { administrativeUnits, type UnitRow } from './administrative-units';

/** Paths of the files of a catalogue; `.gz` is unpacked. */
export interface CatalogueFiles {
  /** One published entry a line, JSON. */
  readonly procedures: string;
  /** The same shape: procedures in use that the published list lacks. One that it has is taken from there. */
  readonly additional?: string;
  /** Provinces with their communes, JSON. */
  readonly units: string;
  /** Settled reviews, a JSON array. */
  readonly reviews: string;
}

export interface SourceFile {
  /** The file's name without its folder. */
  readonly source: string;
  /** Of the file as it is, packed. */
  readonly sha256: string;
}

export interface Catalogue {
  readonly entries: readonly PublishedEntry[];
  /** Entries beside the published list, none of its codes. */
  readonly additional: readonly PublishedEntry[];
  readonly units: readonly UnitRow[];
  readonly reviews: readonly Review[];
  readonly files: Readonly<Record<Exclude<keyof CatalogueFiles, 'additional'>, SourceFile>> & {
    readonly additional?: SourceFile;
  };
}

/**
 * Reads and checks the files; touches no database. Throws a DomainError: `CATALOGUE_FILE_UNREADABLE` (file, why, line),
 * `CATALOGUE_ENTRY_INVALID`, `CATALOGUE_CODE_REPEATED`, `REVIEW_INVALID`.
 */
export async function readCatalogue(paths: CatalogueFiles): Promise<Catalogue> {
  const [procedures, units, reviews, additional] = await Promise.all([
    unpacked(paths.procedures),
    unpacked(paths.units),
    unpacked(paths.reviews),
    paths.additional === undefined ? undefined : unpacked(paths.additional),
  ]);
  const entries = entriesIn(procedures);
  const published = new Set(entries.map(({ code }) => code));
  return {
    entries,
    additional: additional ? entriesIn(additional).filter(({ code }) => !published.has(code)) : [],
    units: administrativeUnits(parsed(units.text, units.source), units.source),
    reviews: listIn(parsed(reviews.text, reviews.source), reviews.source).map(asReview),
    files: {
      ...{ procedures: trace(procedures), units: trace(units), reviews: trace(reviews) },
      ...(additional && { additional: trace(additional) }),
    },
  };
}

async function unpacked(path: string): Promise<SourceFile & { text: string }> {
  const source = basename(path);
  try {
    const bytes = await readFile(path);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return { source, text, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (cause) {
    throw new DomainError('CATALOGUE_FILE_UNREADABLE', {
      file: path,
      why: cause instanceof Error ? cause.message : String(cause),
    });
  }
}

/** One entry a line, each code once. */
function entriesIn({ text, source }: { text: string; source: string }): PublishedEntry[] {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const entries = lines.map((line, at) => asPublishedEntry(parsed(line, source, at + 1)));
  demandUniqueCodes(entries);
  return entries;
}

const trace = ({ source, sha256 }: SourceFile): SourceFile => ({ source, sha256 });

function parsed(json: string, file: string, line?: number): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new DomainError('CATALOGUE_FILE_UNREADABLE', { file, why: 'not JSON', line });
  }
}

function listIn(value: unknown, file: string): unknown[] {
  if (!Array.isArray(value)) throw new DomainError('CATALOGUE_FILE_UNREADABLE', { file, why: 'not a list' });
  return value;
}

function demandUniqueCodes(entries: readonly PublishedEntry[]): void {
  const seen = new Set<string>();
  for (const { code } of entries) {
    if (seen.has(code)) throw new DomainError('CATALOGUE_CODE_REPEATED', { procedure: code });
    seen.add(code);
  }
}
