import { startPrivateServers, type PrivateServers } from './private-servers';

declare global {
  var motcuaTestServers: PrivateServers | undefined;
}

/** One Temporal server and one PostgreSQL for all test files of the project. */
export default async function setUp(): Promise<void> {
  // Without a handler these end the process before it can remove anything.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  const servers = await startPrivateServers();
  globalThis.motcuaTestServers = servers;
  process.env.DATABASE_URL = servers.databaseUrl;
  process.env.TEMPORAL_ADDRESS = servers.temporalAddress;
  process.env.TEMPORAL_NAMESPACE = servers.namespace;
  process.env.TZ = 'UTC';
}
