import { allowedActions, takesPart } from '../../domain/dossier/allowed';
import type { Actor } from '../../domain/dossier/actor';
import { lateShares } from '../../domain/dossier/lateness';
import type { Start } from '../../domain/dossier/start';
import { openTasks } from '../../domain/dossier/state';
import { desk, leader, local, specialist, startOf, units, withTerms } from '../../test/dossiers';
import { dossier, lived } from '../../test/dossier-specification';
import {
  accepts,
  assigns,
  handedIn,
  handsOver,
  issuesResult,
  newUnits,
  partnerMoved,
  proposesResult,
  redirects,
  returnsResult,
  returnsToDesk,
  signs,
  takesOver,
  unitsMoved,
  withdraws,
} from '../../test/steps';

/** Handed in at the desk of H01.1 for H01.2, which is competent. */
const competent = { desk: 'H01.2/desk', specialist: 'H01.2/civil-status', leader: 'H01.2/leader' } as const;
const elsewhere: Partial<Start> = {
  agency: 'H01.2',
  units: { ...competent, desk: units.desk },
  competentDesk: competent.desk,
};
const of = (unit: string): Actor => ({ account: unit, role: 'OFFICER', units: [unit] });
const [ownDesk, ownSpecialist, ownLeader] = [competent.desk, competent.specialist, competent.leader].map(of) as [
  Actor,
  Actor,
  Actor,
];
const onPaper = dossier(5, elsewhere);
const electronic = dossier(5, { ...elsewhere, channel: 'ONLINE' });

const submitted = handedIn('2026-03-02T08:00');
const accepted = [submitted, accepts('2026-03-02T10:00')] as const;
const sent = [...accepted, handsOver('2026-03-02T10:30')] as const;
const arrived = [...sent, takesOver('2026-03-02T14:00', { by: ownDesk })] as const;
const examined = [
  ...arrived,
  handsOver('2026-03-02T14:30', { by: ownDesk }),
  takesOver('2026-03-02T15:00', { by: ownSpecialist }),
] as const;

test('NĐ 61/2018 Đ17.1.c: the desk that receives gives the receipt; the competent agency is another', () =>
  onPaper
    .given(submitted)
    .when(accepts('2026-03-02T10:00'))
    .leaves({ agency: 'H01.2', receivedBy: 'H01.1', receipts: 1, due: { date: '2026-03-09' } }));

