import { local, reasonOf, units, withTerms } from '../../test/dossiers';
import { dossier, given, givenEvents, lived } from '../../test/dossier-specification';
import {
  accepts,
  asksForSupplement,
  declinesSupplement,
  handedIn,
  redirects,
  refusesReception,
  settlesAtOnce,
  supplements,
} from '../../test/steps';
import { openTasks } from '../../domain/dossier/state';

const submitted = handedIn('2026-03-02T08:00');
const accepted = accepts('2026-03-02T10:00');
const asked = asksForSupplement('2026-03-02T09:00');
const given2 = supplements('2026-03-04T10:00');

describe('checking', () => {
  test('NĐ 61/2018 Đ17.1: what is handed in at the counter is checked by the one-stop desk, within half a working day', () =>
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

  test('NĐ 45/2020 Đ11, Cà Mau Đ12.1, Ninh Thuận Đ10.2: what comes in online is answered within 8 working hours of the system’s receipt, at night too', () =>
    dossier(5, { channel: 'ONLINE' })
      .given()
      .when(handedIn('2026-03-02T22:00'))
      .leaves({ openTasks: [{ kind: 'RECEPTION_CHECK', due: { at: local('2026-03-04T08:00') } }] }));

  test('a procedure’s own time for the check goes before the profile’s (1.000058: half a day, two days)', () =>
    dossier(5, { channel: 'ONLINE', ...withTerms({ receptionCheck: { amount: 2, unit: 'WORKING_DAY' } }) })
      .given()
      .when(submitted)
      .leaves({ openTasks: [{ due: { date: '2026-03-04' } }] }));

  test('NĐ 61/2018 Đ17.3: a dossier is handed in once', () =>
    given(submitted).when(handedIn('2026-03-02T08:01')).refused('ALREADY_SUBMITTED', { dossier: 'H01.1-260302-0001' }));

  test('before it is handed in nothing is open', () =>
    givenEvents()
      .when({ ...accepted, seq: 0 })
      .refused('ACTION_NOT_OPEN', { allowed: [] }));
});

describe('accepting', () => {
  test('NĐ 61/2018 Đ17.2.b: an online dossier that is complete is accepted and goes to the unit that is competent', () =>
    dossier(5, { channel: 'ONLINE' })
      .given(submitted)
      .when(accepted)
      .tells(
        { kind: 'TASK_ENDED', action: 'ACCEPT' },
        { kind: 'ACCEPTED' },
        { kind: 'TASK_OPENED', task: { kind: 'HANDOFF', unit: units.desk } },
      ));

  test('NĐ 61/2018 Đ17.1.c: acceptance gives out the receipt with the date of the result', () =>
    given(submitted)
      .when(accepted)
      .then(
        { kind: 'TASK_ENDED', task: 't1', action: 'ACCEPT' },
        {
          kind: 'ACCEPTED',
          limit: { amount: 5, unit: 'WORKING_DAY' },
          startedAt: local('2026-03-02T10:00'),
          due: { at: local('2026-03-09T17:00'), date: '2026-03-09', lateFrom: local('2026-03-10T00:00') },
        },
        { kind: 'TASK_OPENED' },
      ));

  test('NĐ 61/2018 Đ17.1.c: the receipt is the first', () => given(submitted).when(accepted).leaves({ receipts: 1 }));

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

  test('a limit that ends beyond all reason is refused, with what may be done instead, and nothing breaks', () =>
    dossier(10_000)
      .given(submitted)
      .when(accepted)
      .refused('OUTSIDE_HORIZON', { allowed: expect.arrayContaining(['REFUSE_RECEPTION']) }));
});

describe('the date on the receipt', () => {
  const dueOf = (workingDays: number, at: string, due: string) =>
    dossier(workingDays)
      .given(handedIn(at))
      .when(accepts(at))
      .then(
        { kind: 'TASK_ENDED' },
        { kind: 'ACCEPTED', due: expect.objectContaining({ date: due }) as never },
        { kind: 'TASK_OPENED' },
      );

  test('BLDS Đ147.2: the day of reception does not count', () => dueOf(1, '2026-03-02T07:30', '2026-03-03'));
  test('BLDS Đ148.5: a last day never falls on a weekend', () => dueOf(1, '2026-03-06T16:00', '2026-03-09'));
  test('9441/TB-BNV: Tết does not count', () => dueOf(5, '2026-02-11T10:12', '2026-02-25'));
});

describe('by post', () => {
  const byPost = dossier(5, { channel: 'POSTAL', minutesSignedAt: local('2026-02-27T15:00') });
  const counted = (startedAt: string, due: string) =>
    ({ kind: 'ACCEPTED', startedAt: local(startedAt), due: expect.objectContaining({ date: due }) as never }) as const;

  test('QĐ 45/2016 Đ7.4, Hòa Bình Đ25.1: the limit counts from the signing of the handover minutes, though the receipt is written later', () =>
    byPost
      .given(submitted)
      .when(accepted)
      .then({ kind: 'TASK_ENDED' }, counted('2026-02-27T15:00', '2026-03-06'), { kind: 'TASK_OPENED' }));

  test('QĐ 45/2016 Đ7.4: after a supplement, from when it is complete', () =>
    byPost
      .given(submitted, asked, given2)
      .when(accepts('2026-03-04T11:00'))
      .then({ kind: 'TASK_ENDED' }, counted('2026-03-04T10:00', '2026-03-11'), { kind: 'TASK_OPENED' }));

  test('QĐ 45/2016 Đ7.4: supplemented twice, from the second time', () =>
    byPost
      .given(
        ...[submitted, asked, given2],
        asksForSupplement('2026-03-04T11:00', { details: { ground: 'NĐ 175/2024 Đ54.3' } }),
        supplements('2026-03-05T10:00'),
      )
      .when(accepts('2026-03-05T11:00'))
      .leaves({ due: { date: '2026-03-12' } }));

  test('QĐ 45/2016 Đ7.4: where nothing was supplemented after all, from the minutes as ever', () =>
    byPost
      .given(submitted, asked, declinesSupplement('2026-03-04T10:00'))
      .when(accepts('2026-03-04T11:00'))
      .then({ kind: 'TASK_ENDED' }, counted('2026-02-27T15:00', '2026-03-06'), { kind: 'TASK_OPENED' }));
});

describe('asking for supplement', () => {
  test('NĐ 61/2018 Đ17.1.a: the slip states the reason', () =>
    given(submitted)
      .when(asksForSupplement('2026-03-02T09:00', { reason: undefined }))
      .refused('REASON_REQUIRED', { field: 'reason' }));

  test('NĐ 61/2018 Đ17.1.a: the applicant is asked, and no limit runs before acceptance', () =>
    given(submitted)
      .when(asked)
      .then(
        { kind: 'TASK_ENDED', action: 'REQUEST_SUPPLEMENT', reason: reasonOf('a paper is missing') },
        { kind: 'SUPPLEMENT_REQUESTED', stage: 'RECEPTION', round: 1 },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'SUPPLEMENT', unit: 'APPLICANT' }) as never },
      ));

  test('NĐ 61/2018 Đ17.2.a, Cà Mau Đ12.2, Ninh Thuận Đ10.2.a: online the same, said once and in full', () =>
    dossier(5, { channel: 'ONLINE' }).given(submitted).when(asked).leaves({ status: 5 }));

  test('NĐ 61/2018 Đ11.2.c, Đ15.3: a second supplement at reception is refused, with what may be done instead', () =>
    given(submitted, asked, given2)
      .when(asksForSupplement('2026-03-04T11:00'))
      .refused('SUPPLEMENT_ALREADY_REQUESTED', {
        article: 'NĐ 61/2018 Đ11.2.c',
        most: 1,
        allowed: expect.arrayContaining(['ACCEPT', 'REFUSE_RECEPTION']),
      }));

  test('Ninh Thuận Đ9.3: the same', () =>
    given(submitted, asked, declinesSupplement('2026-03-04T10:00'))
      .when(asksForSupplement('2026-03-04T11:00'))
      .refused('SUPPLEMENT_ALREADY_REQUESTED'));

  test('NĐ 61/2018 Đ11.2.c: a second one needs a ground in law, which is recorded', () =>
    given(submitted, asked, given2)
      .when(asksForSupplement('2026-03-04T11:00', { details: { ground: 'NĐ 175/2024 Đ54.3' } }))
      .tells(
        { kind: 'TASK_ENDED', details: { ground: 'NĐ 175/2024 Đ54.3' } },
        { kind: 'SUPPLEMENT_REQUESTED', round: 2 },
      ));

  test('NĐ 61/2018 Đ11.2.c: also where the procedure’s own law allows two in the appraisal (1.013225)', () =>
    dossier(5, withTerms({ supplement: { mostRounds: 2 } }))
      .given(submitted, asked, given2)
      .when(asksForSupplement('2026-03-04T11:00'))
      .refused('SUPPLEMENT_ALREADY_REQUESTED', { article: 'NĐ 61/2018 Đ11.2.c', most: 1 }));

  test('NĐ 61/2018 Đ17.1, Gia Lai Đ15.1: what was completed is checked anew, for half a day from then on', () =>
    given(submitted, asked)
      .when(given2)
      .leaves({ openTasks: [{ kind: 'RECEPTION_CHECK', due: { at: local('2026-03-04T16:00') } }] }));

  test('NĐ 45/2020 Đ12: the code stays, whatever was supplemented', async () => {
    const { state } = await lived([submitted, asked, given2, accepts('2026-03-04T11:00')]);
    expect(state.start.code).toBe('H01.1-260302-0001');
    expect(state.tasks.find(task => task.kind === 'SUPPLEMENT')).toMatchObject({
      ended: { action: 'SUPPLEMENT', by: 'desk-officer' },
    });
  });

  test('NĐ 118/2025 Đ17: the limit counts from the acceptance of what is now complete', () =>
    given(submitted, asked, given2)
      .when(accepts('2026-03-04T11:00'))
      .leaves({ receipts: 1, due: { date: '2026-03-11' } }));
});

