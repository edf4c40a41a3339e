import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source';
import { migrate } from '../database/migrate';

const created: string[] = [];

/** A new database with the newest schema on the server of DATABASE_URL, connected. Call `dropScratchDatabases` after the tests. */
export async function scratchDatabase(): Promise<DataSource> {
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  created.push(name);
  const url = new URL(server());
  url.pathname = `/${name}`;
  await migrate(url.href);
  return createDataSource(url.href).initialize();
}

export async function dropScratchDatabases(): Promise<void> {
  for (const name of created.splice(0)) await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
}

function server(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL must name a PostgreSQL server on which a test may create databases');
  return url;
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server() });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
