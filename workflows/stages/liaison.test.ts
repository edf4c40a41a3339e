import type { Limit } from '../../domain/clock/limit';
import type { ActDetails } from '../../domain/dossier/details';
import { higherDesk, local, police, reasonOf, specialist, taxes, units, withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import {
  answers,
  answersLate,
  asksFurther,
  consults,
  online,
  postpones,
  proceedsWithout,
  proposesResult,
  replies,
  timePasses,
} from '../../test/steps';
import { startOf } from '../../test/dossiers';

const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;
const twoAgencies = [
  { unit: 'H01.9/police', limit: days(2) },
  { unit: 'H01.8/taxes', limit: days(4) },
];
const asked = consults('2026-03-03T09:00', { details: { consult: twoAgencies } });
const askedOnPaper = consults('2026-03-03T09:00', { details: { consult: twoAgencies, onPaper: true } });
const one = consults('2026-03-03T09:00', { details: { consult: [twoAgencies[0]!] } });
const policeAnswer = answers('2026-03-04T09:00');
const taxAnswer = answers('2026-03-05T09:00', { by: taxes });

const { given } = dossier(20, { channel: 'ONLINE' });
const consent = dossier(20, { channel: 'ONLINE', ...withTerms({ silenceIsConsent: true }, 20) });
const units2 = (...names: string[]) => ({ openTasks: names.map(unit => ({ kind: 'LIAISON', unit })) }) as never;

describe('asking', () => {
  test('NĐ 61/2018 Đ19.5.a: what is asked, of whom and until when is entered', () =>
    given(...online.examined)
      .when(asked)
      .tells(
        { kind: 'TASK_ENDED', reason: reasonOf('what do you think?'), details: { consult: twoAgencies } },
        { kind: 'TASK_OPENED', task: { unit: 'H01.9/police', due: { date: '2026-03-05' } } },
        { kind: 'TASK_OPENED', task: { unit: 'H01.8/taxes', due: { date: '2026-03-09' } } },
      ));

  test.each([
    ['nobody', { consult: [] }, 'DETAIL_REQUIRED'],
    ['until never', { consult: [{ unit: 'H01.9/police', limit: days(0) }] }, 'LIMIT_INVALID'],
    [
      'for more than a year',
      { consult: [{ unit: 'H01.9/police', limit: { amount: 13, unit: 'MONTH' } }] },
      'ACTION_NOT_OPEN',
    ],
    ['until beyond all reason', { consult: [{ unit: 'H01.9/police', limit: days(10_000) }] }, 'OUTSIDE_HORIZON'],
  ] as const)('NĐ 61/2018 Đ19.5.a: asking %s is refused', (_what, details, code) =>
    given(...online.examined)
      .when(consults('2026-03-03T09:00', { details }))
      .refused(code),
  );

  describe('NĐ 61/2018 Đ19.5.a, Cà Mau Đ9.1.b: each with its own limit inside the whole one', () => {
    // Asked on Tuesday 3 March of a dossier that is due on Monday 9 March.
    const short = dossier(5, { channel: 'ONLINE' });
    const ask = (at: string, details: ActDetails) => consults(at, { details });
    const police = (limit: Limit) => ({ unit: 'H01.9/police', limit });
    const fits = (act: ReturnType<typeof ask>) => short.given(...online.examined).when(act).leaves(units2('H01.9/police')); // prettier-ignore
    const isTooLong = (act: ReturnType<typeof ask>) =>
      short
        .given(...online.examined)
        .when(act)
        .refused('ACTION_NOT_OPEN', { because: 'LIMIT_TOO_LONG', latest: '2026-03-09', field: 'details.ground' });

    test('until the due date itself, and not a day longer', async () => {
      await fits(ask('2026-03-03T09:00', { consult: [police(days(4))] }));
      await isTooLong(ask('2026-03-03T09:00', { consult: [police(days(5))] }));
    });

    test('in hours: until the last hour of work of that date', async () => {
      const hours = (amount: number) => ({ amount, unit: 'WORKING_HOUR' }) as const;
      await fits(ask('2026-03-09T13:30', { consult: [police(hours(3))] }));
      await isTooLong(ask('2026-03-09T13:30', { consult: [police(hours(4))] }));
    });

    test('NĐ 61/2018 Đ19.6.a: on paper, where one waits for the other, all of them together', async () => {
      const both = (first: number, second: number) => [police(days(first)), { unit: 'H01.8/taxes', limit: days(second) }]; // prettier-ignore
      await fits(ask('2026-03-03T09:00', { consult: both(2, 2), onPaper: true }));
      await isTooLong(ask('2026-03-03T09:00', { consult: both(2, 3), onPaper: true }));
      await short
        .given(...online.examined)
        .when(ask('2026-03-03T09:00', { consult: both(2, 3) }))
        .leaves(units2('H01.9/police', 'H01.8/taxes'));
    });

    test('longer where special law says so, which is named', () =>
      fits(ask('2026-03-03T09:00', { consult: [police(days(5))], ground: 'NĐ 175/2024 Đ54.3' })));

    test('NĐ 61/2018 Đ19.9: a dossier that is late already may ask all the same', () =>
      short
        .given(...online.examined, timePasses('2026-03-10T00:00'))
        .when(ask('2026-03-10T09:00', { consult: [police(days(2))] }))
        .leaves(units2('H01.9/police')));

    test('NĐ 61/2018 Đ19.9: the new date of an apology in time is the one that counts', () =>
      short
        .given(...online.examined, postpones('2026-03-05T09:00', { details: { newDate: '2026-03-16' } }))
        .when(ask('2026-03-06T09:00', { consult: [police(days(6))] }))
        .leaves(units2('H01.9/police')));
  });

  test('NĐ 61/2018 Đ5.1.e: the applicant is not consulted past the desk', () =>
    given(...online.examined)
      .when(
        consults('2026-03-03T09:00', {
          details: { consult: [twoAgencies[0]!, { unit: 'APPLICANT', limit: days(2) }] },
        }),
      )
      .refused('ACTION_NOT_OPEN', { because: 'THROUGH_THE_DESK' }));

  test('NĐ 61/2018 Đ19.6.b: electronically all are asked at once', () =>
    given(...online.examined)
      .when(asked)
      .leaves(units2('H01.9/police', 'H01.8/taxes')));

  test('NĐ 61/2018 Đ19.6.a: on paper one after the other, in the given order', async () => {
    await given(...online.examined)
      .when(askedOnPaper)
      .leaves(units2('H01.9/police'));
    await given(...online.examined, askedOnPaper)
      .when(policeAnswer)
      .leaves(units2('H01.8/taxes'));
  });

  test('NĐ 61/2018 Đ19.6.a: the second one’s days count from when the papers reach it', () =>
    given(...online.examined, askedOnPaper)
      .when(policeAnswer)
      .leaves({ openTasks: [{ unit: 'H01.8/taxes', due: { date: '2026-03-10' } }] }));

  test('Hà Nam Đ8.1.b, Cà Mau Đ9.1.b, Ninh Thuận Đ11.1.b: the dossier’s own limit runs on meanwhile', () =>
    given(...online.examined)
      .when(asked)
      .leaves({ status: 4, due: { date: '2026-03-30' } }));

  test('NĐ 61/2018 Đ19.7: a higher level’s desk follows, and so may see the dossier', async () => {
    const followed = consults('2026-03-03T09:00', {
      details: { consult: [{ unit: 'H01/ministry', limit: days(3), followedBy: 'H01/desk' }] },
    });
    const { state } = await lived([...online.examined, followed], startOf(20, { channel: 'ONLINE' }));
    expect(state.tasks.at(-1)).toMatchObject({ unit: 'H01/ministry', followedBy: 'H01/desk' });
    await given(...online.examined, followed)
      .when(answers('2026-03-04T09:00', { by: higherDesk }))
      .refused('NOT_YOUR_UNIT', { units: ['H01/ministry'], allowed: [] });
  });
});

describe('answering', () => {
  test('NĐ 61/2018 Đ19.5.b: each answers for itself', () =>
    given(...online.examined, asked)
      .when(policeAnswer)
      .leaves(units2('H01.8/taxes')));

  test('NĐ 61/2018 Đ19.5.b: an answer without words is none', () =>
    given(...online.examined, asked)
      .when(answers('2026-03-04T09:00', { reason: undefined }))
      .refused('REASON_REQUIRED'));

  test('NĐ 61/2018 Đ19.5.b: when all have answered the examination goes on', () =>
    given(...online.examined, asked, policeAnswer)
      .when(taxAnswer)
      .leaves({ openTasks: [{ kind: 'EXAMINATION', unit: units.specialist }] }));

  test('NĐ 61/2018 Đ19.5: with answers outstanding nothing is proposed', () =>
    given(...online.examined, asked, policeAnswer)
      .when(proposesResult('2026-03-04T10:00'))
      .refused('ACTION_NOT_OPEN', { waitingFor: ['H01.8/taxes'] }));

  test('a further question goes to the unit in charge, and the others are not held up by it', () =>
    given(...online.examined, asked)
      .when(asksFurther('2026-03-04T09:00'))
      .leaves({
        openTasks: [
          { kind: 'LIAISON', unit: 'H01.8/taxes' },
          { kind: 'LIAISON_QUESTION', unit: units.specialist },
        ],
      }));

  test('after the reply the agency has what is left of its own limit, no more', () =>
    given(...online.examined, one, asksFurther('2026-03-04T09:00'))
      .when(replies('2026-03-04T15:00'))
      .leaves({ openTasks: [{ kind: 'LIAISON', unit: 'H01.9/police', due: { date: '2026-03-05' } }] }));
});

describe('silence', () => {
  const over = timePasses('2026-03-06T00:00');

  test('NĐ 61/2018 Đ19.5.b: without an answer the head of the one-stop is told, and it is no consent', async () => {
    await given(...online.examined, one)
      .when(over)
      .then({ kind: 'TASK_OVERDUE', task: 't4' }, { kind: 'SILENCE_REPORTED', task: 't4' });
    await given(...online.examined, one)
      .when(over)
      .leaves({ openTasks: [{ kind: 'LIAISON', overdue: true }] });
  });

  test('1.013225: where special law says so it is consent, as of the end of the days', () =>
    consent
      .given(...online.examined, one)
      .when(timePasses('2026-03-09T12:00'))
      .then({ kind: 'TASK_ENDED', action: 'SILENCE', by: 'TIME', at: local('2026-03-06T00:00') } as never, {
        kind: 'TASK_OPENED',
        task: expect.objectContaining({ kind: 'EXAMINATION' }) as never,
      }));

  test('1.013225: an agency whose question was answered too late has no days left: silence, from the reply on', () =>
    consent
      .given(...online.examined, one, asksFurther('2026-03-04T09:00'))
      .when(replies('2026-03-10T09:00'))
      .tells({ kind: 'TASK_OPENED', task: { kind: 'LIAISON' } })
      .then(() =>
        consent
          .given(...online.examined, one, asksFurther('2026-03-04T09:00'), replies('2026-03-10T09:00'))
          .when(timePasses('2026-03-10T09:00'))
          .leaves({ openTasks: [{ kind: 'EXAMINATION', openedAt: local('2026-03-10T09:00') }] }),
      ));

  test('NĐ 61/2018 Đ19.5.b: the lead agency goes on without an overdue answer, and says why', () =>
    given(...online.examined, one, over)
      .when(proceedsWithout('2026-03-06T09:00'))
      .then(
        {
          kind: 'TASK_ENDED',
          action: 'SILENCE',
          by: 'specialist',
          reason: reasonOf('settled with the head of the desk'),
        },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'EXAMINATION' }) as never },
      ));

  test('NĐ 61/2018 Đ19.5.b: not before its time is over', () =>
    given(...online.examined, one)
      .when(proceedsWithout('2026-03-05T09:00'))
      .refused('ACTION_NOT_OPEN', { because: 'NOT_OVERDUE' }));

  test('law.md §11: unless the agency is gone, which is a ground of law', () =>
    given(...online.examined, one)
      .when(proceedsWithout('2026-03-05T09:00', { details: { ground: 'NQ 202/2025/QH15' } }))
      .tells({ kind: 'TASK_ENDED', action: 'SILENCE', details: { ground: 'NQ 202/2025/QH15' } }));

  test('NĐ 61/2018 Đ19.5.b: of several silent ones it has to be said which', () =>
    given(...online.examined, asked, timePasses('2026-03-10T00:00'))
      .when(proceedsWithout('2026-03-10T09:00'))
      .refused('TASK_AMBIGUOUS', { tasks: ['t4', 't5'] }));

  test('going on without an agency that was asked later than one saw is stale', () =>
    given(...online.examined, one, policeAnswer, consults('2026-03-04T10:00', { details: { consult: [twoAgencies[1]!] } }), timePasses('2026-03-13T00:00')) // prettier-ignore
      .when(proceedsWithout('2026-03-13T09:00', { seq: 9 }))
      .refused('STALE_COMMAND'));

  test('the agency itself cannot pass over its own silence', () =>
    given(...online.examined, one, over)
      .when(proceedsWithout('2026-03-06T09:00', { by: police }))
      .refused('NOT_YOUR_UNIT', { units: [units.specialist, units.leader] }));
});

