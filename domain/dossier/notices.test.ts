import { calendar2026, desk, leader, local, reasonOf, specialist, startOf, units } from '../../test/dossiers';
import { daysClosed, ground } from '../../test/steps';
import { handoff } from '../../workflows/stages/handoff';
import { group } from '../../workflows/stages/group';
import { reception } from '../../workflows/stages/reception';
import { returnOfResult } from '../../workflows/stages/return-of-result';
import { standardRoute } from '../../workflows/procedures/standard';
import { MemoryDossier } from '../kernel/memory';
import type { Route } from '../kernel/route';
import { workingDays } from '../procedure/limits';
import type { ProcedureTerms } from '../procedure/terms';
import type { RegulationProfile } from '../regulation/profile';
import { profileFor } from '../regulation/profile-for';
import { nd61 } from '../regulation/national/nd61-2018';
import { pinned } from '../regulation/pinned';
import type { Actor } from './actor';
import type { Act } from './commands';
import type { DossierEvent } from './events';
import { evolve } from './evolve';
import { formOf, noticeLabels, noticesOf, type Notice, type NoticeKind } from './notices';
import type { Start } from './start';
import { initialState } from './state';

type Try = readonly [at: string, kind: Act['kind'], by: Actor, rest?: Pick<Act, 'details' | 'task'>];

interface Told extends Notice {
  readonly because: DossierEvent['kind'];
  readonly at: number;
}

const police: Actor = { account: 'police-officer', role: 'OFFICER', units: ['H01.9/police'] };

/** All notices of a life, with the event that each is due for; handed in on Monday 2 March 2026, 08:00. */
async function notices(
  acts: readonly Try[],
  changes: Partial<Start> = {},
  route: Route = standardRoute,
): Promise<Told[]> {
  const life = new MemoryDossier(startOf(5, changes), route);
  await life.submit(local('2026-03-02T08:00'), desk);
  for (const [at, kind, by, rest] of acts) {
    const refused = await life.act({ kind, by, at: local(at), reason: reasonOf('because'), ...rest });
    if (refused) throw new Error(`${kind} is refused: ${JSON.stringify(refused)}`);
  }
  let state = initialState(startOf(5, changes));
  return life.events.flatMap(event => {
    state = evolve(state, event);
    return noticesOf(event, state).map(notice => ({ ...notice, because: event.kind, at: event.at }));
  });
}

const of = (told: readonly Told[], kind: NoticeKind) => told.filter(notice => notice.kind === kind);
const withTerms = (terms: ProcedureTerms): Partial<Start> => ({
  procedure: { ...startOf(5).procedure, terms },
});
const online: Partial<Start> = { channel: 'ONLINE' };

const accept: Try = ['2026-03-02T09:00', 'ACCEPT', desk];
const toExamination: readonly Try[] = [
  accept,
  ['2026-03-02T10:00', 'HAND_OVER', desk],
  ['2026-03-02T10:30', 'TAKE_OVER', specialist],
];
const proposed: readonly Try[] = [...toExamination, ['2026-03-03T09:00', 'PROPOSE_RESULT', specialist]];
const issued = (at: string): readonly Try[] => [
  ...proposed,
  ['2026-03-03T10:00', 'SIGN', leader],
  [at, 'ISSUE_RESULT', specialist],
];

