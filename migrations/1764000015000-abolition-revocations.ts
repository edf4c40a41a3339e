import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an abolition was taken back: a row of its own beside it. Afterwards the procedure may be abolished again. */
export class AbolitionRevocations1764000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What its dossiers hear, and by which it is known
      ALTER TABLE abolition ADD COLUMN announcement_id bigint REFERENCES announcement,
                            ADD COLUMN ordinal integer NOT NULL DEFAULT 1 CHECK (ordinal >= 1);
      -- the last one: those before, if any, were revoked
      UPDATE abolition SET announcement_id = (
        SELECT max(id) FROM announcement WHERE word->>'kind' = 'PROCEDURE_ABOLISHED' AND word->>'procedure' = procedure_code
           AND announcement.agency_id IS NOT DISTINCT FROM abolition.agency_id);
      ALTER TABLE abolition ADD PRIMARY KEY (announcement_id);
      ALTER TABLE abolition ALTER COLUMN ordinal DROP DEFAULT;
      COMMENT ON COLUMN abolition.ordinal IS 'Of the decisions about this procedure, in the country or in this agency: all before it were revoked';
      DROP INDEX abolition_once;
      -- of two that decide at once one is first; looked up with the procedure at every submission
      CREATE UNIQUE INDEX abolition_in_order ON abolition (procedure_code, coalesce(agency_id, ''), ordinal);

      CREATE TABLE abolition_revocation (
        announcement_id bigint PRIMARY KEY REFERENCES abolition,
        -- of the request, which may be repeated
        key uuid NOT NULL UNIQUE,
        reason text NOT NULL CHECK (reason ~ '\\S'),
        -- the decision that revokes it
        because text NOT NULL CHECK (because ~ '\\S'),
        account_id text NOT NULL CHECK (account_id ~ '\\S'),
        recorded_at timestamptz(3) NOT NULL
      );

      ALTER TABLE machine_word DROP CONSTRAINT machine_word_outcome_check,
        ADD CONSTRAINT machine_word_outcome_check CHECK (outcome IN ('TOLD', 'DOSSIER_ENDED', 'DOSSIER_UNKNOWN', 'REVOKED'));
    `);
  }

  /** The schema before knows no revoked abolition: such ones go, and the words that nobody was told. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM machine_word WHERE announcement_id IN (SELECT announcement_id FROM abolition_revocation)
         AND (outcome IS NULL OR outcome = 'REVOKED');
      CREATE TEMPORARY TABLE revoked ON COMMIT DROP AS SELECT announcement_id FROM abolition_revocation;
      DROP TABLE abolition_revocation;
      DELETE FROM abolition WHERE announcement_id IN (SELECT announcement_id FROM revoked);
      ALTER TABLE machine_word DROP CONSTRAINT machine_word_outcome_check,
        ADD CONSTRAINT machine_word_outcome_check CHECK (outcome IN ('TOLD', 'DOSSIER_ENDED', 'DOSSIER_UNKNOWN'));
      DROP INDEX abolition_in_order;
      ALTER TABLE abolition DROP COLUMN announcement_id, DROP COLUMN ordinal;
      CREATE UNIQUE INDEX abolition_once ON abolition (procedure_code, coalesce(agency_id, ''));
    `);
  }
}
