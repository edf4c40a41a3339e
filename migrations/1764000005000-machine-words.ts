import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What machines tell dossiers: kept before it is told, so that nothing that is heard outside is lost on the way. */
export class MachineWords1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What every running dossier of an agency is to hear; becomes a word for each when its time has come.
      CREATE TABLE announcement (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- null: of the whole country
        agency_id text,
        word jsonb NOT NULL,
        -- who answers for it
        account_id text NOT NULL CHECK (account_id ~ '\\S'),
        -- of a request that may be repeated
        key uuid UNIQUE,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        tell_from timestamptz NOT NULL,
        -- rounds through the running dossiers that are over: the second hears who was being handed in during the first
        rounds smallint NOT NULL DEFAULT 0,
        -- agency and code of the last dossier of the round at hand
        reached text[],
        done_at timestamptz
      );
      CREATE INDEX announcement_waiting ON announcement (tell_from) WHERE done_at IS NULL;

      -- The outbox: each row is told to its dossier by a signal, in the order of the rows.
      CREATE TABLE machine_word (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        dossier_code text NOT NULL,
        word jsonb NOT NULL,
        announcement_id bigint REFERENCES announcement,
        -- number and status of a payment notice: one that comes again is the same
        notice text UNIQUE,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        tell_from timestamptz NOT NULL DEFAULT now(),
        tried_at timestamptz,
        tries integer NOT NULL DEFAULT 0,
        told_at timestamptz,
        -- null: waits
        outcome text CHECK (outcome IN ('TOLD', 'DOSSIER_ENDED', 'DOSSIER_UNKNOWN')),
        UNIQUE (announcement_id, dossier_code)
      );
      CREATE INDEX machine_word_waiting ON machine_word (tell_from, id) WHERE outcome IS NULL;
      CREATE INDEX machine_word_dossier ON machine_word (dossier_code, tell_from, id) WHERE outcome IS NULL;

      CREATE INDEX dossier_running ON dossier (agency_id, code) WHERE ended_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX dossier_running;
      DROP TABLE machine_word, announcement;
    `);
  }
}
