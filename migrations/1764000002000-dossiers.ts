import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies and accounts, the journal with its content, and the read model of the dossiers. */
export class Dossiers1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agency (
        id text PRIMARY KEY CHECK (id ~ '^[A-Y][0-9]{2}(\\.[0-9A-Z]+)*$' AND length(id) <= 35),
        name text NOT NULL,
        level text NOT NULL CHECK (level IN ('COMMUNE', 'PROVINCE', 'MINISTRY')),
        administrative_unit text
      );
      COMMENT ON COLUMN agency.id IS 'QĐ 20/2020/QĐ-TTg';

      CREATE TABLE unit (
        id text PRIMARY KEY,
        agency_id text NOT NULL REFERENCES agency,
        kind text NOT NULL CHECK (kind IN ('DESK', 'SPECIALIST', 'LEADER')),
        name text NOT NULL,
        -- one of each kind, until dossiers are routed by sector
        UNIQUE (agency_id, kind)
      );

      CREATE TABLE account (
        id text PRIMARY KEY,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('APPLICANT', 'OFFICER', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR')),
        agency_id text REFERENCES agency,
        units text[] NOT NULL DEFAULT '{}',
        token_digest bytea UNIQUE
      );
      COMMENT ON COLUMN account.token_digest IS 'SHA-256 of the bearer token; the token itself is never kept';

      -- The sequence of the day of an agency (TT 01/2018/TT-VPCP Đ19).
      CREATE TABLE code_counter (
        agency_id text NOT NULL,
        day date NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (agency_id, day)
      );

      -- Personal data and free text; histories carry only id and digest.
      CREATE TABLE content (
        id uuid PRIMARY KEY,
        dossier_code text NOT NULL,
        kind text NOT NULL,
        salt bytea NOT NULL,
        -- json and not jsonb: the text stays as it was digested
        body json NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX content_dossier ON content (dossier_code);

      -- The journal: every command, before it is sent and after it is settled.
      CREATE TABLE command (
        id uuid PRIMARY KEY,
        dossier_code text NOT NULL,
        kind text NOT NULL,
        account_id text NOT NULL,
        request_digest bytea NOT NULL,
        sent jsonb NOT NULL,
        status text NOT NULL DEFAULT 'SENT' CHECK (status IN ('SENT', 'DONE', 'REFUSED')),
        answer jsonb,
        sent_at timestamptz NOT NULL DEFAULT now(),
        tried_at timestamptz NOT NULL DEFAULT now(),
        tries integer NOT NULL DEFAULT 1,
        settled_at timestamptz
      );
      CREATE INDEX command_unsettled ON command (tried_at) WHERE status = 'SENT';
      CREATE INDEX command_dossier ON command (dossier_code, sent_at);

      -- The read model: derived from the histories, may be dropped and rebuilt.
      CREATE TABLE dossier (
        code text PRIMARY KEY,
        seq integer NOT NULL,
        agency_id text NOT NULL,
        procedure_code text NOT NULL,
        channel text NOT NULL,
        applicant text,
        status smallint NOT NULL,
        submitted_at timestamptz NOT NULL,
        due_at timestamptz,
        late_from timestamptz,
        ready_at timestamptz,
        ended_at timestamptz,
        outcome text,
        view jsonb NOT NULL
      );
      CREATE INDEX dossier_agency ON dossier (agency_id, submitted_at DESC, code DESC);
      CREATE INDEX dossier_applicant ON dossier (applicant, submitted_at DESC, code DESC) WHERE applicant IS NOT NULL;
      CREATE INDEX dossier_latest ON dossier (submitted_at DESC, code DESC);
      CREATE INDEX dossier_late ON dossier (agency_id, late_from) WHERE ready_at IS NULL AND ended_at IS NULL;

      CREATE TABLE dossier_event (
        code text NOT NULL,
        seq integer NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        body jsonb NOT NULL,
        PRIMARY KEY (code, seq)
      );

      CREATE TABLE task (
        code text NOT NULL,
        id text NOT NULL,
        seq integer NOT NULL,
        kind text NOT NULL,
        unit_id text NOT NULL,
        opened_at timestamptz NOT NULL,
        due_at timestamptz,
        late_from timestamptz,
        ended_at timestamptz,
        action text,
        ended_by text,
        PRIMARY KEY (code, id)
      );
      CREATE INDEX task_waiting ON task (unit_id, late_from, code) WHERE ended_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE task, dossier_event, dossier, command, content, code_counter, account, unit, agency;
    `);
  }
}