describe('reception', () => {
  test('NĐ 61/2018 Đ17.1.c, Cà Mau Đ12.3, Hà Nam Đ11.1.b: the receipt is due to the applicant when the dossier is received in full', async () => {
    expect(of(await notices([accept]), 'RECEIPT')).toEqual([
      {
        kind: 'RECEIPT',
        to: 'APPLICANT',
        article: 'NĐ 61/2018 Đ17.1.c',
        form: 'RECEIPT',
        because: 'ACCEPTED',
        at: local('2026-03-02T09:00'),
      },
    ]);
  });

  test('NĐ 61/2018 Đ17.4: settled at once there is no receipt and nothing to announce, unless a receipt is asked for', async () => {
    const settle = (receipt?: true) =>
      notices(
        [['2026-03-02T09:00', 'SETTLE_AT_ONCE', desk, receipt && { details: { receipt } }]],
        withTerms({ immediate: true }),
      );
    expect(await settle()).toEqual([]);
    expect((await settle(true)).map(({ kind }) => kind)).toEqual(['RECEIPT']);
  });

  test('NĐ 61/2018 Đ17.1.a: the slip that asks for supplement is due when it is asked for', async () => {
    expect(await notices([['2026-03-02T09:00', 'REQUEST_SUPPLEMENT', desk]])).toMatchObject([
      { kind: 'SUPPLEMENT', to: 'APPLICANT', form: 'SUPPLEMENT', article: 'NĐ 61/2018 Đ17.1.a' },
    ]);
  });

  test('NĐ 61/2018 Đ17.1.b: the refusal slip is due at the counter; Đ17.2.a: as a notice to who handed in online', async () => {
    const refuse: Try[] = [['2026-03-02T09:00', 'REFUSE_RECEPTION', desk]];
    expect(await notices(refuse)).toMatchObject([
      { kind: 'REFUSAL', to: 'APPLICANT', form: 'REFUSAL', article: 'NĐ 61/2018 Đ17.1.b' },
    ]);
    expect(await notices(refuse, online)).toMatchObject([{ kind: 'REFUSAL', article: 'NĐ 61/2018 Đ17.2.a' }]);
  });

  test('NĐ 61/2018 Đ17.2.a: who came to the wrong agency is guided to the competent one', async () => {
    expect(await notices([['2026-03-02T09:00', 'REDIRECT', desk, { details: { agency: 'H02.1' } }]])).toMatchObject([
      { kind: 'REDIRECTION', to: 'APPLICANT' },
    ]);
  });

  test('NĐ 61/2018 Đ17.2.a, Đ19.8: where there is a receipt already, with the slip that answers it', async () => {
    const told = await notices([
      ...[['2026-03-02T10:00', 'ACCEPT', desk] as Try, ['2026-03-02T10:30', 'HAND_OVER', desk] as Try],
      ['2026-03-02T14:00', 'RETURN_TO_DESK', specialist],
      ['2026-03-02T15:00', 'REDIRECT', desk, { details: { agency: 'H02.1' } }],
    ]);
    expect(told.slice(-2)).toMatchObject([
      { kind: 'REFUSAL', to: 'APPLICANT', form: 'REFUSAL', article: 'NĐ 61/2018 Đ19.8' },
      { kind: 'REDIRECTION', to: 'APPLICANT', article: 'NĐ 61/2018 Đ17.2.a' },
    ]);
  });

  test('TT 01/2018 Đ9.1: the control slip goes with the dossier that is handed over', async () => {
    expect(of(await notices(toExamination), 'CONTROL')).toMatchObject([
      { to: 'OFFICER', form: 'CONTROL', because: 'TASK_ENDED' },
    ]);
  });

  test('NĐ 61/2018 Đ22.1: a fee is told when it is due, at the submission or after the assessment (status 6)', async () => {
    const fee = { amountVnd: 8_000, refund: 'NEVER', clock: 'PAUSE' } as const;
    const first = await notices([], withTerms({ fee: { ...fee, when: 'AT_SUBMISSION' } }), async d => {
      await d.task({ kind: 'PAYMENT', unit: 'APPLICANT', limit: 'NONE', actions: ['RECORD_PAYMENT'] });
      return 'RESULT_RETURNED';
    });
    expect(first).toMatchObject([{ kind: 'PAYMENT_DUE', to: 'APPLICANT', task: 't1' }]);
    expect(first[0]!.says).toEqual({
      vi: '8.000 đồng, không định ngày: hồ sơ chờ đến khi nộp',
      en: '8,000 dong, no date is set: the dossier waits until it is paid',
    });
    const later = await notices(proposed, withTerms({ fee: { ...fee, when: 'AFTER_ASSESSMENT' } }));
    expect(later.at(-1)).toMatchObject({
      kind: 'PAYMENT_DUE',
      article: 'NĐ 61/2018 Đ22.1',
      at: local('2026-03-03T09:00'),
      says: { vi: expect.stringMatching(/^8\.000 đồng/) as string },
    });
  });

  test('law.md §9: what is still to be paid of a reduced fee is told anew; of one that is waived nothing is', async () => {
    const fee = { when: 'AT_SUBMISSION', amountVnd: 50_000, refund: 'NEVER', clock: 'PAUSE' } as const;
    const waived = (details: object): Promise<Told[]> =>
      notices([['2026-03-02T09:00', 'WAIVE_FEE', desk, { details: { ground, ...details } }]], withTerms({ fee }));
    expect((await waived({ amountVnd: 25_000 })).at(-1)).toMatchObject({
      ...{ kind: 'PAYMENT_DUE', to: 'APPLICANT', because: 'FEE_WAIVED', task: 't1' },
      says: { vi: '25.000 đồng, không định ngày: hồ sơ chờ đến khi nộp' },
    });
    expect(await waived({})).toMatchObject([{ kind: 'PAYMENT_DUE', because: 'TASK_OPENED' }]);
  });

  test('law.md §9.1: of a fee it says the amount, or that it is to be assessed, and the day where there is one', async () => {
    const fee = { when: 'AT_SUBMISSION', amountVnd: 'ASSESSED', refund: 'NEVER', clock: 'PAUSE' } as const;
    const untilThe4th = await notices([], withTerms({ fee }), async d => {
      await d.task({ kind: 'PAYMENT', unit: 'APPLICANT', limit: workingDays(2), actions: ['RECORD_PAYMENT'] });
      return 'RESULT_RETURNED';
    });
    expect(untilThe4th[0]!.says).toEqual({
      vi: 'số tiền theo kết quả thẩm định, chậm nhất 04/03/2026',
      en: 'the amount is still to be assessed, by 04/03/2026 at the latest',
    });
    const whole = { ...fee, amountVnd: 1_250_000 } as const;
    const [million] = await notices([], withTerms({ fee: whole }), async d => {
      await d.task({ kind: 'PAYMENT', unit: 'APPLICANT', limit: 'NONE', actions: ['RECORD_PAYMENT'] });
      return 'RESULT_RETURNED';
    });
    expect(million!.says!.vi).toContain('1.250.000 đồng');
  });
});

