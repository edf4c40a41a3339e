import { createDataSource } from './data-source';

/** Advisory lock of the schema: two programs that start together migrate one after the other. */
const SCHEMA_LOCK = 1764;

/** Brings the database to the newest schema; answers with the names of the migrations that ran, none if it was there already. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [SCHEMA_LOCK]);
    const done = await dataSource.runMigrations();
    return done.map(migration => migration.name);
  } finally {
    // The lock is the session's and ends with it.
    await lock.release();
    await dataSource.destroy();
  }
}
