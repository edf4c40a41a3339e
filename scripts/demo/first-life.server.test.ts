import { testTokens } from '../../test/system/accounts';
import { TestSystem } from '../../test/system/system';
import { fastForward } from '../fast-forward';
import { DemoApi, type DemoDossier } from './api';
import { Expectations } from './expectations';
import { firstLife, type Officers } from './first-life';

jest.setTimeout(60_000);

type Answers = { -readonly [K in keyof Officers]: unknown[] };

/** What the API of a real system answered, call by call. */
const answers: Answers = { now: [], submit: [], act: [], read: [], passTimeTo: [] };
const faults: string[] = [];

beforeAll(async () => {
  const system = await TestSystem.start();
  const api = new DemoApi(system.http.address, testTokens, (code, ms) => fastForward(system.client, code, ms));
  const keep =
    <A extends unknown[], T>(name: keyof Officers, call: (...args: A) => T) =>
    (...args: A): T => {
      const answer = call(...args);
      answers[name].push(answer);
      return answer;
    };
  faults.push(
    ...(await liveWith({
      now: keep('now', api.now),
      submit: keep('submit', api.submit),
      act: keep('act', api.act),
      read: keep('read', api.read),
      passTimeTo: (code, instant) => api.passTimeTo(code, instant),
    })),
  );
  for (const kind of ['submit', 'act', 'read'] as const) answers[kind] = await Promise.all(answers[kind]);
  await system.stop();
});

/** Lives it and answers the lines of what was not as the regulation says. */
async function liveWith(officers: Officers): Promise<string[]> {
  const said: string[] = [];
  const regulation = new Expectations(line => said.push(line));
  await firstLife(officers, regulation);
  const wrong = said.filter(line => line.includes('✗ '));
  expect(said.at(-1)!.includes('Mọi bước đúng quy định')).toBe(wrong.length === 0);
  expect(regulation.failed).toBe(wrong.length);
  return wrong.map(line => line.trim());
}

/** The same life once more, in which one answer reads otherwise. */
async function liveWithout(change: { name: 'submit' | 'act' | 'read'; call: number }, from: RegExp, to: string) {
  const played = structuredClone(answers);
  const answer = JSON.stringify(played[change.name][change.call]);
  const other = answer.replace(from, to);
  expect(other).not.toBe(answer);
  played[change.name][change.call] = JSON.parse(other);
  const next = (name: keyof Officers) => async () => played[name].shift() as DemoDossier;
  return liveWith({
    now: () => played.now.shift() as number,
    submit: next('submit'),
    act: next('act'),
    read: next('read'),
    passTimeTo: async () => undefined,
  });
}

test('the life on a real system is as the regulation says', () => {
  expect(faults).toEqual([]);
});

test.each([
  [
    'the desk has a second longer to check',
    'submit',
    0,
    /("due":{"at":"[^"]*)\d\+07:00/,
    '$1X+07:00',
    'NĐ 118/2025 Đ17',
  ],
  ['another unit is to check', 'submit', 0, /H26.001\/desk/, 'H26.001/specialist', 'unit: "H26.001/specialist"'],
  ['nobody checks', 'submit', 0, /"openTasks":\[.*\]/, '"openTasks":[]', 'task: none and not "RECEPTION_CHECK"'],
  ['the receipt says another hour', 'act', 0, /T17:00:00/, 'T16:30:00', 'BLDS Đ147–148'],
  ['the receipt says no date', 'act', 0, /("receipts".*)?"due":{[^}]*},("receipts")/, '$2', 'due: none'],
  ['the handover may wait', 'act', 0, /("openTasks":.*"due":{"at":"20)../, '$130', 'NĐ 61/2018 Đ18.1'],
  ['the examination has an hour less', 'act', 1, /("openTasks":.*)T17:00:00/, '$1T16:00:00', 'NĐ 61/2018 Đ19.1'],
  ['the draft may wait for longer', 'act', 2, /("openTasks":.*)T17:00:00/, '$1T17:00:01', '163/QĐ-BTP'],
  ['the draft is for the desk to check', 'act', 2, /"APPLICANT"/, '"H26.001/desk"', 'and not "APPLICANT"'],
  ['whoever examined signs', 'act', 3, /H26.001\/leader/, 'H26.001/specialist', 'and not "H26.001/leader"'],
  ['two things are open', 'act', 3, /"openTasks":\[(.*)\]/, '"openTasks":[$1,$1]', 'others: 1'],
  ['the result is due at another time', 'act', 4, /("openTasks":.*)T17:00:00/, '$1T16:59:59', 'NĐ 61/2018 Đ20'],
  ['the task opened a day before', 'act', 4, /("openedAt":"20)../, '$100', 'openedNow: false'],
  ['the status is another', 'act', 5, /"code":9/, '"code":4', 'status: 4 and not 9'],
  ['it ended late', 'act', 6, /"onTime":true/, '"onTime":false', 'onTime: false'],
  ['it ended otherwise', 'act', 6, /RESULT_RETURNED/, 'REFUSED', 'outcome: "REFUSED"'],
  ['no explanation', 'read', 0, /"explanation"/, '"nothing"', 'explained: false'],
  ['no explanation after the signature', 'read', 4, /"explanation"/, '"nothing"', 'explained: false'],
  ['one language says less', 'read', 0, /("en":\["[^"]*"),"[^"]*"/, '$1', 'sameSteps: false'],
  ['it ends at another day', 'read', 0, /("vi":\[.*)\d\d\/\d\d ngày 3/, '$131/12 ngày 3', 'endsAt:'],
] as const)('%s: it is seen', async (_what, name, call, from, to, told) => {
  const wrong = await liveWithout({ name, call }, from, to);
  expect(wrong.join('\n')).toContain(told);
});