describe('processing', () => {
  const asked: readonly Try[] = [
    ...toExamination,
    ['2026-03-03T09:00', 'REQUEST_SUPPLEMENT', specialist],
    ['2026-03-03T10:00', 'SEND_SUPPLEMENT_NOTICE', desk],
  ];

  test('NĐ 61/2018 Đ19.4: the desk sends the slip, not the specialist; a new receipt is due when the limit starts anew', async () => {
    const told = await notices([...asked, ['2026-03-05T09:00', 'SUPPLEMENT', desk]]);
    expect(of(told, 'SUPPLEMENT')).toMatchObject([
      { at: local('2026-03-03T10:00'), article: 'NĐ 61/2018 Đ19.4', form: 'SUPPLEMENT' },
    ]);
    expect(of(told, 'RECEIPT')).toMatchObject([
      { because: 'ACCEPTED' },
      { because: 'CLOCK_RESUMED', article: 'NĐ 61/2018 Đ19.4', at: local('2026-03-05T09:00') },
    ]);
  });

  test('NĐ 61/2018 Đ19.4: no new receipt where the limit only goes on: nothing was added, or it was only paused', async () => {
    const declined = await notices([...asked, ['2026-03-05T09:00', 'DECLINE_SUPPLEMENT', desk]]);
    const paused = await notices(
      [...asked, ['2026-03-05T09:00', 'SUPPLEMENT', desk]],
      withTerms({ supplement: { clock: 'PAUSE' } }),
    );
    expect([of(declined, 'RECEIPT').length, of(paused, 'RECEIPT').length]).toEqual([1, 1]);
  });

  test('NĐ 61/2018 Đ19.3.b: the applicant is invited to a verification that needs his or her presence, and to no other', async () => {
    const plan = (withApplicant: boolean) =>
      notices([
        ...toExamination,
        [
          '2026-03-03T09:00',
          'PLAN_VERIFICATION',
          specialist,
          { details: { verifyAt: local('2026-03-05T08:00'), withApplicant } },
        ],
      ]);
    expect(of(await plan(true), 'VERIFICATION')).toMatchObject([{ to: 'APPLICANT', article: 'NĐ 61/2018 Đ19.3.b' }]);
    expect(of(await plan(false), 'VERIFICATION')).toEqual([]);
  });

  test('1.000894: the applicant is told that a draft waits to be confirmed, since silence is consent; nobody is where there is none', async () => {
    const told = await notices(proposed, withTerms({ draftConfirmation: { amount: 1, unit: 'CALENDAR_DAY' } }));
    expect(of(told, 'DRAFT')).toEqual([
      {
        ...{ kind: 'DRAFT', to: 'APPLICANT', article: '163/QĐ-BTP', task: 't5' },
        ...{ because: 'TASK_OPENED', at: local('2026-03-03T09:00') },
      },
    ]);
    expect(of(await notices(proposed), 'DRAFT')).toEqual([]);
  });

  test('1.000894: a corrected draft is told again', async () => {
    const again: readonly Try[] = [
      ...proposed,
      ['2026-03-03T10:00', 'CORRECT_DRAFT', desk],
      ['2026-03-03T11:00', 'PROPOSE_RESULT', specialist],
    ];
    const told = await notices(again, withTerms({ draftConfirmation: { amount: 1, unit: 'CALENDAR_DAY' } }));
    expect(of(told, 'DRAFT').map(({ at }) => at)).toEqual([local('2026-03-03T09:00'), local('2026-03-03T11:00')]);
  });

  const consult: readonly Try[] = [
    ...toExamination,
    [
      '2026-03-03T09:00',
      'CONSULT',
      specialist,
      { details: { consult: [{ unit: police.units[0]!, limit: workingDays(1) }] } },
    ],
  ];

  test('NĐ 61/2018 Đ19.5.a: the consulted agency is told what is asked and until when', async () => {
    expect(of(await notices(consult), 'CONSULTATION')).toMatchObject([
      { to: 'AGENCY', task: 't5', article: 'NĐ 61/2018 Đ19.5.a' },
    ]);
  });

  test('NĐ 61/2018 Đ19.5.b: the head of the one-stop is told of its silence, once, when its limit is over', async () => {
    const told = await notices([...consult, ['2026-03-06T09:00', 'PROCEED_WITHOUT', specialist]]);
    expect(of(told, 'SILENCE')).toMatchObject([{ to: 'HEAD_OF_ONE_STOP', task: 't5', at: local('2026-03-05T00:00') }]);
  });

  test('NĐ 61/2018 Đ19.5.a: who was asked is told when it is withdrawn: the opinion is needed no more', async () => {
    const told = await notices([...consult, ['2026-03-03T10:00', 'WITHDRAW', desk]]);
    expect(of(told, 'CONSULTATION_OVER')).toMatchObject([{ to: 'AGENCY', task: 't5', article: 'NĐ 61/2018 Đ19.5.a' }]);
  });

  const parts: Route = async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;
    await handoff(d);
    await group(d, [
      { code: 'OWN', unit: units.specialist, limit: workingDays(1) },
      { code: 'POLICE', unit: police.units[0]!, limit: workingDays(1) },
    ]);
    await returnOfResult(d);
    return 'RESULT_RETURNED';
  };
  const bothParts = (own: Act['kind'], others: Act['kind']): readonly Try[] => [
    ...toExamination,
    ['2026-03-03T09:00', own, specialist, { task: 't4' }],
    ['2026-03-05T09:00', others, police],
  ];

  test('NĐ 61/2018 Đ19.6: each other agency of a group gets its part with its limit, and its delay is told as a silence is', async () => {
    const told = await notices(bothParts('FINISH_PART', 'FINISH_PART'), {}, parts);
    expect(of(told, 'CONSULTATION')).toMatchObject([{ to: 'AGENCY', task: 't5', article: 'NĐ 61/2018 Đ19.6' }]);
    expect(of(told, 'SILENCE')).toMatchObject([{ to: 'HEAD_OF_ONE_STOP', task: 't5', because: 'TASK_OVERDUE' }]);
  });

  test('NĐ 61/2018 Đ19.8: each refused part of a group has its slip; where nothing was granted no result is announced as early', async () => {
    const issue: Try = ['2026-03-05T10:00', 'ISSUE_RESULT', specialist];
    const one = await notices([...bothParts('FINISH_PART', 'REFUSE_PART'), issue], {}, parts);
    expect(of(one, 'REFUSAL')).toMatchObject([{ task: 't5', form: 'REFUSAL', article: 'NĐ 61/2018 Đ19.8' }]);
    expect(of(one, 'EARLY_RESULT')).toHaveLength(1);
    const all = await notices([...bothParts('REFUSE_PART', 'REFUSE_PART'), issue], {}, parts);
    expect([of(all, 'REFUSAL').length, of(all, 'EARLY_RESULT').length]).toEqual([2, 0]);
  });

  test('NĐ 61/2018 Đ12.4, Đ19.9: the officer is warned two working days ahead, the head reminded of the apology a day ahead', async () => {
    const told = await notices([...toExamination, ['2026-03-10T09:00', 'PROPOSE_RESULT', specialist]]);
    expect(of(told, 'WARNING')).toMatchObject([
      { to: 'OFFICER', article: 'NĐ 61/2018 Đ12.4', at: local('2026-03-05T00:00') },
    ]);
    expect(of(told, 'APOLOGY_OWED')).toMatchObject([
      { to: 'HEAD_OF_UNIT', article: 'NĐ 61/2018 Đ19.9', at: local('2026-03-06T00:00') },
    ]);
  });

  test.each([
    ['in time', '2026-03-06T09:00'],
    ['too late', '2026-03-10T09:00'],
  ])(
    'NĐ 61/2018 Đ19.9: an apology %s is due to the applicant, with the form, and to the one-stop desk (Đ12.5)',
    async (_, at) => {
      const told = await notices([...toExamination, [at, 'POSTPONE', leader, { details: { newDate: '2026-03-16' } }]]);
      expect(of(told, 'APOLOGY')).toMatchObject([
        { to: 'APPLICANT', form: 'APOLOGY', article: 'NĐ 61/2018 Đ19.9' },
        { to: 'DESK', form: 'APOLOGY', article: 'NĐ 61/2018 Đ12.5' },
      ]);
    },
  );

  test('NĐ 61/2018 Đ12.2, Đ12.5: lateness is told step by step, as the profile says', async () => {
    const told = await notices([...toExamination, ['2026-03-20T09:00', 'PROPOSE_RESULT', specialist]]);
    expect(of(told, 'ESCALATION').map(({ to, article }) => [to, article])).toEqual([
      ['OFFICER', 'NĐ 61/2018 Đ12.2'],
      ['HEAD_OF_UNIT', 'NĐ 61/2018 Đ12.2'],
      ['HEAD_OF_ONE_STOP', 'NĐ 61/2018 Đ12.5'],
      ['PROVINCE', 'NĐ 61/2018 Đ12.2'],
    ]);
  });
});

