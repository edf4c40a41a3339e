import { TestSystem } from '../system/system';
import { hour, submission, walk } from '../system/lives';

jest.setTimeout(60_000);

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

describe('NĐ 61/2018 Đ17–20: the standard route on the engine', () => {
  test('Gia Lai Đ13.3, Hòa Bình Đ26.1: from submission to the result returned: who, in which order, with the receipt’s due date', async () => {
    const handedIn = await system.http.post('citizen', '/dossiers', submission());
    expect(handedIn.status).toBe(201);
    const { code } = handedIn.body;
    expect(handedIn.headers.get('location')).toBe(`/dossiers/${code}`);
    expect(handedIn.body).toMatchObject({
      status: { code: 1 },
      openTasks: [{ kind: 'RECEPTION_CHECK', unit: 'H26.001/desk' }],
    });
    expect(handedIn.body.due).toBeUndefined();

    const statuses: number[] = [];
    for (const [account, kind] of walk.granted) {
      const acted = await system.http.post(account, `/dossiers/${code}/commands`, { kind });
      expect(acted.status).toBe(200);
      statuses.push(acted.body.status.code);
    }
    expect(statuses).toEqual([2, 4, 4, 4, 9, 10]);

    const read = await system.http.get('citizen', `/dossiers/${code}`);
    expect(read.body).toMatchObject({
      source: 'ENGINE',
      outcome: { code: 'RESULT_RETURNED' },
      onTime: true,
      openTasks: [],
    });
    expect(read.body.due.at).toMatch(/T17:00:00\+07:00$/);
    // 4 + 7 updates, timers, completion: what law.md calls an ordinary dossier stays far below 60 events
    expect(await system.historyLength(code)).toBeLessThanOrEqual(45);
  });

  test('the list shows each step the moment its answer arrives', async () => {
    const { code } = (await system.http.post('citizen', '/dossiers', submission())).body;
    const listed = async () =>
      (await system.http.get('desk', '/dossiers?limit=200')).body.dossiers.find(
        (d: { code: string }) => d.code === code,
      );
    expect(await listed()).toMatchObject({ seq: 2, status: { code: 1 } });
    const accepted = await system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' });
    expect(await listed()).toEqual(accepted.body);
  });

  test('Đ17.1.b: refused at reception with its reason, which stays out of the history', async () => {
    const { code } = (await system.http.post('citizen', '/dossiers', submission())).body;
    const without = await system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'REFUSE_RECEPTION' });
    expect(without).toMatchObject({ status: 400, body: { code: 'REASON_REQUIRED', field: 'reason' } });

    const reason = 'Không thuộc thẩm quyền giải quyết của phường.';
    const refused = await system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'REFUSE_RECEPTION', reason });
    expect(refused.body).toMatchObject({ status: { code: 3 }, outcome: { code: 'REFUSED_AT_RECEPTION' } });

    const kept = await system.db.query(`SELECT body FROM content WHERE dossier_code = $1 AND kind = 'REASON'`, [code]);
    expect(kept.rows.map(row => row.body)).toContainEqual({ text: reason });
    const history = JSON.stringify(await system.client.getHandle(code).fetchHistory(), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    );
    expect(history).not.toContain('thẩm quyền');
    expect(history).not.toContain(submission().applicant.name);
  });

  test('Đ19.8: refused in substance: proposed with a reason, signed, given out at the desk', async () => {
    const { code } = (await system.http.post('citizen', '/dossiers', submission())).body;
    let last;
    for (const [account, kind, reason] of walk.refused) {
      last = await system.http.post(account, `/dossiers/${code}/commands`, { kind, reason });
      expect(last.status).toBe(200);
    }
    expect(last?.body).toMatchObject({ status: { code: 8 }, outcome: { code: 'REFUSED' } });
  });

  test('sent back by the leader, examined again, then signed', async () => {
    const { code } = (await system.http.post('citizen', '/dossiers', submission())).body;
    const act = (account: string, kind: string, reason?: string) =>
      system.http.post(account, `/dossiers/${code}/commands`, { kind, reason });
    await act('desk', 'ACCEPT');
    await act('desk', 'HAND_OVER');
    await act('specialist', 'PROPOSE_RESULT');
    const back = await act('leader', 'SEND_BACK', 'Thiếu trích lục ly hôn.');
    expect(back.body.openTasks).toMatchObject([{ kind: 'EXAMINATION', unit: 'H26.001/specialist' }]);
    await act('specialist', 'PROPOSE_RESULT');
    expect((await act('leader', 'SIGN')).body.openTasks).toMatchObject([{ kind: 'RESULT_HANDOFF' }]);
  });
});

describe('time', () => {
  test('a task overdue is recorded once, at its limit, though nobody asks', async () => {
    const { code, openTasks } = (await system.http.post('citizen', '/dossiers', submission())).body;
    const due = Date.parse(openTasks[0].due.at);

    await system.passTimeTo(code, due - hour);
    expect(await system.eventsOf(code)).not.toContain('TASK_OVERDUE');
    await system.passTimeTo(code, due + hour);
    await system.recorded(code, 'TASK_OVERDUE');
    await system.passTimeTo(code, due + 100 * hour);

    const read = await system.http.get('desk', `/dossiers/${code}`);
    expect(read.body.openTasks).toMatchObject([{ id: 't1', overdue: true }]);
    expect((await system.eventsOf(code)).filter(kind => kind === 'TASK_OVERDUE')).toHaveLength(1);
  });

  test('an overdue dossier still gets its result; it is recorded as late', async () => {
    const { code } = (await system.http.post('citizen', '/dossiers', submission())).body;
    const accepted = await system.http.post('desk', `/dossiers/${code}/commands`, { kind: 'ACCEPT' });
    await system.passTimeTo(code, Date.parse(accepted.body.due.lateFrom) + hour);
    await system.recorded(code, 'DOSSIER_OVERDUE');
    for (const [account, kind] of walk.granted.slice(1)) {
      expect((await system.http.post(account, `/dossiers/${code}/commands`, { kind })).status).toBe(200);
    }
    expect((await system.http.get('citizen', `/dossiers/${code}`)).body).toMatchObject({
      onTime: false,
      outcome: { code: 'RESULT_RETURNED' },
    });
    expect(await system.eventsOf(code)).toEqual(expect.arrayContaining(['TASK_OVERDUE', 'DOSSIER_OVERDUE']));
  });
});
