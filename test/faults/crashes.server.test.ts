import { randomUUID } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { signatureOf } from '../../api/signature';
import { storm } from '../calendars/storm';
import { testPaymentSecret, testTokens } from '../system/accounts';
import { Caller } from '../system/caller';
import { eventually } from '../system/eventually';
import { hour, submission, walk } from '../system/lives';
import { Programs } from '../system/programs';
import { TestSystem } from '../system/system';

jest.setTimeout(120_000);

/** The system of the test looks on; worker and API are processes of their own, with a deadline of one second. */
let system: TestSystem;
let programs: Programs;
let worker: ChildProcess;
let api: Caller;
let server: ChildProcess;

beforeAll(async () => {
  system = await TestSystem.start();
  await system.stopWorker();
  programs = Programs.build({
    DATABASE_URL: system.databaseUrl,
    TEMPORAL_NAMESPACE: system.namespace,
    TEMPORAL_TASK_QUEUE: system.taskQueue,
    COMMAND_DEADLINE_SECONDS: '1',
    PAYMENT_NOTICE_SECRET: testPaymentSecret,
  });
  worker = await programs.worker();
  await startServer();
});
afterAll(async () => {
  await programs.end();
  await system.stop();
});

async function startServer(): Promise<void> {
  const started = await programs.server();
  server = started.child;
  api = new Caller(started.address, testTokens);
}

/** Sends until it is settled: on a busy machine one second may be too short. */
async function settled(account: string, path: string, body: object) {
  const id = randomUUID();
  const first = await api.post(account, path, body, { 'idempotency-key': id });
  if (first.status !== 202) return first.body;
  await eventually(async () => (await api.get(account, `/commands/${id}`)).body.status !== 'SENT', 60);
  return (await api.get(account, `/commands/${id}`)).body.dossier;
}

test('a worker killed in the middle of a life: its successor goes on from the history', async () => {
  const { code } = await settled('citizen', '/dossiers', submission());
  await settled('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' });

  await programs.kill(worker);
  const id = randomUUID();
  const unanswered = await api.post(
    'desk',
    `/dossiers/${code}/commands`,
    { kind: 'HAND_OVER' },
    { 'idempotency-key': id },
  );
  expect(unanswered).toMatchObject({ status: 202, body: { status: 'SENT' } });
  expect(unanswered.headers.get('location')).toBe(`/commands/${id}`);

  worker = await programs.worker();
  await eventually(async () => (await api.get('desk', `/commands/${id}`)).body.status === 'DONE', 60);
  for (const [account, kind] of walk.granted.slice(2)) await settled(account, `/dossiers/${code}/commands`, { kind });
  expect((await api.get('citizen', `/dossiers/${code}`)).body).toMatchObject({ outcome: { code: 'RESULT_RETURNED' } });
  expect((await system.eventsOf(code)).filter(kind => kind === 'TASK_ENDED')).toHaveLength(6);
});

test('the API killed between update and record: the recoverer completes it', async () => {
  const { code } = await settled('citizen', '/dossiers', submission());
  const id = randomUUID();

  // The record is held up by a lock, so that the engine has done what the read model does not know yet.
  const lock = await system.db.connect();
  await lock.query('BEGIN; LOCK TABLE dossier_event IN SHARE MODE');
  const cut = api
    .post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' }, { 'idempotency-key': id })
    .catch(() => 'cut');
  await eventually(async () => (await system.spine.engine.find(code))?.dossier.seq === 5);
  await programs.kill(server);
  expect(await cut).toBe('cut');
  // The database would go on with the statement of a caller that is gone.
  await lock.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  await lock.query('ROLLBACK');
  lock.release();
  expect(await system.eventsOf(code)).not.toContain('ACCEPTED');

  await startServer();
  await eventually(async () => (await api.get('desk', `/commands/${id}`)).body.status === 'DONE', 60);
  expect(await system.eventsOf(code)).toEqual(['SUBMITTED', 'TASK_OPENED', 'TASK_ENDED', 'ACCEPTED', 'TASK_OPENED']);
});

test('no worker at a deadline: what fell due is recorded when one is back, once', async () => {
  const { code, openTasks } = await settled('citizen', '/dossiers', submission());
  await programs.kill(worker);
  const passing = system.passTimeTo(code, Date.parse(openTasks[0].due.at) + hour);
  worker = await programs.worker();
  await passing;
  await system.recorded(code, 'TASK_OVERDUE');
  expect((await system.eventsOf(code)).filter(kind => kind === 'TASK_OVERDUE')).toHaveLength(1);
});

test('no worker when an agency closes and a payment comes in: both are kept, and told once when one is back', async () => {
  const { code } = await settled('citizen', '/dossiers', submission());
  const { due } = await settled('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' });
  await programs.kill(worker);
  expect((await api.post('administrator', '/calendars/H26.001/changes', storm())).status).toBe(201);
  const notice = { payment: 'GD-1', dossier: code, status: 'PAID', amountVnd: 1, paidAt: '2026-11-25T08:00:00+07:00' };
  const body = JSON.stringify(notice);
  const signature = signatureOf(testPaymentSecret, Buffer.from(body));
  expect(await api.post('nobody', '/payments/notices', body, { 'x-motcua-signature': signature })).toMatchObject({
    status: 202,
  });

  worker = await programs.worker();
  await eventually(async () => {
    const kinds = await system.eventsOf(code);
    return kinds.includes('CALENDAR_CHANGED') && kinds.includes('PAYMENT_NOT_OWED');
  }, 60);
  expect((await api.get('citizen', `/dossiers/${code}`)).body.due.at > due.at).toBe(true);
  const told = (await system.eventsOf(code)).filter(kind => kind === 'CALENDAR_CHANGED' || kind === 'PAYMENT_NOT_OWED');
  expect(told.sort()).toEqual(['CALENDAR_CHANGED', 'PAYMENT_NOT_OWED']);
});
