import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The payment notices of a dossier, which its desk sees when they came after the end. */
export class PaymentsAfterEnd1764000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX machine_word_payment ON machine_word (dossier_code) WHERE notice IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX machine_word_payment');
  }
}
