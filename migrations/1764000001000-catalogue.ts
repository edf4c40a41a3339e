import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Procedures by version with what holds them back, administrative units, and the trace of the imports. */
export class Catalogue1764000001000 implements MigrationInterface {
  name = 'Catalogue1764000001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE procedure (
        code text NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        effective_from date,
        name text NOT NULL,
        name_lower text NOT NULL,
        sector text NOT NULL,
        levels text[] NOT NULL,
        open_for_dossiers boolean NOT NULL,
        body jsonb NOT NULL,
        entry jsonb NOT NULL,
        fingerprint text NOT NULL,
        PRIMARY KEY (code, version),
        -- only the first known version may be without a date: the source names none
        CHECK (version = 1 OR effective_from IS NOT NULL),
        -- a procedure that is held back has no channels, an open one has at least one
        CHECK (open_for_dossiers = (body -> 'channels' <> '{}'))
      )`);
    await db.query('CREATE INDEX procedure_by_sector ON procedure (sector, code)');
    await db.query(`
      CREATE TABLE procedure_review_reason (
        code text NOT NULL,
        version integer NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (code, version, reason),
        FOREIGN KEY (code, version) REFERENCES procedure
      )`);
    await db.query(`
      CREATE TABLE procedure_review (
        code text NOT NULL,
        version integer NOT NULL,
        settled_by text NOT NULL,
        settled_on date NOT NULL,
        review jsonb NOT NULL,
        PRIMARY KEY (code, version),
        FOREIGN KEY (code, version) REFERENCES procedure
      )`);
    await db.query(`
      CREATE TABLE administrative_unit (
        code text PRIMARY KEY,
        parent_code text REFERENCES administrative_unit DEFERRABLE INITIALLY DEFERRED,
        level text NOT NULL CHECK (level IN ('PROVINCE', 'COMMUNE')),
        kind text NOT NULL,
        name text NOT NULL,
        full_name text NOT NULL,
        name_en text NOT NULL,
        full_name_en text NOT NULL,
        CHECK ((level = 'PROVINCE') = (parent_code IS NULL))
      )`);
    await db.query('CREATE INDEX administrative_unit_by_parent ON administrative_unit (parent_code, name)');
    await db.query(`
      CREATE TABLE catalogue_import (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        source text NOT NULL,
        sha256 text NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now(),
        counts jsonb NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE catalogue_import, administrative_unit, procedure_review, procedure_review_reason, procedure',
    );
  }
}
