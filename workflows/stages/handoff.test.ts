import { noticesOf } from '../../domain/dossier/notices';
import { profileFor } from '../../domain/regulation/profile-for';
import { pinned } from '../../domain/regulation/pinned';
import { dueBasis } from '../../domain/dossier/view';
import { local, startOf, units, withTerms } from '../../test/dossiers';
import { dossier, given, lived } from '../../test/dossier-specification';
import {
  accepts,
  daysClosed,
  handedIn,
  handsOver,
  paysCash,
  redirects,
  returnsToDesk,
  takesOver,
  timePasses,
} from '../../test/steps';

const submitted = handedIn('2026-03-02T08:00');
const accepted = accepts('2026-03-02T10:00');
const handedOver = handsOver('2026-03-02T10:30');
const opens = (kind: string, unit: string, due: unknown) => ({
  kind: 'TASK_OPENED' as const,
  task: expect.objectContaining({ kind, unit, due: expect.objectContaining(due as object) as never }) as never,
});
/** The midnight that ends the day. */
const midnightAfter = (at: string) => local(`${at.slice(0, 10)}T00:00`) + 24 * 3_600_000;
type Profile = Parameters<typeof pinned>[0];
const dueAfter = (profile: Profile, at: string, due: string) =>
  dossier(5, { profile: pinned(profile) })
    .given(handedIn(at))
    .when(accepts(at))
    .then({ kind: 'TASK_ENDED' }, { kind: 'ACCEPTED' }, opens('HANDOFF', units.desk, { at: local(due) }));

describe('NĐ 61/2018 Đ18.2: the 15:00 rule', () => {
  const nd61 = profileFor('2024-03-01');
  test('NĐ 61/2018 Đ18.2: accepted at 14:59, handed over the same day', () =>
    dueAfter(nd61, '2026-03-02T14:59', '2026-03-02T17:00'));
  test('NĐ 61/2018 Đ18.2: at 15:00 still the same day', () => dueAfter(nd61, '2026-03-02T15:00', '2026-03-02T17:00'));
  test('NĐ 61/2018 Đ18.2: after 15:00 the next working day is in time', () =>
    dueAfter(nd61, '2026-03-06T15:01', '2026-03-09T17:00'));
  test('NĐ 118/2025 Đ18: the same', () => dueAfter(profileFor('2026-03-02'), '2026-03-02T15:01', '2026-03-03T17:00'));
});