describe('refusing and redirecting', () => {
  test('NĐ 61/2018 Đ17.1.b: a refusal of reception states its reason', () =>
    given(submitted)
      .when(refusesReception('2026-03-02T09:00', { reason: undefined }))
      .refused('REASON_REQUIRED', { action: 'REFUSE_RECEPTION', field: 'reason' }));

  test('NĐ 61/2018 Đ17.1.b: a dossier refused at reception has no receipt, no due date, and ends', () =>
    given(submitted)
      .when(refusesReception('2026-03-02T09:00'))
      .then(
        { kind: 'TASK_ENDED', action: 'REFUSE_RECEPTION', by: 'desk-officer', reason: reasonOf('incomplete') },
        { kind: 'ENDED', outcome: 'REFUSED_AT_RECEPTION' },
      ));

  test('NĐ 61/2018 Đ17.2.a: what belongs to another authority is sent there', () =>
    given(submitted)
      .when(redirects('2026-03-02T09:00'))
      .then(
        { kind: 'TASK_ENDED', action: 'REDIRECT', details: { agency: 'H02.1' } },
        { kind: 'ENDED', outcome: 'REDIRECTED' },
      ));

  test('NĐ 61/2018 Đ17.2.a: which authority that is has to be said', () =>
    given(submitted)
      .when(redirects('2026-03-02T09:00', { details: {} }))
      .refused('DETAIL_REQUIRED', { field: 'details.agency' }));
});

