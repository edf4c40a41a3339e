import { desk, everybody, leader, local, reasonOf, specialist, startOf, strangers, units } from '../../test/dossiers';
import { dossier, given, givenEvents, journal, lived } from '../../test/dossier-specification';
import {
  accepts,
  handedIn,
  handsOver,
  proposesResult,
  refusesReception,
  sendsBack,
  signs,
  takesOver,
  timePasses,
} from '../../test/steps';
import { actions } from './actions';
import { actionKinds } from './action-kinds';
import { allowedActions, takesPart } from './allowed';
import type { ActDetails } from './details';
import { decide } from './decide';
import { initialState } from './state';
import type { Task } from './task';

const submitted = handedIn('2026-03-02T08:00');
const accepted = accepts('2026-03-02T10:00');
const handedOver = handsOver('2026-03-02T10:30');
const tookOver = takesOver('2026-03-02T11:00');
const proposed = proposesResult('2026-03-03T09:00');
const atReception = ['ACCEPT', 'REQUEST_SUPPLEMENT', 'REFUSE_RECEPTION', 'REDIRECT'];
const atDeskAnytime = ['WITHDRAW', 'REPORT_LOSS', 'CORRECT_ENTRY'];

describe('who may act', () => {
  test('another unit of the dossier is told whose work it is, and what it may do itself', () =>
    given(submitted)
      .when(accepts('2026-03-02T09:00', { by: specialist }))
      .refused('NOT_YOUR_UNIT', { action: 'ACCEPT', units: [units.desk], allowed: ['REPORT_LOSS', 'CORRECT_ENTRY'] }));

  test('an action of another step is refused with what may be done instead', () =>
    given(submitted)
      .when(handsOver('2026-03-02T09:00'))
      .refused('ACTION_NOT_OPEN', {
        action: 'HAND_OVER',
        allowed: [...atReception, ...atDeskAnytime],
        waitingFor: [units.desk],
      }));

  test('the desk is told that it waits for the specialist unit', () =>
    given(submitted, accepted, handedOver, tookOver)
      .when(handsOver('2026-03-02T11:00'))
      .refused('ACTION_NOT_OPEN', { allowed: atDeskAnytime, waitingFor: [units.specialist] }));

  test.each(Object.entries(strangers))('NĐ 61/2018 Đ5.1.d: %s learns nothing of what is open', async (_name, by) => {
    const { state } = await lived([submitted]);
    const command = { kind: 'ACCEPT', at: local('2026-03-02T09:00'), by, seq: 2 } as const;
    expect(decide(state, command)).toEqual({
      refused: { code: 'NOT_YOUR_DOSSIER', facts: { dossier: 'H01.1-260302-0001' } },
    });
  });

  test('NĐ 61/2018 Đ5.1.c: after the end there is nothing to do', () =>
    given(submitted, refusesReception('2026-03-02T09:00'))
      .when(accepts('2026-03-02T09:01'))
      .refused('DOSSIER_ENDED', { outcome: 'REFUSED_AT_RECEPTION', allowed: [] }));

  test('an officer of several units does the work of each', () =>
    dossier(5, { channel: 'ONLINE' })
      .given(
        submitted,
        accepts('2026-03-02T10:00', { by: everybody }),
        handsOver('2026-03-02T10:30', { by: everybody }),
      )
      .when(proposesResult('2026-03-03T09:00', { by: everybody }))
      .then({ kind: 'TASK_ENDED', by: 'everybody' }, { kind: 'TASK_OPENED' }));

  test('the leader takes part before anything has reached him', () => {
    const state = initialState(startOf(5));
    expect([desk, specialist, leader, everybody].map(by => takesPart(state, by))).toEqual([true, true, true, true]);
    expect(Object.values(strangers).map(by => takesPart(state, by))).toEqual(Object.values(strangers).map(() => false));
  });

  test('a unit outside the start that was given a task takes part too', () => {
    const police = { account: 'police', role: 'OFFICER', units: ['H01.9/police'] } as const;
    const opened = { ...task('t1', ['SIGN']), unit: 'H01.9/police' };
    return givenEvents(
      ...journal('2026-03-02T08:00', { kind: 'SUBMITTED', by: 'citizen' }, { kind: 'TASK_OPENED', task: opened }),
    )
      .when({ kind: 'SIGN', at: local('2026-03-02T09:00'), by: police, seq: 2 })
      .then({ kind: 'TASK_ENDED', task: 't1' }, { kind: 'RESULT_SIGNED' });
  });
});

describe('a command decided upon an older state', () => {
  const again = [
    ...[submitted, accepted, handedOver, tookOver, proposed],
    ...[sendsBack('2026-03-03T15:00'), proposesResult('2026-03-04T09:00')],
  ];
  test('is refused when its task was opened later', () =>
    given(...again)
      .when(signs('2026-03-04T10:00', { seq: 11 }))
      .refused('STALE_COMMAND', { seq: 11, openedAt: 15, allowed: expect.arrayContaining(['SIGN', 'SEND_BACK']) }));

  test('is carried out while its task is still the one that was seen', () =>
    given(submitted, timePasses('2026-03-03T00:00'))
      .when(accepts('2026-03-03T08:00', { seq: 2 }))
      .then({ kind: 'TASK_ENDED' }, { kind: 'ACCEPTED' }, { kind: 'TASK_OPENED' }));
});

