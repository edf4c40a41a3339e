import { randomUUID } from 'node:crypto';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

const handIn = async (): Promise<string> => (await system.http.post('citizen', '/dossiers', submission())).body.code;
const commandsOf = async (code: string) =>
  (await system.db.query('SELECT kind, status FROM command WHERE dossier_code = $1 ORDER BY sent_at', [code])).rows;

describe('a refused command', () => {
  test('leaves nothing in the history, is kept in the journal, and names what is allowed', async () => {
    const code = await handIn();
    const before = await system.historyLength(code);
    const refused = await system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'HAND_OVER' });

    expect(refused.status).toBe(409);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body).toMatchObject({
      code: 'ACTION_NOT_OPEN',
      allowed: expect.arrayContaining(['ACCEPT', 'REQUEST_SUPPLEMENT', 'REFUSE_RECEPTION', 'REDIRECT', 'WITHDRAW']),
      waitingFor: ['H26.001/desk'],
      title: 'Thao tác này không thực hiện được ở bước hiện tại.',
    });
    expect(await system.historyLength(code)).toBe(before);
    expect(await commandsOf(code)).toEqual([
      { kind: 'SUBMIT', status: 'DONE' },
      { kind: 'HAND_OVER', status: 'REFUSED' },
    ]);
  });

  test('stays refused under its key, also when it would be allowed by now', async () => {
    const code = await handIn();
    const key = { 'idempotency-key': randomUUID() };
    const path = `/dossiers/${code}/commands`;
    const first = await system.http.post('desk', path, { kind: 'HAND_OVER' }, key);
    await system.http.post('desk', path, { kind: 'ACCEPT' });
    expect(await system.http.post('desk', path, { kind: 'HAND_OVER' }, key)).toMatchObject({
      status: 409,
      body: first.body,
    });
  });

  test.each([
    ['desk2', 'ACCEPT', 403, 'NOT_YOUR_DOSSIER'],
    ['leader', 'ACCEPT', 403, 'NOT_YOUR_UNIT'],
    ['citizen', 'ACCEPT', 403, 'NOT_ALLOWED'],
    ['supervisor', 'ACCEPT', 403, 'NOT_ALLOWED'],
  ])('%s may not %s: %i %s', async (account, kind, status, error) => {
    const code = await handIn();
    const before = await system.historyLength(code);
    expect(await system.http.post(account, `/dossiers/${code}/commands`, { kind })).toMatchObject({
      status,
      body: { code: error },
    });
    expect(await system.historyLength(code)).toBe(before);
  });

  test('decided upon a state that is past: a task opened later is not meant', async () => {
    const code = await handIn();
    const path = `/dossiers/${code}/commands`;
    await system.http.post('desk', path, { kind: 'ACCEPT' });
    expect(await system.http.post('desk', path, { kind: 'HAND_OVER', seq: 2 })).toMatchObject({
      status: 409,
      body: { code: 'STALE_COMMAND' },
    });
  });
});

test('a dossier that has ended says so to whoever took part, and to nobody else', async () => {
  const code = await handIn();
  const path = `/dossiers/${code}/commands`;
  await system.http.post('desk', path, { kind: 'REFUSE_RECEPTION', reason: 'Không thuộc thẩm quyền.' });
  const answers = await Promise.all(
    ['desk', 'desk2'].map(account => system.http.post(account, path, { kind: 'ACCEPT' })),
  );
  expect(answers).toMatchObject([
    { status: 409, body: { code: 'DOSSIER_ENDED', outcome: 'REFUSED_AT_RECEPTION', allowed: [] } },
    { status: 403, body: { code: 'NOT_YOUR_DOSSIER' } },
  ]);
});

describe('the same command again', () => {
  test('sent twice at once: one effect, one answer', async () => {
    const code = await handIn();
    const key = { 'idempotency-key': randomUUID() };
    const both = await Promise.all([
      system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' }, key),
      system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' }, key),
    ]);
    // The second may find the first still on its way: then it is told where to ask.
    expect(both.map(answer => answer.status).filter(status => status !== 202)).toContain(200);
    const again = await system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' }, key);
    expect(again).toMatchObject({ status: 200, body: { seq: 5 } });
    expect((await system.eventsOf(code)).filter(kind => kind === 'ACCEPTED')).toHaveLength(1);
    expect(await commandsOf(code)).toHaveLength(2);
  });

  test('two officers accept at once under different keys: one is accepted, one refused', async () => {
    const code = await handIn();
    const answers = await Promise.all(
      [1, 2].map(() => system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' })),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409]);
    expect((await system.eventsOf(code)).filter(kind => kind === 'ACCEPTED')).toHaveLength(1);
  });

  test('a submission under the same key: one dossier, one number', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await system.http.post('citizen', '/dossiers', submission(), key);
    const second = await system.http.post('citizen', '/dossiers', submission(), key);
    expect(second).toMatchObject({ status: 201, body: first.body });
    const next = await system.http.post('citizen', '/dossiers', submission());
    expect(+next.body.code.slice(-4)).toBe(+first.body.code.slice(-4) + 1);
  });

  test('another request under the same key is a mistake that is named', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await system.http.post('citizen', '/dossiers', submission(), key);
    expect(await system.http.post('citizen', '/dossiers', submission({ agency: 'H26.002' }), key)).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });
});

