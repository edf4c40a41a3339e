import { calendarWithout, local, police, reasonOf, startOf, units, withTerms } from '../../test/dossiers';
import { dossier, fold, lived, take } from '../../test/dossier-specification';
import {
  accepts,
  confirmsStop,
  correctsEntry,
  declinesSupplement,
  handedIn,
  ordersStop,
  partnerMoved,
  sendsSlip,
  supplements,
  timePasses,
  unitsMoved,
  withdraws,
  type ActStep,
} from '../../test/steps';
import type { ActionKind } from '../../domain/dossier/action-kinds';
import type { Actor } from '../../domain/dossier/actor';
import type { InterventionKind } from '../../domain/dossier/intervention-kinds';
import { countingEntries } from '../../domain/dossier/counting-entries';
import { noticesOf } from '../../domain/dossier/notices';
import { openTasks } from '../../domain/dossier/state';
import { dueBasis, viewOf } from '../../domain/dossier/view';
import type { Route } from '../../domain/kernel/route';
import { group, outcomeOf } from './group';
import { reception } from './reception';
import { returnOfResult } from './return-of-result';

const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' }) as const;
const code = 'H01.1-260302-0001';
const insurer: Actor = { account: 'insurer', role: 'OFFICER', units: ['H01.8/insurance'] };
const registrar: Actor = { account: 'registrar', role: 'OFFICER', units: [units.specialist] };

/** 3.000722: birth, then residence and insurance at once. */
const threeInOne: Route = async d => {
  await reception(d);
  for (;;) {
    const became = await group(d, [
      { code: 'BIRTH', unit: d.units.specialist, limit: days(1) },
      { code: 'RESIDENCE', unit: 'H01.9/police', limit: days(5), after: ['BIRTH'] },
      { code: 'INSURANCE', unit: 'H01.8/insurance', limit: days(5), after: ['BIRTH'] },
    ]);
    const outcome = outcomeOf(became);
    if (outcome === 'CLOSED_INCOMPLETE') return outcome;
    if ((await returnOfResult(d)) === 'RETURNED') return outcome;
  }
};

type More = Partial<Omit<ActStep, 'kind' | 'at' | 'by'>>;
const by =
  (who: Actor, kind: ActionKind | InterventionKind, usual: More = {}) =>
  (at: string, more: More = {}): ActStep => ({
    ...{ kind, by: who, at: local(at), reason: reasonOf('so') },
    ...usual,
    ...more,
  });
const finishesBirth = by(registrar, 'FINISH_PART');
const finishesResidence = by(police, 'FINISH_PART');
const finishesInsurance = by(insurer, 'FINISH_PART');
const policeMiss = by(police, 'REQUEST_SUPPLEMENT');
const insurersMiss = by(insurer, 'REQUEST_SUPPLEMENT');
const plansVisit = by(police, 'PLAN_VERIFICATION', { details: { verifyAt: local('2026-03-05T09:00') } });
const recordsVisit = by(police, 'RECORD_VERIFICATION');

const accepted = [handedIn('2026-03-02T08:00'), accepts('2026-03-02T09:00')];
/** Tuesday 3 March: residence and insurance are at work, both due on the 10th. */
const atWork = [...accepted, finishesBirth('2026-03-03T09:00')];
/** The police's request is at the desk on the 4th; it is sent at 10:00. */
const policeAsked = [...atWork, policeMiss('2026-03-04T09:00'), sendsSlip('2026-03-04T10:00')];
const { given } = dossier(20, {}, threeInOne);
const windowOf = (onExpiry: 'CLOSE' | 'REFUSE') =>
  withTerms({ supplement: { window: days(5), onExpiry, clock: 'RESTART' } }, 20);

