import { lived } from '../../test/dossier-specification';
import { desk, local, police, reasonOf, startOf, units } from '../../test/dossiers';
import {
  accepts,
  answers,
  asksForSupplement,
  confirmsStop,
  consults,
  findsIncomplete,
  handedIn,
  handsOver,
  issuesResult,
  online,
  ordersStop,
  plansVerification,
  postpones,
  proposesRefusal,
  proposesResult,
  reportsLoss,
  sendsBack,
  sendsSlip,
  signs,
  withdraws,
  type ActStep,
  type Step,
} from '../../test/steps';
import { birthResidenceInsurance } from '../../workflows/procedures/birth-residence-insurance';
import type { Route } from '../kernel/route';
import type { Actor } from './actor';
import type { Start } from './start';
import { askedOrGiven, toldToApplicant } from './told-to-applicant';

const insurance: Actor = { account: 'insurance', role: 'OFFICER', units: ['H01.8/insurance'] };

type Way = readonly [Start, Route?];

/** Of each act of this kind, by whom it was and whether the applicant was told. */
async function told(steps: readonly Step[], kind: string, [start, route]: Way = standard): Promise<object> {
  const { events } = await lived(steps, start, route);
  const acts = events.flatMap(event => (event.kind === 'TASK_ENDED' && event.action === kind ? [event] : []));
  return acts.map(act => [act.by, askedOrGiven(act, events)]);
}
const standard: Way = [startOf(5, { channel: 'ONLINE' })];
const inGroup: Way = [
  startOf(20, { channel: 'ONLINE', partners: { POLICE: police.units[0]!, SOCIAL_INSURANCE: insurance.units[0]! } }),
  birthResidenceInsurance.route,
];

describe('NĐ 61/2018 Đ19.4: what is missing in substance is told when the desk sends it', () => {
  test('at reception the desk itself asks (Đ17.1.a)', async () => {
    const asked = [...online.handedIn, asksForSupplement('2026-03-02T09:00')];
    expect(await told(asked, 'REQUEST_SUPPLEMENT')).toEqual([[desk.account, true]]);
  });

  test('not before, nor where the applicant withdraws first', async () => {
    const asked = [...online.examined, findsIncomplete('2026-03-02T14:00')];
    expect(await told(asked, 'REQUEST_SUPPLEMENT')).toEqual([['specialist', false]]);
    expect(await told([...asked, withdraws('2026-03-02T15:00')], 'REQUEST_SUPPLEMENT')).toEqual([['specialist', false]]); // prettier-ignore
    expect(await told([...asked, sendsSlip('2026-03-02T15:00')], 'REQUEST_SUPPLEMENT')).toEqual([['specialist', true]]);
  });

  test('asked again after it was withheld: the second alone', async () => {
    const withheld: ActStep = { kind: 'WITHDRAW_SUPPLEMENT_REQUEST', by: desk, at: local('2026-03-02T15:00'), reason: reasonOf('it is there') }; // prettier-ignore
    const steps = [
      ...[...online.examined, findsIncomplete('2026-03-02T14:00'), withheld],
      ...[findsIncomplete('2026-03-03T09:00'), sendsSlip('2026-03-03T10:00')],
    ];
    expect(await told(steps, 'REQUEST_SUPPLEMENT')).toEqual([['specialist', false], ['specialist', true]]); // prettier-ignore
  });

  describe('NĐ 61/2018 Đ3.2: of two parts of a group that ask (2.000986)', () => {
    const asking: readonly Step[] = [
      ...[handedIn('2026-03-02T08:00'), accepts('2026-03-02T09:00'), handsOver('2026-03-02T09:30')],
      { kind: 'FINISH_PART', by: { ...desk, units: [units.specialist] }, at: local('2026-03-02T10:00') },
      findsIncomplete('2026-03-02T10:30', { by: police }),
      findsIncomplete('2026-03-02T11:00', { by: insurance }),
    ];
    const ends = async (kind: ActStep['kind'], by: Actor, at: string): Promise<ActStep> => {
      const { state } = await lived(asking, ...inGroup);
      const part = state.tasks.find(({ kind: task, unit }) => task === 'PART' && unit === by.units[0])!.part;
      const notice = state.tasks.find(task => task.kind === 'SUPPLEMENT_NOTICE' && task.part === part)!;
      return { kind, by: desk, at: local(at), task: notice.id, reason: reasonOf('so') };
    };

    test.each([
      ['first', 0, 1],
      ['last', 1, 0],
    ])('the one that the desk sends is told, and not the one that it withholds %s', async (_when, withheld, sent) => {
      const times = ['2026-03-02T14:00', '2026-03-02T15:00'];
      const steps: ActStep[] = [];
      steps[withheld] = await ends('WITHDRAW_SUPPLEMENT_REQUEST', police, times[withheld]!);
      steps[sent] = await ends('SEND_SUPPLEMENT_NOTICE', insurance, times[sent]!);
      expect(await told([...asking, ...steps], 'REQUEST_SUPPLEMENT', inGroup)).toEqual([
        [police.account, false],
        [insurance.account, true],
      ]);
    });
  });
});

