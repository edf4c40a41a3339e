import type { Database } from '../database';

/** Money that came when its dossier had ended: it goes back. */
interface PaidAfterEnd {
  readonly payment: string;
  readonly amountVnd: number;
}

/**
 * What was paid for a dossier that could not take it any more: told after its end, or in the very moment, of which the dossier says nothing
 * (law.md §9.1 OVERPAID). Index machine_word_payment: a dossier has a notice or two.
 */
export async function paidAfterEnd(db: Database, code: string): Promise<PaidAfterEnd[]> {
  const { rows } = await db.query<PaidAfterEnd>({
    name: 'paid-after-end',
    text: `SELECT word->>'payment' AS payment, (word->>'amountVnd')::float8 AS "amountVnd" FROM machine_word
            WHERE dossier_code = $1 AND notice IS NOT NULL AND word->>'status' = 'PAID' AND outcome IN ('TOLD', 'DOSSIER_ENDED')
              AND NOT EXISTS (SELECT FROM dossier_event WHERE code = $1
                                 AND word->>'payment' IN (body->>'payment', body->'details'->>'payment'))
            ORDER BY id`,
    values: [code],
  });
  return rows;
}
