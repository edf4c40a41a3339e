import { randomUUID } from 'node:crypto';
import { createDataSource } from '../../database/data-source';
import { migrate } from '../../database/migrate';
import { importCatalogue } from '../../database/catalogue/import';
import { poolOf } from '../../database/database';
import { shippedCatalogue } from '../../scripts/catalogue-files';
import { insertDemonstration } from '../../scripts/demonstration';
import { startPrivateServers, type PrivateServers } from '../servers/private-servers';
import { testTokens } from '../system/accounts';
import { eventually } from '../system/eventually';
import { hour, submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(120_000);

/** Servers of this file alone: it stops them. */
let servers: PrivateServers;
let system: TestSystem;

beforeAll(async () => {
  servers = await startPrivateServers();
  await migrate(servers.databaseUrl);
  const dataSource = await createDataSource(servers.databaseUrl).initialize();
  await importCatalogue(dataSource, shippedCatalogue);
  await insertDemonstration(poolOf(dataSource), testTokens);
  await dataSource.destroy();
  system = await TestSystem.start({ ...servers, deadlineMs: 3_000 });
});
afterAll(async () => {
  await system?.stop();
  await servers?.remove();
});

const settledOf = async (account: string, id: string) => (await system.http.get(account, `/commands/${id}`)).body;

test('Temporal stopped: reads work, commands are taken in with 202 and carried out when it is back', async () => {
  const { code } = (await system.http.post('citizen', '/dossiers', submission())).body;
  await servers.stopTemporal();

  const submitId = randomUUID();
  const acceptId = randomUUID();
  const [submitted, accepted, listed, read, ready] = await Promise.all([
    system.http.post('citizen', '/dossiers', submission(), { 'idempotency-key': submitId }),
    system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' }, { 'idempotency-key': acceptId }),
    ...['/dossiers', `/dossiers/${code}`, '/readyz'].map(path => system.http.get('desk', path)),
  ]);
  expect(submitted).toMatchObject({ status: 202, body: { status: 'SENT', command: submitId } });
  expect(accepted.status).toBe(202);
  expect(accepted.headers.get('retry-after')).not.toBeNull();
  expect(listed!.status).toBe(200);
  expect(read!.body).toMatchObject({ source: 'READ_MODEL', seq: 2 });
  expect(ready!.body).toEqual({ database: 'ok', engine: 'unreachable' });
  // A code that was given out is never said to be nobody's.
  const given = `/dossiers/${submitted.body.code}`;
  const waits = await Promise.all([
    ...[given, `${given}/events`].map(path => system.http.get('citizen', path)),
    system.http.post('desk', `${given}/commands`, { kind: 'ACCEPT' }),
  ]);
  for (const one of waits) expect(one).toMatchObject({ status: 503, body: { code: 'ENGINE_UNAVAILABLE' } });
  expect(await system.recover()).toBe(0);

  await servers.startTemporal();
  await eventually(async () => {
    await system.recover();
    return (
      (await settledOf('citizen', submitId)).status === 'DONE' && (await settledOf('desk', acceptId)).status === 'DONE'
    );
  }, 60);
  expect(await system.eventsOf(code)).toContain('ACCEPTED');
  expect((await settledOf('citizen', submitId)).dossier).toMatchObject({ code: submitted.body.code, seq: 2 });
});

test('PostgreSQL restarted: 503 with Retry-After meanwhile, then on as before; a deadline passed meanwhile is recorded', async () => {
  const { code, openTasks } = (await system.http.post('citizen', '/dossiers', submission())).body;
  await servers.stopPostgres();
  const refused = await system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' });
  expect(refused).toMatchObject({ status: 503, body: { code: 'DATABASE_UNAVAILABLE' } });
  expect(refused.headers.get('retry-after')).toBe('5');
  expect((await system.http.get('desk', '/readyz')).status).toBe(503);
  await system.passTimeTo(code, Date.parse(openTasks[0].due.at) + hour);

  await servers.startPostgres();
  await eventually(async () => (await system.http.get('desk', '/readyz')).status === 200);
  await eventually(async () => (await system.eventsOf(code).catch((): string[] => [])).includes('TASK_OVERDUE'), 60);
  const accepted = await system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' });
  expect(accepted).toMatchObject({ status: 200, body: { seq: 6 } });
});
