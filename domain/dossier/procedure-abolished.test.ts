import { withTerms } from '../../test/dossiers';
import { dossier } from '../../test/dossier-specification';
import { places, reachedAt, standingAt } from '../../test/places';
import {
  confirmsStop,
  handedIn,
  online,
  ordersStop,
  paymentNoticed,
  procedureAbolished,
  proposesResult,
  refunds,
  timePasses,
  withdraws,
} from '../../test/steps';
import { openTasks } from './state';
import { taskKinds } from './task';

const { given } = dossier(5, { channel: 'ONLINE' });
const because = 'Luật 12/2026/QH16 Đ60.2';
const abolished = procedureAbolished('2026-03-03T00:00');
const goesOn = procedureAbolished('2026-03-03T00:00', { running: 'GO_ON' });

describe('a law abolishes the procedure, and what runs is stopped', () => {
  test('TT 03/2025 form 05: the clock stops, and the desk gives notice and papers back', async () => {
    await given(...online.examined)
      .when(abolished)
      .then(
        { kind: 'PROCEDURE_ABOLISHED', stops: true, because },
        { kind: 'TASK_CLOSED' },
        { kind: 'TASK_OPENED', task: expect.objectContaining({ kind: 'STOP_NOTICE' }) as never },
      );
    await given(...online.examined)
      .when(abolished)
      .leavesNo('due', 'suspended');
    await given(...online.examined, abolished)
      .when(confirmsStop('2026-03-03T10:00'))
      .tells({ kind: 'ENDED', outcome: 'STOPPED' });
  });

  test('TT 03/2025 form 05: nobody is told of a lateness that is none any more', () =>
    given(...online.examined, abolished, timePasses('2026-03-04T00:00'))
      .when(timePasses('2026-12-01T00:00'))
      .then());

  const signed = ['RESULT_HANDOFF', 'RETURN', 'POSTAL_DELIVERY'];
  const ending = ['STOP_NOTICE', 'REFUND'];
  test.each(taskKinds.filter(kind => ![...signed, ...ending].includes(kind)))(
    'TT 03/2025 form 05: from every step: while %s waits',
    async kind => {
      const life = await standingAt(places[kind]);
      await life.tell({ ...abolished, at: reachedAt(places[kind]) });
      expect(openTasks(life.state).map(task => task.kind)).toEqual(['STOP_NOTICE']);
    },
  );

  test.each([...signed, ...ending] as readonly (typeof taskKinds)[number][])(
    'NĐ 61/2018 Đ20: what is signed is the applicant’s, what is ending ends as it does: while %s waits',
    async kind => {
      const life = await standingAt(places[kind]);
      const before = openTasks(life.state).map(task => task.kind);
      await life.tell({ ...abolished, at: reachedAt(places[kind]) });
      expect(openTasks(life.state).map(task => task.kind)).toEqual(before);
      expect(life.events.at(-1)).toMatchObject({ kind: 'PROCEDURE_ABOLISHED', stops: false });
    },
  );

  test('law.md §9.1, Ninh Thuận Đ8.4: the fee goes back where its rule says so: nothing was performed', async () => {
    const fee = { when: 'AT_SUBMISSION', amountVnd: 50_000, refund: 'IF_NOT_PERFORMED', clock: 'NO_EFFECT' } as const;
    const paid = [
      handedIn('2026-03-02T08:00'),
      paymentNoticed('2026-03-02T09:00', { amountVnd: 50_000 }),
      abolished,
      confirmsStop('2026-03-03T10:00'),
    ];
    const gives = refunds('2026-03-03T11:00', { details: { amountVnd: 50_000, payment: 'UNC-1' } });
    await dossier(5, { channel: 'ONLINE', ...withTerms({ fee }) })
      .given(...paid)
      .when(gives)
      .tells({ kind: 'ENDED', outcome: 'STOPPED' });
    const never = dossier(5, { channel: 'ONLINE', ...withTerms({ fee: { ...fee, refund: 'NEVER' } }) });
    await never
      .given(...paid.slice(0, -1))
      .when(paid.at(-1)!)
      .tells({ kind: 'ENDED', outcome: 'STOPPED' });
  });

  test('NĐ 61/2018 Đ21.1: the correction of the agency’s own error goes on', () =>
    dossier(5, { channel: 'ONLINE', corrects: 'H01.1-260101-0001' })
      .given(...online.examined)
      .when(abolished)
      .then({ kind: 'PROCEDURE_ABOLISHED', stops: false, because }));

  test('whoever was withdrawing is stopped by law, with what that gives back', () =>
    given(...online.examined, withdraws('2026-03-02T15:00'))
      .when(abolished)
      .leaves({ status: 8, openTasks: [{ kind: 'STOP_NOTICE' }] }));
});

describe('a transitional provision: what was received before is settled by the old law', () => {
  test('it is noted, and nothing moves', () =>
    given(...online.examined)
      .when(goesOn)
      .then({ kind: 'PROCEDURE_ABOLISHED', stops: false, because }));

  test('the date that was promised stays, and the result is proposed as before', async () => {
    await given(...online.examined)
      .when(goesOn)
      .leaves({ due: { date: '2026-03-09' }, openTasks: [{ kind: 'EXAMINATION' }] });
    await given(...online.examined, goesOn)
      .when(proposesResult('2026-03-03T09:00'))
      .leaves({ openTasks: [{ kind: 'APPROVAL' }] });
  });

  test('the leader may still stop a single one', () =>
    given(...online.examined, goesOn)
      .when(ordersStop('2026-03-03T09:00'))
      .leaves({ openTasks: [{ kind: 'STOP_NOTICE' }] }));
});

test('told twice, or of another procedure, it says nothing new', async () => {
  await given(...online.examined, goesOn)
    .when(abolished)
    .then();
  await given(...online.examined)
    .when(procedureAbolished('2026-03-03T00:00', { procedure: '1.000894' }))
    .then();
});

describe('the first decision was revoked, and another abolishes the procedure', () => {
  const decided = (decision: string, running: 'STOP' | 'GO_ON') =>
    procedureAbolished('2026-03-03T00:00', { decision, running });

  test.each([
    ['whoever went on by the first', decided('a', 'GO_ON')],
    ['whoever went on by one from before decisions were told apart', goesOn],
  ])('%s is stopped by the next', (_who, first) =>
    given(...online.examined, first)
      .when(decided('b', 'STOP'))
      .tells({ kind: 'PROCEDURE_ABOLISHED', stops: true, because, decision: 'b' }),
  );

  test('what was stopped stays so, whatever the next says', () =>
    given(...online.examined, decided('a', 'STOP'))
      .when(decided('b', 'GO_ON'))
      .then({ kind: 'PROCEDURE_ABOLISHED', stops: false, because, decision: 'b' }));

  test('the same one told twice says nothing new', () =>
    given(...online.examined, decided('a', 'GO_ON'))
      .when(decided('a', 'GO_ON'))
      .then());
});

test.each([{ running: 'PERHAPS' as never }, { because: '' }])(
  'what is no order, %j, is noted and moves nothing',
  wrong =>
    given(...online.examined)
      .when(procedureAbolished('2026-03-03T00:00', wrong))
      .then({ kind: 'NOT_UNDERSTOOD', word: 'PROCEDURE_ABOLISHED', error: 'INPUT_INVALID' }),
);
