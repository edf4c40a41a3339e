import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eventually } from '../system/eventually';
import { submission, walk } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start({ deadlineMs: 2_000 });
});
afterAll(() => system.stop());

/** The workflows of this checkout with a slip in the examination. */
function brokenBuild(): string {
  const whole = readFileSync(process.env.MOTCUA_TEST_BUNDLE!, 'utf8');
  const broken = whole.replace(/function examined\([^)]*\)\s*\{/, '$& undefined.slip();');
  expect(broken === whole).toBe(false);
  return broken;
}

/** What the engine says of the failed tasks of a dossier. */
async function failures(code: string): Promise<string[]> {
  const { events } = await system.client.getHandle(code).fetchHistory();
  return events!.flatMap(event => event.workflowTaskFailedEventAttributes?.failure?.message ?? []);
}

test('a slip in the code blocks the dossier and loses nothing: with the mended build the act is done, once, and it goes on', async () => {
  const { code } = (await system.http.post('citizen', '/dossiers', submission())).body;
  const act = (account: string, kind: string, id: string = randomUUID()) =>
    system.http.post(account, `/dossiers/${code}/commands`, { kind }, { 'idempotency-key': id });
  expect((await act('desk', 'ACCEPT')).status).toBe(200);
  await system.stopWorker();
  await system.startWorker({ code: brokenBuild() });

  // The caller hears neither success nor a refusal: it is taken in, and not settled.
  const id = randomUUID();
  expect(await act('desk', 'HAND_OVER', id)).toMatchObject({ status: 202, body: { status: 'SENT' } });
  // The operator sees why in the history.
  await eventually(async () => (await failures(code)).length > 0);
  expect((await failures(code))[0]).toContain('slip');
  expect((await system.client.getHandle(code).describe()).status.name).toBe('RUNNING');
  expect(await system.eventsOf(code)).toHaveLength(5);

  await system.stopWorker();
  await system.startWorker();
  await eventually(async () => {
    await system.recover();
    return (await system.http.get('desk', `/commands/${id}`)).body.status === 'DONE';
  });
  for (const [account, kind] of walk.granted.slice(2)) expect((await act(account, kind)).status).toBe(200);
  expect((await system.eventsOf(code)).filter(kind => kind === 'TASK_ENDED')).toHaveLength(6);
});