describe('what the applicant is told of why, besides', () => {
  const hears = async (steps: readonly Step[], kind: string) => {
    const { events } = await lived(steps, startOf(5, { channel: 'ONLINE' }));
    const said = events.filter(event => (event.kind === 'TASK_ENDED' ? event.action : event.kind) === kind);
    return said.map(event => toldToApplicant(event, events));
  };

  test('NĐ 61/2018 Đ19.3.b: invited to a verification: place, participants and content; not invited, nothing', async () => {
    const plans = (withApplicant: boolean) =>
      plansVerification('2026-03-02T14:00', { details: { verifyAt: local('2026-03-03T09:00'), withApplicant } });
    expect(await hears([...online.examined, plans(true)], 'PLAN_VERIFICATION')).toEqual([true]);
    expect(await hears([...online.examined, plans(false)], 'PLAN_VERIFICATION')).toEqual([false]);
  });

  test('NĐ 61/2018 Đ19.8: refused in substance: when the slip is signed and at the desk, and not before', async () => {
    const refused = [...online.examined, proposesRefusal('2026-03-02T14:00')];
    const signed = [...refused, signs('2026-03-02T15:00')];
    expect(await hears(refused, 'PROPOSE_REFUSAL')).toEqual([false]);
    expect(await hears(signed, 'PROPOSE_REFUSAL')).toEqual([false]);
    expect(await hears([...signed, issuesResult('2026-03-02T16:00')], 'PROPOSE_REFUSAL')).toEqual([true]);
  });

  test('NĐ 61/2018 Đ19.8: a refusal that the leader sent back never was one', async () => {
    const sentBack = [...online.examined, proposesRefusal('2026-03-02T14:00'), sendsBack('2026-03-02T15:00')];
    const granted = [proposesResult('2026-03-03T08:00'), signs('2026-03-03T09:00'), issuesResult('2026-03-03T10:00')];
    expect(await hears([...sentBack, ...granted], 'PROPOSE_REFUSAL')).toEqual([false]);
    const again = [proposesRefusal('2026-03-03T08:00'), signs('2026-03-03T09:00'), issuesResult('2026-03-03T10:00')];
    expect(await hears([...sentBack, ...again], 'PROPOSE_REFUSAL')).toEqual([false, true]);
  });

  test('NĐ 61/2018 Đ19.8, Đ3.2: a refused part of a group has its own slip at once', async () => {
    const refuses: ActStep = { kind: 'REFUSE_PART', by: { ...desk, units: [units.specialist] }, at: local('2026-03-02T10:00'), reason: reasonOf('so') }; // prettier-ignore
    const steps = [handedIn('2026-03-02T08:00'), accepts('2026-03-02T09:00'), handsOver('2026-03-02T09:30'), refuses];
    const { events } = await lived(steps, ...inGroup);
    const refusal = events.find(event => event.kind === 'TASK_ENDED' && event.action === 'REFUSE_PART')!;
    expect(toldToApplicant(refusal, events)).toBe(true);
  });

  test('NĐ 61/2018 Đ19.9: the apology says why it is late', async () => {
    const details = { newDate: '2026-03-12' };
    expect(await hears([...online.examined, postpones('2026-03-03T09:00', { details })], 'POSTPONED')).toEqual([true]);
  });

  test('NĐ 61/2018 Đ21.2: what was lost, at once', async () =>
    expect(await hears([...online.examined, reportsLoss('2026-03-03T09:00')], 'LOSS_REPORTED')).toEqual([true]));

  test('TT 03/2025 form 05: why the dossier was stopped: with the notice of it, and not before', async () => {
    const ordered = [...online.examined, ordersStop('2026-03-03T09:00')];
    expect(await hears(ordered, 'STOP_ORDERED')).toEqual([false]);
    expect(await hears([...ordered, confirmsStop('2026-03-03T10:00')], 'STOP_ORDERED')).toEqual([true]);
  });

  test('nothing of what goes on in the offices', async () => {
    const consult = [{ unit: police.units[0]!, limit: { amount: 1, unit: 'WORKING_DAY' } }] as const;
    const steps = [
      ...online.examined,
      consults('2026-03-02T14:00', { details: { consult } }),
      answers('2026-03-02T15:00'),
    ];
    for (const kind of ['CONSULT', 'ANSWER']) expect(await hears(steps, kind)).toEqual([false]);
  });
});