describe('NĐ 61/2018 Đ18.1: an electronic dossier is passed on at once', () => {
  const online = (profile: Profile) => dossier(5, { profile: pinned(profile), channel: 'ONLINE' });
  const accepts10 = accepts('2026-03-02T10:00');

  test.each([
    ['NĐ 61/2018 Đ18.1', '2024-03-01'],
    ['NĐ 118/2025 Đ18', '2026-03-02'],
  ])(
    '%s: its time is the acceptance itself, also after 15:00, when paper has until the next day',
    async (_law, date) => {
      for (const at of ['2026-03-02T10:00', '2026-03-06T15:01'])
      await online(profileFor(date))
        .given(handedIn(at))
        .when(accepts(at))
        .then({ kind: 'TASK_ENDED' }, { kind: 'ACCEPTED' }, opens('HANDOFF', units.desk, { at: local(at), lateFrom: midnightAfter(at) })); // prettier-ignore
    },
  );

  test('NĐ 118/2025 Đ18: the desk still confirms it, and is late when the day is over', async () => {
    const { given: electronic } = online(profileFor('2026-03-02'));
    await electronic(submitted, accepts10).when(timePasses('2026-03-02T23:59')).then();
    await electronic(submitted, accepts10)
      .when(timePasses('2026-03-03T00:00'))
      .then({ kind: 'TASK_OVERDUE', task: 't2' });
    await electronic(submitted, accepts10)
      .when(handedOver)
      .leaves({ openTasks: [{ kind: 'EXAMINATION' }] });
  });

  test.each([
    ['the evening before a weekend', '2026-03-06T20:00', '2026-03-09T07:30'],
    ['on a Sunday', '2026-03-01T08:00', '2026-03-02T07:30'],
  ])(
    'NĐ 61/2018 Đ18.1, counting-rules 3: accepted while the office is closed, %s, as soon as it opens',
    async (_when, at, opening) => {
      const { given: electronic } = online(profileFor('2026-03-02'));
      await electronic(handedIn(at))
        .when(accepts(at))
        .tells(opens('HANDOFF', units.desk, { at: local(opening), lateFrom: midnightAfter(opening) }));
    },
  );

  test('NĐ 61/2018 Đ18.2: what came on paper or by post keeps the 15:00 rule', () =>
    dossier(5, { channel: 'POSTAL', minutesSignedAt: local('2026-03-02T09:00') })
      .given(submitted)
      .when(accepts('2026-03-02T15:01'))
      .tells({ kind: 'TASK_OPENED', task: { kind: 'HANDOFF', limit: 'CUTOFF_15H' } }));

  describe.each([
    ['Hà Nam Đ11.2', 'H25'],
    ['Cà Mau Đ12.4', 'H12'],
  ])('%s: where the province wrote its half day for online services, it holds for them', (_law, province) => {
    const { given: inProvince } = online(profileFor('2024-03-01', province));

    test('NĐ 61/2018 Đ18.1: beside it stands the decree’s “at once”, not the 15:00 of paper', () =>
      inProvince(submitted)
        .when(accepts10)
        .tells({ kind: 'TASK_OPENED', task: { kind: 'HANDOFF', limit: 'HALF_DAY', stricter: 'IMMEDIATE' } }));

    test.each(['2026-03-02T14:00', '2026-03-02T15:30'])(
      'NĐ 61/2018 Đ18.1, law.md §13 no. 1: accepted at %s the half day outlasts the decree’s day: the desk is warned from the first',
      async at => {
        await inProvince(handedIn('2026-03-02T14:00'), accepts(at))
          .when(timePasses(at))
          .then({ kind: 'TASK_WARNED', task: 't2' });
        await inProvince(handedIn('2026-03-02T14:00'), accepts(at), timePasses(at))
          .when(timePasses('2026-03-03T08:30'))
          .then();
      },
    );

    test('NĐ 61/2018 Đ18.1: accepted in the morning its own half day is over before the decree’s day is: no warning', () =>
      inProvince(submitted, accepts10).when(timePasses('2026-03-02T16:00')).then());
  });
});

describe('half a working day', () => {
  const [haNam, caMau] = ['H25', 'H12'].map(province => profileFor('2024-03-01', province)) as [Profile, Profile];

  /** Accepted at 14:00: half a day lasts until 8:30, the decree wants it the same day. */
  async function warnedOfTheDecree(profile: Profile): Promise<void> {
    const { given: inProvince } = dossier(5, { profile: pinned(profile) });
    const evening = [submitted, accepts('2026-03-02T14:00'), timePasses('2026-03-02T17:00')] as const;
    await inProvince(...evening.slice(0, 2))
      .when(evening[2])
      .then({ kind: 'TASK_WARNED', task: 't2' });
    await inProvince(...evening)
      .when(timePasses('2026-03-03T08:30'))
      .then();
    await inProvince(...evening)
      .when(handsOver('2026-03-03T08:30'))
      .then({ kind: 'TASK_ENDED' }, { kind: 'TASK_OPENED' });
  }

  test('Hà Nam Đ11.2: within four working hours, by the minute', async () => {
    await dueAfter(haNam, '2026-03-02T09:00', '2026-03-02T15:00');
    await dueAfter(haNam, '2026-03-02T15:30', '2026-03-03T10:00');
  });

  test('Cà Mau Đ12.4: within four working hours, by the minute', async () => {
    await dueAfter(caMau, '2026-03-02T09:00', '2026-03-02T15:00');
    await dueAfter(caMau, '2026-03-02T15:30', '2026-03-03T10:00');
  });

  test('Hà Nam Đ11.2: where the decree’s time is over first the desk is warned, and is still in time', () =>
    warnedOfTheDecree(haNam));

  test('Cà Mau Đ12.4: the same', () => warnedOfTheDecree(caMau));

  test('Hà Nam Đ11.2: accepted in the morning its own half day is over first: no warning', () =>
    dossier(5, { profile: pinned(haNam) })
      .given(submitted, accepts('2026-03-02T09:00'))
      .when(timePasses('2026-03-02T18:00'))
      .then({ kind: 'TASK_OVERDUE', task: 't2' }));

  test('NĐ 61/2018 Đ18.2: the other three provinces of the five have the decree’s', async () => {
    for (const province of ['H43', 'H21', 'H28'])
      await dueAfter(profileFor('2025-03-03', province), '2026-03-02T15:30', '2026-03-03T17:00');
  });
});

