import type { Pool } from 'pg';
import type { Database } from '../database/database';
import { inTransaction } from '../database/transaction';
import type { WaitingWord } from './outbox';

/** Advisory lock: who tells of abolitions shares it, who revokes one has it alone; whoever waits for it comes before those that ask later. */
const TELLING_LOCK = 1766;

/** Waits until nobody is telling of an abolition; until the end of the transaction nobody does. */
export async function holdTellers(db: Database): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock($1)', [TELLING_LOCK]);
}

/**
 * Tells these words but for those whose abolition has been revoked: those come to rest untold. While they are told none is revoked, so that
 * after a revocation nothing of it is heard. Answers how many came to rest.
 */
export async function tellStanding(
  pool: Pool,
  words: readonly WaitingWord[],
  tell: (standing: readonly WaitingWord[]) => Promise<number>,
): Promise<number> {
  if (!words.some(({ word }) => word.kind === 'PROCEDURE_ABOLISHED')) return tell(words);
  return inTransaction(pool, async db => {
    await db.query('SELECT pg_advisory_xact_lock_shared($1)', [TELLING_LOCK]);
    const { rows } = await db.query<{ id: string }>(settleRevoked, [words.map(({ id }) => id)]);
    const revoked = new Set(rows.map(({ id }) => id));
    return revoked.size + (await tell(words.filter(({ id }) => !revoked.has(id))));
  });
}

const settleRevoked = `
  UPDATE machine_word SET outcome = 'REVOKED', told_at = now()
   WHERE id = ANY ($1::bigint[]) AND outcome IS NULL AND announcement_id IN (SELECT announcement_id FROM abolition_revocation)
  RETURNING id`;