describe('each part is a dossier that depends on the one (NĐ 61/2018 Đ3.2)', () => {
  test('NĐ 61/2018 Đ3.2: with a number of its own under the code, its unit, its status, and when and by when', () =>
    given(accepted[0]!)
      .when(accepted[1]!)
      .leaves({
        parts: [
          {
            ...{ number: `${code}/1`, code: 'BIRTH', unit: units.specialist, status: 4, turn: [units.specialist] },
            ...{ begunAt: local('2026-03-02T09:00'), due: { date: '2026-03-03' }, overdue: false },
          },
          { number: `${code}/2`, code: 'RESIDENCE', unit: 'H01.9/police', status: 2, turn: [] },
          { number: `${code}/3`, code: 'INSURANCE', unit: 'H01.8/insurance', status: 2, turn: [] },
        ],
        openTasks: [{ kind: 'PART', part: 'BIRTH', number: `${code}/1` }],
      }));

  test('NĐ 61/2018 Đ3.2: done, asked for and at work, each for itself', () =>
    given(...policeAsked.slice(0, -1))
      .when(policeAsked.at(-1)!)
      .leaves({
        status: 5,
        parts: [
          { status: 9, end: 'FINISH_PART', endedAt: local('2026-03-03T09:00') },
          { status: 5, turn: ['APPLICANT'] },
          { status: 4, turn: ['H01.8/insurance'], due: { date: '2026-03-10' } },
        ],
      }));

  test('law.md §5.1: refused is stopped, given out with the whole is returned', async () => {
    const end = [by(police, 'REFUSE_PART')('2026-03-04T09:00'), finishesInsurance('2026-03-04T10:00'), by(registrar, 'ISSUE_RESULT')('2026-03-04T11:00')]; // prettier-ignore
    const life = await lived([...atWork, ...end], startOf(20), threeInOne);
    const statuses = () => viewOf(life.state).parts!.map(({ status }) => status);
    expect(statuses()).toEqual([9, 8, 9]);
    await take(life, by({ account: 'd', role: 'OFFICER', units: [units.desk] }, 'RETURN_RESULT')('2026-03-04T14:00'));
    expect(statuses()).toEqual([10, 8, 10]);
  });

  test('NĐ 61/2018 Đ19.8: left out is stopped, and says that nobody was given it', () =>
    given(...accepted)
      .when(by(registrar, 'REFUSE_PART')('2026-03-03T09:00'))
      .leaves({ parts: [{ end: 'REFUSE_PART' }, { status: 8, end: 'LEFT_OUT', turn: [] }, { end: 'LEFT_OUT' }] })); // prettier-ignore

  test('a dossier of one procedure has no parts', () => dossier().given().when(accepted[0]!).leavesNo('parts'));
});