describe('taking over', () => {
  test('TT 01/2018 Đ9.1: what comes on paper is confirmed by the receiving unit', () =>
    given(submitted, accepted)
      .when(handedOver)
      .then(
        { kind: 'TASK_ENDED', action: 'HAND_OVER' },
        opens('TAKING_OVER', units.specialist, { date: '2026-03-09' }),
      ));

  test('NĐ 61/2018 Đ18: moved by post, which the entry says', () =>
    given(submitted, accepted)
      .when(handsOver('2026-03-02T10:30', { details: { byPost: true } }))
      .tells(
        { kind: 'TASK_ENDED', details: { byPost: true } },
        { kind: 'TASK_OPENED', task: { kind: 'TAKING_OVER' } },
      ));

  test('NĐ 61/2018 Đ19.1: then the specialist unit examines, within the limit of the dossier', () =>
    given(submitted, accepted, handedOver)
      .when(takesOver('2026-03-02T11:00'))
      .then({ kind: 'TASK_ENDED' }, opens('EXAMINATION', units.specialist, { date: '2026-03-09' })));

  test('NĐ 61/2018 Đ18.1, Ninh Thuận Đ10.2.b, Gia Lai Đ15.2: an electronic dossier is there at once', () =>
    dossier(5, { channel: 'ONLINE' })
      .given(submitted, accepted)
      .when(handedOver)
      .then({ kind: 'TASK_ENDED' }, opens('EXAMINATION', units.specialist, { date: '2026-03-09' })));

  test('TT 01/2018 Đ9.1: what is not the unit’s own goes back to the desk with the reason, and is handed over anew in time', () =>
    given(submitted, accepted, handedOver)
      .when(returnsToDesk('2026-03-03T15:30'))
      .then({ kind: 'TASK_ENDED', action: 'RETURN_TO_DESK' }, opens('HANDOFF', units.desk, { date: '2026-03-04' })));

  test('NĐ 61/2018 Đ18.3: what is another agency’s goes to that agency by the same rule, and is there confirmed', async () => {
    const elsewhere = dossier(5, {
      profile: pinned(profileFor('2024-03-01')),
      units: { ...units, specialist: 'H02.1/desk' },
    });
    const late = accepts('2026-03-06T15:01');
    await elsewhere
      .given(handedIn('2026-03-06T15:01'))
      .when(late)
      .then({ kind: 'TASK_ENDED' }, { kind: 'ACCEPTED' }, opens('HANDOFF', units.desk, { date: '2026-03-09' }));
    await elsewhere
      .given(handedIn('2026-03-06T15:01'), late)
      .when(handsOver('2026-03-09T08:00'))
      .leaves({ openTasks: [{ kind: 'TAKING_OVER', unit: 'H02.1/desk', actions: ['TAKE_OVER', 'RETURN_TO_DESK'] }] });
  });

  test('NĐ 61/2018 Đ17.2.a, Đ18.3: and where it is another agency’s, the applicant is guided there, with the papers and the slip', async () => {
    const returned = [submitted, accepted, handedOver, returnsToDesk('2026-03-03T15:30')];
    await given(...returned.slice(0, -1))
      .when(returned.at(-1)!)
      .leaves({ openTasks: [{ kind: 'HANDOFF', actions: ['HAND_OVER', 'REDIRECT'] }] });
    await given(...returned)
      .when(redirects('2026-03-04T08:00'))
      .then(
        { kind: 'TASK_ENDED', action: 'REDIRECT', by: 'desk-officer', details: { agency: 'H02.1' } },
        { kind: 'ENDED', outcome: 'REDIRECTED' },
      );
    await given(...returned)
      .when(redirects('2026-03-04T08:00', { reason: undefined }))
      .refused('REASON_REQUIRED');
  });

  const redirected = [
    submitted,
    accepted,
    handedOver,
    returnsToDesk('2026-03-03T15:30'),
    redirects('2026-03-04T08:00'),
  ];
  const feePaidBefore = withTerms({
    fee: { when: 'AT_SUBMISSION', amountVnd: 50_000, refund: 'IF_NOT_PERFORMED', clock: 'PAUSE' },
  });
  const paid = dossier(5, feePaidBefore);
  const refundOpen = [submitted, paysCash('2026-03-02T09:00'), ...redirected.slice(1)];

  test('NĐ 61/2018 Đ17.2.a, Đ19.8: what was sent elsewhere is promised nothing here any more, nor is there a date to be explained', async () => {
    await given(...redirected.slice(0, -1))
      .when(redirected.at(-1)!)
      .leavesNo('due');
    expect(dueBasis((await lived(redirected)).state)).toBeUndefined();
    await paid
      .given(...refundOpen.slice(0, -1))
      .when(refundOpen.at(-1)!)
      .leaves({ status: 8, openTasks: [{ kind: 'REFUND' }] });
    await paid
      .given(...refundOpen.slice(0, -1))
      .when(refundOpen.at(-1)!)
      .leavesNo('due');
  });

  test('NĐ 224/2026 Đ15.1.g: so that no other calendar moves it while its fee is given back, and nobody is told of a new date', async () => {
    const moved = daysClosed('2026-03-04T09:00', '2026-03-06');
    await paid
      .given(...refundOpen)
      .when(moved)
      .leavesNo('due');
    const { events, state } = await lived([...refundOpen, moved], startOf(5, feePaidBefore));
    expect(events.at(-1)).toMatchObject({ kind: 'CALENDAR_CHANGED' });
    expect(noticesOf(events.at(-1)!, state)).toEqual([]);
    expect(dueBasis(state)).toBeUndefined();
  });

  test('NĐ 61/2018 Đ12: what was late when it was sent elsewhere stays known as late', () =>
    given(...redirected.slice(0, -1))
      .when(redirects('2026-03-11T08:00'))
      .leaves({ overdue: true }));

  test('NĐ 61/2018 Đ17.1.c: nobody is sent away with a receipt before a unit has said that it is not its own', () =>
    given(submitted, accepted).when(redirects('2026-03-02T10:30')).refused('ACTION_NOT_OPEN'));

  test('TT 01/2018 Đ9.1: handed over once more it is taken over, or comes back once more', async () => {
    const again = [submitted, accepted, handedOver, returnsToDesk('2026-03-03T15:30'), handsOver('2026-03-04T08:00')];
    await given(...again)
      .when(takesOver('2026-03-04T09:00'))
      .leaves({ openTasks: [{ kind: 'EXAMINATION' }] });
    await given(...again)
      .when(returnsToDesk('2026-03-04T09:00'))
      .leaves({ openTasks: [{ kind: 'HANDOFF', actions: ['HAND_OVER', 'REDIRECT'] }] });
  });

  test('TT 01/2018 Đ9.1: without a reason nothing is given back', () =>
    given(submitted, accepted, handedOver)
      .when(returnsToDesk('2026-03-03T15:30', { reason: undefined }))
      .refused('REASON_REQUIRED'));
});
