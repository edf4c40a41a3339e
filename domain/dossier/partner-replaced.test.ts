import { dossier, lived, take } from '../../test/dossier-specification';
import { desk, local, police, reasonOf, specialist, startOf, units } from '../../test/dossiers';
import {
  accepts,
  answers,
  answersLate,
  asksFurther,
  consults,
  handedIn,
  newUnits,
  online,
  partnerMoved,
  replies,
  unitsMoved,
  type ActStep,
  type Step,
} from '../../test/steps';
import { group } from '../../workflows/stages/group';
import { liaison } from '../../workflows/stages/liaison';
import { reception } from '../../workflows/stages/reception';
import type { MemoryDossier } from '../kernel/memory';
import type { Route } from '../kernel/route';
import { workingDays } from '../procedure/limits';
import type { Actor, UnitId } from './actor';
import { allowedActions, takesPart } from './allowed';
import { noticesOf } from './notices';
import { recordable } from './recordable';
import { openTasks } from './state';

const [old, next, last] = ['H01.9/police', 'H03.9/police', 'H04.9/police'] as const;
const [oldDesk, nextDesk] = ['H01.9/desk', 'H03.9/desk'] as const;
const taxes = 'H01.8/taxes';
const limit = workingDays(2);
const officer = (unit: UnitId): Actor => ({ account: `officer of ${unit}`, role: 'OFFICER', units: [unit], heads: [unit] }); // prettier-ignore

const asked = (onPaper?: true): ActStep =>
  consults('2026-03-03T09:00', {
    details: {
      consult: [{ unit: taxes, limit }, { unit: old, limit, followedBy: oldDesk }], // prettier-ignore
      ...(onPaper && { onPaper }),
    },
  });
const consulted = [...online.examined, asked()];
const merged = partnerMoved('2026-03-03T10:00', { [old]: next, [oldDesk]: nextDesk });
const { given } = dossier(5, { channel: 'ONLINE' });
const unitsOf = ({ state }: MemoryDossier) => openTasks(state).map(({ unit }) => unit);
const onwards = (...steps: readonly Step[]) => lived(steps, startOf(5, { channel: 'ONLINE', submittedAt: steps[0]!.at })); // prettier-ignore

describe('NĐ 61/2018 Đ19.5: a consulted agency is merged before it answers (law.md §11)', () => {
  test('the unit that follows has to answer, within the limit that was set; the other keeps what it was asked', async () => {
    await given(...consulted)
      .when(merged)
      .then({ kind: 'PARTNER_REPLACED', units: { [old]: next, [oldDesk]: nextDesk }, tasks: ['t5'], because: 'NQ 203/2025/QH15' }); // prettier-ignore
    const before = await onwards(...consulted);
    const [, was] = openTasks(before.state);
    const after = await onwards(...consulted, merged);
    expect(openTasks(after.state)).toEqual([openTasks(before.state)[0], { ...was, unit: next, followedBy: nextDesk }]);
    expect(after.state).toMatchObject({ agency: 'H01.1', units, due: before.state.due });
  });

  test('it answers, the old unit no longer may, and the dossier goes on', async () => {
    const life = await onwards(...consulted, merged);
    expect(await take(life, answers('2026-03-03T11:00', { by: police }))).toMatchObject({ code: 'NOT_YOUR_DOSSIER' });
    for (const unit of [next, taxes])
      expect(await take(life, answers('2026-03-03T11:00', { by: officer(unit) }))).toBeUndefined();
    expect(openTasks(life.state)).toMatchObject([{ kind: 'EXAMINATION' }]);
  });

  test('who was charged with it there is so no more: the head of the new unit assigns anew', async () => {
    const head = officer(old);
    const assigned: ActStep = { kind: 'ASSIGN', at: local('2026-03-03T09:30'), by: head, task: 't5', details: { assignee: 'a' } }; // prettier-ignore
    const life = await onwards(...consulted, assigned);
    expect(openTasks(life.state)[1]).toMatchObject({ unit: old, assignee: 'a' });
    await take(life, merged);
    expect(openTasks(life.state)[1]).not.toHaveProperty('assignee');
  });

  test('only the higher desk that follows it is another: the official stays charged with it (Đ19.7)', async () => {
    const assigned: ActStep = { kind: 'ASSIGN', at: local('2026-03-03T09:30'), by: officer(old), task: 't5', details: { assignee: 'a' } }; // prettier-ignore
    const life = await onwards(...consulted, assigned, partnerMoved('2026-03-03T10:00', { [oldDesk]: nextDesk }));
    expect(openTasks(life.state)[1]).toMatchObject({ unit: old, assignee: 'a', followedBy: nextDesk });
    expect(life.events.at(-1)).toMatchObject({ tasks: [] });
  });

  test('Đ19.5.a: the new unit is told what was asked, and until when; nobody else is told anything', async () => {
    const { events, state } = await onwards(...consulted, merged);
    expect(noticesOf(events.at(-1)!, state)).toEqual([
      { kind: 'CONSULTATION', to: 'AGENCY', article: 'NĐ 61/2018 Đ19.5.a', task: 't5' },
    ]);
  });

  test('the moved task is recorded with the event', async () => {
    const { events, state } = await onwards(...consulted, merged);
    expect(recordable(state, [events.at(-1)!]).tasks).toContainEqual(expect.objectContaining({ id: 't5', unit: next }));
  });

  test('Đ19.6.a: on paper, the agency whose turn has not come yet is asked at the unit that follows', async () => {
    const life = await onwards(...online.examined, asked(true), merged, answers('2026-03-03T11:00', { by: officer(taxes) })); // prettier-ignore
    expect(openTasks(life.state)).toMatchObject([{ kind: 'LIAISON', unit: next, followedBy: nextDesk }]);
  });

  test('merged while its question waits for a reply: the answer is the follower’s', async () => {
    const question = { ...asksFurther('2026-03-03T09:30'), task: 't5' };
    const life = await onwards(...consulted, question, merged);
    expect(unitsOf(life)).toEqual([taxes, units.specialist]);
    await take(life, replies('2026-03-03T11:00'));
    expect(unitsOf(life)).toEqual([taxes, next]);
  });

  test('it followed by its own lead agency: the question is the same house’s now, and the route waits for it all the same', async () => {
    const life = await onwards(...consulted, partnerMoved('2026-03-03T10:00', { [old]: units.specialist }));
    expect(unitsOf(life)).toEqual([taxes, units.specialist]);
    expect(await take(life, answers('2026-03-03T11:00', { by: specialist }))).toBeUndefined();
  });
});