describe('what is missing for a part (NĐ 61/2018 Đ19.4)', () => {
  test('NĐ 61/2018 Đ5.1, Đ19.4: its unit asks, and the desk alone writes to the applicant', async () => {
    await given(...atWork)
      .when(policeMiss('2026-03-04T09:00'))
      .leaves({
        openTasks: [{ part: 'INSURANCE' }, { kind: 'SUPPLEMENT_NOTICE', unit: units.desk, part: 'RESIDENCE' }],
      });
    await given(...policeAsked.slice(0, -1))
      .when(policeAsked.at(-1)!)
      .tells(
        { kind: 'SUPPLEMENT_REQUESTED', stage: 'SUBSTANCE', round: 1, part: 'RESIDENCE' },
        { kind: 'CLOCK_SUSPENDED', mode: 'RESTART' },
      );
  });

  test('NĐ 61/2018 Đ19.4: the part’s own clock says what it waits for', async () => {
    const { state } = await lived(policeAsked, startOf(20), threeInOne);
    expect(Object.values(dueBasis(state)!.parts!).flatMap(({ ledger }) => ledger)).toMatchObject([
      { kind: 'SUSPENDED', because: 'SUPPLEMENT' },
    ]);
  });

  test('NĐ 61/2018 Đ19.4: the desk has 3 working days from the beginning of the part, not of the dossier', async () => {
    await given(...atWork)
      .when(policeMiss('2026-03-04T09:00'))
      .leaves({ openTasks: [{}, { kind: 'SUPPLEMENT_NOTICE', due: { date: '2026-03-06' } }] });
    const late = await lived([...policeAsked.slice(0, -1), sendsSlip('2026-03-09T08:00')], startOf(20), threeInOne);
    expect(late.events).toContainEqual(expect.objectContaining({ kind: 'SUPPLEMENT_REQUESTED', late: true }));
  });

  test('NĐ 61/2018 Đ19.4: with the supplement the part’s own limit starts anew, and that of the whole', () =>
    given(...policeAsked)
      .when(supplements('2026-03-12T09:00'))
      .leaves({
        due: { date: '2026-04-09' },
        receipts: 2,
        parts: [{}, { status: 4, due: { date: '2026-03-19' } }, {}],
        openTasks: [{ part: 'INSURANCE' }, { kind: 'PART', part: 'RESIDENCE', due: { date: '2026-03-19' } }],
      }));

  test.each([
    ['PAUSE', '2026-03-16'],
    ['NO_EFFECT', '2026-03-10'],
  ] as const)('law.md §1.7, %s: what was left of the part’s own limit is due on %s', async (clock, date) => {
    const start = startOf(20, withTerms({ supplement: { clock } }, 20));
    const life = await lived([...policeAsked, supplements('2026-03-10T11:00')], start, threeInOne);
    expect(openTasks(life.state)).toMatchObject([{}, { part: 'RESIDENCE', due: { date } }]);
  });

  test('NĐ 61/2018 Đ19.4: what cannot be supplemented starts nothing anew', () =>
    given(...policeAsked)
      .when(declinesSupplement('2026-03-10T11:00'))
      .leaves({ parts: [{}, { due: { date: '2026-03-16' } }, {}], receipts: 1 }));

  test('NĐ 61/2018 Đ19.4, Đ5.1.c: a wait of the part with its true time: its next slip is judged as if entered so at once', async () => {
    const askedAgain = (declined: string) => [
      ...policeAsked,
      declinesSupplement(declined),
      policeMiss('2026-03-06T11:00', { details: { ground: 'NĐ 1/2026 Đ2' } }),
      sendsSlip('2026-03-09T09:00'),
      supplements('2026-03-11T09:00'),
    ];
    const wrong = await lived(askedAgain('2026-03-06T10:00'), startOf(20), threeInOne);
    const { named } = countingEntries(wrong.state).find(({ action }) => action === 'DECLINE_SUPPLEMENT')!;
    const truly = correctsEntry('2026-03-11T10:00', { details: { corrects: named, trueTime: local('2026-03-04T16:00') } }); // prettier-ignore
    const corrected = await lived([...askedAgain('2026-03-06T10:00'), truly], startOf(20), threeInOne);
    const atOnce = await lived(askedAgain('2026-03-04T16:00'), startOf(20), threeInOne);
    const [was, is, right] = [wrong, corrected, atOnce].map(({ state }) => {
      const { due, overdue } = state.tasks.findLast(({ kind }) => kind === 'SUPPLEMENT_NOTICE')!;
      return { due, overdue };
    });
    expect(was).toMatchObject({ due: { date: '2026-03-10' }, overdue: undefined });
    expect(is).toEqual(right);
    expect(is).toMatchObject({ overdue: true });
  });

  test('NĐ 61/2018 Đ11.2.c: once for each part; again only with its legal ground', async () => {
    const completed = [...policeAsked, supplements('2026-03-10T09:00')];
    await given(...completed).when(policeMiss('2026-03-11T09:00')).refused('SUPPLEMENT_ALREADY_REQUESTED'); // prettier-ignore
    await given(...completed)
      .when(policeMiss('2026-03-11T09:00', { details: { ground: 'NĐ 1/2026 Đ2' } }))
      .leaves({ openTasks: [{}, { kind: 'SUPPLEMENT_NOTICE' }] });
    await given(...completed)
      .when(insurersMiss('2026-03-10T10:00'))
      .leaves({ openTasks: [{}, { kind: 'SUPPLEMENT_NOTICE', part: 'INSURANCE' }] });
  });

  test('NĐ 61/2018 Đ19.4: the desk may find that the request cannot stand', () =>
    given(...policeAsked.slice(0, -1))
      .when(
        by({ account: 'd', role: 'OFFICER', units: [units.desk] }, 'WITHDRAW_SUPPLEMENT_REQUEST')('2026-03-04T10:00'),
      ) // prettier-ignore
      .leaves({ openTasks: [{}, { kind: 'PART', part: 'RESIDENCE', due: { date: '2026-03-10' } }] }));
});

