/**
 * Journals a submission and gives it the next code of the day of the agency whose desk receives it (TT 01/2018/TT-VPCP Đ19.1; NĐ 61/2018 Đ17.3, Ninh Thuận Đ10.3), all in one
 * statement: a repeated id violates the key and takes the counter back with it, so codes are neither doubled nor left out.
 */
export const beginSubmission = `
  WITH counter AS (
    INSERT INTO code_counter AS c (agency_id, day, last) VALUES ($6, $7::date, 1)
    ON CONFLICT (agency_id, day) DO UPDATE SET last = c.last + 1
    RETURNING agency_id || '-' || to_char(day, 'YYMMDD') || '-' || lpad(last::text, greatest(4, length(last::text)), '0') AS code
  ), begun AS (
    INSERT INTO command (id, dossier_code, kind, account_id, request_digest, sent)
    SELECT $1, code, $2, $3, $4, jsonb_set($5::jsonb, '{start,code}', to_jsonb(code)) FROM counter
    RETURNING dossier_code, sent
  ), kept AS (
    INSERT INTO content (id, dossier_code, kind, salt, body) SELECT $8, dossier_code, $9, $10, $11 FROM begun
  )
  SELECT dossier_code, sent FROM begun`;

const act = `
    INSERT INTO command (id, dossier_code, kind, account_id, request_digest, sent)
    SELECT $1, code, $2, $3, $4, CASE WHEN $5::jsonb->'command' ? 'seq' THEN $5::jsonb
                                      ELSE jsonb_set($5::jsonb, '{command,seq}', to_jsonb(seq)) END
    FROM dossier WHERE code = $6
    ON CONFLICT DO NOTHING
    RETURNING dossier_code, sent`;

/** Journals an action on a dossier that exists. No row back: the id is known, or the dossier is not. */
export const beginAct = act;

/** The content goes in only with the row it belongs to. */
export const beginActWithContent = `
  WITH begun AS (${act}
  ), kept AS (
    INSERT INTO content (id, dossier_code, kind, salt, body) SELECT $7, dossier_code, $8, $9, $10 FROM begun
  )
  SELECT dossier_code, sent FROM begun`;

/** Nothing stays but the refusal: the text that came with the command goes. */
export const settleRefused = `
  WITH settled AS (
    UPDATE command SET status = 'REFUSED', answer = $2, settled_at = now() WHERE id = $1 AND status = 'SENT' RETURNING sent
  ), gone AS (
    DELETE FROM content USING settled
    WHERE content.id = coalesce(sent->'command'->'reason'->>'id', sent->'start'->'content'->>'id')::uuid
  )
  SELECT FROM settled`;

export const submissionWaits = `
  SELECT FROM command WHERE dossier_code = $1 AND kind = 'SUBMIT' AND status = 'SENT'`;

/** SKIP LOCKED: any number of recoverers may ask at once, each row goes to one of them. */
export const takeUnsettled = `
  UPDATE command SET tried_at = now(), tries = tries + 1
  WHERE id IN (SELECT id FROM command WHERE status = 'SENT' AND tried_at < now() - make_interval(secs => $1)
               ORDER BY tried_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING *`;