describe('NĐ 61/2018 Đ19.5.b: an agency is merged after its consultation (law.md §11)', () => {
  const over = [...consulted, ...[taxes, old].map(unit => answers('2026-03-03T09:30', { by: officer(unit) }))];

  test('who follows it may say more, read what is said, and the abolished unit no longer', async () => {
    const life = await onwards(...over, merged);
    expect(life.events.at(-1)).toMatchObject({ kind: 'PARTNER_REPLACED', units: { [old]: next }, tasks: [] });
    expect(noticesOf(life.events.at(-1)!, life.state)).toEqual([]);
    expect(allowedActions(life.state, officer(next))).toEqual(['LATE_ANSWER']);
    expect(takesPart(life.state, officer(nextDesk))).toBe(true);
    expect(await take(life, answersLate('2026-03-03T11:00', { by: officer(next) }))).toBeUndefined();
    expect(life.events.at(-1)).toMatchObject({ kind: 'LATE_ANSWER', task: 't5', by: officer(next).account });
    expect(await take(life, answersLate('2026-03-03T11:00', { by: officer(old) }))).toMatchObject({ code: 'NOT_YOUR_UNIT', facts: { units: [taxes, next] } }); // prettier-ignore
  });

  test('merged again, the one that stands for it now', async () => {
    const life = await onwards(...over, merged, partnerMoved('2026-03-03T10:30', { [next]: last }));
    expect(await take(life, answersLate('2026-03-03T11:00', { by: officer(last) }))).toBeUndefined();
  });
});

describe('a word that means nothing here', () => {
  test('told twice it is told once', () =>
    given(...consulted, merged)
      .when(partnerMoved('2026-03-03T10:01', { [old]: next, [oldDesk]: nextDesk }))
      .then());

  test('told again after a further merger it takes nothing back', async () => {
    const again = partnerMoved('2026-03-03T12:00', { [next]: last });
    const life = await onwards(...consulted, merged, again, { ...merged, at: local('2026-03-03T12:01') });
    expect(unitsOf(life)).toEqual([taxes, last]);
    expect(life.events.at(-1)).toMatchObject({ units: { [next]: last } });
  });

  test('of a unit that the dossier does not turn to, or of itself', async () => {
    await given(...online.examined).when(merged).then(); // prettier-ignore
    await given(...consulted).when(partnerMoved('2026-03-03T10:00', { [old]: old })).then(); // prettier-ignore
  });

  test.each([undefined, { [old]: '' }])('not even a word: it is noted for who sent it: %o', wrong =>
    given(...consulted)
      .when({ ...merged, units: wrong } as never)
      .then({ kind: 'NOT_UNDERSTOOD', word: 'PARTNER_REPLACED', error: 'INPUT_INVALID' }),
  );
});