describe('settling at once', () => {
  const atOnce = dossier(5, withTerms({ immediate: true }));

  test('NĐ 61/2018 Đ17.4: received, decided and given out in one go, without a receipt', async () => {
    await atOnce
      .given(submitted)
      .when(settlesAtOnce('2026-03-02T08:10'))
      .then(
        { kind: 'TASK_ENDED', action: 'SETTLE_AT_ONCE' },
        { kind: 'ACCEPTED' },
        { kind: 'RESULT_SIGNED' },
        { kind: 'RESULT_READY', onTime: true },
        { kind: 'ENDED', outcome: 'RESULT_RETURNED' },
      );
    await atOnce
      .given(submitted)
      .when(settlesAtOnce('2026-03-02T08:10'))
      .leaves({ receipts: 0, status: 10, onTime: true });
  });

  test('Ninh Thuận Đ10.4: with a receipt, if the applicant asks for one', () =>
    atOnce
      .given(submitted)
      .when(settlesAtOnce('2026-03-02T08:10', { details: { receipt: true } }))
      .leaves({ receipts: 1 }));

  test('NĐ 61/2018 Đ17.4: only where the procedure is one of those', () =>
    given(submitted).when(settlesAtOnce('2026-03-02T08:10')).refused('ACTION_NOT_OPEN'));
});

test('Ninh Thuận Đ10.1.c: no apology instead of a receipt at reception: that is a slip of the text', async () => {
  const { state } = await lived([submitted]);
  expect(openTasks(state).map(({ actions }) => actions)).toEqual([
    ['ACCEPT', 'REQUEST_SUPPLEMENT', 'REFUSE_RECEPTION', 'REDIRECT'],
  ]);
});
