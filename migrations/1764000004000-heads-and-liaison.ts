import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Heads of units, and what the read model tells of a task since it can be assigned, be part of a group, and be followed. */
export class HeadsAndLiaison1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN head_of text[] NOT NULL DEFAULT '{}' CHECK (head_of <@ units);
      COMMENT ON COLUMN account.head_of IS 'Of its units, those it is head of: who assigns the work (NĐ 61/2018 Đ19.1)';

      ALTER TABLE task ADD COLUMN assignee text, ADD COLUMN part text, ADD COLUMN followed_by text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task DROP COLUMN assignee, DROP COLUMN part, DROP COLUMN followed_by;
      ALTER TABLE account DROP COLUMN head_of;
    `);
  }
}
