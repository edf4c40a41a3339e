import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which unit stands for the police, the tax office … of an agency, and by which workflow each dossier runs. */
export class PartnersAndRoutes1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner (
        agency_id text NOT NULL REFERENCES agency,
        role text NOT NULL,
        unit_id text NOT NULL REFERENCES unit,
        PRIMARY KEY (agency_id, role)
      );
      COMMENT ON TABLE partner IS 'NĐ 61/2018 Đ19.5–19.7: the agencies that the procedures of an agency need beside it';

      ALTER TABLE dossier ADD COLUMN route text;
      COMMENT ON COLUMN dossier.route IS 'The workflow of a procedure with a route of its own; null: the standard route';
      CREATE INDEX dossier_running_by_route ON dossier (route) WHERE ended_at IS NULL AND route IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE dossier DROP COLUMN route; DROP TABLE partner;');
  }
}
