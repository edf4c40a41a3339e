import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Procedures that a law, or the agency that keeps them, abolished: from then on they take no dossiers. */
export class Abolitions1764000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE abolition (
        procedure_code text NOT NULL CHECK (procedure_code ~ '^[0-9]\\.[0-9]{6}$'),
        -- null: in the whole country
        agency_id text REFERENCES agency,
        running text NOT NULL CHECK (running IN ('STOP', 'GO_ON')),
        reason text NOT NULL CHECK (reason ~ '\\S'),
        -- the article of the law
        because text NOT NULL CHECK (because ~ '\\S'),
        account_id text NOT NULL CHECK (account_id ~ '\\S'),
        recorded_at timestamptz(3) NOT NULL,
        effective_from timestamptz(3) NOT NULL,
        -- who handed in already knew no better
        CHECK (effective_from >= recorded_at)
      );
      -- decided once; looked up with the procedure at every submission
      CREATE UNIQUE INDEX abolition_once ON abolition (procedure_code, coalesce(agency_id, ''));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE abolition');
  }
}