describe('several parts ask at the same time: one clock of the whole', () => {
  const bothAsked = [...policeAsked, insurersMiss('2026-03-05T09:00'), sendsSlip('2026-03-05T10:00')];

  test('which of them is brought has to be said', () =>
    given(...bothAsked)
      .when(supplements('2026-03-10T09:00'))
      .refused('TASK_AMBIGUOUS', { tasks: ['t6', 't8'] }));

  test('NĐ 61/2018 Đ19.4: it stands while the applicant is asked for any of them', async () => {
    const first = given(...bothAsked).when(supplements('2026-03-10T09:00', { task: 't6' }));
    await first.tellsNo('CLOCK_RESUMED');
    await first.leavesNo('due');
    await first.leaves({ parts: [{}, { due: { date: '2026-03-17' } }, { status: 5 }] });
  });

  test('NĐ 61/2018 Đ19.4: and starts anew with the last of them, once', () =>
    given(...bothAsked, supplements('2026-03-10T09:00', { task: 't6' }))
      .when(supplements('2026-03-12T09:00'))
      .leaves({ due: { date: '2026-04-09' }, receipts: 2, parts: [{}, { due: { date: '2026-03-17' } }, { due: { date: '2026-03-19' } }] })); // prettier-ignore

  test('NĐ 61/2018 Đ19.4: anew too where one was completed and the last could not be', () =>
    given(...bothAsked, supplements('2026-03-10T09:00', { task: 't6' }))
      .when(declinesSupplement('2026-03-12T09:00'))
      .leaves({ due: { date: '2026-04-09' }, receipts: 2 }));

  test('NĐ 61/2018 Đ19.4: where none was completed the rest runs on', () =>
    given(...bothAsked, declinesSupplement('2026-03-10T09:00', { task: 't6' }))
      .when(declinesSupplement('2026-03-12T09:00'))
      .leaves({ receipts: 1 }));
});

