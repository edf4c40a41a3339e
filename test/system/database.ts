import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of its own with schema, catalogue and accounts: a copy of the one that was filled for the run. */
export async function copyDatabase(filled: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(filled);
  const template = url.pathname.slice(1);
  url.pathname = `/${name}`;
  await onServer(filled, `CREATE DATABASE ${name} TEMPLATE "${template}"`);
  return { url: url.href, drop: () => onServer(filled, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Runs a statement outside any of the databases concerned. */
async function onServer(filled: string, statement: string): Promise<void> {
  const url = new URL(filled);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    // Two test files may copy at once: a template in use by another copy is refused, so they take turns.
    await client.query('SELECT pg_advisory_lock(1)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