describe('NĐ 61/2018 Đ3.2, Đ19.6: an agency that has a part in a group is merged (law.md §11)', () => {
  /** The police have two parts, of which one waits for the other; then they are consulted, and asked by that name. */
  const route: Route = async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;
    await group(d, [
      { code: 'BIRTH', unit: d.units.specialist, limit },
      { code: 'RESIDENCE', unit: d.partner('POLICE'), limit, after: ['BIRTH'] },
      { code: 'IDENTITY', unit: d.partner('POLICE'), limit, after: ['RESIDENCE'] },
    ]);
    await liaison(d, [{ unit: d.partner('POLICE'), limit }]);
    return 'RESULT_RETURNED';
  };
  const living = (...steps: readonly Step[]) => lived(steps, startOf(9, { channel: 'ONLINE', partners: { POLICE: old } }), route); // prettier-ignore
  const done = (at: string, unit: UnitId): ActStep => ({ kind: 'FINISH_PART', at: local(at), by: officer(unit) });
  const begun = [handedIn('2026-03-02T08:00'), accepts('2026-03-02T10:00')];
  const bornIn = [...begun, done('2026-03-02T11:00', units.specialist)];

  test('its open part, the parts after it and what it is asked later are the follower’s', async () => {
    const life = await living(...bornIn, merged);
    expect(openTasks(life.state)).toMatchObject([{ kind: 'PART', part: 'RESIDENCE', unit: next }]);
    expect(noticesOf(life.events.at(-1)!, life.state)).toMatchObject([{ kind: 'CONSULTATION', article: 'NĐ 61/2018 Đ19.6' }]); // prettier-ignore
    expect(await take(life, done('2026-03-03T11:00', next))).toBeUndefined();
    expect(openTasks(life.state)).toMatchObject([{ kind: 'PART', part: 'IDENTITY', unit: next }]);
    expect(await take(life, done('2026-03-03T14:00', next))).toBeUndefined();
    expect(openTasks(life.state)).toMatchObject([{ kind: 'LIAISON', unit: next }]);
    expect(await take(life, answers('2026-03-03T15:00', { by: officer(next) }))).toBeUndefined();
    expect(life.state.outcome).toBe('RESULT_RETURNED');
  });

  test('merged before anything of it is open: remembered for when its turn comes', async () => {
    const life = await living(...begun, { ...merged, at: local('2026-03-02T10:30') });
    expect(life.events.at(-1)).toMatchObject({ kind: 'PARTNER_REPLACED', units: { [old]: next }, tasks: [] });
    await take(life, done('2026-03-02T11:00', units.specialist));
    expect(unitsOf(life)).toEqual([next]);
  });

  test('merged twice, and back: each time the one that stands for it now', async () => {
    const life = await living(...begun);
    const hear = (at: string, from: UnitId, to: UnitId) => life.tell(partnerMoved(at, { [from]: to }));
    await hear('2026-03-02T10:10', old, next);
    await hear('2026-03-02T10:20', next, last);
    expect(life.state.replaced).toEqual({ [old]: last, [next]: last });
    await hear('2026-03-02T10:30', last, old);
    expect(life.state.replaced).toEqual({ [next]: old, [last]: old });
    await take(life, done('2026-03-02T11:00', units.specialist));
    expect(unitsOf(life)).toEqual([old]);
  });

  test('the dossier’s own part is moved by the merger of its own agency alone, and needs no notice', async () => {
    const life = await living(...begun, unitsMoved('2026-03-02T10:30'));
    await life.tell(partnerMoved('2026-03-02T10:30', { [units.specialist]: newUnits.specialist }));
    expect(life.events.at(-1)).toMatchObject({ kind: 'TRANSFERRED' });
    expect(unitsOf(life)).toEqual([newUnits.specialist]);
  });

  test('a withdrawal goes its way: nothing of the merger is in it', async () => {
    const life = await living(...begun);
    await life.act({ kind: 'WITHDRAW', at: local('2026-03-03T09:00'), by: desk, reason: reasonOf('no more') });
    await life.tell(merged);
    expect(unitsOf(life)).toEqual([units.desk]);
  });
});