describe('a part whose supplement is not brought in its window (law.md §1.7)', () => {
  test('Gia Lai Đ14.2: what another part did before that may still be entered', async () => {
    // The window is over on Thursday the 12th; insurance was done on the 9th.
    const entered = finishesInsurance('2026-03-12T08:10', { legalAt: local('2026-03-09T09:00') });
    await dossier(20, windowOf('CLOSE'), threeInOne)
      .given(...policeAsked)
      .when(entered)
      .leaves({ parts: [{}, { status: 8 }, { end: 'FINISH_PART', endedAt: local('2026-03-09T09:00') }] });
  });

  const over = '2026-03-12T08:00';
  const silent = (onExpiry: 'CLOSE' | 'REFUSE') =>
    dossier(20, windowOf(onExpiry), threeInOne).given(...policeAsked, timePasses(over));

  test('TT 03/2025 form 05: it is closed for itself, with notice from the desk; the whole goes on', async () => {
    const waiting = silent('CLOSE');
    await waiting.when(finishesInsurance('2026-03-12T08:10')).leaves({
      status: 4,
      parts: [{ status: 9 }, { status: 8, turn: [units.desk] }, { status: 9 }],
    });
    await waiting
      .when(confirmsStop('2026-03-12T09:00'))
      .leaves({ status: 4, parts: [{}, { status: 8, end: 'CLOSED_INCOMPLETE' }, { status: 4 }] });
    const closed = await lived(
      [...policeAsked, timePasses(over), confirmsStop('2026-03-12T09:00')],
      startOf(20, windowOf('CLOSE')),
      threeInOne,
    );
    const stopped = closed.events.find(event => event.kind === 'TASK_ENDED' && event.action === 'CONFIRM_STOP')!;
    expect(noticesOf(stopped, closed.state)).toMatchObject([{ kind: 'STOP', to: 'APPLICANT', task: 't7' }]);
  });

  test('NĐ 61/2018 Đ19.8: or it is to be refused, where the procedure’s law says so, and not finished', async () => {
    await silent('REFUSE').when(by(police, 'REFUSE_PART')('2026-03-12T09:00')).leaves({ parts: [{}, { end: 'REFUSE_PART' }, { status: 4 }] }); // prettier-ignore
    await silent('REFUSE')
      .when(finishesResidence('2026-03-12T09:00', { task: 't7' }))
      .refused('ACTION_NOT_OPEN');
  });

  test('Gia Lai Đ14.2: what was brought in time is entered afterwards, and the part goes on', () =>
    silent('CLOSE')
      .when(supplements('2026-03-12T09:00', { legalAt: '2026-03-10T15:00' }))
      .leaves({ parts: [{}, { status: 4, due: { date: '2026-03-17' } }, {}], due: { date: '2026-04-07' }, receipts: 2 })); // prettier-ignore

  test('Gia Lai Đ14.2: whatever others have done for their parts since; not when it was the part itself', async () => {
    const entered = supplements('2026-03-12T09:00', { legalAt: '2026-03-10T15:00' });
    const waiting = [...policeAsked, timePasses(over), finishesInsurance('2026-03-12T08:10')];
    const goesOn = dossier(20, windowOf('CLOSE'), threeInOne).given(...waiting).when(entered); // prettier-ignore
    await goesOn.leaves({ parts: [{}, { status: 4, due: { date: '2026-03-17' } }, { status: 9 }], due: { date: '2026-04-07' }, receipts: 2 }); // prettier-ignore
    await dossier(20, windowOf('CLOSE'), threeInOne)
      .given(...waiting, confirmsStop('2026-03-12T08:20'))
      .when(entered)
      .refused('LEGAL_TIME_OUT_OF_ORDER');
  });

  test('NĐ 61/2018 Đ19.4: where another part was waited for and completed since, the whole begins anew with that one', async () => {
    const missed = [...policeAsked, timePasses(over), insurersMiss('2026-03-12T08:05'), sendsSlip('2026-03-12T08:10')];
    const completed = [...missed, supplements('2026-03-12T10:00', { task: 't9' })];
    const entered = supplements('2026-03-12T11:00', { legalAt: '2026-03-10T15:00', task: 't7' });
    const life = dossier(20, windowOf('CLOSE'), threeInOne).given(...completed).when(entered); // prettier-ignore
    await life.leaves({ parts: [{}, { status: 4, due: { date: '2026-03-17' } }, { status: 4 }], due: { date: '2026-04-09' }, receipts: 2 }); // prettier-ignore
  });

  test('Gia Lai Đ14.2: entered afterwards while another part is asked for, it leaves the clock of the whole standing', async () => {
    const asked = [...policeAsked, insurersMiss('2026-03-09T09:00'), sendsSlip('2026-03-09T10:00'), timePasses(over)];
    const entered = supplements('2026-03-12T09:00', { legalAt: '2026-03-10T15:00', task: 't9' });
    const life = dossier(20, windowOf('CLOSE'), threeInOne).given(...asked).when(entered); // prettier-ignore
    await life.leavesNo('due');
    await life.leaves({ parts: [{}, { status: 4, due: { date: '2026-03-17' } }, { status: 5 }] });
  });

  test('law.md §1.7: nothing of a group was completed: the whole is closed', async () => {
    const miss = by(registrar, 'REQUEST_SUPPLEMENT')('2026-03-02T10:00');
    const life = await lived(
      [...accepted, miss, sendsSlip('2026-03-02T11:00'), timePasses('2026-03-10T08:00'), confirmsStop('2026-03-10T09:00')], // prettier-ignore
      startOf(20, windowOf('CLOSE')),
      threeInOne,
    );
    expect(life.state.outcome).toBe('CLOSED_INCOMPLETE');
    expect(viewOf(life.state).parts).toMatchObject([{ end: 'CLOSED_INCOMPLETE' }, { end: 'LEFT_OUT' }, { end: 'LEFT_OUT' }]); // prettier-ignore
  });
});