describe('the result', () => {
  test('NĐ 61/2018 Đ20.4, Ninh Thuận Đ11.1.c: a result before the due date is told to the applicant beforehand', async () => {
    expect((await notices(issued('2026-03-04T09:00'))).at(-1)).toMatchObject({
      kind: 'EARLY_RESULT',
      to: 'APPLICANT',
      article: 'NĐ 61/2018 Đ20.4',
    });
  });

  test('NĐ 61/2018 Đ20.3: one on the last evening, or late, is told as ready', async () => {
    for (const at of ['2026-03-09T17:00', '2026-03-12T09:00'])
      expect((await notices(issued(at))).at(-1)).toMatchObject({ kind: 'RESULT_READY', article: 'NĐ 61/2018 Đ20.3' });
  });

  test('NĐ 61/2018 Đ19.8: a refusal is told by its slip and never as a result', async () => {
    const refused = issued('2026-03-04T09:00').map(act =>
      act[1] === 'PROPOSE_RESULT' ? ([act[0], 'PROPOSE_REFUSAL', act[2]] as const) : act,
    );
    expect((await notices(refused)).at(-1)).toMatchObject({
      kind: 'REFUSAL',
      form: 'REFUSAL',
      because: 'RESULT_READY',
    });
  });

  test('NĐ 61/2018 Đ21.1: that a result was recalled is told to whoever was told to come, with the date that holds again', async () => {
    const recall = (at: string): Try => [at, 'RECALL_RESULT', desk];
    const told = await notices([...issued('2026-03-04T09:00'), recall('2026-03-05T09:00')]);
    expect(told.slice(-2)).toMatchObject([
      { kind: 'EARLY_RESULT' },
      { kind: 'RECALL', to: 'APPLICANT', article: 'NĐ 61/2018 Đ21.1', says: { vi: expect.stringContaining('09/03/2026') as string } }, // prettier-ignore
    ]);
    // Past that date there is none to hold on to.
    const late = (await notices([...issued('2026-03-12T09:00'), recall('2026-03-12T10:00')])).at(-1)!;
    expect(late).toMatchObject({ kind: 'RECALL' });
    expect(late).not.toHaveProperty('says');
  });

  test('NĐ 61/2018 Đ20.3: a result that nobody collects is told to the desk', async () => {
    const told = await notices([...issued('2026-03-04T09:00'), ['2026-03-20T09:00', 'RETURN_RESULT', desk]]);
    expect(of(told, 'UNCOLLECTED')).toMatchObject([{ to: 'DESK', because: 'RESULT_UNCOLLECTED' }]);
  });
});

