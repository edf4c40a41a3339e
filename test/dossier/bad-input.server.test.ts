import type { Answer } from '../system/caller';
import { eventually } from '../system/eventually';
import { submission } from '../system/lives';
import { TestSystem } from '../system/system';

jest.setTimeout(60_000);

let system: TestSystem;
let code: string;
beforeAll(async () => {
  system = await TestSystem.start();
  code = (await system.http.post('citizen', '/dossiers', submission())).body.code;
  await eventually(async () => (await workflows()) === 1);
});
afterAll(() => system.stop());

/** Everything that a request may have left behind: in the database and at the engine. */
async function left(): Promise<unknown> {
  const { rows } = await system.db.query(
    `SELECT (SELECT count(*) FROM command) AS commands, (SELECT count(*) FROM content) AS contents,
            (SELECT count(*) FROM dossier) AS dossiers, (SELECT sum(last) FROM code_counter) AS codes`,
  );
  return { ...rows[0], workflows: await workflows(), history: await system.historyLength(code) };
}

/** How many the engine counts, running or over. The count is some moments behind: the last test waits for it. */
async function workflows(): Promise<number> {
  const { workflowService } = system.client;
  return Number((await workflowService.countWorkflowExecutions({ namespace: system.namespace })).count);
}

const isProblem = ({ headers }: Answer) =>
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json(; charset=utf-8)?$/);

interface Case {
  readonly name: string;
  readonly path?: string;
  readonly account?: string;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly code: string;
  readonly names?: string;
}

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const consulting = (change: object) => ({
  kind: 'CONSULT',
  reason: 'xác nhận cư trú',
  details: { consult: [{ unit: 'G01.H26/specialist', limit: { amount: 2, unit: 'WORKING_DAY' }, ...change }] },
});

