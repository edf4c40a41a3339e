import { profileFor } from '../../domain/regulation/profile-for';
import { pinned } from '../../domain/regulation/pinned';
import { local, units } from '../../test/dossiers';
import { dossier, given } from '../../test/dossier-specification';
import { accepts, handedIn, handsOver, returnsToDesk, takesOver } from '../../test/steps';

const submitted = handedIn('2026-03-02T08:00');
const accepted = accepts('2026-03-02T10:00');
const handedOver = handsOver('2026-03-02T10:30');
const opens = (kind: string, unit: string, due: unknown) => ({
  kind: 'TASK_OPENED' as const,
  task: expect.objectContaining({ kind, unit, due: expect.objectContaining(due as object) as never }) as never,
});
const dueAfter = (profile: Parameters<typeof pinned>[0], at: string, due: string) =>
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

describe('half a working day', () => {
  test.each([
    ['Hà Nam Đ11.2', 'H25'],
    ['Cà Mau Đ12.4', 'H12'],
  ])('%s: within four working hours, by the minute', async (_article, province) => {
    const profile = profileFor('2024-03-01', province);
    await dueAfter(profile, '2026-03-02T09:00', '2026-03-02T15:00');
    await dueAfter(profile, '2026-03-02T15:30', '2026-03-03T10:00');
  });

  test.each(['H43', 'H21', 'H28'])(
    'NĐ 61/2018 Đ18.2: the other provinces of the five, such as %s, have the decree’s',
    province => dueAfter(profileFor('2025-03-03', province), '2026-03-02T15:30', '2026-03-03T17:00'),
  );
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

  test('TT 01/2018 Đ9.1: without a reason nothing is given back', () =>
    given(submitted, accepted, handedOver)
      .when(returnsToDesk('2026-03-03T15:30', { reason: undefined }))
      .refused('REASON_REQUIRED'));
});
