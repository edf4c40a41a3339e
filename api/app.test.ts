import pino from 'pino';
import { desk, startOf, strangers } from '../test/dossiers';
import { serve } from '../test/http';
import { SpineInMemory } from '../test/spine-in-memory';
import type { Actor } from '../domain/dossier/actor';
import { initialState } from '../domain/dossier/state';
import { viewOf } from '../domain/dossier/view';
import { refusal } from '../domain/errors';
import { createApp } from './app';
import type { Context } from './context';

const accounts: Record<string, Actor> = {
  desk: { ...desk, agency: 'H01.1' },
  citizen: strangers.applicant,
  auditor: strangers.auditor,
};
const memory = new SpineInMemory();
const queries: string[] = [];
const app = createApp({
  spine: memory.spine,
  db: {
    query: async (query: string | { text: string }) => {
      queries.push(typeof query === 'string' ? query : query.text);
      return { rows: [] };
    },
  } as unknown as Context['db'],
  identity: { actorOf: async token => accounts[token] },
  log: pino({ level: 'silent' }),
});

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => (server = await serve(app)));
afterAll(() => server.close());
beforeEach(() => {
  memory.rows.clear();
  memory.sent.length = 0;
  queries.length = 0;
});

const key = '3f0c9a1e-8d2b-4c5f-9a7e-0123456789ab';
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  server.ask(path, {
    method: 'POST',
    headers: { authorization: 'Bearer desk', 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const get = (path: string, token = 'desk') => server.ask(path, { headers: { authorization: `Bearer ${token}` } });
const commands = '/dossiers/H01.1-260302-0001/commands';

describe('a request that is wrong starts nothing and stores nothing', () => {
  test.each<[string, number, string, () => ReturnType<typeof post>]>([
    ['without a token', 401, 'NOT_AUTHENTICATED', () => server.ask('/dossiers')],
    ['with a token nobody holds', 401, 'NOT_AUTHENTICATED', () => get('/dossiers', 'stolen')],
    [
      'with a password',
      401,
      'NOT_AUTHENTICATED',
      () => server.ask('/dossiers', { headers: { authorization: 'Basic desk' } }),
    ],
    ['to nowhere', 404, 'NOT_FOUND', () => get('/nothing')],
    ['of a payment, where there is no payment system', 404, 'NOT_FOUND', () => post('/payments/notices', {})],
    ['to an address that cannot be decoded', 404, 'NOT_FOUND', () => get('/dossiers/%E0%A4%A')],
    ['with broken JSON', 400, 'BODY_NOT_JSON', () => post(commands, '{"kind":')],
    ['of 1 MB', 413, 'BODY_TOO_LARGE', () => post(commands, { kind: 'x'.repeat(1_000_000) })],
    [
      'of another type',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      () => post(commands, 'kind=ACCEPT', { 'content-type': 'text/plain' }),
    ],
    ['with an unknown encoding', 400, 'BODY_NOT_JSON', () => post(commands, '{}', { 'content-encoding': 'zip' })],
    ['with an unknown action', 400, 'INPUT_INVALID', () => post(commands, { kind: 'BURN' })],
    ['that is a list', 400, 'INPUT_INVALID', () => post(commands, [])],
    [
      'with a key that is none',
      400,
      'INPUT_INVALID',
      () => post(commands, { kind: 'ACCEPT' }, { 'idempotency-key': 'again' }),
    ],
    [
      'of an applicant to act',
      403,
      'NOT_ALLOWED',
      () => post(commands, { kind: 'ACCEPT' }, { authorization: 'Bearer citizen' }),
    ],
    [
      'of an auditor to hand in',
      403,
      'NOT_ALLOWED',
      () =>
        post(
          '/dossiers',
          { procedure: '1.004873', agency: 'H26.001', channel: 'ONLINE', applicant: { name: 'A' } },
          { authorization: 'Bearer auditor' },
        ),
    ],
    ['for a list beyond measure', 400, 'INPUT_INVALID', () => get('/dossiers?limit=100000')],
    ['for a page that was never given out', 400, 'INPUT_INVALID', () => get('/dossiers?after=abc')],
    ['for a procedure that is none', 404, 'PROCEDURE_NOT_FOUND', () => get('/procedures/9.999999')],
    ['for a dossier that is none', 404, 'DOSSIER_NOT_FOUND', () => get('/dossiers/H01.1-260302-9999')],
    ['for a command that is none', 404, 'COMMAND_NOT_FOUND', () => get(`/commands/${key}`)],
    ['for a command by no id', 404, 'COMMAND_NOT_FOUND', () => get(`/commands/${'-'.repeat(36)}`)],
  ])('%s: %i %s', async (_what, status, code, ask) => {
    const reply = await ask();
    expect(reply).toMatchObject({ status, type: 'application/problem+json; charset=utf-8', body: { status, code } });
    expect(memory.sent).toEqual([]);
    expect(queries.filter(text => !/^\s*(WITH|SELECT)/i.test(text))).toEqual([]);
  });
});

test('an id that no command can have is not even looked up', async () => {
  memory.rows.set('-'.repeat(36), { status: 'SENT', command: key, code: 'x' });
  expect((await get(`/commands/${'-'.repeat(36)}`)).status).toBe(404);
});

describe('a command', () => {
  const dossier = viewOf(initialState(startOf(5)));

  test('that is done answers with the dossier', async () => {
    memory.answers = () => ({ done: { events: [], tasks: [], dossier } });
    expect(await post(commands, { kind: 'ACCEPT', seq: 2 })).toMatchObject({
      status: 200,
      body: { code: dossier.code, status: { code: 1, vi: 'Mới đăng ký' }, submittedAt: '2026-03-02T08:00:00+07:00' },
    });
  });

  test('that is refused answers 409 with what is allowed, in both languages', async () => {
    memory.answers = () => ({ refused: refusal('ACTION_NOT_OPEN', { action: 'SIGN', allowed: ['ACCEPT'] }) });
    expect(await post(commands, { kind: 'SIGN', seq: 2 })).toMatchObject({
      status: 409,
      type: 'application/problem+json; charset=utf-8',
      body: {
        type: 'urn:motcua:error:ACTION_NOT_OPEN',
        code: 'ACTION_NOT_OPEN',
        title: 'Thao tác này không thực hiện được ở bước hiện tại.',
        titleEn: 'This action is not open at the present step.',
        action: 'SIGN',
        allowed: ['ACCEPT'],
        command: key,
      },
    });
  });

  test('without an answer of the engine answers 202 with its address', async () => {
    memory.answers = () => undefined;
    const reply = await post(commands, { kind: 'ACCEPT', seq: 2 });
    expect(reply).toMatchObject({ status: 202, body: { status: 'SENT', command: key } });
    expect(reply.headers.get('location')).toBe(`/commands/${key}`);
    expect(reply.headers.get('retry-after')).toBe('2');
  });

  test('sent again under its key has its answer, and is not sent on again', async () => {
    memory.answers = () => ({ done: { events: [], tasks: [], dossier } });
    const [first, second] = [
      await post(commands, { kind: 'ACCEPT', seq: 2 }),
      await post(commands, { kind: 'ACCEPT', seq: 2 }),
    ];
    expect(second.body).toEqual(first.body);
    expect(memory.sent).toEqual([key]);
  });
});

test('health needs nobody to be known', async () => {
  expect(await server.ask('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await server.ask('/readyz')).toMatchObject({ status: 200, body: { database: 'ok', engine: 'unreachable' } });
});