describe('turns to the end', () => {
  test('TT 03/2025 Phụ lục I: the notice of the stop is due when the desk confirms a withdrawal or a stop', async () => {
    const withdrawn = await notices([
      ...toExamination,
      ['2026-03-03T09:00', 'WITHDRAW', desk],
      ['2026-03-03T10:00', 'CONFIRM_WITHDRAWAL', desk],
    ]);
    expect(of(withdrawn, 'STOP')).toMatchObject([{ to: 'APPLICANT', form: 'STOP', at: local('2026-03-03T10:00') }]);
    const stopped = await notices([
      ...toExamination,
      ['2026-03-03T09:00', 'ORDER_STOP', leader, { details: { ground: 'NĐ 1/2026 Đ2' } }],
      ['2026-03-03T10:00', 'CONFIRM_STOP', desk],
    ]);
    expect(of(stopped, 'STOP')).toHaveLength(1);
  });

  test('TT 03/2025 Phụ lục I: and when a window for the supplement has run out', async () => {
    const life = new MemoryDossier(startOf(5, withTerms({ supplement: { window: workingDays(2) } })), standardRoute);
    await life.submit(local('2026-03-02T08:00'), desk);
    await life.act({
      kind: 'REQUEST_SUPPLEMENT',
      by: desk,
      at: local('2026-03-02T09:00'),
      reason: reasonOf('a paper'),
    });
    await life.passTime(local('2026-03-20T09:00'));
    expect(await life.act({ kind: 'CONFIRM_STOP', by: desk, at: local('2026-03-20T09:00') })).toBeUndefined();
    expect(life.events.flatMap(event => noticesOf(event, life.state)).map(({ kind }) => kind)).toEqual([
      'SUPPLEMENT',
      'STOP',
    ]);
  });

  test('NĐ 61/2018 Đ21.2: lost papers are apologised for', async () => {
    expect(of(await notices([...toExamination, ['2026-03-03T09:00', 'REPORT_LOSS', desk]]), 'LOSS')).toMatchObject([
      { to: 'APPLICANT', article: 'NĐ 61/2018 Đ21.2' },
    ]);
  });

  test('NĐ 224/2026 Đ15.1.g: a due date that a decision moved is told; one that stayed is not', () => {
    const at = local('2026-03-03T08:00');
    const date = { at, date: '2026-03-03', lateFrom: at };
    const because = (due?: object): DossierEvent => ({
      kind: 'CALENDAR_CHANGED',
      calendar: calendar2026,
      because: '1/QĐ',
      seq: 9,
      at,
      ...(due && { due }),
    });
    const state = initialState(startOf(5));
    expect(noticesOf(because({ from: date, to: date }), state)).toMatchObject([{ kind: 'NEW_DATE', to: 'APPLICANT' }]);
    expect(noticesOf(because(), state)).toEqual([]);
    // The result is at the desk, and the applicant was told so (NĐ 61/2018 Đ20.4).
    expect(noticesOf(because({ from: date, to: date }), { ...state, readyAt: at })).toEqual([]);
  });
});

