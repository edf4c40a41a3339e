import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people decided about the calendars of the country (`vn`) and of agencies, for ever. */
export class Calendars1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_change (
        id text NOT NULL CHECK (id = 'vn' OR id ~ '^[A-Y][0-9]{2}(\\.[0-9A-Z]+)*$'),
        -- 1 is the calendar of the program, before any change
        version integer NOT NULL CHECK (version >= 2),
        kind text NOT NULL
          CHECK (kind IN ('OFFICE_HOURS', 'CLOSURE', 'SWAP', 'OFFICIAL_DAY', 'RECEPTION_WINDOW', 'WITHDRAWAL')),
        body jsonb NOT NULL CHECK (jsonb_typeof(body) = 'object'),
        reason text NOT NULL CHECK (reason ~ '\\S'),
        notice text NOT NULL CHECK (notice ~ '\\S'),
        account_id text NOT NULL CHECK (account_id ~ '\\S'),
        -- to the millisecond, as every instant of the program
        recorded_at timestamptz(3) NOT NULL,
        effective_from timestamptz(3) NOT NULL,
        PRIMARY KEY (id, version),
        -- what dossiers have pinned already is not to be changed behind them
        CHECK (effective_from >= recorded_at)
      );
      CREATE INDEX calendar_change_effect ON calendar_change (id, effective_from DESC, version DESC);

      -- The program owns the table, so that privileges would not hold it back: a trigger does, whoever asks.
      CREATE FUNCTION calendar_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'calendar_change is append-only: record a withdrawal instead' USING ERRCODE = 'restrict_violation';
        END $$;
      CREATE TRIGGER calendar_change_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_change
        FOR EACH STATEMENT EXECUTE FUNCTION calendar_change_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE calendar_change;
      DROP FUNCTION calendar_change_stays;
    `);
  }
}
