import { desk, leader, local, reasonOf, specialist, units, withTerms } from '../../../test/dossiers';
import { dossier, lived } from '../../../test/dossier-specification';
import {
  daysClosed,
  excludesDays,
  findsIncomplete,
  handsOver,
  issuesResult,
  online,
  postpones,
  proposesResult,
  sendsSlip,
  signs,
  supplements,
  timePasses,
  withdraws,
  type Step,
} from '../../../test/steps';
import { noticesOf } from '../notices';
import { startOf } from '../../../test/dossiers';

// Due on Monday 9 March: an apology is in time until the end of Friday 6 March.
const { given } = dossier(5, { channel: 'ONLINE' });
const to = (newDate: string) => ({ details: { newDate } });
const inTime = postpones('2026-03-05T09:00', to('2026-03-12'));
const tooLate = postpones('2026-03-09T09:00', to('2026-03-12'));

describe('in time', () => {
  test('NĐ 61/2018 Đ19.9: with its reason and the new date, at the latest a day before; the date is changed', () =>
    given(...online.examined)
      .when(inTime)
      .tells({
        kind: 'POSTPONED',
        newDate: '2026-03-12',
        by: 'leader',
        reason: reasonOf('the archive is flooded'),
        due: { date: '2026-03-12', lateFrom: local('2026-03-13T00:00') },
      }));

  test('NĐ 61/2018 Đ19.9: what is due with the dossier is due then', () =>
    given(...online.examined)
      .when(inTime)
      .leaves({
        apologies: 1,
        due: { date: '2026-03-12' },
        openTasks: [{ kind: 'EXAMINATION', due: { date: '2026-03-12' } }],
      }));

  test('NĐ 61/2018 Đ19.9: a result by the new date is on time', () =>
    given(...online.examined, inTime, proposesResult('2026-03-12T09:00'), signs('2026-03-12T10:00'))
      .when(issuesResult('2026-03-12T11:00'))
      .tells({ kind: 'RESULT_READY', onTime: true }));

  test('NĐ 61/2018 Đ19.9: to the last minute of the day before', async () => {
    await given(...online.examined).when(postpones('2026-03-06T23:59', to('2026-03-12'))).leaves({ due: { date: '2026-03-12' } }); // prettier-ignore
    await given(...online.examined).when(postpones('2026-03-07T00:00', to('2026-03-12'))).leaves({ due: { date: '2026-03-09' } }); // prettier-ignore
  });

  test('BLDS Đ148.5: nobody is asked to come on a day off: a Saturday becomes the Monday', () =>
    given(...online.examined)
      .when(postpones('2026-03-05T09:00', to('2026-03-14')))
      .tells({ kind: 'POSTPONED', newDate: '2026-03-16', due: { date: '2026-03-16' } }));
});

