import { noticesOf } from '../../domain/dossier/notices';
import { dossier, lived } from '../../test/dossier-specification';
import { local, startOf, units, withTerms } from '../../test/dossiers';
import {
  answers,
  answersLate,
  asksFurther,
  consults,
  correctsEntry,
  declinesSupplement,
  findsIncomplete,
  issuesResult,
  online,
  proposesRefusal,
  proposesResult,
  recallsResult,
  sendsBack,
  sendsSlip,
  signs,
  supplements,
  timePasses,
  type Step,
} from '../../test/steps';
import { buildingPermit } from './building-permit';

const partners = { CONSTRUCTION: 'H01.9/construction' };
const { terms } = buildingPermit;
const { procedure } = withTerms({ supplement: terms!.supplement!, silenceIsConsent: true });
const limit = { amount: 20, unit: 'CALENDAR_DAY' } as const;
const changes = { channel: 'ONLINE', partners, procedure: { ...procedure, limit } } as const;
const { given } = dossier(20, changes, buildingPermit.route);

// Accepted on Monday 2 March, and the construction authority has no objection.
const construction = { account: 'builder', role: 'OFFICER', units: [partners.CONSTRUCTION] } as const;
const examined = [...online.examined, answers('2026-03-02T15:00', { by: construction })];
const asked = [...examined, findsIncomplete('2026-03-05T08:00'), sendsSlip('2026-03-05T09:00')];
const completed = [...asked, supplements('2026-03-09T09:00')];
const askedAgain = [...completed, findsIncomplete('2026-03-11T09:00'), sendsSlip('2026-03-12T09:00')];
const completedAgain = [...askedAgain, supplements('2026-03-17T09:00')];
const refused = (...before: readonly Step[]) => [...before, proposesRefusal('2026-03-18T09:00')];

