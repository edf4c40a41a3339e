import { desk, local, reasonOf } from '../../test/dossiers';
import { lived, handedIn } from '../../test/dossier-specification';
import { actionKinds, actions, missingReason, type ActionKind } from './actions';
import type { Act } from './commands';
import type { DossierState } from './state';

const act = (kind: ActionKind, at = '2026-03-02T09:00'): Act => ({ kind, at: local(at), by: desk, seq: 2 });
const happeningsOf = (kind: ActionKind, state: DossierState, at?: string) =>
  actions[kind].happenings(state, act(kind, at));
const newlySubmitted = async () => (await lived([handedIn('2026-03-02T08:00')])).state;

test('every action has its rule', () => {
  expect(Object.keys(actions).sort()).toEqual([...actionKinds].sort());
});

test.each([
  ['REFUSE_RECEPTION', 'NĐ 61/2018 Đ17.1.b'],
  ['PROPOSE_REFUSAL', 'NĐ 61/2018 Đ19.8'],
  ['SEND_BACK', 'nobody’s work is returned without a word'],
] as const)('%s needs its reason in writing: %s', (kind, _source) => {
  expect(missingReason(kind, act(kind))).toEqual({ code: 'REASON_REQUIRED', facts: { action: kind, field: 'reason' } });
  expect(missingReason(kind, { ...act(kind), reason: reasonOf('so') })).toBeUndefined();
});

test.each(actionKinds.filter(kind => !['REFUSE_RECEPTION', 'PROPOSE_REFUSAL', 'SEND_BACK'].includes(kind)))(
  '%s may be given a reason and needs none',
  kind => {
    expect(missingReason(kind, act(kind))).toBeUndefined();
    expect(missingReason(kind, { ...act(kind), reason: reasonOf('so') })).toBeUndefined();
  },
);

test('NĐ 61/2018 Đ17.1.c: acceptance starts the clock with the limit that the start pins', async () => {
  expect(happeningsOf('ACCEPT', await newlySubmitted(), '2026-03-06T16:00')).toEqual([
    {
      kind: 'ACCEPTED',
      limit: { amount: 5, unit: 'WORKING_DAY' },
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
  ['the millisecond before it is late', -1, true],
  ['from the instant on at which it is late', 0, false],
])('a result brought %s', async (_when, ms, onTime) => {
  const lateFrom = local('2026-03-10T00:00');
  const due = { at: local('2026-03-09T17:00'), date: '2026-03-09', lateFrom };
  const state = { ...(await newlySubmitted()), due };
  const brought = { ...act('ISSUE_RESULT'), at: lateFrom + ms };
  expect(actions.ISSUE_RESULT.happenings(state, brought)).toEqual([{ kind: 'RESULT_READY', onTime }]);
});

test('without a promised date nothing is late', async () => {
  expect(happeningsOf('ISSUE_RESULT', await newlySubmitted())).toEqual([{ kind: 'RESULT_READY', onTime: true }]);
});

test.each([
  'REFUSE_RECEPTION',
  'HAND_OVER',
  'PROPOSE_RESULT',
  'PROPOSE_REFUSAL',
  'SEND_BACK',
  'RETURN_RESULT',
] as const)('%s ends its task and does nothing else', async kind => {
  expect(happeningsOf(kind, await newlySubmitted())).toEqual([]);
});