describe('late and again', () => {
  const passedOver = [...online.examined, one, timePasses('2026-03-06T00:00'), proceedsWithout('2026-03-06T09:00')];

  test('NĐ 61/2018 Đ19.5.b: an answer after its silence was passed over is heard and kept, and moves nothing', async () => {
    await given(...passedOver)
      .when(answersLate('2026-03-06T10:00'))
      .then({ kind: 'LATE_ANSWER', task: 't4', by: 'police-officer', reason: reasonOf('sorry') });
    await given(...passedOver)
      .when(answersLate('2026-03-06T10:00'))
      .leaves({ openTasks: [{ kind: 'EXAMINATION' }] });
  });

  test('NĐ 61/2018 Đ19.5.b: who has answered may answer again', () =>
    given(...online.examined, asked, policeAnswer)
      .when(answersLate('2026-03-04T10:00'))
      .then({ kind: 'LATE_ANSWER', task: 't4' }));

  test('who is still asked answers, and is not late', () =>
    given(...online.examined, one)
      .when(answersLate('2026-03-04T10:00'))
      .refused('NOT_YOUR_UNIT', { allowed: ['ANSWER', 'ASK_FURTHER', 'CONSULT'] }));

  test('who was never asked has no answer to give', () =>
    given(...passedOver)
      .when(answersLate('2026-03-06T10:00', { by: specialist }))
      .refused('NOT_YOUR_UNIT', { units: ['H01.9/police'] }));
});
