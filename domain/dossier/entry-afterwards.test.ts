import { local, police, withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import {
  accepts,
  answers,
  assigns,
  consults,
  findsIncomplete,
  handedIn,
  handsOver,
  issuesResult,
  online,
  postpones,
  proposesResult,
  reportsLoss,
  sendsSlip,
  settlesAtOnce,
  signs,
  supplements,
  takesOver,
  timePasses,
  withdraws,
} from '../../test/steps';
import { startOf } from '../../test/dossiers';

// The system was away from Monday 2 March 9:00 until Thursday; work went on on paper.
const back = '2026-03-05T08:00';
const legalAt = (at: string) => ({ legalAt: at });
const { given } = dossier(5);
const submitted = handedIn('2026-03-02T08:00');
const onPaper = [
  submitted,
  accepts(back, legalAt('2026-03-02T10:00')),
  handsOver('2026-03-05T08:01', legalAt('2026-03-02T10:30')),
  takesOver('2026-03-05T08:02', legalAt('2026-03-02T11:00')),
];

describe('Gia Lai Đ14.2: entered as soon as the system is back, as of when it happened', () => {
  test('Gia Lai Đ14.2: every date is that of the law, not that of the entry', () =>
    given(submitted)
      .when(accepts(back, legalAt('2026-03-02T10:00')))
      .tells(
        { kind: 'TASK_ENDED', at: local(back), legalAt: local('2026-03-02T10:00') } as never,
        { kind: 'ACCEPTED', startedAt: local('2026-03-02T10:00'), due: { date: '2026-03-09' } },
        { kind: 'TASK_OPENED', task: { openedAt: local('2026-03-02T10:00'), due: { date: '2026-03-02' } } },
      ));

  test('Gia Lai Đ14.1: who was in time on paper is not overdue here', async () => {
    await given(submitted, timePasses('2026-03-03T00:00'))
      .when(accepts(back, legalAt('2026-03-02T10:00')))
      .leaves({ overdue: false, acceptedAt: local('2026-03-02T10:00') });
    const { state } = await lived(onPaper);
    expect(state.tasks.slice(0, 3).map(({ kind, overdue }) => [kind, overdue ?? false])).toEqual([
      ['RECEPTION_CHECK', false],
      ['HANDOFF', false],
      ['TAKING_OVER', false],
    ]);
  });

  test('Gia Lai Đ14.1: who was late on paper stays so', async () => {
    const { state } = await lived([submitted, accepts(back, legalAt('2026-03-02T14:01'))]);
    expect(state.tasks[0]).toMatchObject({ kind: 'RECEPTION_CHECK', overdue: true });
  });

  test('Gia Lai Đ14.1, Hòa Bình Đ20.1: a result that was on time on paper makes the dossier so', () =>
    given(...onPaper, proposesResult('2026-03-10T08:00', legalAt('2026-03-06T09:00')), signs('2026-03-10T08:01', legalAt('2026-03-06T10:00'))) // prettier-ignore
      .when(issuesResult('2026-03-10T08:02', legalAt('2026-03-09T16:00')))
      .leaves({ onTime: true, overdue: false, readyAt: local('2026-03-09T16:00') }));

  test('NĐ 61/2018 Đ19.9: an apology that was signed in time moves the date, and what was late by the old one is not', () =>
    given(...onPaper, timePasses('2026-03-10T08:00'))
      .when(postpones('2026-03-10T09:00', { ...legalAt('2026-03-06T16:00'), details: { newDate: '2026-03-13' } }))
      .leaves({ due: { date: '2026-03-13' }, overdue: false, openTasks: [{ overdue: false }] }));

  test('NĐ 61/2018 Đ19.4: a supplement counts from when it was handed in', () =>
    given(...onPaper, findsIncomplete('2026-03-05T09:00'), sendsSlip('2026-03-05T09:10'))
      .when(supplements('2026-03-12T09:00', legalAt('2026-03-10T15:00')))
      .leaves({ due: { date: '2026-03-17' } }));

  test('NĐ 61/2018 Đ19.4: asked on paper before the limit was over: the clock stood, and nothing is late', () =>
    given(...onPaper, findsIncomplete('2026-03-05T09:00'), timePasses('2026-03-10T08:00'))
      .when(sendsSlip('2026-03-10T09:00', legalAt('2026-03-09T16:00')))
      .leaves({ overdue: false, suspended: { since: local('2026-03-09T16:00') } }));

  test('law.md §1.8: withdrawn on paper in time: neither it nor its work was late', async () => {
    const late = [...onPaper, timePasses('2026-03-10T08:00')];
    const { state } = await lived([...late, withdraws('2026-03-10T09:00', legalAt('2026-03-09T16:00'))]);
    expect(state.overdue).toBe(false);
    expect(state.tasks.filter(({ overdue }) => overdue)).toEqual([]);
    await given(...late)
      .when(withdraws('2026-03-10T09:00'))
      .leaves({ overdue: true });
  });

  test('Gia Lai Đ14.2: at any step, withdrawal among them', () =>
    given(...onPaper)
      .when(withdraws('2026-03-05T09:00', legalAt('2026-03-04T09:00')))
      .tells({ kind: 'WITHDRAWAL_REQUESTED', legalAt: local('2026-03-04T09:00') } as never, {
        kind: 'TASK_OPENED',
        task: { kind: 'WITHDRAWAL', openedAt: local('2026-03-04T09:00') },
      }));
});

test('NĐ 61/2018 Đ14.5: received and settled on the spot, away from the office, it is entered as of then, like any other', () =>
  dossier(5, withTerms({ immediate: true }))
    .given(submitted)
    .when(settlesAtOnce('2026-03-02T16:00', legalAt('2026-03-02T08:10')))
    .leaves({
      acceptedAt: local('2026-03-02T08:10'),
      readyAt: local('2026-03-02T08:10'),
      outcome: 'RESULT_RETURNED',
      onTime: true,
    }));

test('Gia Lai Đ14.2: where the handing in too is entered afterwards, the reception follows at its own true time', () =>
  dossier(5, { submittedAt: local('2026-03-02T08:00') })
    .given(handedIn(back))
    .when(accepts('2026-03-05T08:01', legalAt('2026-03-02T08:10')))
    .leaves({
      submittedAt: local('2026-03-02T08:00'),
      acceptedAt: local('2026-03-02T08:10'),
      due: { date: '2026-03-09' },
    }));

describe('the order is kept', () => {
  test.each([
    ['before what was entered before it', '2026-03-02T10:59'],
    ['before it was handed in', '2026-03-01T10:00'],
    ['in the future', '2026-03-05T09:01'],
  ])('Gia Lai Đ14.2: nothing happened %s', (_when, at) =>
    given(...onPaper)
      .when(proposesResult('2026-03-05T09:00', legalAt(at)))
      .refused('LEGAL_TIME_OUT_OF_ORDER', {
        earliest: local('2026-03-02T11:00'),
        latest: local('2026-03-05T09:00'),
        allowed: expect.arrayContaining(['PROPOSE_RESULT']),
      }),
  );

  test('Gia Lai Đ14.2: at the very instants it may have been', async () => {
    await given(...onPaper).when(proposesResult('2026-03-05T09:00', legalAt('2026-03-02T11:00'))).tells({ kind: 'TASK_ENDED' }); // prettier-ignore
    await given(...onPaper).when(proposesResult('2026-03-05T09:00', legalAt('2026-03-05T09:00'))).tells({ kind: 'TASK_ENDED' }); // prettier-ignore
  });

  test('a time that is none is refused', () =>
    given(...onPaper)
      .when({ ...proposesResult('2026-03-05T09:00'), legalAt: Number.NaN })
      .refused('LEGAL_TIME_OUT_OF_ORDER'));

  test('what was said beside the route does not stand in the way of what happened before it', async () => {
    const beside = [reportsLoss('2026-03-05T08:30'), assigns('2026-03-05T08:40')];
    await given(...onPaper, ...beside)
      .when(proposesResult('2026-03-05T09:00', legalAt('2026-03-04T09:00')))
      .tells({ kind: 'TASK_ENDED', legalAt: local('2026-03-04T09:00') } as never);
  });

  test('what time has decided stands: nobody was silent before that, afterwards', () =>
    dossier(5, withTerms({ silenceIsConsent: true }))
      .given(
        ...onPaper,
        consults('2026-03-05T09:00', {
          details: { consult: [{ unit: police.units[0]!, limit: { amount: 1, unit: 'WORKING_DAY' } }] },
        }),
        timePasses('2026-03-09T08:00'),
      ) // prettier-ignore
      .when(answers('2026-03-09T09:00', legalAt('2026-03-06T09:00')))
      .refused('LEGAL_TIME_OUT_OF_ORDER'));

  test('an entry without another time is of its own', async () => {
    const { events } = await lived(online.examined);
    expect(events.filter(event => 'legalAt' in event)).toEqual([]);
    const same = await lived([submitted, accepts('2026-03-02T10:00', legalAt('2026-03-02T10:00'))]);
    expect(same.events.filter(event => 'legalAt' in event)).toEqual([]);
  });
});

test('whose the lateness is counts by when they really did it', async () => {
  const { events } = await lived(
    [
      ...online.accepted.slice(0, 1),
      ...[accepts(back, legalAt('2026-03-02T10:00')), handsOver('2026-03-05T08:01', legalAt('2026-03-02T10:30'))],
      ...[proposesResult('2026-03-10T09:30'), signs('2026-03-10T09:30'), issuesResult('2026-03-10T09:30')],
    ],
    startOf(5, { channel: 'ONLINE' }),
  );
  const late = events.flatMap(event => (event.kind === 'RESULT_READY' ? [event.late!] : []))[0]!;
  expect(late.minutes).toBe(120);
  expect(late.shares.find(({ unit }) => unit === 'H01.1/civil-status')).toMatchObject({ lateMinutes: 120 });
  expect(late.shares.reduce((sum, { lateMinutes }) => sum + lateMinutes, 0)).toBe(120);
});
