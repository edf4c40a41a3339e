import { desk, local, reasonOf, specialist, startOf, units, withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import {
  confirmsStop,
  daysClosed,
  declinesSupplement,
  findsIncomplete,
  handsOver,
  online,
  paymentNoticed,
  postpones,
  proposesRefusal,
  proposesResult,
  sendsSlip,
  signs,
  supplements,
  timePasses,
  type Step,
} from '../../test/steps';
import { dueBasis } from '../../domain/dossier/view';
import type { ProcedureTerms } from '../../domain/procedure/terms';

const found = findsIncomplete('2026-03-03T09:00');
const sent = sendsSlip('2026-03-03T10:00');
const asked = [...online.examined, found, sent];
const completed = supplements('2026-03-10T09:00');

const law = (supplement: ProcedureTerms['supplement'] = {}) =>
  dossier(5, { channel: 'ONLINE', ...withTerms({ supplement }) });
const { given } = law();

/** The slip went out as the last of these, and nothing says that it was late. */
async function sentInTime(supplement: ProcedureTerms['supplement'], ...steps: readonly Step[]): Promise<void> {
  const { events } = await lived(steps, startOf(5, { channel: 'ONLINE', ...withTerms({ supplement }) }));
  const slip = events.find(({ kind }) => kind === 'SUPPLEMENT_REQUESTED');
  expect(slip).toMatchObject({ stage: 'SUBSTANCE', round: 1 });
  expect(slip).not.toHaveProperty('late');
}

describe('through the desk', () => {
  test('NĐ 61/2018 Đ19.4: the specialist finds what is missing, the desk sends the slip: within 3 working days of reception', () =>
    given(...online.examined)
      .when(found)
      .then(
        { kind: 'TASK_ENDED', action: 'REQUEST_SUPPLEMENT', reason: reasonOf('proof is missing') },
        {
          kind: 'TASK_OPENED',
          task: expect.objectContaining({
            kind: 'SUPPLEMENT_NOTICE',
            unit: units.desk,
            due: expect.objectContaining({ date: '2026-03-05' }) as never,
          }) as never,
        },
      ));

  test('NĐ 61/2018 Đ5.1.e: the specialist unit never writes to the applicant itself', () =>
    given(...online.examined, found)
      .when(sendsSlip('2026-03-03T10:00', { by: specialist }))
      .refused('NOT_YOUR_UNIT', { units: [units.desk] }));

  test('Cà Mau Đ13.2: the request reaches the applicant through the desk, and only then is it one', () =>
    given(...online.examined, found)
      .when(sent)
      .then(
        { kind: 'TASK_ENDED', by: 'desk-officer' },
        { kind: 'SUPPLEMENT_REQUESTED', stage: 'SUBSTANCE', round: 1 },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'SUPPLEMENT', unit: 'APPLICANT' }) as never },
        { kind: 'CLOCK_SUSPENDED', mode: 'RESTART', because: 'SUPPLEMENT' },
      ));

  test('NĐ 61/2018 Đ5.1.đ: the desk does not send what cannot stand, and says why', () =>
    given(...online.examined, found)
      .when({
        kind: 'WITHDRAW_SUPPLEMENT_REQUEST',
        at: local('2026-03-03T10:00'),
        by: desk,
        reason: reasonOf('no ground'),
      })
      .leaves({ status: 4, openTasks: [{ kind: 'EXAMINATION' }], due: { date: '2026-03-09' } }));

  test('NĐ 61/2018 Đ19.4: what is said in time is not marked', () =>
    sentInTime({}, ...online.examined, found, sendsSlip('2026-03-05T23:59')));

  test('NĐ 61/2018 Đ19.4: what is said after the third working day goes out all the same, and is marked late', () =>
    given(...online.examined, found)
      .when(sendsSlip('2026-03-06T08:00'))
      .tells({ kind: 'TASK_OVERDUE' }, { kind: 'SUPPLEMENT_REQUESTED', late: true }));

  describe('NĐ 61/2018 Đ19.4, law.md §1.7: days on which the limit stood for the fee are not among the three', () => {
    const fee = { when: 'AT_ACCEPTANCE', amountVnd: 50_000, refund: 'NEVER', clock: 'PAUSE' } as const;
    const { given } = dossier(5, { channel: 'ONLINE', ...withTerms({ fee }) });
    // Asked to pay on Monday, which counts, and paid on the Wednesday of the next week, which does not: seven days more.
    const paid = [...online.accepted, paymentNoticed('2026-03-11T09:00'), handsOver('2026-03-11T09:10')];
    const incomplete = findsIncomplete('2026-03-11T10:00');

    test('NĐ 61/2018 Đ19.4: the notice has its three days, and is not late before it could be written', () =>
      given(...paid)
        .when(incomplete)
        .leaves({ openTasks: [{ kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-16' }, overdue: false }] }));

    test.each([
      ['2026-03-16T23:59', undefined],
      ['2026-03-17T08:00', true],
    ])('NĐ 61/2018 Đ19.4: sent at %s: late %s', async (at, late) => {
      const steps = [...paid, incomplete, sendsSlip(at)];
      const { events } = await lived(steps, startOf(5, { channel: 'ONLINE', ...withTerms({ fee }) }));
      const slip = events.find(event => event.kind === 'SUPPLEMENT_REQUESTED');
      expect(slip).toMatchObject({ round: 1 });
      expect(slip && 'late' in slip ? slip.late : undefined).toBe(late);
      expect(events.filter(({ kind }) => kind === 'TASK_OVERDUE')).toHaveLength(late ? 1 : 0);
    });

    test('NĐ 61/2018 Đ19.4: another calendar moves its date by the same reckoning', () =>
      given(...paid, incomplete)
        .when(daysClosed('2026-03-11T11:00', '2026-03-12'))
        .leaves({ openTasks: [{ kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-17' } }] }));
  });

  test('1.013225: special law may give it other days', () =>
    sentInTime(
      { noticeWithin: { amount: 7, unit: 'WORKING_DAY' } },
      ...online.examined,
      found,
      sendsSlip('2026-03-06T08:00'),
    ));

  test('NĐ 61/2018 Đ11.2.c: a second request in substance needs a ground', () =>
    given(...asked, completed)
      .when(findsIncomplete('2026-03-11T09:00'))
      .refused('SUPPLEMENT_ALREADY_REQUESTED', { article: 'NĐ 61/2018 Đ19.4' }));

  test('NĐ 61/2018 Đ19.4: the request at reception is another: one of each', () =>
    given(...asked)
      .when(completed)
      .leaves({ openTasks: [{ kind: 'EXAMINATION' }] }));

  test('NĐ 61/2018 Đ19.4: with a ground, the days of the notice count from the full supplement, with which the limit began anew', () =>
    given(...asked, completed)
      .when(findsIncomplete('2026-03-11T09:00', { details: { ground: 'NĐ 175/2024 Đ54.3' } }))
      .leaves({ openTasks: [{ kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-13' } }] }));
});

describe('the limit', () => {
  test('NĐ 61/2018 Đ19.4: while the applicant is waited for there is no due date, and status 5', async () => {
    await given(...online.examined, found)
      .when(sent)
      .leaves({ status: 5, suspended: { since: local('2026-03-03T10:00'), mode: 'RESTART' }, due: undefined } as never);
    await given(...asked)
      .when(timePasses('2026-06-01T00:00'))
      .then();
  });

  test('NĐ 61/2018 Đ19.4: after the full supplement it counts from the beginning, with a receipt of its own', async () => {
    await given(...asked)
      .when(completed)
      .then(
        { kind: 'TASK_ENDED', action: 'SUPPLEMENT' },
        { kind: 'CLOCK_RESUMED', due: expect.objectContaining({ date: '2026-03-17' }) as never },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'EXAMINATION' }) as never },
      );
    await given(...asked)
      .when(completed)
      .leaves({ receipts: 2, due: { date: '2026-03-17' } });
  });

  test('119 procedures (law.md §1.7): the wait is not counted, the rest runs on, the receipt stays', () =>
    law({ clock: 'PAUSE' })
      .given(...asked)
      .when(completed)
      .leaves({ receipts: 1, due: { date: '2026-03-16' } }));

  test('a procedure whose limit runs on meanwhile', async () => {
    const runsOn = law({ clock: 'NO_EFFECT' });
    await runsOn
      .given(...online.examined, found)
      .when(sent)
      .leaves({ status: 5, due: { date: '2026-03-09' } });
    await runsOn
      .given(...asked)
      .when(completed)
      .leaves({ due: { date: '2026-03-09' }, overdue: true });
  });

  test('NĐ 61/2018 Đ19.4: nothing less than the full supplement begins it anew: who cannot supplement has the rest left', () =>
    given(...asked)
      .when(declinesSupplement('2026-03-10T09:00'))
      .then(
        { kind: 'TASK_ENDED', action: 'DECLINE_SUPPLEMENT' },
        { kind: 'CLOCK_RESUMED', as: 'PAUSE', due: expect.objectContaining({ date: '2026-03-16' }) as never },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'EXAMINATION' }) as never },
      ));

  test('counting-rules 12: asked after the due date, the limit stays missed until the supplement begins it anew', async () => {
    const late = [...online.examined, findsIncomplete('2026-03-10T09:00'), sendsSlip('2026-03-10T10:00')];
    await given(...late.slice(0, -1))
      .when(late.at(-1)!)
      .leaves({ due: { date: '2026-03-09' }, overdue: true });
    await given(...late)
      .when(supplements('2026-03-12T09:00'))
      .leaves({ due: { date: '2026-03-19' }, overdue: false });
  });

  test('Hòa Bình Đ19.3: the account of the applicant hands in its own supplement', () =>
    dossier(5, { channel: 'ONLINE', applicant: 'citizen' })
      .given(...asked)
      .when(supplements('2026-03-10T09:00', { by: { account: 'citizen', role: 'APPLICANT', units: [] } }))
      .tells({ kind: 'TASK_ENDED', by: 'citizen' }));
});

describe('the window', () => {
  const window = { amount: 5, unit: 'WORKING_DAY' } as const; // from 3 March: to the end of 10 March
  const over = timePasses('2026-03-11T00:00');

  test('1.014770: who does not complete in time: the dossier is closed', () =>
    law({ window })
      .given(...asked)
      .when(over)
      .then(
        { kind: 'TASK_ENDED', action: 'WINDOW_OVER', by: 'TIME' },
        { kind: 'CLOCK_RESUMED', as: 'PAUSE' },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'STOP_NOTICE', unit: units.desk }) as never },
      ));

  test('1.014770: to the millisecond', () =>
    law({ window })
      .given(...asked)
      .when({ ...supplements('2026-03-11T00:00'), at: local('2026-03-11T00:00') - 1 })
      .tells({ kind: 'TASK_ENDED', action: 'SUPPLEMENT' }));

  test('1.014770: at the instant itself it is over, whoever came first', () =>
    law({ window })
      .given(...asked, over)
      .when(supplements('2026-03-11T00:00'))
      .refused('LEGAL_TIME_OUT_OF_ORDER'));

  test('TT 03/2025 Phụ lục I: the desk gives the papers back with the notice, and the dossier is closed', () =>
    law({ window })
      .given(...asked, over)
      .when(confirmsStop('2026-03-11T09:00'))
      .tells({ kind: 'TASK_ENDED', action: 'CONFIRM_STOP' }, { kind: 'ENDED', outcome: 'CLOSED_INCOMPLETE' }));

  describe('NĐ 61/2018 Đ19.9, 1.014770: while it is being closed nothing is promised and nobody is late', () => {
    const wait = timePasses('2026-03-30T08:00');
    const entered = supplements('2026-03-30T09:00', { legalAt: '2026-03-10T15:00' });
    const told = async (steps: readonly Step[], supplement: ProcedureTerms['supplement'] = { window }) => {
      const start = startOf(5, { channel: 'ONLINE', ...withTerms({ supplement }) });
      const { events, state } = await lived(steps, start);
      return { kinds: events.map(({ kind }) => kind), state };
    };
    const marks = ['WARNED', 'APOLOGY_OWED', 'DOSSIER_OVERDUE', 'ESCALATED'];

    test('NĐ 61/2018 Đ19.9: no warning, no apology, no escalation; the desk alone is late with its notice', async () => {
      const { kinds, state } = await told([...asked, over, wait]);
      expect(kinds.filter(kind => marks.includes(kind))).toEqual([]);
      expect(state.tasks.at(-1)).toMatchObject({ kind: 'STOP_NOTICE', overdue: true });
    });

    test('1.014770: beside status 8 there is no due date, no lateness and nothing to be explained, nor afterwards', async () => {
      const { given } = law({ window });
      for (const steps of [[wait], [wait, confirmsStop('2026-03-30T09:00')]]) {
        await given(...asked, over, ...steps.slice(0, -1))
          .when(steps.at(-1)!)
          .leaves({ status: 8, overdue: false });
        await given(...asked, over, ...steps.slice(0, -1))
          .when(steps.at(-1)!)
          .leavesNo('due', 'suspended');
        expect(dueBasis((await told([...asked, over, ...steps])).state)).toBeUndefined();
      }
    });

    test('NĐ 61/2018 Đ19.9: no new date is promised for it, and another calendar gives it none', async () => {
      const { given } = law({ window });
      await given(...asked, over)
        .when(postpones('2026-03-11T09:00', { details: { newDate: '2026-03-20' } }))
        .refused('ACTION_NOT_OPEN', { because: 'NOT_IN_PROCESS' });
      await given(...asked, over)
        .when(daysClosed('2026-03-11T09:00', '2026-03-12'))
        .leavesNo('due');
    });

    test('NĐ 61/2018 Đ19.4: brought in time after all, its new date is kept or missed as any other', async () => {
      const { kinds, state } = await told([...asked, over, wait, entered, timePasses('2026-03-30T09:01')]);
      expect(state).toMatchObject({ due: { date: '2026-03-17' }, overdue: true });
      expect(kinds.filter(kind => kind === 'DOSSIER_OVERDUE')).toHaveLength(1);
    });

    test('law.md §1.7: a limit that did not wait was late before the window was over, and is told no further', async () => {
      const runsOn = { window, clock: 'NO_EFFECT' } as const;
      const escalated = async (...steps: readonly Step[]) =>
        (await told([...asked, ...steps], runsOn)).kinds.filter(kind => kind === 'ESCALATED').length;
      const { state } = await told([...asked, over, wait], runsOn);
      expect(state.overdue).toBe(true);
      expect(await escalated(over, wait)).toBe(await escalated(over));
      // Brought in time after all it is late by its own date, and each level is told once.
      expect(await escalated(over, wait, entered, timePasses('2026-03-30T09:01'))).toBe(4);
    });
  });

  describe('Gia Lai Đ14.2: brought on paper within the window, and entered when the system is back', () => {
    const entered = supplements('2026-03-12T09:00', { legalAt: '2026-03-10T15:00' });

    test.each(['CLOSE', 'REFUSE'] as const)(
      'NĐ 61/2018 Đ19.4: the limit starts anew as of then: %s',
      async onExpiry => {
        const { given } = law({ window, onExpiry });
        await given(...asked, timePasses('2026-03-12T08:00'))
          .when(entered)
          .then(
            { kind: 'TASK_ENDED', action: 'SUPPLEMENT', by: 'desk-officer' },
            { kind: 'CLOCK_RESUMED', instead: true },
            { kind: 'TASK_OPENED' },
          );
        await given(...asked, timePasses('2026-03-12T08:00'))
          .when(entered)
          .leaves({
            due: { date: '2026-03-17' },
            receipts: 2,
            status: 4,
            openTasks: [{ kind: 'EXAMINATION', openedAt: local('2026-03-10T15:00'), due: { date: '2026-03-17' } }],
          });
        await given(...asked, timePasses('2026-03-12T08:00'), entered)
          .when(proposesResult('2026-03-12T10:00', { legalAt: '2026-03-10T16:00' }))
          .tells({ kind: 'TASK_ENDED', action: 'PROPOSE_RESULT' });
      },
    );

    test.each(['CLOSE', 'REFUSE'] as const)('NĐ 61/2018 Đ17.1.a: at reception too: %s', onExpiry =>
      law({ window, onExpiry })
        .given(...online.handedIn, { ...findsIncomplete('2026-03-03T09:00'), by: desk }, timePasses('2026-03-12T08:00'))
        .when(entered)
        .leaves({ status: 1, openTasks: [{ kind: 'RECEPTION_CHECK', openedAt: local('2026-03-10T15:00') }] }),
    );

    test.each([
      ['after the window', '2026-03-11T00:00'],
      ['before it was asked for', '2026-03-03T09:59'],
    ])('law.md §1.7: nothing that was brought %s', (_when, legalAt) =>
      law({ window })
        .given(...asked, over)
        .when(supplements('2026-03-12T09:00', { legalAt }))
        .refused('LEGAL_TIME_OUT_OF_ORDER'),
    );

    test('NĐ 61/2018 Đ5.1: by the desk alone, also where the examination is another unit’s', () =>
      law({ window, onExpiry: 'REFUSE' })
        .given(...asked, over)
        .when({ ...entered, by: specialist })
        .refused('NOT_YOUR_UNIT', { units: [units.desk] }));

    test('Gia Lai Đ14.2: not once the refusal is on its way', () =>
      law({ window, onExpiry: 'REFUSE' })
        .given(...asked, over, proposesRefusal('2026-03-11T09:00'))
        .when(entered)
        .refused('LEGAL_TIME_OUT_OF_ORDER'));

    test('NĐ 61/2018 Đ5.1.c: that the window was told to be over stays in the journal; no work was late', async () => {
      const steps = [...asked, timePasses('2026-03-12T08:00'), entered];
      const start = startOf(5, { channel: 'ONLINE', ...withTerms({ supplement: { window } }) });
      const { events, state } = await lived(steps, start);
      expect(events.filter(event => event.kind === 'TASK_ENDED' && event.action === 'WINDOW_OVER')).toHaveLength(1);
      expect(state.tasks.filter(({ overdue }) => overdue)).toEqual([]);
    });
  });

  test('1.014913: or refused, in the way of every refusal, by the leader’s signature', async () => {
    const refusing = law({ window, onExpiry: 'REFUSE' });
    await refusing
      .given(...asked)
      .when(over)
      .tells(
        { kind: 'CLOCK_RESUMED', as: 'PAUSE' },
        { kind: 'TASK_OPENED', task: { kind: 'EXAMINATION', actions: ['PROPOSE_REFUSAL', 'SUPPLEMENT'] } },
      );
    await refusing
      .given(...asked, over, proposesRefusal('2026-03-11T09:00'))
      .when(signs('2026-03-11T10:00'))
      .tells({ kind: 'REFUSAL_SIGNED' });
  });

  test('law.md §1.7: or kept: only overdue, and still to be completed', async () => {
    const keeping = law({ window, onExpiry: 'KEEP' });
    await keeping
      .given(...asked)
      .when(over)
      .then({ kind: 'TASK_OVERDUE' });
    await keeping
      .given(...asked, over)
      .when(supplements('2026-03-20T09:00'))
      .leaves({ due: { date: '2026-03-27' } });
  });

  test('days of downtime later the window ended when it ended', () =>
    law({ window, onExpiry: 'REFUSE' })
      .given(...asked)
      .when(timePasses('2026-03-13T12:00'))
      .leaves({
        openTasks: [{ kind: 'EXAMINATION', openedAt: local('2026-03-11T00:00') }],
        due: { date: '2026-03-17' },
      }));

  test.each([
    ['CLOSE', { status: 8, openTasks: [{ kind: 'STOP_NOTICE', actions: ['CONFIRM_STOP', 'SUPPLEMENT'] }] }],
    ['REFUSE', { openTasks: [{ kind: 'RECEPTION_CHECK', actions: ['REFUSE_RECEPTION', 'SUPPLEMENT'] }] }],
  ] as const)('NĐ 61/2018 Đ17.1: at reception the window does the same: %s', (onExpiry, expected) =>
    law({ window, onExpiry })
      .given(...online.handedIn, { ...findsIncomplete('2026-03-03T09:00'), by: desk })
      .when(over)
      .leaves(expected),
  );
});
