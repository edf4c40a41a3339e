import { lived } from '../../test/dossier-specification';
import { desk, local, police, reasonOf, specialist, startOf, units } from '../../test/dossiers';
import {
  accepts,
  answers,
  answersLate,
  asksFurther,
  assigns,
  consults,
  findsIncomplete,
  handedIn,
  handsOver,
  online,
  partnerMoved,
  proceedsWithout,
  replies,
  type ActStep,
  type Step,
} from '../../test/steps';
import { birthResidenceInsurance } from '../../workflows/procedures/birth-residence-insurance';
import type { Route } from '../kernel/route';
import { workingDays } from '../procedure/limits';
import type { Actor, UnitId } from './actor';
import type { Start } from './start';
import { writtenFor } from './written-for';

const [asked, following] = ['H01.9/police', 'H01.9/desk'];
const [other, above] = ['H01.8/taxes', 'H01/police'];
const next = 'H03.9/police';
const officer = (unit: UnitId): Actor => ({ account: `of ${unit}`, role: 'OFFICER', units: [unit], heads: [unit] });
const limit = workingDays(1);

/** For whom the last act of this kind was written. */
async function forWhom(kind: string, steps: readonly Step[], [start, route]: readonly [Start, Route?] = standard) {
  const { events } = await lived(steps, start, route);
  const act = events.findLast(event => 'reason' in event && (event.kind === 'TASK_ENDED' ? event.action : event.kind) === kind)!; // prettier-ignore
  return [...writtenFor(act, events)].sort();
}
const standard = [startOf(5, { channel: 'ONLINE' })] as const;

const consult = [
  { unit: asked, limit, followedBy: following },
  { unit: other, limit },
];
const consulted = [...online.examined, consults('2026-03-03T09:00', { details: { consult } })];
const [mine, others] = ['t4', 't5'];
const lead = units.specialist;

describe('NĐ 61/2018 Đ19.5: what is written in a consultation', () => {
  test('Đ19.5.a: what is asked, for all who are asked and the desk that follows (Đ19.7)', async () => {
    expect(await forWhom('CONSULT', consulted)).toEqual([lead, other, following, asked].sort());
  });

  test('Đ19.6.a: on paper for the one whose turn has not come too', async () => {
    const onPaper = consults('2026-03-03T09:00', {
      details: { consult: consult.toReversed(), onPaper: true, ground: 'x' },
    });
    expect(await forWhom('CONSULT', [...online.examined, onPaper])).toEqual([lead, other, following, asked].sort());
  });

  test('Đ19.5.b: the answer, also a late one, for who gave it: one agency does not read another’s', async () => {
    const answered = [...consulted, answers('2026-03-03T10:00')];
    expect(await forWhom('ANSWER', answered)).toEqual([following, asked].sort());
    expect(await forWhom('LATE_ANSWER', [...answered, answersLate('2026-03-03T11:00')])).toEqual(
      [following, asked].sort(),
    );
  });

  test('a question back and its reply for who asked it, and no other that is asked', async () => {
    const both = [
      asksFurther('2026-03-03T10:00', { by: officer(other), task: others }),
      asksFurther('2026-03-03T10:10', { task: mine }),
    ];
    expect(await forWhom('ASK_FURTHER', [...consulted, ...both])).toEqual([following, asked].sort());
    const replied = (task: string) => [...consulted, ...both, replies('2026-03-03T11:00', { task })];
    expect(await forWhom('REPLY', replied('t6'))).toEqual([lead, other].sort());
    expect(await forWhom('REPLY', replied('t7'))).toEqual([lead, following, asked].sort());
  });

  test('Đ19.7: asked by a consulted agency in its own name: the answer, and going on without it, for that one', async () => {
    const further = consults('2026-03-03T10:00', { by: police, task: mine, details: { consult: [{ unit: above, limit }], ground: 'x' } }); // prettier-ignore
    const nested = [...consulted, further];
    expect(await forWhom('CONSULT', nested)).toEqual([asked, following, above].sort());
    expect(await forWhom('ANSWER', [...nested, answers('2026-03-03T11:00', { by: officer(above) })])).toEqual(
      [asked, above].sort(),
    );
    const without = proceedsWithout('2026-03-03T11:00', { by: police, details: { ground: 'x' } });
    expect(await forWhom('SILENCE', [...nested, without])).toEqual([asked, above].sort());
  });

  test('law.md §11: and for whoever follows one of them since', async () => {
    const merged = partnerMoved('2026-03-03T11:00', { [asked]: next });
    expect(await forWhom('ANSWER', [...consulted, answers('2026-03-03T10:00'), merged])).toEqual(
      [following, asked, next].sort(),
    );
  });

  test('Đ19.1: why somebody else is to do it, for the unit alone', async () => {
    const given = assigns('2026-03-03T10:00', { by: officer(asked), task: mine, reason: reasonOf('ill') });
    expect(await forWhom('TASK_ASSIGNED', [...consulted, given])).toEqual([asked]);
  });
});

describe('NĐ 61/2018 Đ3.2: in a group, for the unit of the part', () => {
  const insurance = 'H01.8/insurance';
  const group = [
    startOf(20, { channel: 'ONLINE', partners: { POLICE: asked, SOCIAL_INSURANCE: insurance } }),
    birthResidenceInsurance.route,
  ] as const;
  const atWork: readonly Step[] = [
    ...[handedIn('2026-03-02T08:00'), accepts('2026-03-02T09:00'), handsOver('2026-03-02T09:30')],
    { kind: 'FINISH_PART', by: specialist, at: local('2026-03-02T10:00') },
  ];
  const asks = consults('2026-03-02T10:30', { by: police, details: { consult: [{ unit: above, limit }] } });

  test('the answers to its own consultation', async () => {
    const answered = [...atWork, asks, answers('2026-03-02T11:00', { by: officer(above) })];
    expect(await forWhom('ANSWER', answered, group)).toEqual([asked, above].sort());
  });

  test('why the desk does not send what it asked for; another part’s nobody tells it', async () => {
    const withheld: ActStep = { kind: 'WITHDRAW_SUPPLEMENT_REQUEST', by: desk, at: local('2026-03-02T14:00'), reason: reasonOf('it is there') }; // prettier-ignore
    const steps = [...atWork, findsIncomplete('2026-03-02T10:30', { by: officer(insurance) }), withheld];
    expect(await forWhom('WITHDRAW_SUPPLEMENT_REQUEST', steps, group)).toEqual([units.desk, insurance].sort());
  });
});

test('law.md §9: why a fee was waived, for the agency that had assessed it', () => {
  const waiver = { kind: 'FEE_WAIVED', waivedVnd: 1, owedVnd: 0, unit: other, by: 'x', seq: 9, at: 0 } as const;
  expect([...writtenFor(waiver, [])]).toEqual([other]);
});
