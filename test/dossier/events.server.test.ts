import { Acting } from '../system/acting';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
let dossier: Acting;
beforeAll(async () => {
  system = await TestSystem.start();
  dossier = await Acting.on(system, 'citizen', submission());
  await dossier.walk(
    ['desk', 'REQUEST_SUPPLEMENT', 'Thiếu trích lục ghi chú ly hôn.'],
    ['citizen', 'SUPPLEMENT', 'Đã nộp trích lục, một bản chính.'],
    ['desk', 'ACCEPT'],
    ['desk', 'HAND_OVER'],
    ['specialist', 'PROPOSE_REFUSAL', 'không đủ điều kiện'],
  );
});
afterAll(() => system.stop());

const events = async (account: string, query = '') =>
  system.http.get(account, `/dossiers/${dossier.code}/events${query}`);
/** What this account reads of why, in the order of the entries. */
async function reasonsOf({ code }: Acting, account: string): Promise<string[]> {
  const { body } = await system.http.get(account, `/dossiers/${code}/events?limit=200`);
  return body.events.flatMap(({ reason }: { reason?: string }) => reason ?? []);
}
const of = (body: { events: { action?: string }[] }, action: string) => body.events.find(one => one.action === action);

test('NĐ 61/2018 Đ17.1.a, Đ19.4: the applicant reads what was asked and what was given, and when', async () => {
  const { status, body } = await events('citizen');
  expect(status).toBe(200);
  expect(body.events.map(({ seq }: { seq: number }) => seq)).toEqual(body.events.map((_: unknown, i: number) => i + 1));
  expect(of(body, 'REQUEST_SUPPLEMENT')).toMatchObject({
    kind: 'TASK_ENDED',
    label: { vi: 'Yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Ask for supplement' },
    by: 'desk',
    at: expect.stringMatching(/\+07:00$/),
    reason: 'Thiếu trích lục ghi chú ly hôn.',
  });
  expect(of(body, 'SUPPLEMENT')).toMatchObject({ by: 'citizen', reason: 'Đã nộp trích lục, một bản chính.' });
  expect(body.events.find(({ kind }: { kind: string }) => kind === 'ACCEPTED')).toMatchObject({
    due: { date: expect.any(String) },
  });
});

test('Hà Nam Đ4.5: why an officer proposes something the officers of the agency read, and not the applicant', async () => {
  expect(of((await events('leader')).body, 'PROPOSE_REFUSAL')).toMatchObject({ reason: 'không đủ điều kiện' });
  expect(of((await events('citizen')).body, 'PROPOSE_REFUSAL')).not.toHaveProperty('reason');
});

/** Birth, residence and insurance as one, handed in at the counter, as far as the police and the insurance are at work. */
async function groupAtWork(): Promise<Acting> {
  const group = await Acting.on(system, 'desk', submission({ procedure: '2.000986', channel: 'DIRECT' }));
  await group.walk(
    ['desk', 'ACCEPT'],
    ['desk', 'HAND_OVER'],
    ['specialist', 'TAKE_OVER'],
    ['specialist', 'FINISH_PART'],
  );
  return group;
}

test.each([
  ['first', ['WITHDRAW_SUPPLEMENT_REQUEST', 'SEND_SUPPLEMENT_NOTICE'], ['Thiếu tờ khai BHYT.']],
  ['last', ['SEND_SUPPLEMENT_NOTICE', 'WITHDRAW_SUPPLEMENT_REQUEST'], ['Thiếu ảnh.']],
])(
  'NĐ 61/2018 Đ3.2, Đ19.4: of two parts of a group that ask the desk withholds the %s: read is what was sent',
  async (_which, ends, sent) => {
    const group = await groupAtWork();
    await group.act('police', 'REQUEST_SUPPLEMENT', { reason: 'Thiếu ảnh.' });
    const { openTasks } = await group.act('insurance', 'REQUEST_SUPPLEMENT', { reason: 'Thiếu tờ khai BHYT.' });
    expect(openTasks).toMatchObject([{ kind: 'SUPPLEMENT_NOTICE' }, { kind: 'SUPPLEMENT_NOTICE' }]);
    for (const [i, kind] of ends.entries()) await group.act('desk', kind, { task: openTasks[i].id, reason: 'x' });
    expect(await reasonsOf(group, 'auditor')).toEqual(sent);
  },
);