describe('too late', () => {
  test('NĐ 61/2018 Đ12.5: owed all the same, with a date, but the limit stays where it was', async () => {
    await given(...online.examined)
      .when(tooLate)
      .tells({ kind: 'POSTPONED', newDate: '2026-03-12', late: true });
    await given(...online.examined)
      .when(tooLate)
      .leaves({ due: { date: '2026-03-09' }, appointment: '2026-03-12', apologies: 1 });
  });

  test('NĐ 61/2018 Đ19.9: and the dossier is late by its limit', () =>
    given(...online.examined, tooLate, proposesResult('2026-03-10T09:00'), signs('2026-03-10T10:00'))
      .when(issuesResult('2026-03-10T11:00'))
      .tells({ kind: 'RESULT_READY', onTime: false }));

  test('an appointment is only where the limit did not move', async () => {
    const { state } = await lived([...online.examined, inTime], startOf(5, { channel: 'ONLINE' }));
    expect(state).not.toHaveProperty('appointment');
  });

  test('BLDS Đ148.5: never on a day off either', () =>
    given(...online.examined)
      .when(postpones('2026-03-09T09:00', to('2026-03-15')))
      .leaves({ appointment: '2026-03-16' }));

  test.each(['2026-03-09', '2026-03-11', '2026-03-01'])(
    'NĐ 61/2018 Đ19.9: a date that is not after the day of the apology is none, and that day is no due date: %s',
    date =>
      given(...online.examined)
        .when(postpones('2026-03-11T09:00', to(date)))
        .refused('REAPPOINTMENT_NOT_AHEAD', { apologyOn: '2026-03-11' }),
  );

  test('NĐ 61/2018 Đ19.9: nor one that is not after the due date, as long as that is still to come', () =>
    given(...online.examined)
      .when(postpones('2026-03-08T09:00', to('2026-03-09')))
      .refused('REAPPOINTMENT_NOT_LATER', { due: '2026-03-09' }));

  const met = (moves: Step, left: object) =>
    given(...online.examined, tooLate)
      .when(moves)
      .leaves(left);

  test('BLDS Đ148.5: nor on a day that becomes one', async () => {
    await met(daysClosed('2026-03-10T09:00', '2026-03-12', '2026-03-13'), { appointment: '2026-03-16', due: { date: '2026-03-09' } }); // prettier-ignore
    const force = { details: { days: { from: '2026-03-12', to: '2026-03-12' }, ground: 'NĐ 99/2022 Đ16' } };
    await met(excludesDays('2026-03-10T09:00', force), { appointment: '2026-03-13' });
    await met(daysClosed('2026-03-10T09:00', '2026-03-13'), { appointment: '2026-03-12' });
  });

  test('NĐ 224/2026 Đ15.1.g: which the applicant is told', async () => {
    const { events, state } = await lived([...online.examined, tooLate, daysClosed('2026-03-10T09:00', '2026-03-12')], startOf(5, { channel: 'ONLINE' })); // prettier-ignore
    expect(events.at(-1)).toMatchObject({ kind: 'CALENDAR_CHANGED', appointment: '2026-03-13' });
    expect(noticesOf(events.at(-1)!, state)).toMatchObject([{ kind: 'NEW_DATE', to: 'APPLICANT' }]);
  });

  test.each([
    ['force majeure', excludesDays('2026-03-10T09:00', { details: { days: { from: '2026-03-03', to: '2026-03-06' }, ground: 'NĐ 99/2022 Đ16' } })], // prettier-ignore
    ['a closure', daysClosed('2026-03-10T09:00', '2026-03-03', '2026-03-04', '2026-03-05')],
  ])('NĐ 61/2018 Đ19.9: a limit that %s moves as far is what is promised', async (_what, moves) => {
    const { state } = await lived([...online.examined, tooLate, moves], startOf(5, { channel: 'ONLINE' }));
    expect(state.due!.date >= '2026-03-12').toBe(true);
    expect(state).not.toHaveProperty('appointment');
    expect(state.apologies).toBe(1);
  });

  test('law.md §1.8: what was withdrawn has no date any more', () =>
    given(...online.examined, tooLate)
      .when(withdraws('2026-03-10T09:00'))
      .leavesNo('due', 'appointment'));

  test.each(['tomorrow', '2026-02-30', '', '2026-3-20'])('a date that is none is refused: “%s”', date =>
    given(...online.examined)
      .when(postpones('2026-03-11T09:00', to(date)))
      .refused('DATE_INVALID'),
  );
});

describe('at most once', () => {
  test('NĐ 61/2018 Đ19.9: a second re-appointment is refused', () =>
    given(...online.examined, inTime)
      .when(postpones('2026-03-10T09:00', to('2026-03-19')))
      .refused('REAPPOINTMENT_USED', { article: 'NĐ 61/2018 Đ19.9', most: 1 }));

  test('NĐ 61/2018 Đ19.9: a late one counts too', () =>
    given(...online.examined, tooLate)
      .when(postpones('2026-03-10T09:00', to('2026-03-19')))
      .refused('REAPPOINTMENT_USED'));

  test('NĐ 61/2018 Đ19.9: once in the life of a dossier, whatever began anew', () =>
    given(...online.examined, inTime, findsIncomplete('2026-03-05T10:00'), sendsSlip('2026-03-05T11:00'), supplements('2026-03-10T09:00')) // prettier-ignore
      .when(postpones('2026-03-11T09:00', to('2026-03-25')))
      .refused('REAPPOINTMENT_USED'));

  test('not later than what was promised', () =>
    given(...online.examined)
      .when(postpones('2026-03-05T09:00', to('2026-03-09')))
      .refused('REAPPOINTMENT_NOT_LATER'));
});