describe('NĐ 61/2018 Đ18.3: on to the one-stop of the competent agency', () => {
  test.each([
    ['2026-03-02T15:00', '2026-03-02'],
    ['2026-03-06T15:01', '2026-03-09'],
  ])('NĐ 61/2018 Đ18.3: accepted at %s, passed on by %s', (at, date) =>
    onPaper
      .given(handedIn(at))
      .when(accepts(at))
      .leaves({ openTasks: [{ kind: 'HANDOFF', unit: units.desk, due: { date } }] }),
  );

  test('NĐ 61/2018 Đ18.3: paper is confirmed by that one-stop, which hands it to its unit by the same rule', async () => {
    await onPaper
      .given(...accepted)
      .when(handsOver('2026-03-02T10:30'))
      .leaves({ openTasks: [{ kind: 'TAKING_OVER', unit: competent.desk }] });
    await onPaper
      .given(...sent)
      .when(takesOver('2026-03-02T15:01', { by: ownDesk }))
      .leaves({ openTasks: [{ kind: 'HANDOFF', unit: competent.desk, due: { date: '2026-03-03' } }] });
    await onPaper
      .given(...examined.slice(0, -1))
      .when(examined.at(-1)!)
      .leaves({ openTasks: [{ kind: 'EXAMINATION', unit: competent.specialist }] });
  });

  test('TT 01/2018 Đ9.1: given back as not that agency’s, with the reason', () =>
    onPaper
      .given(...sent)
      .when(returnsToDesk('2026-03-02T14:00', { by: ownDesk }))
      .leaves({ openTasks: [{ kind: 'HANDOFF', unit: units.desk, actions: ['HAND_OVER', 'REDIRECT'] }] }));

  test('NĐ 61/2018 Đ17.2.a: the desk that received it guides the applicant to the agency that is competent', () =>
    onPaper
      .given(...sent, returnsToDesk('2026-03-02T14:00', { by: ownDesk }))
      .when(redirects('2026-03-02T15:00'))
      .leaves({ outcome: 'REDIRECTED', status: 8 }));

  test('NĐ 61/2018 Đ17.2.a, Đ19.8: and nothing is promised here any more', () =>
    onPaper
      .given(...sent, returnsToDesk('2026-03-02T14:00', { by: ownDesk }))
      .when(redirects('2026-03-02T15:00'))
      .leavesNo('due'));

  test('NĐ 61/2018 Đ5.1.e: what that agency’s own unit gives back goes to the desk that received it before anybody writes to the applicant', async () => {
    const back = [...examined.slice(0, -1), returnsToDesk('2026-03-02T15:00', { by: ownSpecialist })];
    await onPaper
      .given(...back.slice(0, -1))
      .when(back.at(-1)!)
      .leaves({ openTasks: [{ kind: 'HANDOFF', unit: competent.desk, actions: ['HAND_OVER', 'RETURN_TO_DESK'] }] });
    const here = [...back, returnsToDesk('2026-03-02T15:30', { by: ownDesk })];
    await onPaper
      .given(...back)
      .when(here.at(-1)!)
      .leaves({ openTasks: [{ kind: 'HANDOFF', unit: units.desk, actions: ['HAND_OVER', 'REDIRECT'] }] });
    await onPaper
      .given(...here)
      .when(redirects('2026-03-03T08:00'))
      .leaves({ outcome: 'REDIRECTED' });
    await onPaper
      .given(...here, handsOver('2026-03-03T08:00'), takesOver('2026-03-03T09:00', { by: ownDesk }))
      .when(handsOver('2026-03-03T09:30', { by: ownDesk }))
      .leaves({ openTasks: [{ kind: 'TAKING_OVER', unit: competent.specialist }] });
  });

  test('NĐ 61/2018 Đ18.1: an electronic one goes at once, and nobody has to confirm it', async () => {
    const accepts10 = [submitted, accepts('2026-03-02T10:00')] as const;
    await electronic
      .given(...accepts10)
      .when(handsOver('2026-03-02T10:00'))
      .leaves({ openTasks: [{ kind: 'HANDOFF', unit: competent.desk }] });
    await electronic
      .given(...accepts10, handsOver('2026-03-02T10:00'))
      .when(handsOver('2026-03-02T10:05', { by: ownDesk }))
      .leaves({ openTasks: [{ kind: 'EXAMINATION', unit: competent.specialist }] });
  });

  test('NĐ 61/2018 Đ18.3: the competent agency’s desk has until 15:00 too: what comes at 16:59 it could not foresee', async () => {
    const passedOnAt = (at: string) =>
      electronic.given(handedIn('2026-03-06T14:00'), accepts('2026-03-06T14:30')).when(handsOver(at));
    await passedOnAt('2026-03-06T15:00').leaves({ openTasks: [{ due: { at: local('2026-03-06T17:00') } }] });
    await passedOnAt('2026-03-06T16:59').leaves({
      openTasks: [{ due: { at: local('2026-03-09T17:00'), lateFrom: local('2026-03-10T00:00') } }],
    });
  });

  test('NĐ 61/2018 Đ17.4: what only the competent agency may do is not offered: settling at once', () =>
    dossier(5, { ...elsewhere, ...withTerms({ immediate: true }) })
      .given()
      .when(submitted)
      .leaves({ openTasks: [{ actions: ['ACCEPT', 'REQUEST_SUPPLEMENT', 'REFUSE_RECEPTION', 'REDIRECT'] }] }));

  test('NĐ 61/2018 Đ17.5: who is charged with it sits at the competent agency’s desk', () =>
    dossier(5, { ...elsewhere, ...withTerms({ delegatedToDesk: 'EXAMINES' }) })
      .given(...sent)
      .when(takesOver('2026-03-02T14:00', { by: ownDesk }))
      .leaves({ openTasks: [{ kind: 'EXAMINATION', unit: competent.desk }] }));
});