test('TT 01/2018/TT-VPCP Đ19, Ninh Thuận Đ10.3: 50 submissions at once get 50 codes of the day without a gap', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => system.http.post('citizen', '/dossiers', submission({ agency: 'H26.002' }))),
  );
  expect(answers.map(answer => answer.status)).toEqual(Array(50).fill(201));
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(2, 10).replaceAll('-', '');
  const expected = Array.from({ length: 50 }, (_, i) => `H26.002-${day}-${String(i + 1).padStart(4, '0')}`);
  expect(answers.map(answer => answer.body.code as string).sort()).toEqual(expected);
});

describe('handing in', () => {
  test.each([
    ['citizen', { channel: 'DIRECT' }],
    ['citizen', { channel: 'POSTAL', minutesSignedAt: new Date(Date.now() - 1000).toISOString() }],
    ['desk2', { channel: 'DIRECT' }],
  ])('%s may not hand in %j at this agency: nothing is stored', async (account, change) => {
    const count = async () => (await system.db.query('SELECT count(*) FROM command')).rows[0];
    const before = await count();
    expect(await system.http.post(account, '/dossiers', submission(change))).toMatchObject({
      status: 403,
      body: { code: 'NOT_ALLOWED' },
    });
    expect(await count()).toEqual(before);
  });

  test('every answer carries the key under which it may be repeated', async () => {
    const made = await system.http.post('desk', '/dossiers', submission({ channel: 'DIRECT' }));
    const key = made.headers.get('idempotency-key')!;
    const again = await system.http.post('desk', '/dossiers', submission({ channel: 'DIRECT' }), {
      'idempotency-key': key,
    });
    expect(again).toMatchObject({ status: 201, body: { code: made.body.code } });
  });

  test('a refused text goes: nothing is kept but the refusal', async () => {
    const code = await handIn();
    const path = `/dossiers/${code}/commands`;
    expect((await system.http.post('desk2', path, { kind: 'REFUSE_RECEPTION', reason: 'bịa' })).status).toBe(403);
    const kept = await system.db.query(`SELECT kind FROM content WHERE dossier_code = $1`, [code]);
    expect(kept.rows).toEqual([{ kind: 'APPLICANT' }]);
  });
});

describe('reading', () => {
  test('pages by keyset hold every dossier once, latest first', async () => {
    const codes: string[] = [];
    let after: string | undefined;
    do {
      const page = await system.http.get('desk2', `/dossiers?limit=7${after ? `&after=${after}` : ''}`);
      codes.push(...page.body.dossiers.map((dossier: { code: string }) => dossier.code));
      after = page.body.next;
    } while (after);
    expect(codes).toHaveLength(50);
    expect(new Set(codes).size).toBe(50);
  });

  test('an officer finds what waits for a unit', async () => {
    const code = await handIn();
    const waiting = async (unit: string) =>
      (await system.http.get('desk', `/dossiers?unit=${unit}&limit=200`)).body.dossiers.map(
        (d: { code: string }) => d.code,
      );
    expect(await waiting('H26.001/desk')).toContain(code);
    expect(await waiting('H26.001/specialist')).not.toContain(code);
  });

  test('nobody reads what is not his or hers', async () => {
    const code = await handIn();
    for (const account of ['neighbour', 'desk2']) {
      expect(await system.http.get(account, `/dossiers/${code}`)).toMatchObject({
        status: 403,
        body: { code: 'NOT_YOUR_DOSSIER' },
      });
      const list = await system.http.get(account, '/dossiers?limit=200');
      expect(list.body.dossiers.map((d: { code: string }) => d.code)).not.toContain(code);
    }
    for (const account of ['citizen', 'desk', 'supervisor', 'auditor']) {
      expect((await system.http.get(account, `/dossiers/${code}`)).status).toBe(200);
    }
  });

  test('a command is looked up by whoever sent it', async () => {
    const id = randomUUID();
    const { body } = await system.http.post('citizen', '/dossiers', submission(), { 'idempotency-key': id });
    expect((await system.http.get('citizen', `/commands/${id}`)).body).toMatchObject({
      status: 'DONE',
      dossier: { code: body.code, status: { code: 1, vi: 'Mới đăng ký' } },
    });
    expect(await system.http.get('neighbour', `/commands/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'COMMAND_NOT_FOUND' },
    });
  });

  test('the catalogue: what is open and what is held back, and why', async () => {
    expect((await system.http.get('citizen', '/procedures/1.004873')).body).toMatchObject({ openForDossiers: true });
    expect((await system.http.get('citizen', '/procedures/1.013216')).body).toMatchObject({
      openForDossiers: false,
      heldBackBy: ['CHANNELS_DISAGREE'],
    });
    const page = await system.http.get(
      'citizen',
      '/procedures?openOnly=true&level=COMMUNE&text=k%E1%BA%BFt%20h%C3%B4n',
    );
    expect(page.status).toBe(200);
  });

  test('health: alive, and both servers reached', async () => {
    expect((await system.http.get('nobody', '/healthz')).status).toBe(200);
    expect((await system.http.get('nobody', '/readyz')).body).toEqual({ database: 'ok', engine: 'ok' });
  });
});