const commands = () => `/dossiers/${code}/commands`;
const fieldErrors: Case[] = [
  { name: 'no body', body: '', status: 400, code: 'INPUT_INVALID' },
  { name: 'broken JSON', body: '{"procedure": ', status: 400, code: 'BODY_NOT_JSON' },
  { name: 'an array', body: [], status: 400, code: 'INPUT_INVALID' },
  {
    name: 'a body of 1 MB',
    body: submission({ applicant: { name: 'x'.repeat(1_000_000) } }),
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  {
    name: 'plain text that calls itself compressed',
    body: submission(),
    headers: { 'content-encoding': 'gzip' },
    status: 400,
    code: 'BODY_NOT_JSON',
  },
  {
    name: 'a name of half a character',
    body: submission({ applicant: { name: 'Tr\ud800n' } }),
    status: 400,
    code: 'INPUT_INVALID',
  },
  {
    name: 'a name in another encoding than UTF-8',
    body: submission({ applicant: { name: 'Tr\ufffdn' } }),
    status: 400,
    code: 'INPUT_INVALID',
  },
  {
    name: 'no JSON type',
    body: 'a=1',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    name: 'a procedure of the wrong type',
    body: submission({ procedure: 4873 }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'procedure',
  },
  {
    name: 'a channel that does not exist',
    body: submission({ channel: 'FAX' }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'channel',
  },
  {
    name: 'an applicant without a name',
    body: submission({ applicant: {} }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'applicant.name',
  },
  {
    name: 'an applicant that is a text',
    body: submission({ applicant: 'A' }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'applicant',
  },
  {
    name: 'a field nobody knows',
    body: submission({ urgent: true }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'urgent',
  },
  {
    name: 'a key that is no UUID',
    body: submission(),
    headers: { 'idempotency-key': '1' },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'Idempotency-Key',
  },
  {
    name: 'an unknown procedure',
    body: submission({ procedure: '9.999999' }),
    status: 404,
    code: 'PROCEDURE_NOT_FOUND',
  },
  {
    name: 'a procedure held back for review',
    body: submission({ procedure: '1.013216' }),
    status: 409,
    code: 'PROCEDURE_NOT_REVIEWED',
  },
  {
    name: 'a channel that is not offered',
    account: 'desk',
    body: submission({
      procedure: '1.004873',
      channel: 'POSTAL',
      minutesSignedAt: new Date(Date.now() - 1000).toISOString(),
    }),
    status: 422,
    code: 'CHANNEL_NOT_OFFERED',
  },
  { name: 'an unknown agency', body: submission({ agency: 'H99.999' }), status: 404, code: 'AGENCY_NOT_FOUND' },
  {
    name: 'received by an agency that does not exist',
    body: submission({ receivedBy: 'H26.999' }),
    status: 404,
    code: 'AGENCY_NOT_FOUND',
  },
  {
    name: 'received by the competent agency for itself',
    body: submission({ receivedBy: 'H26.001' }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'receivedBy',
  },
  {
    name: 'received by what is no text',
    body: submission({ receivedBy: 7 }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'receivedBy',
  },
  {
    name: 'received for another agency by one that is not the officer’s own',
    account: 'desk',
    body: submission({ channel: 'DIRECT', receivedBy: 'H26.002' }),
    status: 403,
    code: 'NOT_ALLOWED',
  },
  {
    name: 'received for another agency through a channel that is not offered',
    account: 'desk2',
    body: submission({
      ...{ procedure: '1.004873', channel: 'POSTAL', receivedBy: 'H26.002' },
      minutesSignedAt: new Date(Date.now() - 1000).toISOString(),
    }),
    status: 422,
    code: 'CHANNEL_NOT_OFFERED',
  },
  {
    name: 'a time without its offset',
    account: 'desk',
    body: submission({ channel: 'DIRECT', submittedAt: '2026-11-24T08:00:00', reason: 'mất điện' }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'submittedAt',
  },
  {
    name: 'handed in tomorrow',
    account: 'desk',
    body: submission({ channel: 'DIRECT', submittedAt: daysFromNow(1), reason: 'mất điện' }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'submittedAt',
  },
  {
    name: 'handed in 91 days ago',
    account: 'desk',
    body: submission({ channel: 'DIRECT', submittedAt: daysFromNow(-91), reason: 'mất điện' }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'submittedAt',
  },
  {
    name: 'online and entered afterwards',
    body: submission({ submittedAt: daysFromNow(-1), reason: 'mất điện' }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'submittedAt',
  },
  {
    name: 'entered afterwards without the reason',
    account: 'desk',
    body: submission({ channel: 'DIRECT', submittedAt: daysFromNow(-1) }),
    status: 400,
    code: 'REASON_REQUIRED',
  },
  {
    name: 'entered afterwards by somebody who is not at the desk',
    account: 'specialist',
    body: submission({ channel: 'DIRECT', submittedAt: daysFromNow(-1), reason: 'mất điện' }),
    status: 403,
    code: 'NOT_ALLOWED',
  },
  {
    name: 'by post without the minutes',
    account: 'desk',
    body: submission({ channel: 'POSTAL' }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'minutesSignedAt',
  },
  {
    name: 'minutes signed tomorrow',
    account: 'desk',
    body: submission({ channel: 'POSTAL', minutesSignedAt: daysFromNow(1) }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'minutesSignedAt',
  },
  {
    name: 'correcting what is no code',
    account: 'desk',
    body: submission({ channel: 'DIRECT', corrects: 'H26.001' }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'corrects',
  },
  {
    name: 'correcting a dossier that is not known',
    account: 'desk',
    body: submission({ channel: 'DIRECT', corrects: 'H26.001-990101-0001' }),
    status: 404,
    code: 'DOSSIER_NOT_FOUND',
  },
  {
    name: 'an applicant correcting',
    body: submission({ corrects: 'H26.001-990101-0001' }),
    status: 403,
    code: 'NOT_ALLOWED',
  },
  { name: 'no account', account: 'nobody', body: submission(), status: 401, code: 'NOT_AUTHENTICATED' },
  { name: 'a supervisor handing in', account: 'supervisor', body: submission(), status: 403, code: 'NOT_ALLOWED' },
];

const commandErrors: Case[] = [
  { name: 'an unknown command', body: { kind: 'APPROVE_ALL' }, status: 400, code: 'INPUT_INVALID', names: 'kind' },
  {
    name: 'a seq that is a text',
    body: { kind: 'ACCEPT', seq: '2' },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'seq',
  },
  {
    name: 'a task id of another shape',
    body: { kind: 'ACCEPT', task: '1' },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'task',
  },
  {
    name: 'a reason that is too long',
    body: { kind: 'ACCEPT', reason: 'x'.repeat(2001) },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'reason',
  },
  {
    name: 'an unknown dossier',
    path: '/dossiers/H26.001-990101-0001/commands',
    body: { kind: 'ACCEPT' },
    status: 404,
    code: 'DOSSIER_NOT_FOUND',
  },
  {
    name: 'a time of the law without its offset',
    body: { kind: 'ACCEPT', legalAt: '2026-11-24T08:00:00', reason: 'mất điện' },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'legalAt',
  },
  {
    name: 'entered afterwards without the reason',
    body: { kind: 'ACCEPT', legalAt: daysFromNow(-1) },
    status: 400,
    code: 'REASON_REQUIRED',
  },
  {
    name: 'an applicant who says when it was by law',
    account: 'citizen',
    body: { kind: 'SUPPLEMENT', legalAt: daysFromNow(-1), reason: 'mất điện' },
    status: 403,
    code: 'NOT_ALLOWED',
  },
  {
    name: 'details that are a text',
    body: { kind: 'ACCEPT', details: 'x' },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details',
  },
  {
    name: 'a detail nobody knows',
    body: { kind: 'ACCEPT', details: { colour: 'red' } },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.colour',
  },
  {
    name: 'a detail of another act',
    body: { kind: 'ACCEPT', details: { newDate: '2026-12-01' } },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.newDate',
  },
  {
    name: 'a sentence for a legal ground',
    body: { kind: 'ORDER_STOP', reason: 'x', details: { ground: 'vì thủ tục đã bãi bỏ!' } },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.ground',
  },
  {
    name: 'a new date that does not exist',
    body: { kind: 'POSTPONE', reason: 'x', details: { newDate: '2026-02-30' } },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.newDate',
  },
  {
    name: 'a verification at no time',
    body: { kind: 'PLAN_VERIFICATION', reason: 'x', details: { verifyAt: 'mai' } },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.verifyAt',
  },
  {
    name: 'half a đồng',
    body: { kind: 'RECORD_PAYMENT', details: { amountVnd: 0.5 } },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.amountVnd',
  },
  {
    name: 'days that are one',
    body: { kind: 'EXCLUDE_DAYS', reason: 'x', details: { ground: 'QĐ 1', days: '2026-12-01' } },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.days',
  },
  {
    name: 'a truth that is a text',
    body: { kind: 'RETURN_RESULT', details: { proxy: 'yes' } },
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.proxy',
  },
  {
    name: 'a consultation without limit',
    body: consulting({ limit: undefined }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.consult.0.limit',
  },
  {
    name: 'a consultation in weeks',
    body: consulting({ limit: { amount: 2, unit: 'WEEK' } }),
    status: 400,
    code: 'INPUT_INVALID',
    names: 'details.consult.0.limit.unit',
  },
  { name: 'a unit that is none', body: consulting({ unit: 'G01.H26/kitchen' }), status: 404, code: 'UNIT_NOT_FOUND' },
  {
    name: 'followed by a unit that is none',
    body: consulting({ followedBy: 'APPLICANT' }),
    status: 404,
    code: 'UNIT_NOT_FOUND',
  },
  {
    name: 'redirected to an agency that is none',
    body: { kind: 'REDIRECT', reason: 'x', details: { agency: 'H99' } },
    status: 404,
    code: 'AGENCY_NOT_FOUND',
  },
  {
    name: 'assigned to an account that is none',
    account: 'head',
    body: { kind: 'ASSIGN', details: { assignee: 'ghost' } },
    status: 404,
    code: 'ACCOUNT_NOT_FOUND',
  },
  {
    name: 'assigned to an officer of another unit',
    account: 'head',
    body: { kind: 'ASSIGN', details: { assignee: 'desk' } },
    status: 404,
    code: 'ACCOUNT_NOT_FOUND',
  },
  {
    name: 'assigned to a citizen',
    account: 'head',
    body: { kind: 'ASSIGN', details: { assignee: 'citizen' } },
    status: 404,
    code: 'ACCOUNT_NOT_FOUND',
  },
  { name: 'a NUL in a text', body: { kind: 'ACCEPT', reason: 'a\0b' }, status: 400, code: 'INPUT_INVALID' },
  {
    name: 'a code that is no code',
    path: '/dossiers/%00/commands',
    body: { kind: 'ACCEPT' },
    status: 404,
    code: 'DOSSIER_NOT_FOUND',
  },
];

async function refused({ path = '/dossiers', account = 'citizen', body, headers, ...expected }: Case): Promise<void> {
  const before = await left();
  const answer = await system.http.post(account, path, body, headers);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: expected.status, code: expected.code });
  isProblem(answer);
  expect(answer.body).toMatchObject({ title: expect.any(String), titleEn: expect.any(String) });
  if (expected.names)
    expect(answer.body.fields).toMatchObject([
      { field: expected.names, problems: expect.arrayContaining([expect.any(String)]) },
    ]);
  expect(await left()).toEqual(before);
}

test('a body nested without end is refused like any other', () =>
  refused({ name: '', body: '['.repeat(1500) + ']'.repeat(1500), status: 400, code: 'INPUT_INVALID' }));

test.each(fieldErrors)('submission · $name: $status $code, nothing stored, nothing started', refused);
test.each(commandErrors)('command · $name: $status $code, nothing stored, nothing sent', each =>
  refused({ ...each, path: each.path ?? commands(), account: each.account ?? 'desk' }),
);

test.each([
  ['?limit=0', 'limit'],
  ['?limit=abc', 'limit'],
  ['?limit=1000', 'limit'],
  ['?status=11', 'status'],
  ['?after=abc', 'after'],
  ['?after=%22', 'after'],
  [`?after=${Buffer.from('[-8640000000000000,"x"]').toString('base64url')}`, 'after'],
  ['?page=2', 'page'],
])('GET /dossiers%s names the field %s', async (query, field) => {
  const answer = await system.http.get('desk', `/dossiers${query}`);
  isProblem(answer);
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'INPUT_INVALID', fields: [{ field }] },
  });
});

test.each([
  ['/dossiers/H26.001-990101-0001', 'DOSSIER_NOT_FOUND'],
  ['/commands/1', 'COMMAND_NOT_FOUND'],
  ['/commands/00000000-0000-0000-0000-000000000000', 'COMMAND_NOT_FOUND'],
  ['/procedures/9.999999', 'PROCEDURE_NOT_FOUND'],
  ['/procedure', 'NOT_FOUND'],
])('GET %s is 404 %s', async (path, error) => {
  const answer = await system.http.get('desk', path);
  isProblem(answer);
  expect(answer).toMatchObject({ status: 404, body: { code: error } });
});

test('after all of them the engine knows the first dossier and the one that is handed in now, and no other', async () => {
  const { body } = await system.http.post('citizen', '/dossiers', submission());
  // Listed in the order in which they were started: once the last is there, so is all that came before.
  const known = async () => {
    const ids: string[] = [];
    for await (const { workflowId } of system.client.list()) ids.push(workflowId);
    return ids.sort();
  };
  await eventually(async () => (await known()).includes(body.code));
  expect(await known()).toEqual([code, body.code].sort());
});
