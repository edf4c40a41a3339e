import { everybody, desk, leader, local, reasonOf, specialist, startOf, strangers, units } from '../../test/dossiers';
import {
  accepts,
  dossier,
  given,
  givenEvents,
  handedIn,
  handsOver,
  issuesResult,
  journal,
  lived,
  proposesRefusal,
  proposesResult,
  refusesReception,
  returnsResult,
  sendsBack,
  signs,
  timePasses,
} from '../../test/dossier-specification';
import type { Act } from './commands';
import { allowedActions, decide, takesPart } from './decide';
import { initialState } from './state';

const submitted = handedIn('2026-03-02T08:00');
const accepted = accepts('2026-03-02T10:00');
const handedOver = handsOver('2026-03-02T10:30');
const proposed = proposesResult('2026-03-03T09:00');
const refusalProposed = proposesRefusal('2026-03-03T09:00');
const signed = signs('2026-03-03T15:00');
const issued = issuesResult('2026-03-03T16:00');
const returned = returnsResult('2026-03-04T08:00');

describe('NĐ 61/2018 Đ17: reception', () => {
  test('Đ17.1: what is handed in at the counter is checked by the one-stop desk, within half a working day', () =>
    given()
      .when(submitted)
      .then(
        { kind: 'SUBMITTED', by: 'citizen' },
        {
          kind: 'TASK_OPENED',
          task: expect.objectContaining({
            kind: 'RECEPTION_CHECK',
            unit: units.desk,
            due: expect.objectContaining({ at: local('2026-03-02T14:00') }) as never,
          }) as never,
        },
      ));

  test('Đ17.1.b: a refusal of reception states its reason', () =>
    given(submitted)
      .when(refusesReception('2026-03-02T09:00', { reason: undefined }))
      .refused('REASON_REQUIRED', { action: 'REFUSE_RECEPTION', field: 'reason' }));

  test('Đ17.1.b: a dossier refused at reception has no receipt, no due date, and ends', () =>
    given(submitted)
      .when(refusesReception('2026-03-02T09:00'))
      .then(
        { kind: 'TASK_ENDED', action: 'REFUSE_RECEPTION', by: 'desk-officer', reason: reasonOf('incomplete') },
        { kind: 'ENDED', outcome: 'REFUSED_AT_RECEPTION' },
      ));

  test('Đ17.1.c: acceptance gives out the receipt with the date of the result', () =>
    given(submitted)
      .when(accepted)
      .then(
        { kind: 'TASK_ENDED', task: 't1', action: 'ACCEPT' },
        {
          kind: 'ACCEPTED',
          limit: { amount: 5, unit: 'WORKING_DAY' },
          due: { at: local('2026-03-09T17:00'), date: '2026-03-09', lateFrom: local('2026-03-10T00:00') },
        },
        { kind: 'TASK_OPENED' },
      ));

  test('Đ17.3: a dossier is handed in once', () =>
    given(submitted).when(handedIn('2026-03-02T08:01')).refused('ALREADY_SUBMITTED', { dossier: 'H01.1-260302-0001' }));

  test('NĐ 118/2025 Đ17: the receipt counts from full reception, not from the day of handing in', () =>
    given(submitted)
      .when(accepts('2026-03-05T16:59'))
      .then(
        { kind: 'TASK_OVERDUE' },
        { kind: 'TASK_ENDED' },
        { kind: 'ACCEPTED', due: expect.objectContaining({ date: '2026-03-12' }) as never },
        { kind: 'TASK_OPENED' },
      ));

  test('a limit that reaches beyond the years with decided days off is promised, and marked as provisional', () =>
    dossier(300)
      .given(submitted)
      .when(accepted)
      .then(
        { kind: 'TASK_ENDED' },
        { kind: 'ACCEPTED', due: expect.objectContaining({ provisional: true }) as never },
        { kind: 'TASK_OPENED' },
      ));

  test('a limit that ends beyond all reason is refused, and nothing breaks', () =>
    dossier(10_000).given(submitted).when(accepted).refused('OUTSIDE_HORIZON'));
});