test('NĐ 61/2018 Đ19.5: who is asked reads what, who asked what came back, and no agency what another was told', async () => {
  const consulting = await Acting.on(system, 'citizen', submission());
  const limit = { amount: 1, unit: 'WORKING_DAY' };
  const [residence, since, from, house, stands, lives] = ['Xác nhận nơi cư trú.', 'Từ ngày nào?', 'Từ 01/01/2020.', 'Nhà có phép không?', 'Có phép.', 'Đã cư trú.']; // prettier-ignore
  const police = { unit: 'G01.H26/specialist', limit: { ...limit, amount: 2 }, followedBy: 'G01.H26/desk' };
  const ask = (reason: string, ...consult: object[]) => ({ reason, details: { consult, ground: 'NĐ 61/2018 Đ19.7' } });
  await consulting.walk(
    ...([
      ['desk', 'ACCEPT'],
      ['desk', 'HAND_OVER'],
    ] as const),
    ['specialist', 'CONSULT', ask(residence, police, { unit: 'G24.H26/specialist', limit })],
    ...([
      ['police', 'ASK_FURTHER', since],
      ['specialist', 'REPLY', from],
    ] as const),
    ['police', 'CONSULT', ask(house, { unit: 'G17.H26/specialist', limit })],
    ...([
      ['construction', 'ANSWER', stands],
      ['police', 'ANSWER', lives],
      ['insurance', 'ANSWER', 'Có thẻ.'],
    ] as const),
  );
  expect(await reasonsOf(consulting, 'police')).toEqual([residence, since, from, house, stands, lives]);
  expect(await reasonsOf(consulting, 'police-desk')).toEqual([residence, since, from, house, lives]);
  expect(await reasonsOf(consulting, 'construction')).toEqual([house, stands]);
  expect(await reasonsOf(consulting, 'insurance')).toEqual([residence, 'Có thẻ.']);
  for (const other of ['citizen', 'auditor']) expect(await reasonsOf(consulting, other)).toEqual([]);
});

test('NĐ 61/2018 Đ3.2: in a group the unit of a part reads the answers to its own consultation', async () => {
  const group = await groupAtWork();
  const consult = [{ unit: 'G17.H26/specialist', limit: { amount: 1, unit: 'WORKING_DAY' } }];
  await group.walk(['police', 'CONSULT', { reason: 'Hỏi nhà.', details: { consult } }], ['construction', 'ANSWER', 'Có phép.']); // prettier-ignore
  expect(await reasonsOf(group, 'police')).toEqual(['Hỏi nhà.', 'Có phép.']);
  expect(await reasonsOf(group, 'insurance')).toEqual([]);
});

test('NĐ 61/2018 Đ19.3.b, Đ19.8: the applicant reads where the verification is, and why it is refused when the slip is out', async () => {
  const refused = await Acting.on(system, 'citizen', submission());
  const verifyAt = new Date(Date.now() + 86_400_000).toISOString();
  const [place, found] = ['Tại bến số 3, cùng đại diện UBND.', 'Thuyền không đúng mẫu.'];
  await refused.walk(
    ...([
      ['desk', 'ACCEPT'],
      ['desk', 'HAND_OVER'],
    ] as const),
    ['specialist', 'PLAN_VERIFICATION', { reason: place, details: { verifyAt, withApplicant: true } }],
    ...([
      ['specialist', 'RECORD_VERIFICATION', 'Mẫu khác.'],
      ['specialist', 'PROPOSE_REFUSAL', found],
    ] as const),
  );
  expect(await reasonsOf(refused, 'citizen')).toEqual([place]);
  await refused.act('leader', 'SIGN');
  expect(await reasonsOf(refused, 'citizen')).toEqual([place]);
  await refused.act('specialist', 'ISSUE_RESULT');
  for (const reader of ['citizen', 'auditor']) expect(await reasonsOf(refused, reader)).toEqual([place, found]);
});

test('page by page, each entry once', async () => {
  const all = (await events('desk')).body.events;
  const found = [];
  for (let next: number | undefined = 0; next !== undefined;) {
    const { body } = await events('desk', `?limit=3&after=${next}`);
    found.push(...body.events);
    next = body.next;
  }
  expect(found).toEqual(all);
});

test('Cà Mau Đ11.5: who may not read the dossier reads none of it', async () => {
  expect(await events('police')).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_DOSSIER' } });
  expect(await system.http.get('desk', '/dossiers/H26.001-261122-9999/events')).toMatchObject({ status: 404, body: { code: 'DOSSIER_NOT_FOUND' } }); // prettier-ignore
  expect(await system.http.get('desk', '/dossiers/none/events')).toMatchObject({ status: 404 });
});

test.each([
  '?limit=0',
  '?limit=201',
  '?limit=x',
  '?after=-1',
  '?after=1.5',
  '?after=a',
  '?before=3',
  '?after=1&after=2',
])('a query that is none is refused by its field: %s', async query => {
  const { status, headers, body } = await events('desk', query);
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'INPUT_INVALID' });
  expect(headers.get('content-type')).toMatch(/application\/problem\+json/);
});
