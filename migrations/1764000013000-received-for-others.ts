import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which agency's desk received a dossier for another one (NĐ 61/2018 Đ18.3): lists, and mergers of the receiving agency. */
export class ReceivedForOthers1764000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier ADD COLUMN received_by text;
      COMMENT ON COLUMN dossier.received_by IS 'The agency whose desk received it; null: the competent agency itself';
      CREATE INDEX dossier_received ON dossier (received_by, submitted_at DESC, code DESC) WHERE received_by IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE dossier DROP COLUMN received_by;');
  }
}
