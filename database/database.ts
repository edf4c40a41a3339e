import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** What a statement is run on: the pool, or one connection within a transaction. */
export type Database = Pick<Pool, 'query'>;

/** TypeORM's own pool, for statements that are worth preparing by name on each connection. */
export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;
