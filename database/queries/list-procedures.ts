import type { Channel, Level } from '../../domain/procedure/procedure';
import type { Limit } from '../../domain/clock/limit';
import type { Database } from '../database';
import { stands } from './abolitions';

export interface ListedProcedure {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly sector: string;
  readonly levels: readonly Level[];
  readonly openForDossiers: boolean;
  /** Limit by open channel; empty as long as it is held back. */
  readonly limits: Readonly<Partial<Record<Channel, Limit>>>;
}

export interface ProcedureFilter {
  /** 'YYYY-MM-DD': the versions in force on this date. */
  readonly on: string;
  readonly sector?: string;
  readonly level?: Level;
  /** Part of the name, in any letter case, with its diacritics. */
  readonly text?: string;
  /** Only what takes dossiers now: neither held back nor abolished in the whole country. */
  readonly openOnly?: boolean;
  /** The last code of the page before. */
  readonly after?: string;
  /** Rows a page. */
  readonly limit: number;
}

/**
 * A page of the catalogue by code, or only a sector's or a level's (Ninh Thuận Đ3.2), the newest versions in force. Walks the primary key from `after` until the page is full, with a sector
 * the index (sector, code); whether a version has been followed by another is one look into the primary key. A part of a name has no index
 * in plain PostgreSQL: a rare text reads the whole table, 2,360 rows without their long texts, 4 ms. That is the price of no extension, and
 * the catalogue of a country does not grow by orders of magnitude.
 */
export async function listProcedures(db: Database, p: ProcedureFilter): Promise<ListedProcedure[]> {
  const { rows } = await db.query<
    Omit<ListedProcedure, 'limits'> & { channels: Partial<Record<Channel, { limit: Limit }>> }
  >(
    `SELECT p.code, p.version, p.name, p.sector, p.levels, p.open_for_dossiers AS "openForDossiers", p.body -> 'channels' AS channels
       FROM procedure p
      WHERE p.code > $1
        AND coalesce(p.effective_from, '-infinity') <= $2::date
        AND NOT EXISTS (SELECT FROM procedure later
                         WHERE later.code = p.code AND later.version > p.version AND later.effective_from <= $2::date)
        AND ($3::text IS NULL OR p.sector = $3)
        AND ($4::text IS NULL OR $4 = ANY (p.levels))
        AND ($5::text IS NULL OR p.name_lower LIKE $5)
        AND (NOT $6::boolean OR p.open_for_dossiers)
        AND (NOT $6::boolean OR NOT EXISTS (SELECT FROM abolition a WHERE a.procedure_code = p.code AND a.agency_id IS NULL
                                               AND a.effective_from <= now() AND ${stands}))
      ORDER BY p.code LIMIT $7`,
    [p.after ?? '', p.on, p.sector ?? null, p.level ?? null, containing(p.text), p.openOnly ?? false, p.limit],
  );
  return rows.map(({ channels, ...row }) => ({ ...row, limits: limitsOf(channels) }));
}

/** As the name is stored: one spelling, small letters; the signs of LIKE mean themselves. */
const containing = (text: string | undefined): string | null =>
  text === undefined
    ? null
    : `%${text
        .normalize('NFC')
        .trim()
        .toLowerCase()
        .replace(/[\\%_]/g, '\\$&')}%`;

const limitsOf = (channels: Partial<Record<Channel, { limit: Limit }>>) =>
  Object.fromEntries(Object.entries(channels).map(([channel, terms]) => [channel, terms.limit]));
