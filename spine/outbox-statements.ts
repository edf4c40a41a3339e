import { turningTo } from '../database/queries/turning-to';

export const insertAnnouncement = `
  INSERT INTO announcement (agency_id, word, account_id, key, tell_from)
  VALUES ($1, $2, $3, $4, to_timestamp($5::double precision / 1000))
  ON CONFLICT (key) DO NOTHING
  RETURNING id`;

export const findAnnouncement = `
  SELECT agency_id AS agency, word, floor(extract(epoch FROM recorded_at) * 1000)::float8 AS "recordedAt" FROM announcement
   WHERE key = $1`;

/** One whose time has come; nobody else expands it before the transaction ends. */
export const takeAnnouncement = `
  SELECT id, agency_id AS "agency", word, rounds, reached FROM announcement
   WHERE done_at IS NULL AND tell_from <= now()
   ORDER BY tell_from, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

/** Whoever has the word already does not get it again. Answers the last dossier of the part and how many there were. */
const keepWords = `
  kept AS (
    INSERT INTO machine_word (dossier_code, word, announcement_id)
    SELECT code, $2, $1 FROM (SELECT code FROM part UNION SELECT code FROM unsettled) AS hearers
    ON CONFLICT (announcement_id, dossier_code) DO NOTHING
  )
  SELECT agency_id AS agency, code, count(*) OVER () AS size FROM part ORDER BY agency_id DESC, code DESC LIMIT 1`;

/**
 * A word for each of the next running dossiers of these agencies, or of all, in the order of the index (agency_id, code); in the first part
 * of a round also for those whose submission is journalled and not settled yet. Of one procedure, where the word is about one.
 */
export const expandAnnouncement = `
  WITH part AS (
    SELECT agency_id, code FROM dossier
     WHERE ended_at IS NULL AND ($6::text[] IS NULL OR agency_id = ANY ($6))
       AND ($2::jsonb->>'procedure' IS NULL OR procedure_code = $2::jsonb->>'procedure')
       AND ($3::text IS NULL OR (agency_id, code) > ($3, $4))
     ORDER BY agency_id, code LIMIT $5
  ), unsettled AS (
    SELECT dossier_code AS code FROM command
     WHERE status = 'SENT' AND kind = 'SUBMIT' AND $3::text IS NULL AND ($6::text[] IS NULL OR sent->'start'->>'agency' = ANY ($6))
       AND ($2::jsonb->>'procedure' IS NULL OR sent->'start'->'procedure'->>'code' = $2::jsonb->>'procedure')
  ), ${keepWords}`;

/** The same for units that others follow: whichever dossiers turn to them, of the whole country. */
export const expandReplacement = `
  WITH RECURSIVE given (unit) AS (SELECT jsonb_object_keys($2::jsonb->'units')), ${turningTo}, part AS (
    SELECT agency_id, code FROM dossier JOIN turning USING (code)
     WHERE ended_at IS NULL AND ($3::text IS NULL OR (agency_id, code) > ($3, $4))
     ORDER BY agency_id, code LIMIT $5
  ), unsettled AS (
    SELECT dossier_code AS code FROM command, jsonb_each_text(sent->'start'->'partners') AS pinned
     WHERE status = 'SENT' AND kind = 'SUBMIT' AND $3::text IS NULL AND pinned.value IN (SELECT unit FROM gone)
    UNION
    SELECT dossier_code FROM command
     WHERE status = 'SENT' AND kind = 'SUBMIT' AND $3::text IS NULL
       AND sent->'start' ? 'competentDesk' AND sent->'start'->'units'->>'desk' IN (SELECT unit FROM gone)
  ), ${keepWords}`;

/** Dossiers handed in from now on pin the unit that follows. */
export const replaceInRegister = `
  UPDATE partner SET unit_id = $1::jsonb->'units'->>unit_id WHERE $1::jsonb->'units' ? unit_id`;

export const continueRound = `UPDATE announcement SET reached = ARRAY[$2, $3] WHERE id = $1`;

/**
 * A dossier that was being handed in pinned the calendar before the change and came into the journal after the round: longer than a
 * minute that cannot take, for every statement has its time limit.
 */
export const endRound = `
  UPDATE announcement SET reached = NULL, rounds = rounds + 1,
         tell_from = greatest(tell_from, now()) + interval '1 minute', done_at = CASE WHEN rounds >= 1 THEN now() END
   WHERE id = $1`;

/** SKIP LOCKED: any number of tellers may ask at once. A word waits for those before it that its dossier has not heard. */
export const takeWords = `
  UPDATE machine_word SET tried_at = now(), tries = tries + 1
   WHERE id IN (
     SELECT id FROM machine_word AS word
      WHERE outcome IS NULL AND tell_from <= now() AND (tried_at IS NULL OR tried_at < now() - make_interval(secs => $1))
        AND NOT EXISTS (SELECT FROM machine_word AS earlier
                         WHERE earlier.outcome IS NULL AND earlier.dossier_code = word.dossier_code
                           AND (earlier.tell_from, earlier.id) < (word.tell_from, word.id))
      ORDER BY tell_from, id LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id, dossier_code AS code, word`;

/** What is known of the dossiers that are to hear; `now` is the instant, in epoch ms, by the one clock of the database. */
export const hearersOf = `
  SELECT asked.code, dossier.code IS NOT NULL AS recorded, submit.status AS submission,
         coalesce(dossier.agency_id, submit.sent->'start'->>'agency') AS agency,
         coalesce(dossier.view->>'submittedAt', submit.sent->'start'->>'submittedAt')::float8 AS "submittedAt",
         floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
    FROM unnest($1::text[]) AS asked (code)
    LEFT JOIN dossier ON dossier.code = asked.code
    LEFT JOIN command AS submit ON submit.dossier_code = asked.code AND submit.kind = 'SUBMIT'`;

export const settleWord = `
  UPDATE machine_word SET outcome = $2, told_at = now() WHERE id = $1 AND outcome IS NULL`;
