import type { Pool } from 'pg';
import type { Database } from '../database/database';
import { agenciesOn } from '../database/queries/agencies-on';
import { inTransaction } from '../database/transaction';
import type { Instant } from '../domain/calendar/snapshot';
import {
  continueRound,
  endRound,
  expandAnnouncement,
  expandReplacement,
  findAnnouncement as announcementByKey,
  hearersOf,
  insertAnnouncement,
  replaceInRegister,
  settleWord,
  takeAnnouncement,
  takeWords,
} from './outbox-statements';
import type { Announced, Queued, WordOutcome } from './words';

export interface Announcement {
  /**
   * Whose running dossiers hear it: of a changed calendar, those of every agency whose calendar lies on this one. Without one those of the whole
   * country, of units that are replaced those that turn to them.
   */
  readonly agency?: string;
  readonly word: Announced;
  /** The account that answers for it. */
  readonly by: string;
  readonly key?: string;
  readonly tellFrom: Instant;
}

/** A word whose time has come. */
export interface WaitingWord {
  readonly id: string;
  readonly code: string;
  readonly word: Queued;
}

/** What is known of a dossier that is to hear something. Instants in epoch ms. */
export interface Hearer {
  readonly code: string;
  /** It is in the read model: its submission is carried out. */
  readonly recorded: boolean;
  readonly submission: 'SENT' | 'DONE' | 'REFUSED' | null;
  readonly agency: string | null;
  readonly submittedAt: Instant | null;
  readonly now: Instant;
}

/** Keeps what many are to hear, within whatever transaction decides it. False when the key is known. */
export async function announce(db: Database, announcement: Announcement): Promise<boolean> {
  const { agency, word, by, key, tellFrom } = announcement;
  const { rowCount } = await db.query(insertAnnouncement, [agency ?? null, word, by, key ?? null, tellFrom]);
  return rowCount === 1;
}

/** What is kept under a key. */
export async function findAnnouncement(
  db: Database,
  key: string,
): Promise<{ agency: string | null; word: Announced; recordedAt: Instant } | undefined> {
  const { rows } = await db.query<{ agency: string | null; word: Announced; recordedAt: Instant }>(announcementByKey, [
    key,
  ]);
  return rows[0];
}

/** Dossiers that one statement makes words for: a second of work, and no more is lost when it is cut short. */
const partSize = 2_000;

/** Makes words of one part of an announcement whose time has come; answers whether there was one. */
export function expandOne(pool: Pool, size = partSize): Promise<boolean> {
  return inTransaction(pool, async db => {
    const { rows } = await db.query<{
      id: string;
      agency: string | null;
      word: Announced;
      rounds: number;
      reached: [agency: string, code: string] | null;
    }>(takeAnnouncement);
    const [due] = rows;
    if (!due) return false;
    const { id, word, agency, rounds, reached } = due;
    const replaces = word.kind === 'PARTNER_REPLACED';
    if (replaces && rounds === 0 && !reached) await db.query(replaceInRegister, [word]);
    const part = await db.query<{ agency: string; code: string; size: string }>(
      replaces ? expandReplacement : expandAnnouncement,
      [
        id,
        word,
        reached?.[0] ?? null,
        reached?.[1] ?? null,
        size,
        ...(replaces ? [] : [await hearing(db, word, agency)]),
      ],
    );
    const [last] = part.rows;
    if (last && Number(last.size) === size) await db.query(continueRound, [id, last.agency, last.code]);
    else await db.query(endRound, [id]);
    return true;
  });
}

/** The agencies whose dossiers hear a word, as they are when it is told; null: all. */
async function hearing(db: Database, word: Announced, agency: string | null): Promise<readonly string[] | null> {
  if (agency === null) return null;
  return word.kind === 'CALENDAR_CHANGED' ? agenciesOn(db, agency) : [agency];
}

/** Takes up to `limit` words that nobody has tried within `ageSeconds`; for as long again nobody else gets them. */
export async function takeWaiting(db: Database, ageSeconds: number, limit: number): Promise<WaitingWord[]> {
  return (await db.query<WaitingWord>(takeWords, [ageSeconds, limit])).rows;
}

export async function findHearers(db: Database, codes: readonly string[]): Promise<ReadonlyMap<string, Hearer>> {
  const { rows } = await db.query<Hearer>(hearersOf, [[...new Set(codes)]]);
  return new Map(rows.map(row => [row.code, row]));
}

export async function settle(db: Database, id: string, outcome: WordOutcome): Promise<void> {
  await db.query(settleWord, [id, outcome]);
}