describe('1.013225, NĐ 175/2024 Đ54.3: the guidance', () => {
  test('1.013225: the first within 7 working days of the reception', () =>
    given(...examined)
      .when(findsIncomplete('2026-03-05T08:00'))
      .leaves({ openTasks: [{ kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-11' } }] }));

  test('1.013225: the second, for which no ground is needed, within 5 of the day of the supplement', () =>
    given(...completed)
      .when(findsIncomplete('2026-03-11T09:00'))
      .leaves({ openTasks: [{ kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-16' } }] }));

  test.each([
    ['2026-03-16T17:00', undefined],
    ['2026-03-17T08:00', true],
  ])('1.013225: sent at %s: late %s', async (at, late) => {
    const steps = [...completed, findsIncomplete('2026-03-11T09:00'), sendsSlip(at)];
    const { events } = await lived(steps, startOf(20, changes), buildingPermit.route);
    const slip = events.findLast(({ kind }) => kind === 'SUPPLEMENT_REQUESTED');
    expect(slip).toEqual(expect.objectContaining({ round: 2, ...(late && { late }) }));
    expect('late' in slip!).toBe(late === true);
  });

  test('1.013225: where nothing was supplemented, there is no day from which the 5 could count: the 7 hold, without the two of the wait', () =>
    given(...asked, declinesSupplement('2026-03-09T09:00'))
      .when(findsIncomplete('2026-03-10T09:00'))
      .leaves({ openTasks: [{ kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-13' } }] }));

  test('NĐ 61/2018 Đ19.4: a third needs its ground', () =>
    given(...completedAgain)
      .when(findsIncomplete('2026-03-18T09:00'))
      .refused('SUPPLEMENT_ALREADY_REQUESTED', { most: 2 }));
});

describe('1.013225, NĐ 175/2024 Đ54.3: the refusal', () => {
  test('1.013225: within 3 working days of the second supplement it is signed and at the desk', async () => {
    const due = { date: '2026-03-20' };
    await given(...completedAgain)
      .when(proposesRefusal('2026-03-18T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL', unit: units.leader, due }] });
    await given(...refused(...completedAgain))
      .when(signs('2026-03-19T09:00'))
      .leaves({ openTasks: [{ kind: 'RESULT_HANDOFF', due }] });
  });

  test('1.013225: after them it is overdue, though the dossier is not', async () => {
    const signed = [...refused(...completedAgain), signs('2026-03-19T09:00')];
    await given(...signed)
      .when(timePasses('2026-03-21T00:00'))
      .then({ kind: 'TASK_OVERDUE' });
    await given(...signed)
      .when(issuesResult('2026-03-23T09:00'))
      .leaves({ onTime: true, due: { date: '2026-04-06' } });
  });

  test('NĐ 61/2018 Đ19.8: before that, or where nothing was brought, within the limit of the dossier', async () => {
    await given(...completed)
      .when(proposesRefusal('2026-03-11T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL', due: { date: '2026-03-30' } }] });
    const nothing = [...askedAgain, declinesSupplement('2026-03-17T09:00')];
    await given(...nothing)
      .when(proposesRefusal('2026-03-18T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL', due: { date: '2026-04-03' } }] });
  });

  test('1.013225: a permit has the 20 days from the full dossier all the same', () =>
    given(...completedAgain)
      .when(proposesResult('2026-03-24T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL', due: { date: '2026-04-06' } }] }));

  test('NĐ 61/2018 Đ19.4: the true time of the supplement moves it', async () => {
    const { state } = await lived(refused(...completedAgain), startOf(20, changes), buildingPermit.route);
    const entry = state.acts.findLast(({ task }) => state.tasks.find(({ id }) => id === task)?.kind === 'SUPPLEMENT');
    await given(...refused(...completedAgain))
      .when(
        correctsEntry('2026-03-18T10:00', { details: { corrects: entry!.seq, trueTime: local('2026-03-16T09:00') } }),
      )
      .leaves({ openTasks: [{ kind: 'APPROVAL', due: { date: '2026-03-19' } }] });
  });
});

describe('1.013225, NĐ 175/2024 Đ54.3: the body that is asked is silent, and the refusal does not wait for it', () => {
  const consulted = { unit: partners.CONSTRUCTION };
  const twice = [
    ...online.examined,
    ...[findsIncomplete('2026-03-03T08:00'), sendsSlip('2026-03-03T09:00'), supplements('2026-03-04T09:00')],
    ...[findsIncomplete('2026-03-04T10:00'), sendsSlip('2026-03-04T11:00'), supplements('2026-03-06T09:00')],
  ];
  const refusal = proposesRefusal('2026-03-09T09:00');
  const approvalBy11 = { kind: 'APPROVAL', unit: units.leader, due: { date: '2026-03-11' } } as const;

  test('1.013225: proposed within the 3 working days it is at once with the leader, who has what is left of them', () =>
    given(...twice)
      .when(refusal)
      .then(
        { kind: 'TASK_ENDED', action: 'PROPOSE_REFUSAL' },
        { kind: 'TASK_CLOSED', task: 't4' },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'APPROVAL', due: expect.objectContaining({ date: '2026-03-11' }) }) as never }, // prettier-ignore
      ));

  test('NĐ 61/2018 Đ19.5.a: who was asked is told that the opinion is no longer needed', async () => {
    const { events, state } = await lived([...twice, refusal], startOf(20, changes), buildingPermit.route);
    const closed = events.findLast(({ kind }) => kind === 'TASK_CLOSED')!;
    expect(noticesOf(closed, state)).toEqual([{ kind: 'CONSULTATION_OVER', to: 'AGENCY', article: 'NĐ 61/2018 Đ19.5.a', task: 't4' }]); // prettier-ignore
  });

  test('NĐ 61/2018 Đ19.5.b: what it says all the same is kept', () =>
    given(...twice, refusal)
      .when(answersLate('2026-03-09T10:00', { by: construction }))
      .leaves({ openTasks: [approvalBy11] }));

  test('NĐ 61/2018 Đ19.7: nor for whom it asked itself, at once or on paper one after the other, nor for a reply to it', async () => {
    const [one, other] = ['H01.7/land', 'H01.8/fire'].map(unit => ({ unit, limit: { amount: 2, unit: 'WORKING_DAY' } as const })); // prettier-ignore
    for (const onPaper of [false, true])
      await given(...twice, consults('2026-03-06T10:00', { by: construction, details: { consult: [one!, other!], onPaper, ground: 'Đ19.7' } })) // prettier-ignore
        .when(refusal)
        .leaves({ openTasks: [approvalBy11] });
    await given(...twice, asksFurther('2026-03-06T10:00', { by: construction }))
      .when(refusal)
      .leaves({ openTasks: [approvalBy11] });
  });

  test('56/QĐ-BXD: sent back, the permit that may yet be given is asked for anew, for its 12 days', async () => {
    const back = [...twice, refusal, sendsBack('2026-03-10T09:00')];
    const asked = { kind: 'LIAISON', ...consulted, due: { date: '2026-03-23' } } as const;
    await given(...back.slice(0, -1))
      .when(back.at(-1)!)
      .leaves({ openTasks: [{ kind: 'EXAMINATION' }, asked] });
    await given(...back)
      .when(proposesResult('2026-03-11T09:00'))
      .leaves({ openTasks: [asked] });
    await given(...back, proposesResult('2026-03-11T09:00'))
      .when(timePasses('2026-03-24T00:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL', due: { date: '2026-03-26' } }] });
  });

  test('Gia Lai Đ14.2: proposed before that body’s own question went unanswered, and entered afterwards, what this opened again was open for no time', async () => {
    const asked = { unit: 'H01.7/land', limit: { amount: 1, unit: 'WORKING_DAY' } } as const;
    const consulting = consults('2026-03-06T10:00', {
      by: construction,
      details: { consult: [asked], ground: 'Đ19.7' },
    });
    const steps = [...twice, consulting, proposesRefusal('2026-03-10T09:00', { legalAt: '2026-03-09T16:00' })];
    const { state } = await lived(steps, startOf(20, changes), buildingPermit.route);
    const again = state.tasks.findLast(({ unit }) => unit === partners.CONSTRUCTION);
    expect(again).toMatchObject({
      openedAt: local('2026-03-10T00:00'),
      ended: { at: local('2026-03-10T00:00'), action: 'CLOSED' },
    });
  });

  test('56/QĐ-BXD: who has been heard is not asked again', () =>
    given(...completedAgain, proposesRefusal('2026-03-18T09:00'), sendsBack('2026-03-19T09:00'))
      .when(proposesResult('2026-03-20T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL' }] }));

  test('NĐ 61/2018 Đ19.8: a refusal before the last supplement does not wait either', () =>
    given(...online.examined)
      .when(proposesRefusal('2026-03-04T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL', due: { date: '2026-03-23' } }] }));
});

test('NĐ 61/2018 Đ21.1: a refusal that was recalled is proposed anew within the limit of the dossier, for the 3 working days are over', async () => {
  const recalled = [
    ...[...refused(...completedAgain), signs('2026-03-19T09:00'), issuesResult('2026-03-20T09:00')],
    recallsResult('2026-03-27T09:00'),
  ];
  await given(...recalled)
    .when(proposesRefusal('2026-03-30T09:00'))
    .leaves({ openTasks: [{ kind: 'APPROVAL', due: { date: '2026-04-06' } }] });
  await given(...recalled, proposesRefusal('2026-03-30T09:00'))
    .when(signs('2026-03-30T10:00'))
    .leaves({ openTasks: [{ kind: 'RESULT_HANDOFF', due: { date: '2026-04-06' } }] });
});
