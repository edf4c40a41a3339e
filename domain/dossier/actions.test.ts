import { desk, local } from '../../test/dossiers';
import { handedIn } from '../../test/steps';
import { lived } from '../../test/dossier-specification';
import { actions } from './actions';
import { actionKinds, type ActionKind } from './action-kinds';
import type { Act } from './commands';
import type { DossierState } from './state';
import type { TaskRecord } from './task';

const task = { id: 't1', kind: 'EXAMINATION', limit: 'NONE' } as unknown as TaskRecord;
const act = (kind: ActionKind, at = '2026-03-02T09:00'): Act => ({ kind, at: local(at), by: desk, seq: 2 });
const happeningsOf = (kind: ActionKind, state: DossierState, at?: string) =>
  actions[kind].happenings?.(state, act(kind, at), task) ?? [];
const newlySubmitted = async () => (await lived([handedIn('2026-03-02T08:00')])).state;

test('every action has its rule', () => {
  expect(Object.keys(actions).sort()).toEqual([...actionKinds].sort());
});

test('NĐ 61/2018 Đ19.3.b: a verification is planned with its time and, in writing, place, participants and content: the button says so', () => {
  const { needsReason, needs, vi, en } = actions.PLAN_VERIFICATION;
  expect([needsReason, needs]).toEqual([true, ['verifyAt']]);
  for (const word of ['địa điểm', 'thành phần', 'nội dung']) expect(vi).toContain(word);
  for (const word of ['place', 'participants', 'content']) expect(en).toContain(word);
});

test('NĐ 61/2018 Đ17.1.c, Cà Mau Đ9.1.a, Hà Nam Đ8.1.a, Ninh Thuận Đ11.1.a: acceptance starts the clock with the limit that the start pins', async () => {
  expect(happeningsOf('ACCEPT', await newlySubmitted(), '2026-03-06T16:00')).toEqual([
    {
      kind: 'ACCEPTED',
      limit: { amount: 5, unit: 'WORKING_DAY' },
      startedAt: local('2026-03-06T16:00'),
      due: { at: local('2026-03-13T17:00'), date: '2026-03-13', lateFrom: local('2026-03-14T00:00') },
    },
  ]);
});

test('what is signed is what was proposed', async () => {
  const state = await newlySubmitted();
  expect(happeningsOf('SIGN', state)).toEqual([{ kind: 'RESULT_SIGNED' }]);
  expect(happeningsOf('SIGN', { ...state, refusalProposed: true })).toEqual([{ kind: 'REFUSAL_SIGNED' }]);
});

test.each([
  ['at the printed hour', local('2026-03-09T17:00'), { onTime: true }],
  ['before it', local('2026-03-09T16:59'), { onTime: true, early: true }],
  ['the millisecond before it is late', local('2026-03-10T00:00') - 1, { onTime: true }],
  ['from the instant on at which it is late', local('2026-03-10T00:00'), { onTime: false }],
])('a result brought %s', async (_when, at, expected) => {
  const lateFrom = local('2026-03-10T00:00');
  const due = { at: local('2026-03-09T17:00'), date: '2026-03-09', lateFrom };
  const state = { ...(await newlySubmitted()), due };
  const [ready] = actions.ISSUE_RESULT.happenings!(state, { ...act('ISSUE_RESULT'), at }, task);
  expect(ready).toMatchObject({ kind: 'RESULT_READY', ...expected });
  expect('early' in ready!).toBe('early' in expected);
});

test('without a promised date nothing is late', async () => {
  expect(happeningsOf('ISSUE_RESULT', await newlySubmitted())).toEqual([{ kind: 'RESULT_READY', onTime: true }]);
});

const effective: readonly ActionKind[] = [
  ...(['ACCEPT', 'SETTLE_AT_ONCE', 'REQUEST_SUPPLEMENT', 'SEND_SUPPLEMENT_NOTICE'] as const),
  ...(['SIGN', 'ISSUE_RESULT', 'RECALL_RESULT'] as const),
];
test.each(actionKinds.filter(kind => !effective.includes(kind)))(
  '%s ends its task and does nothing else',
  async kind => {
    expect(happeningsOf(kind, await newlySubmitted())).toEqual([]);
  },
);