describe('NĐ 224/2026 Đ15.1.g: the date that a wait moved', () => {
  const asked: readonly Try[] = [
    ...toExamination,
    ['2026-03-03T09:00', 'REQUEST_SUPPLEMENT', specialist],
    ['2026-03-03T10:00', 'SEND_SUPPLEMENT_NOTICE', desk],
  ];
  const newDates = async (acts: readonly Try[], changes: Partial<Start> = {}) =>
    of(await notices(acts, changes), 'NEW_DATE').map(({ because, to, at }) => [because, to, at]);
  const told = (at: string) => ['CLOCK_RESUMED', 'APPLICANT', local(at)];

  test('NĐ 61/2018 Đ22.1: the receipt named another one before the fee was paid', async () => {
    const fee = { when: 'AT_ACCEPTANCE', amountVnd: 50_000, refund: 'NEVER', clock: 'PAUSE' } as const;
    const pays: Try = ['2026-03-05T09:00', 'RECORD_PAYMENT', desk, { details: { amountVnd: 50_000 } }];
    expect(await newDates([accept, pays], withTerms({ fee }))).toEqual([told('2026-03-05T09:00')]);
  });

  test('law.md §1.7: one that is not counted moves it, and one of no length does not', async () => {
    const pause = withTerms({ supplement: { clock: 'PAUSE' } });
    expect(await newDates([...asked, ['2026-03-05T09:00', 'SUPPLEMENT', desk]], pause)).toEqual([told('2026-03-05T09:00')]); // prettier-ignore
    expect(await newDates([...asked, ['2026-03-03T11:00', 'SUPPLEMENT', desk]], pause)).toEqual([]);
  });

  test('NĐ 61/2018 Đ19.4: what was not completed runs on; what was completed has a receipt of its own', async () => {
    expect(await newDates([...asked, ['2026-03-05T09:00', 'DECLINE_SUPPLEMENT', desk]])).toEqual([told('2026-03-05T09:00')]); // prettier-ignore
    expect(await newDates([...asked, ['2026-03-05T09:00', 'SUPPLEMENT', desk]])).toEqual([]);
  });

  test('law.md §1.7: a window that is over leads to the refusal by the new date; what it closes has none', async () => {
    const over = (onExpiry: 'CLOSE' | 'REFUSE') => withTerms({ supplement: { window: workingDays(2), onExpiry } });
    expect(await newDates([...asked, ['2026-03-09T09:00', 'PROPOSE_REFUSAL', specialist]], over('REFUSE'))).toEqual([told('2026-03-06T00:00')]); // prettier-ignore
    expect(await newDates([...asked, ['2026-03-09T09:00', 'CONFIRM_STOP', desk]], over('CLOSE'))).toEqual([]);
  });

  test('law.md §8.1: a calendar that changed meanwhile moves it too, though the wait took no day', async () => {
    const pause = startOf(5, withTerms({ supplement: { clock: 'PAUSE' } }));
    const life = new MemoryDossier(pause, standardRoute);
    await life.submit(local('2026-03-02T08:00'), desk);
    for (const [at, kind, by] of asked) await life.act({ kind, by, at: local(at), reason: reasonOf('because') });
    await life.tell(daysClosed('2026-03-03T10:30', '2026-03-06'));
    await life.act({ kind: 'SUPPLEMENT', by: desk, at: local('2026-03-03T11:00') });
    expect(noticesOf(life.events.find(({ kind }) => kind === 'CLOCK_RESUMED')!, life.state)).toMatchObject([{ kind: 'NEW_DATE' }]); // prettier-ignore
  });
});

