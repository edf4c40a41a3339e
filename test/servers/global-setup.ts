import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCatalogue } from '../../database/catalogue/import';
import { createDataSource } from '../../database/data-source';
import { poolOf } from '../../database/database';
import { migrate } from '../../database/migrate';
import { checkout } from '../../environment';
import { shippedCatalogue } from '../../scripts/catalogue-files';
import { insertDemonstration } from '../../scripts/demonstration';
import { bundleWorkflows } from '../../scripts/workflow-bundle';
import { testTokens } from '../system/accounts';
import { compileInto } from '../system/compiled';
import { startPrivateServers, type PrivateServers } from './private-servers';

declare global {
  var motcuaTestServers: PrivateServers | undefined;
}

/** One Temporal server and one PostgreSQL for all test files of the project, a filled database to copy, one bundle, and the programs compiled. */
export default async function setUp(): Promise<void> {
  // Without a handler these end the process before it can remove anything.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  const servers = await startPrivateServers();
  globalThis.motcuaTestServers = servers;
  const bundle = join(servers.folder, 'workflow-bundle.js');
  const programs = join(servers.folder, 'programs');
  try {
    await Promise.all([fill(servers.databaseUrl), buildBundle(bundle), compileInto(programs)]);
  } catch (error) {
    await servers.remove();
    throw error;
  }
  process.env.DATABASE_URL = servers.databaseUrl;
  process.env.TEMPORAL_ADDRESS = servers.temporalAddress;
  process.env.TEMPORAL_NAMESPACE = servers.namespace;
  process.env.MOTCUA_TEST_BUNDLE = bundle;
  process.env.MOTCUA_TEST_PROGRAMS = programs;
  process.env.TZ = 'UTC';
}

/** Schema, catalogue and demonstration accounts: each test file works on a copy of its own. */
async function fill(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl);
  const dataSource = await createDataSource(databaseUrl).initialize();
  try {
    await importCatalogue(dataSource, shippedCatalogue);
    await insertDemonstration(poolOf(dataSource), testTokens);
  } finally {
    await dataSource.destroy();
  }
}

async function buildBundle(file: string): Promise<void> {
  const { code } = await bundleWorkflows(checkout);
  writeFileSync(file, code);
}
