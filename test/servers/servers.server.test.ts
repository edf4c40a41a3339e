import { Connection, WorkflowClient } from '@temporalio/client';
import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { startPrivateServers } from './private-servers';

jest.setTimeout(60_000);

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

test('every test file finds the shared servers in its environment', async () => {
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = process.env;
  expect(await query(DATABASE_URL!, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  const connection = await Connection.connect({ address: TEMPORAL_ADDRESS });
  await connection.workflowService.listWorkflowExecutions({ namespace: TEMPORAL_NAMESPACE });
  await connection.close();
});

test('servers of its own can be stopped or killed and come back at the same place with the same data', async () => {
  const servers = await startPrivateServers();
  try {
    expect(servers.databaseUrl).not.toBe(process.env.DATABASE_URL);
    await query(servers.databaseUrl, `CREATE TABLE kept AS SELECT 'hồ sơ' AS what`);
    const connection = await Connection.connect({ address: servers.temporalAddress });
    const client = new WorkflowClient({ connection, namespace: servers.namespace });
    await client.start('nobody-runs-this', { taskQueue: 'none', workflowId: 'H26.1-1' });

    await Promise.all([servers.stopTemporal('SIGKILL'), servers.stopPostgres()]);
    await expect(query(servers.databaseUrl, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    await Promise.all([servers.startTemporal(), servers.startPostgres()]);

    expect(await query(servers.databaseUrl, 'SELECT what FROM kept')).toEqual([{ what: 'hồ sơ' }]);
    await connection.close();
    const again = await Connection.connect({ address: servers.temporalAddress });
    const handle = new WorkflowClient({ connection: again, namespace: servers.namespace }).getHandle('H26.1-1');
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await again.close();
  } finally {
    await servers.remove();
  }
  expect(existsSync(servers.folder)).toBe(false);
  await expect(query(servers.databaseUrl, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
});