describe('forms', () => {
  const by = (profile: RegulationProfile) => startOf(5, { profile: pinned(profile) });

  test('TT 03/2025 Phụ lục I: received today the apology is form 04, the stop 05, the control slip 06', () => {
    const start = by(profileFor('2026-07-02'));
    expect(formOf(start, 'APOLOGY')).toMatchObject({
      number: '04',
      vi: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    });
    expect([formOf(start, 'STOP')?.number, formOf(start, 'CONTROL')?.number]).toEqual(['05', '06']);
  });

  test('TT 01/2018 Đ9.1: received under NĐ 61/2018 the control slip is 05, and there is no form for a stop', () => {
    const then = by(nd61);
    expect([formOf(then, 'CONTROL')?.number, formOf(then, 'STOP')]).toEqual(['05', undefined]);
  });

  test('law.md §0.1: it is the profile of the reception that counts, and not what its date or agency would get now', () => {
    const inHoaBinh = {
      ...by(profileFor('2024-07-10', 'H28')),
      agency: 'H26.001',
      submittedAt: local('2026-07-02T08:00'),
    };
    expect([formOf(inHoaBinh, 'CONTROL')?.number, formOf(inHoaBinh, 'STOP')]).toEqual(['05', undefined]);
    expect(formOf(by(profileFor('2019-01-05')), 'RECEIPT')).toBeUndefined();
  });

  test('a profile that nobody knows has no forms', () => {
    const { profile, ...start } = startOf(5);
    expect(formOf({ ...start, profile: { ...profile, id: 'NĐ 1/1900' } }, 'RECEIPT')).toBeUndefined();
  });
});

test('NĐ 61/2018 Đ5.1: every kind of notice has a name in Vietnamese and in English', () => {
  for (const { vi, en } of Object.values(noticeLabels)) expect([vi, en].every(text => text.length > 5)).toBe(true);
});