describe('on the way of a part', () => {
  test('NĐ 61/2018 Đ19.3: its unit verifies, within the part’s limit, and comes back to it', async () => {
    await given(...atWork)
      .when(plansVisit('2026-03-04T09:00'))
      .leaves({
        openTasks: [{}, { kind: 'VERIFICATION', unit: 'H01.9/police', part: 'RESIDENCE', due: { date: '2026-03-10' } }],
      });
    await given(...atWork, plansVisit('2026-03-04T09:00'))
      .when(recordsVisit('2026-03-05T10:00'))
      .leaves({ openTasks: [{}, { kind: 'PART', part: 'RESIDENCE', due: { date: '2026-03-10' } }] });
  });

  test('NĐ 224/2026 Đ15.1.g: a closed day moves the date of what is done for it', async () => {
    const life = await lived([...atWork, plansVisit('2026-03-04T09:00')], startOf(20), threeInOne);
    await life.tell({ kind: 'CALENDAR_CHANGED', at: local('2026-03-04T10:00'), calendar: calendarWithout('2026-03-09'), because: 'bão' }); // prettier-ignore
    expect(openTasks(life.state)).toMatchObject([
      { part: 'INSURANCE', due: { date: '2026-03-11' } },
      { kind: 'VERIFICATION', due: { date: '2026-03-11' } },
    ]);
  });

  const asks = by(police, 'CONSULT', { details: { consult: [{ unit: 'H01.8/taxes', limit: days(2) }] } });
  const taxes: Actor = { account: 'tax-officer', role: 'OFFICER', units: ['H01.8/taxes'] };

  test('NĐ 61/2018 Đ19.5: its unit consults, a further question comes to it, and it goes on', async () => {
    const asked = [...atWork, asks('2026-03-04T09:00')];
    await given(...atWork).when(asked.at(-1)!).leaves({ openTasks: [{}, { kind: 'LIAISON', unit: 'H01.8/taxes', part: 'RESIDENCE' }] }); // prettier-ignore
    await given(...asked)
      .when(by(taxes, 'ASK_FURTHER')('2026-03-04T10:00'))
      .leaves({ openTasks: [{}, { kind: 'LIAISON_QUESTION', unit: 'H01.9/police', part: 'RESIDENCE' }] });
    await given(...asked).when(by(taxes, 'ANSWER')('2026-03-04T10:00')).leaves({ openTasks: [{}, { kind: 'PART', part: 'RESIDENCE' }] }); // prettier-ignore
  });

  test('NĐ 61/2018 Đ19.5.a: nobody is asked for longer than the part has', () =>
    given(...atWork)
      .when(asks('2026-03-04T09:00', { details: { consult: [{ unit: 'H01.8/taxes', limit: days(6) }] } }))
      .refused('ACTION_NOT_OPEN', { because: 'LIMIT_TOO_LONG', latest: '2026-03-10' }));

  test('NĐ 61/2018 Đ19.5.b: the unit of the part goes on without an answer that is overdue, and no other unit', async () => {
    const silent = given(...atWork, asks('2026-03-04T09:00'));
    await silent.when(by(insurer, 'PROCEED_WITHOUT')('2026-03-09T09:00')).refused('NOT_YOUR_UNIT', { units: [units.specialist, 'H01.9/police', units.leader] }); // prettier-ignore
    await silent.when(by(registrar, 'PROCEED_WITHOUT')('2026-03-09T09:00')).refused('ACTION_NOT_OPEN', { because: 'NOBODY_IS_CONSULTED' }); // prettier-ignore
    await silent.when(by(police, 'PROCEED_WITHOUT')('2026-03-09T09:00')).leaves({ openTasks: [{}, { kind: 'PART', part: 'RESIDENCE' }] }); // prettier-ignore
  });

  test('NĐ 61/2018 Đ19.1: the head of its unit charges an officer with it, who goes on with it', async () => {
    const head: Actor = { account: 'chief', role: 'OFFICER', units: ['H01.9/police'], heads: ['H01.9/police'] };
    const assigned = [...atWork, by(head, 'ASSIGN', { details: { assignee: police.account } })('2026-03-03T10:00')];
    const colleague: Actor = { ...police, account: 'another' };
    await given(...assigned).when(by(colleague, 'FINISH_PART')('2026-03-04T09:00')).refused('ASSIGNED_TO_ANOTHER'); // prettier-ignore
    await given(...assigned, plansVisit('2026-03-04T09:00'))
      .when(recordsVisit('2026-03-05T10:00'))
      .leaves({ openTasks: [{}, { part: 'RESIDENCE', assignee: police.account }] });
  });

  test('NĐ 61/2018 Đ19.6: another agency is told of its part once, not whenever it comes back to it', async () => {
    const life = await lived([...atWork, plansVisit('2026-03-04T09:00'), recordsVisit('2026-03-05T10:00')], startOf(20), threeInOne); // prettier-ignore
    const told = life.events.flatMap((event, i) => noticesOf(event, fold(startOf(20), life.events.slice(0, i + 1))));
    expect(told.filter(({ kind }) => kind === 'CONSULTATION')).toHaveLength(2);
  });

  test('NĐ 61/2018 Đ12: the unit of the part that was late answers for it', async () => {
    const steps = [...atWork, finishesInsurance('2026-03-04T09:00'), plansVisit('2026-03-04T10:00'), recordsVisit('2026-04-02T09:00'), finishesResidence('2026-04-02T10:00')]; // prettier-ignore
    const life = await lived([...steps, by(registrar, 'ISSUE_RESULT')('2026-04-02T10:00')], startOf(20), threeInOne);
    const { onTime, late } = life.events.find(event => event.kind === 'RESULT_READY')!;
    expect(onTime).toBe(false);
    expect(late!.shares.filter(({ lateMinutes }) => lateMinutes > 0).map(({ unit }) => unit)).toEqual(['H01.9/police']);
  });
});

