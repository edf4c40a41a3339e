import { colleague, desk, leader, local, reasonOf, units, withTerms } from '../../test/dossiers';
import { dossier, given, lived } from '../../test/dossier-specification';
import {
  accepts,
  answers,
  assigns,
  consults,
  findsIncomplete,
  handedIn,
  handsOver,
  issuesResult,
  newUnits,
  plansVerification,
  proposesRefusal,
  proposesResult,
  recallsResult,
  recordsVerification,
  returnsResult,
  sendsBack,
  sendsSlip,
  signs,
  supplements,
  takesOver,
  unitsMoved,
  type Step,
} from '../../test/steps';

const handedOver = [
  handedIn('2026-03-02T08:00'),
  accepts('2026-03-02T10:00'),
  handsOver('2026-03-02T10:30'),
  takesOver('2026-03-02T11:00'),
];
const proposed = proposesResult('2026-03-03T09:00');
const refusalProposed = proposesRefusal('2026-03-03T09:00');
const signed = signs('2026-03-03T15:00');
const issued = issuesResult('2026-03-03T16:00');

const whole = expect.objectContaining({ date: '2026-03-09' }) as never;
const opens = (kind: string, unit: string, due: unknown = whole) => ({
  kind: 'TASK_OPENED' as const,
  task: expect.objectContaining({ kind, unit, due }) as never,
});

describe('proposal', () => {
  test('NĐ 61/2018 Đ19.2, Hà Nam Đ12.1.a, Cà Mau Đ13.1.a: what is proposed goes to the one who decides', () =>
    given(...handedOver)
      .when(proposed)
      .then({ kind: 'TASK_ENDED', action: 'PROPOSE_RESULT' }, opens('APPROVAL', units.leader)));

  test('NĐ 61/2018 Đ19.8: a refusal in substance states its reasons', () =>
    given(...handedOver)
      .when(proposesRefusal('2026-03-03T09:00', { reason: undefined }))
      .refused('REASON_REQUIRED', { action: 'PROPOSE_REFUSAL' }));

  test('Hà Nam Đ12.2: a refusal goes to the leader before it goes to the desk', () =>
    given(...handedOver)
      .when(refusalProposed)
      .then({ kind: 'TASK_ENDED', reason: reasonOf('not eligible') }, opens('APPROVAL', units.leader)));
});

describe('signature and rework', () => {
  test('NĐ 61/2018 Đ19.2, Cà Mau Đ13.1.b: the competent leader signs, and the specialist unit brings the result to the desk', () =>
    given(...handedOver, proposed)
      .when(signed)
      .then({ kind: 'TASK_ENDED' }, { kind: 'RESULT_SIGNED' }, opens('RESULT_HANDOFF', units.specialist)));

  test('NĐ 61/2018 Đ19.2: what the leader does not sign goes back with the reason, and is examined again', () =>
    given(...handedOver, proposed)
      .when(sendsBack('2026-03-03T15:00'))
      .then({ kind: 'TASK_ENDED', reason: reasonOf('wrong form') }, opens('EXAMINATION', units.specialist)));

  test('sending back without a reason is refused', () =>
    given(...handedOver, proposed)
      .when(sendsBack('2026-03-03T15:00', { reason: undefined }))
      .refused('REASON_REQUIRED', { action: 'SEND_BACK' }));

  test('NĐ 61/2018 Đ19.8: a refusal is signed as such', () =>
    given(...handedOver, refusalProposed)
      .when(signed)
      .then({ kind: 'TASK_ENDED' }, { kind: 'REFUSAL_SIGNED' }, { kind: 'TASK_OPENED' }));

  test('NĐ 61/2018 Đ19.8: a refusal is within the limit too', () =>
    given(...handedOver, refusalProposed, signed)
      .when(issued)
      .then({ kind: 'TASK_ENDED' }, { kind: 'RESULT_READY', onTime: true }, { kind: 'TASK_OPENED' }));

  test('NĐ 61/2018 Đ19.8: a refusal with its papers goes back through the desk, entered as a return of the result', () =>
    given(...handedOver, refusalProposed, signed, issued)
      .when(returnsResult('2026-03-04T08:00'))
      .then({ kind: 'TASK_ENDED', action: 'RETURN_RESULT' }, { kind: 'ENDED', outcome: 'REFUSED' }));

  test('a refusal sent back and examined anew may become a result', () =>
    given(...handedOver, refusalProposed, sendsBack('2026-03-03T15:00'), proposesResult('2026-03-04T09:00'))
      .when(signs('2026-03-04T10:00'))
      .then({ kind: 'TASK_ENDED' }, { kind: 'RESULT_SIGNED' }, { kind: 'TASK_OPENED' }));

  test('a result sent back and examined anew may become a refusal', () =>
    given(...handedOver, proposed, sendsBack('2026-03-03T15:00'), proposesRefusal('2026-03-04T09:00'))
      .when(signs('2026-03-04T10:00'))
      .then({ kind: 'TASK_ENDED' }, { kind: 'REFUSAL_SIGNED' }, { kind: 'TASK_OPENED' }));
});