describe('who and when', () => {
  test.each([
    ['desk', desk],
    ['specialist', specialist],
  ])('NĐ 61/2018 Đ19.9: the agency signs it, not the %s', (_name, by) =>
    given(...online.examined)
      .when(postpones('2026-03-05T09:00', { ...to('2026-03-12'), by }))
      .refused('NOT_YOUR_UNIT', { units: [units.leader] }),
  );

  test('NĐ 61/2018 Đ19.9: with its reason', () =>
    given(...online.examined)
      .when(postpones('2026-03-05T09:00', { ...to('2026-03-12'), reason: undefined }))
      .refused('REASON_REQUIRED'));

  test('NĐ 61/2018 Đ19.9: and a date', () =>
    given(...online.examined)
      .when(postpones('2026-03-05T09:00', { details: {} }))
      .refused('DETAIL_REQUIRED', { field: 'details.newDate' }));

  test('NĐ 61/2018 Đ19.4: while the clock stands there is no date to move', () =>
    given(...online.examined, findsIncomplete('2026-03-03T09:00'), sendsSlip('2026-03-03T10:00'))
      .when(inTime)
      .refused('CLOCK_SUSPENDED'));

  test('not before acceptance, when there is none', () =>
    given(...online.handedIn)
      .when(inTime)
      .refused('ACTION_NOT_OPEN', { because: 'NOT_IN_PROCESS' }));

  test('nor when the result is there, or the applicant took the dossier back', async () => {
    const ready = [proposesResult('2026-03-03T09:00'), signs('2026-03-03T10:00'), issuesResult('2026-03-03T11:00')];
    await given(...online.examined, ...ready)
      .when(inTime)
      .refused('ACTION_NOT_OPEN');
    await given(...online.examined, withdraws('2026-03-03T09:00'))
      .when(inTime)
      .refused('ACTION_NOT_OPEN');
  });

  test('in the midst of a wait that was missed already: the restart after it counts for itself', async () => {
    const late = [
      ...[...online.accepted, handsOver('2026-03-02T10:30'), timePasses('2026-03-10T08:00')],
      ...[findsIncomplete('2026-03-10T09:00'), sendsSlip('2026-03-10T10:00')],
    ];
    await given(...late)
      .when(postpones('2026-03-11T09:00', to('2026-03-20')))
      .leaves({ appointment: '2026-03-20' });
    await given(...late, postpones('2026-03-11T09:00', to('2026-03-20')))
      .when(supplements('2026-03-12T09:00'))
      .leaves({ due: { date: '2026-03-19' } });
    await given(...late, postpones('2026-03-11T09:00', to('2026-03-20')))
      .when(supplements('2026-03-12T09:00'))
      .leavesNo('appointment');
  });

  test('in the midst of a wait for which the limit runs on', () =>
    dossier(5, { channel: 'ONLINE', ...withTerms({ supplement: { clock: 'NO_EFFECT' } }) })
      .given(...online.examined, findsIncomplete('2026-03-03T09:00'), sendsSlip('2026-03-03T10:00'), inTime)
      .when(supplements('2026-03-10T09:00'))
      .leaves({ due: { date: '2026-03-12' } }));

  test('the leader of a small commune who is everything', () =>
    given(...online.examined)
      .when(postpones('2026-03-05T09:00', { ...to('2026-03-12'), by: { ...leader, units: Object.values(units) } }))
      .leaves({ due: { date: '2026-03-12' } }));
});