const task = (id: string, offered: Task['actions']): Task => ({
  id,
  kind: 'APPROVAL',
  unit: units.leader,
  actions: offered,
  openedAt: local('2026-03-02T08:00'),
  openedSeq: Number(id.slice(1)),
  limit: 'NONE',
});

describe('several open tasks', () => {
  const two = journal(
    '2026-03-02T08:00',
    { kind: 'SUBMITTED', by: 'citizen' },
    { kind: 'TASK_OPENED', task: task('t1', ['SIGN', 'SEND_BACK']) },
    { kind: 'TASK_OPENED', task: task('t2', ['SIGN', 'HAND_OVER']) },
    { kind: 'TASK_OPENED', task: { ...task('t3', ['SIGN']), unit: units.desk } },
  );
  const sign = { kind: 'SIGN', at: local('2026-03-02T09:00'), by: leader, seq: 4 } as const;

  test('which of one’s own is meant has to be said', () =>
    givenEvents(...two)
      .when(sign)
      .refused('TASK_AMBIGUOUS', { field: 'task', tasks: ['t1', 't2'] }));

  test('said, it is done', () =>
    givenEvents(...two)
      .when({ ...sign, task: 't2' })
      .then({ kind: 'TASK_ENDED', task: 't2' }, { kind: 'RESULT_SIGNED' }));

  test('where one’s own unit has only one, nothing has to be said', () =>
    givenEvents(...two)
      .when({ ...sign, by: desk })
      .then({ kind: 'TASK_ENDED', task: 't3' }, { kind: 'RESULT_SIGNED' }));

  test('another unit’s task is not one’s own by naming it', () =>
    givenEvents(...two)
      .when({ ...sign, task: 't3' })
      .refused('NOT_YOUR_UNIT', { units: [units.desk] }));

  test('an unknown task is not open', async () => {
    const submittedToo = two.slice(0, 3);
    await givenEvents(...submittedToo)
      .when({ ...sign, task: 't9' })
      .refused('ACTION_NOT_OPEN', { allowed: expect.arrayContaining(['SIGN', 'SEND_BACK', 'HAND_OVER']) });
  });

  test('the allowed actions are those of all one’s tasks, each once', async () => {
    const state = (await lived([submitted])).state;
    expect(allowedActions(state, desk)).toEqual([...atReception, ...atDeskAnytime]);
    expect(allowedActions(state, everybody)).toEqual([
      ...atReception,
      'WITHDRAW',
      'ORDER_STOP',
      ...atDeskAnytime.slice(1),
    ]);
    expect(allowedActions(state, leader)).toEqual(['ORDER_STOP', 'REPORT_LOSS', 'CORRECT_ENTRY']);
  });
});

describe('what an action demands', () => {
  const details: ActDetails = {
    ...{ verifyAt: local('2026-03-05T08:00'), agency: 'H02.1', amountVnd: 1, payment: 'P', assignee: 'x' },
    consult: [{ unit: 'H01.9/police', limit: { amount: 1, unit: 'WORKING_DAY' } }],
  };
  const by = { ...everybody, heads: everybody.units };
  const inState = async (kind: (typeof actionKinds)[number]) => {
    const { state } = await lived([submitted]);
    return { ...state, tasks: [task('t9', [kind])] };
  };
  const act = { at: local('2026-03-02T09:00'), by, seq: 99 };
  const human = actionKinds.filter(kind => !actions[kind].byMachine);

  test.each(human.filter(kind => actions[kind].needsReason))('%s needs its reason in writing', async kind => {
    expect(decide(await inState(kind), { ...act, kind, details }).refused).toMatchObject({
      code: 'REASON_REQUIRED',
      facts: { action: kind, field: 'reason' },
    });
    const refused = decide(await inState(kind), { ...act, kind, details, reason: reasonOf('so') }).refused;
    expect(refused?.code).not.toBe('REASON_REQUIRED');
  });

  test.each(human.filter(kind => !actions[kind].needsReason))('%s may be given a reason and needs none', async kind => {
    for (const reason of [undefined, reasonOf('so')])
      expect(decide(await inState(kind), { ...act, kind, details, reason }).refused?.code).not.toBe('REASON_REQUIRED');
  });

  test.each(human.flatMap(kind => (actions[kind].needs ?? []).map(need => [kind, need] as const)))(
    '%s needs %s',
    async (kind, need) => {
      const without = { ...details, [need]: undefined };
      expect(
        decide(await inState(kind), { ...act, kind, details: without, reason: reasonOf('so') }).refused,
      ).toMatchObject({
        code: 'DETAIL_REQUIRED',
        facts: { action: kind, field: `details.${need}` },
      });
    },
  );

  test('against a person or a colleague nothing is done without a word', () => {
    expect(human.filter(kind => actions[kind].needsReason)).toEqual(
      expect.arrayContaining(['REQUEST_SUPPLEMENT', 'REFUSE_RECEPTION', 'REDIRECT', 'RETURN_TO_DESK', 'PROPOSE_REFUSAL', 'SEND_BACK', 'REFUSE_PART', 'RECALL_RESULT']), // prettier-ignore
    );
  });
});

test('deciding changes nothing: the same question has the same answer', async () => {
  const { state } = await lived([submitted]);
  const before = JSON.stringify(state);
  const command = { kind: 'ACCEPT', at: local('2026-03-02T10:00'), by: desk, seq: 2 } as const;
  expect(decide(state, command)).toEqual(decide(state, command));
  expect(JSON.stringify(state)).toBe(before);
});