describe('what turns the whole turns its parts', () => {
  test.each([
    ['law.md §1.8', withdraws('2026-03-05T09:00'), 7, 'WITHDRAWAL'],
    ['TT 03/2025 form 05', ordersStop('2026-03-05T09:00'), 8, 'STOP_NOTICE'],
  ] as const)('%s: with all that is open of them', (_law, turn, status, kind) =>
    given(...accepted, by(registrar, 'REQUEST_SUPPLEMENT')('2026-03-04T09:00'), sendsSlip('2026-03-04T10:00'))
      .when(turn)
      .leaves({
        openTasks: [{ kind }],
        parts: [
          { status, turn: [] },
          { status, turn: [] },
          { status, turn: [] },
        ],
      }),
  );

  test('law.md §11: a merger of the part’s agency reaches what it is doing and what comes after', async () => {
    const merged = [...atWork, plansVisit('2026-03-04T09:00'), partnerMoved('2026-03-04T12:00', { 'H01.9/police': 'H02.9/police' })]; // prettier-ignore
    const life = await lived(merged, startOf(20), threeInOne);
    expect(openTasks(life.state)).toMatchObject([{}, { kind: 'VERIFICATION', unit: 'H02.9/police' }]);
    await take(life, { ...recordsVisit('2026-03-05T10:00'), by: { ...police, units: ['H02.9/police'] } });
    expect(viewOf(life.state)).toMatchObject({
      parts: [{}, { unit: 'H02.9/police', turn: ['H02.9/police'] }, {}],
      openTasks: [{}, { kind: 'PART', unit: 'H02.9/police' }],
    });
  });

  test('law.md §11: a merger of the agency itself reaches its own part, also when it comes back to it', async () => {
    const visit = by(registrar, 'PLAN_VERIFICATION', { details: { verifyAt: local('2026-03-03T09:00') } });
    const moved = [...accepted, visit('2026-03-02T10:00'), unitsMoved('2026-03-02T14:00')];
    const life = await lived(moved, startOf(20), threeInOne);
    await take(life, by({ ...registrar, units: ['H03.1/civil-status'] }, 'RECORD_VERIFICATION')('2026-03-03T10:00'));
    expect(openTasks(life.state)).toMatchObject([{ kind: 'PART', part: 'BIRTH', unit: 'H03.1/civil-status' }]);
  });

  test('NĐ 61/2018 Đ21.1: after a recall every part is done anew', async () => {
    const desk: Actor = { account: 'd', role: 'OFFICER', units: [units.desk] };
    const end = [finishesResidence('2026-03-04T09:00'), finishesInsurance('2026-03-04T10:00'), by(registrar, 'ISSUE_RESULT')('2026-03-04T11:00')]; // prettier-ignore
    await given(...atWork, ...end)
      .when(by(desk, 'RECALL_RESULT')('2026-03-05T09:00'))
      .leaves({ parts: [{ status: 4, due: { date: '2026-03-06' } }, { status: 2 }, { status: 2 }] });
  });
});