describe('NĐ 61/2018 Đ19: settled by the competent agency', () => {
  const signed = [
    ...examined,
    proposesResult('2026-03-03T09:00', { by: ownSpecialist }),
    signs('2026-03-03T10:00', { by: ownLeader }),
  ] as const;

  test('NĐ 61/2018 Đ19.7.b: the result goes back to the desk that received, and is in time when it is there', () =>
    onPaper
      .given(...signed)
      .when(issuesResult('2026-03-03T11:00', { by: ownSpecialist }))
      .leaves({ onTime: true, openTasks: [{ kind: 'RETURN', unit: units.desk }] }));

  test('NĐ 61/2018 Đ20.3: which returns it', () =>
    onPaper
      .given(...signed, issuesResult('2026-03-03T11:00', { by: ownSpecialist }))
      .when(returnsResult('2026-03-03T14:00'))
      .leaves({ outcome: 'RESULT_RETURNED' }));

  test('NĐ 61/2018 Đ18.3: the receiving agency’s own specialist and leader have no say in it', async () => {
    await onPaper
      .given(...examined)
      .when(proposesResult('2026-03-03T09:00', { by: specialist }))
      .refused('NOT_YOUR_DOSSIER');
    await onPaper
      .given(...signed.slice(0, -1))
      .when(signs('2026-03-03T10:00', { by: leader }))
      .refused('NOT_YOUR_DOSSIER');
  });

  test('NĐ 61/2018 Đ18.3: both desks see it from the first day on; other agencies’ do not', async () => {
    const { state } = await lived([submitted], startOf(5, elsewhere));
    expect([desk, ownDesk, of('H01.3/desk')].map(actor => takesPart(state, actor))).toEqual([true, true, false]);
    expect(allowedActions(state, ownDesk)).toEqual([]);
  });

  test('law.md §1.8: the applicant’s papers are given back where they were handed in', () =>
    onPaper
      .given(...examined)
      .when(withdraws('2026-03-03T09:00'))
      .leaves({ openTasks: [{ kind: 'WITHDRAWAL', unit: units.desk }] }));

  test.each([
    ['the desk that received', accepted, units.desk],
    ['the one-stop of the competent agency', sent, competent.desk],
    ['its specialist', examined, competent.specialist],
  ])('NĐ 61/2018 Đ18.3, Đ19.9: lateness is with whoever had it: %s', async (_who, steps, unit) => {
    const { state } = await lived(steps, startOf(5, elsewhere));
    const { shares } = lateShares(state, local('2026-03-13T09:00'));
    expect(shares.filter(({ lateMinutes }) => lateMinutes > 0).map(share => share.unit)).toEqual([unit]);
  });
});

describe('law.md §11: mergers', () => {
  const moved = unitsMoved('2026-03-02T16:00');

  test('law.md §11: of the competent agency: its own units’ work moves, the receiving desk stays', async () => {
    await onPaper
      .given(...sent)
      .when(moved)
      .leaves({ agency: 'H03.1', receivedBy: 'H01.1', openTasks: [{ kind: 'TAKING_OVER', unit: newUnits.desk }] });
    await onPaper
      .given(...arrived)
      .when(moved)
      .leaves({ openTasks: [{ kind: 'HANDOFF', unit: newUnits.desk }] });
    await onPaper
      .given(...accepted)
      .when(moved)
      .leaves({ agency: 'H03.1', openTasks: [{ kind: 'HANDOFF', unit: units.desk }] });
    await onPaper
      .given(...examined)
      .when(moved)
      .leaves({ openTasks: [{ kind: 'EXAMINATION', unit: newUnits.specialist }] });
  });

  test('law.md §11: told twice it is told once', () =>
    onPaper
      .given(...sent, moved)
      .when(unitsMoved('2026-03-02T17:00'))
      .then());

  test('law.md §11: of the receiving one: the desk that follows goes on for the applicant', () =>
    onPaper
      .given(...accepted)
      .when(partnerMoved('2026-03-02T16:00', { [units.desk]: newUnits.desk }))
      .leaves({
        agency: 'H01.2',
        receivedBy: 'H03.1',
        openTasks: [{ kind: 'HANDOFF', unit: newUnits.desk }],
      }));

  test('law.md §11: of a desk that received nothing for others it says nothing', () =>
    dossier()
      .given(...accepted)
      .when(partnerMoved('2026-03-02T16:00', { [units.desk]: newUnits.desk }))
      .then());

  test.each([
    ['the competent agency into the receiving one', unitsMoved('2026-03-02T16:00', units, 'H01.1'), 'H01.1'],
    [
      'the receiving agency into the competent one',
      partnerMoved('2026-03-02T16:00', { [units.desk]: competent.desk }),
      'H01.2',
    ],
  ])('law.md §11: %s: nothing is passed on between them any more', async (_which, merger, agency) => {
    const one = agency === 'H01.1' ? desk : ownDesk;
    await onPaper
      .given(...accepted)
      .when(merger)
      .leaves({ agency, openTasks: [{ kind: 'HANDOFF', unit: one.units[0] }] });
    await onPaper
      .given(...accepted)
      .when(merger)
      .leavesNo('receivedBy');
    const unit = agency === 'H01.1' ? units.specialist : competent.specialist;
    await onPaper
      .given(...accepted, merger, handsOver('2026-03-02T16:10', { by: one }))
      .when(handsOver('2026-03-02T16:20', { by: one }))
      .leaves({ openTasks: [{ kind: 'TAKING_OVER', unit }] });
  });

  test('law.md §11: an assignee of the abolished unit has it no more: the head of the new one assigns', async () => {
    const assigned = assigns('2026-03-02T11:00', { by: { ...ownDesk, heads: [competent.desk] } });
    const start = startOf(5, elsewhere);
    expect(openTasks((await lived([...sent, assigned], start)).state)).toMatchObject([{ assignee: 'specialist' }]);
    expect(openTasks((await lived([...sent, assigned, moved], start)).state)[0]).not.toHaveProperty('assignee');
  });
});
