import type { Pool } from 'pg';
import type { Database } from './database';

/** Does the work on one connection, all of it or nothing. */
export async function inTransaction<T>(pool: Pool, work: (db: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failed: unknown;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failed = error;
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    // After an error the connection may be the reason: it is not used again.
    client.release(failed !== undefined);
  }
}