describe('BLDS Đ147, Đ148: the date on the receipt', () => {
  const dueOf = (workingDays: number, at: string, due: string) =>
    dossier(workingDays, { submittedAt: local(at) })
      .given(handedIn(at))
      .when(accepts(at))
      .then(
        { kind: 'TASK_ENDED' },
        { kind: 'ACCEPTED', due: expect.objectContaining({ date: due }) as never },
        { kind: 'TASK_OPENED' },
      );

  test('Đ147.2: the day of reception does not count', () => dueOf(1, '2026-03-02T07:30', '2026-03-03'));
  test('Đ148.5: a last day never falls on a weekend', () => dueOf(1, '2026-03-06T16:00', '2026-03-09'));
  test('9441/TB-BNV: Tết does not count', () => dueOf(5, '2026-02-11T10:12', '2026-02-25'));
  test('Đ148.6: the last day lasts until midnight: a result at 23:59 is on time', () =>
    given(submitted, accepted, handedOver, proposed, signed)
      .when(issuesResult('2026-03-09T23:59'))
      .then({ kind: 'TASK_ENDED' }, { kind: 'RESULT_READY', onTime: true }, { kind: 'TASK_OPENED' }));
  test('Đ148.6: at midnight it is late', () =>
    given(submitted, accepted, handedOver, proposed, signed)
      .when(issuesResult('2026-03-10T00:00'))
      .then(
        { kind: 'TASK_OVERDUE' },
        { kind: 'DOSSIER_OVERDUE' },
        { kind: 'TASK_ENDED' },
        { kind: 'RESULT_READY', onTime: false },
        { kind: 'TASK_OPENED' },
      ));
});

test('NĐ 61/2018 Đ18: after acceptance the desk hands the dossier over, within half a working day', () =>
  given(submitted)
    .when(accepted)
    .then(
      { kind: 'TASK_ENDED' },
      { kind: 'ACCEPTED' },
      {
        kind: 'TASK_OPENED',
        task: expect.objectContaining({
          kind: 'HANDOFF',
          unit: units.desk,
          due: expect.objectContaining({ at: local('2026-03-02T16:00') }) as never,
        }) as never,
      },
    ));

describe('NĐ 61/2018 Đ19: processing', () => {
  const whole = expect.objectContaining({ date: '2026-03-09' }) as never;
  const opens = (kind: string, unit: string, due: unknown = whole) => ({
    kind: 'TASK_OPENED' as const,
    task: expect.objectContaining({ kind, unit, due }) as never,
  });

  test('Đ19.1: the specialist unit examines, within the limit of the dossier', () =>
    given(submitted, accepted)
      .when(handedOver)
      .then({ kind: 'TASK_ENDED', action: 'HAND_OVER' }, opens('EXAMINATION', units.specialist)));

  test('Đ19.2: what is proposed goes to the one who decides', () =>
    given(submitted, accepted, handedOver)
      .when(proposed)
      .then({ kind: 'TASK_ENDED', action: 'PROPOSE_RESULT' }, opens('APPROVAL', units.leader)));

  test('Đ19.2: the competent leader signs, and the specialist unit brings the result to the desk', () =>
    given(submitted, accepted, handedOver, proposed)
      .when(signed)
      .then({ kind: 'TASK_ENDED' }, { kind: 'RESULT_SIGNED' }, opens('RESULT_HANDOFF', units.specialist)));

  test('Đ19.2: what the leader does not sign goes back with the reason, and is examined again', () =>
    given(submitted, accepted, handedOver, proposed)
      .when(sendsBack('2026-03-03T15:00'))
      .then({ kind: 'TASK_ENDED', reason: reasonOf('wrong form') }, opens('EXAMINATION', units.specialist)));

  test('sending back without a reason is refused', () =>
    given(submitted, accepted, handedOver, proposed)
      .when(sendsBack('2026-03-03T15:00', { reason: undefined }))
      .refused('REASON_REQUIRED', { action: 'SEND_BACK' }));

  test('Đ19.8: a refusal in substance states its reasons', () =>
    given(submitted, accepted, handedOver)
      .when(proposesRefusal('2026-03-03T09:00', { reason: undefined }))
      .refused('REASON_REQUIRED', { action: 'PROPOSE_REFUSAL' }));

  test('Đ19.8: a refusal is signed as such', () =>
    given(submitted, accepted, handedOver, refusalProposed)
      .when(signed)
      .then({ kind: 'TASK_ENDED' }, { kind: 'REFUSAL_SIGNED' }, { kind: 'TASK_OPENED' }));

  test('Đ19.8: a refusal is within the limit too', () =>
    given(submitted, accepted, handedOver, refusalProposed, signed)
      .when(issued)
      .then({ kind: 'TASK_ENDED' }, { kind: 'RESULT_READY', onTime: true }, { kind: 'TASK_OPENED' }));

  test('a refusal sent back and examined anew may become a result', () =>
    given(
      submitted,
      accepted,
      handedOver,
      refusalProposed,
      sendsBack('2026-03-03T15:00'),
      proposesResult('2026-03-04T09:00'),
    )
      .when(signs('2026-03-04T10:00'))
      .then({ kind: 'TASK_ENDED' }, { kind: 'RESULT_SIGNED' }, { kind: 'TASK_OPENED' }));

  test('a result sent back and examined anew may become a refusal', () =>
    given(submitted, accepted, handedOver, proposed, sendsBack('2026-03-03T15:00'), proposesRefusal('2026-03-04T09:00'))
      .when(signs('2026-03-04T10:00'))
      .then({ kind: 'TASK_ENDED' }, { kind: 'REFUSAL_SIGNED' }, { kind: 'TASK_OPENED' }));

  test('Đ19.9: a dossier past its date is overdue once, and can still be finished', () =>
    given(submitted, accepted, handedOver, proposed, signed, timePasses('2026-03-12T08:00'))
      .when(issuesResult('2026-03-12T09:00'))
      .then({ kind: 'TASK_ENDED' }, { kind: 'RESULT_READY', onTime: false }, { kind: 'TASK_OPENED' }));
});

