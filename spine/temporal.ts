import { readFile } from 'node:fs/promises';
import { Connection, WorkflowClient } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Environment } from '../environment';

type Where = Pick<
  Environment,
  | 'TEMPORAL_PORT'
  | 'TEMPORAL_ADDRESS'
  | 'TEMPORAL_API_KEY'
  | 'TEMPORAL_TLS_CA'
  | 'TEMPORAL_TLS_CERT'
  | 'TEMPORAL_TLS_KEY'
>;

/** How the Temporal server is reached, for clients and workers alike. */
export async function connectionOptions(env: Where) {
  const read = async (file: string | undefined) => file && readFile(file);
  const [ca, crt, key] = await Promise.all([
    read(env.TEMPORAL_TLS_CA),
    read(env.TEMPORAL_TLS_CERT),
    read(env.TEMPORAL_TLS_KEY),
  ]);
  const tls = { ...(ca && { serverRootCACertificate: ca }), ...(crt && key && { clientCertPair: { crt, key } }) };
  return {
    address: env.TEMPORAL_ADDRESS ?? `127.0.0.1:${env.TEMPORAL_PORT}`,
    ...(env.TEMPORAL_API_KEY && { apiKey: env.TEMPORAL_API_KEY }),
    ...(ca || crt || env.TEMPORAL_API_KEY ? { tls } : {}),
  };
}

/** Connects at the first call, so that the API starts, reads and journals while the engine is away. */
export async function workflowClient(env: Where & Pick<Environment, 'TEMPORAL_NAMESPACE'>): Promise<WorkflowClient> {
  const connection = Connection.lazy(await connectionOptions(env));
  return new WorkflowClient({ connection, namespace: env.TEMPORAL_NAMESPACE });
}

export const workerConnection = async (env: Where): Promise<NativeConnection> =>
  NativeConnection.connect(await connectionOptions(env));
