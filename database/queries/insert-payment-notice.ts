import type { Database } from '../database';

/** A notice in the outbox. */
export interface NoticeRow {
  readonly code: string;
  readonly word: object;
  /** Null while it waits to be told. */
  readonly outcome: string | null;
}

/**
 * Keeps a notice once under its key and answers what is kept under it. A dossier is known by the read model or, while its submission is
 * on its way, by the journal: primary key and index (dossier_code, sent_at).
 */
export async function insertPaymentNotice(
  db: Database,
  { key, dossier, word }: { key: string; dossier: string; word: object },
): Promise<NoticeRow> {
  const kept = await db.query<NoticeRow>({
    name: 'insert-payment-notice',
    text: `INSERT INTO machine_word (notice, dossier_code, word, outcome, told_at)
           SELECT $1, $2, $3, CASE WHEN NOT known THEN 'DOSSIER_UNKNOWN' END, CASE WHEN NOT known THEN now() END
             FROM (SELECT EXISTS (SELECT FROM dossier WHERE code = $2)
                       OR EXISTS (SELECT FROM command WHERE dossier_code = $2 AND kind = 'SUBMIT' AND status <> 'REFUSED') AS known) AS asked
           ON CONFLICT (notice) DO NOTHING
           RETURNING dossier_code AS code, word, outcome`,
    values: [key, dossier, word],
  });
  if (kept.rows[0]) return kept.rows[0];
  const { rows } = await db.query<NoticeRow>({
    name: 'find-payment-notice',
    text: 'SELECT dossier_code AS code, word, outcome FROM machine_word WHERE notice = $1',
    values: [key],
  });
  return rows[0]!;
}