describe('NĐ 61/2018 Đ20: return of the result', () => {
  test('Đ20.1: the desk returns the result, and the dossier ends', () =>
    given(submitted, accepted, handedOver, proposed, signed, issued)
      .when(returned)
      .then({ kind: 'TASK_ENDED', action: 'RETURN_RESULT' }, { kind: 'ENDED', outcome: 'RESULT_RETURNED' }));

  test('Đ20.3: the applicant may take his or her time: nobody is late for it', () =>
    given(submitted, accepted, handedOver, proposed, signed, issued).when(timePasses('2026-12-01T00:00')).then());

  test('Đ20.4: earlier than promised is on time', () =>
    given(submitted, accepted, handedOver, proposed, signed)
      .when(issued)
      .then(
        { kind: 'TASK_ENDED' },
        { kind: 'RESULT_READY', onTime: true },
        { kind: 'TASK_OPENED', task: expect.not.objectContaining({ due: expect.anything() as unknown }) as never },
      ));

  test('Đ19.8: a refusal with its papers goes back through the desk too', () =>
    given(submitted, accepted, handedOver, refusalProposed, signed, issued)
      .when(returned)
      .then({ kind: 'TASK_ENDED' }, { kind: 'ENDED', outcome: 'REFUSED' }));
});

describe('who may act', () => {
  test('another unit of the dossier is told whose work it is, and what it may do itself', () =>
    given(submitted)
      .when(accepts('2026-03-02T09:00', { by: leader }))
      .refused('NOT_YOUR_UNIT', { action: 'ACCEPT', units: [units.desk], allowed: [] }));

  test('an action of another step is refused with what may be done instead', () =>
    given(submitted)
      .when(handsOver('2026-03-02T09:00'))
      .refused('ACTION_NOT_OPEN', {
        action: 'HAND_OVER',
        allowed: ['ACCEPT', 'REFUSE_RECEPTION'],
        waitingFor: [units.desk],
      }));

  test('the desk is told that it waits for the specialist unit', () =>
    given(submitted, accepted, handedOver)
      .when(handsOver('2026-03-02T11:00'))
      .refused('ACTION_NOT_OPEN', { allowed: [], waitingFor: [units.specialist] }));

  test.each(Object.entries(strangers))('%s learns nothing of what is open', async (_name, by) => {
    const { state } = await lived([submitted]);
    const command = { kind: 'ACCEPT', at: local('2026-03-02T09:00'), by, seq: 2 } as const;
    expect(decide(state, command)).toEqual({
      refused: { code: 'NOT_YOUR_DOSSIER', facts: { dossier: 'H01.1-260302-0001' } },
    });
  });

  test('after the end there is nothing to do', () =>
    given(submitted, refusesReception('2026-03-02T09:00'))
      .when(accepts('2026-03-02T09:01'))
      .refused('DOSSIER_ENDED', { outcome: 'REFUSED_AT_RECEPTION', allowed: [] }));

  test('before it is handed in nothing is open', () =>
    givenEvents().when({ kind: 'ACCEPT', at: 0, by: desk, seq: 0 }).refused('ACTION_NOT_OPEN', { allowed: [] }));

  test('an officer of several units does the work of each', () =>
    given(submitted, accepts('2026-03-02T10:00', { by: everybody }), handsOver('2026-03-02T10:30', { by: everybody }))
      .when(proposesResult('2026-03-03T09:00', { by: everybody }))
      .then({ kind: 'TASK_ENDED', by: 'everybody' }, { kind: 'TASK_OPENED' }));

  test('the leader takes part before anything has reached him', () => {
    const state = initialState(startOf(5));
    expect([desk, specialist, leader, everybody].map(by => takesPart(state, by))).toEqual([true, true, true, true]);
    expect(Object.values(strangers).map(by => takesPart(state, by))).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('a unit outside the start that was given a task takes part too', () => {
    const police = { account: 'police', role: 'OFFICER', units: ['H01.9/police'] } as const;
    const opened = { ...task('t1', ['SIGN']), unit: 'H01.9/police' };
    return givenEvents(...journal('2026-03-02T08:00', { kind: 'TASK_OPENED', task: opened }))
      .when({ kind: 'SIGN', at: local('2026-03-02T09:00'), by: police, seq: 1 })
      .then({ kind: 'TASK_ENDED', task: 't1' }, { kind: 'RESULT_SIGNED' });
  });
});

describe('a command decided upon an older state', () => {
  test('is refused when its task was opened later', () =>
    given(submitted, accepted, handedOver, proposed, sendsBack('2026-03-03T15:00'), proposesResult('2026-03-04T09:00'))
      .when(signs('2026-03-04T10:00', { seq: 9 }))
      .refused('STALE_COMMAND', { seq: 9, allowed: ['SIGN', 'SEND_BACK'] }));

  test('is carried out while its task is still the one that was seen', () =>
    given(submitted, timePasses('2026-03-03T00:00'))
      .when(accepts('2026-03-03T08:00', { seq: 2 }))
      .then({ kind: 'TASK_ENDED' }, { kind: 'ACCEPTED' }, { kind: 'TASK_OPENED' }));
});

const task = (id: string, actions: Act['kind'][]) => ({
  id,
  kind: 'APPROVAL' as const,
  unit: units.leader,
  actions,
  openedAt: local('2026-03-02T08:00'),
  openedSeq: Number(id.slice(1)),
});

describe('several open tasks', () => {
  const two = journal(
    '2026-03-02T08:00',
    { kind: 'TASK_OPENED', task: task('t1', ['SIGN', 'SEND_BACK']) },
    { kind: 'TASK_OPENED', task: task('t2', ['SIGN', 'HAND_OVER']) },
    { kind: 'TASK_OPENED', task: { ...task('t3', ['SIGN']), unit: units.desk } },
  );
  const sign = { kind: 'SIGN', at: local('2026-03-02T09:00'), by: leader, seq: 3 } as const;

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

  test('an unknown task is not open', () =>
    givenEvents(...two)
      .when({ ...sign, task: 't9' })
      .refused('ACTION_NOT_OPEN', { allowed: ['SIGN', 'SEND_BACK', 'HAND_OVER'] }));

  test('the allowed actions are those of all one’s tasks, each once', async () => {
    const state = (await lived([submitted])).state;
    expect(allowedActions(state, desk)).toEqual(['ACCEPT', 'REFUSE_RECEPTION']);
    expect(allowedActions(state, everybody)).toEqual(['ACCEPT', 'REFUSE_RECEPTION']);
    expect(allowedActions(state, leader)).toEqual([]);
  });
});

describe('time and a person at once', () => {
  const reception = journal(
    '2026-03-02T08:00',
    { kind: 'SUBMITTED', by: 'citizen' },
    {
      kind: 'TASK_OPENED',
      task: {
        ...task('t1', ['ACCEPT']),
        unit: units.desk,
        openedSeq: 2,
        due: { at: local('2026-03-02T12:00'), date: '2026-03-02', lateFrom: local('2026-03-02T12:00') + 1 },
      },
    },
  );

  test('what fell due before the act is told before it, whichever reached the engine first', () =>
    givenEvents(...reception)
      .when({ kind: 'ACCEPT', at: local('2026-03-03T09:00'), by: desk, seq: 2 })
      .then({ kind: 'TASK_OVERDUE', task: 't1' }, { kind: 'TASK_ENDED', task: 't1' }, { kind: 'ACCEPTED' }));

  test('a refused act tells nothing', () =>
    givenEvents(...reception)
      .when({ kind: 'ACCEPT', at: local('2026-03-03T09:00'), by: leader, seq: 2 })
      .refused('NOT_YOUR_UNIT'));

  test('to the millisecond: at the due instant one is in time', () =>
    givenEvents(...reception)
      .when({ kind: 'ACCEPT', at: local('2026-03-02T12:00'), by: desk, seq: 2 })
      .then({ kind: 'TASK_ENDED' }, { kind: 'ACCEPTED' }));
});

test('deciding changes nothing: the same question has the same answer', async () => {
  const { state } = await lived([submitted]);
  const before = JSON.stringify(state);
  const command = { kind: 'ACCEPT', at: local('2026-03-02T10:00'), by: desk, seq: 2 } as const;
  expect(decide(state, command)).toEqual(decide(state, command));
  expect(JSON.stringify(state)).toBe(before);
});