describe('verification', () => {
  const when = local('2026-03-04T09:00');
  const planned = plansVerification('2026-03-03T09:00', { details: { verifyAt: when } });

  test('NĐ 61/2018 Đ19.3.b: time, place, participants and content are entered', () =>
    given(...handedOver)
      .when(planned)
      .then(
        {
          kind: 'TASK_ENDED',
          action: 'PLAN_VERIFICATION',
          reason: reasonOf('on the spot, with the neighbours'),
          details: { verifyAt: when },
        },
        opens('VERIFICATION', units.specialist),
      ));

  test('NĐ 61/2018 Đ19.3.b: with the applicant present, which the entry says', () =>
    given(...handedOver)
      .when(plansVerification('2026-03-03T09:00', { details: { verifyAt: when, withApplicant: true } }))
      .tells({ kind: 'TASK_ENDED', details: { withApplicant: true } }));

  test.each([
    ['no time', 'DETAIL_REQUIRED', { details: {} }],
    ['a time that is past', 'VERIFICATION_IN_THE_PAST', { details: { verifyAt: local('2026-03-03T08:59') } }],
    ['no place, participants and content', 'REASON_REQUIRED', { reason: undefined }],
  ])('NĐ 61/2018 Đ19.3.b: a plan with %s is refused', async (_what, code, changes) => {
    const plan = plansVerification('2026-03-03T09:00', { details: { verifyAt: when }, ...changes });
    const because = code === 'VERIFICATION_IN_THE_PAST' ? code : undefined;
    await given(...handedOver)
      .when(plan)
      .refused(because ? 'ACTION_NOT_OPEN' : (code as 'REASON_REQUIRED'), because ? { because } : {});
  });

  test('NĐ 61/2018 Đ19.3.b: what was found is recorded, and the examination goes on', () =>
    given(...handedOver, planned)
      .when(recordsVerification('2026-03-04T11:00'))
      .then({ kind: 'TASK_ENDED', reason: reasonOf('as stated') }, opens('EXAMINATION', units.specialist)));

  test('NĐ 61/2018 Đ19.3.b: a verification without a word about it is none', () =>
    given(...handedOver, planned)
      .when(recordsVerification('2026-03-04T11:00', { reason: undefined }))
      .refused('REASON_REQUIRED'));
});

