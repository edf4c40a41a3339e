import { dossier, lived } from '../../test/dossier-specification';
import { local, startOf, units, withTerms } from '../../test/dossiers';
import {
  answers,
  correctsEntry,
  declinesSupplement,
  findsIncomplete,
  issuesResult,
  online,
  proposesRefusal,
  proposesResult,
  recallsResult,
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