describe('NĐ 61/2018 Đ19.1: who was charged with the dossier stays so when its examination goes on', () => {
  const assigned = [...handedOver, assigns('2026-03-02T14:00')];
  const consult = [{ unit: 'H01.9/police', limit: { amount: 1, unit: 'WORKING_DAY' } }] as const;
  const detours: Readonly<Record<string, readonly [...Step[], Step]>> = {
    'a supplement': [
      findsIncomplete('2026-03-03T09:00'),
      sendsSlip('2026-03-03T10:00'),
      supplements('2026-03-04T09:00'),
    ],
    'a verification': [
      plansVerification('2026-03-03T09:00', { details: { verifyAt: local('2026-03-04T08:00') } }),
      recordsVerification('2026-03-04T09:00'),
    ],
    'a consultation': [consults('2026-03-03T09:00', { details: { consult } }), answers('2026-03-04T09:00')],
    'what the leader sent back': [proposed, sendsBack('2026-03-04T09:00')],
    'a recalled result': [proposed, signed, issued, recallsResult('2026-03-04T09:00')],
  };

  test.each(Object.entries(detours))('after %s', async (_what, detour) => {
    const [last, before] = [detour.at(-1)!, detour.slice(0, -1)];
    await given(...assigned, ...before)
      .when(last)
      .leaves({ openTasks: [{ kind: 'EXAMINATION', assignee: 'specialist' }] });
    await given(...assigned, ...detour)
      .when(proposesResult('2026-03-04T14:00', { by: colleague }))
      .refused('ASSIGNED_TO_ANOTHER', { assignee: 'specialist' });
    await given(...assigned, ...detour)
      .when(proposesResult('2026-03-04T14:00'))
      .tells({ kind: 'TASK_ENDED', by: 'specialist' });
  });

  const sentBack = [...assigned, proposed, sendsBack('2026-03-04T09:00')];

  test('Đ12.8: until the head gives it to another, who has it from then on', () =>
    given(...sentBack, assigns('2026-03-04T10:00', { details: { assignee: 'colleague' } }), proposesResult('2026-03-04T11:00', { by: colleague })) // prettier-ignore
      .when(sendsBack('2026-03-04T14:00'))
      .leaves({ openTasks: [{ kind: 'EXAMINATION', assignee: 'colleague' }] }));

  test('law.md §11: an official of an abolished unit is no longer there', async () => {
    const moved = { ...leader, units: [newUnits.leader], heads: [newUnits.leader] };
    const back = sendsBack('2026-03-04T09:00', { by: moved });
    const { state } = await lived([...assigned, proposed, unitsMoved('2026-03-03T10:00'), back]);
    expect(state.tasks.at(-1)).toMatchObject({ kind: 'EXAMINATION', unit: newUnits.specialist });
    expect(state.tasks.at(-1)).not.toHaveProperty('assignee');
  });

  test('what was given to nobody stays everybody’s', () =>
    given(...handedOver, proposed, sendsBack('2026-03-04T09:00'))
      .when(proposesResult('2026-03-04T14:00', { by: colleague }))
      .tells({ kind: 'TASK_ENDED', by: 'colleague' }));
});

describe('delegated to the desk', () => {
  const delegated = dossier(5, withTerms({ delegatedToDesk: 'EXAMINES' }));
  const accepted = handedOver.slice(0, 2);

  test('NĐ 61/2018 Đ17.5: an official at the desk examines, nothing is handed over', () =>
    delegated
      .given(accepted[0]!)
      .when(accepted[1]!)
      .then({ kind: 'TASK_ENDED' }, { kind: 'ACCEPTED' }, opens('EXAMINATION', units.desk)));

  test('Ninh Thuận Đ10.5: and verifies as well', () =>
    delegated
      .given(...accepted)
      .when(plansVerification('2026-03-03T09:00', { by: desk, details: { verifyAt: local('2026-03-04T09:00') } }))
      .then({ kind: 'TASK_ENDED' }, opens('VERIFICATION', units.desk)));

  test('NĐ 61/2018 Đ17.5: and brings the signed result to its own counter', () =>
    delegated
      .given(...accepted, proposesResult('2026-03-03T09:00', { by: desk }))
      .when(signs('2026-03-03T10:00', { by: leader }))
      .then({ kind: 'TASK_ENDED' }, { kind: 'RESULT_SIGNED' }, opens('RESULT_HANDOFF', units.desk)));
});
