import { local, reasonOf, specialist, startOf, units } from '../../test/dossiers';
import { dossier, lived, take } from '../../test/dossier-specification';
import { places, reachedAt, standingAt, startAt } from '../../test/places';
import { newUnits, online, proposesResult, signs, unitsMoved, type ActStep } from '../../test/steps';
import { takesPart } from './allowed';
import { applicantUnit } from './actor';
import { openTasks } from './state';
import { taskKinds } from './task';

const { given } = dossier(5, { channel: 'ONLINE' });
const moved = unitsMoved('2026-03-03T00:00');
const by = (unit: string) => ({ account: unit, role: 'OFFICER', units: [unit], heads: [unit] }) as const;
const successor: Readonly<Record<string, string>> = {
  [units.desk]: newUnits.desk,
  [units.specialist]: newUnits.specialist,
  [units.leader]: newUnits.leader,
};

test('law.md §11: agencies merge: open tasks go to the unit that follows, the code and the dates stay', async () => {
  await given(...online.examined)
    .when(moved)
    .then({ kind: 'TRANSFERRED', agency: 'H03.1', because: 'NQ 202/2025/QH15' });
  await given(...online.examined)
    .when(moved)
    .leaves({
      code: 'H01.1-260302-0001',
      agency: 'H03.1',
      due: { date: '2026-03-09' },
      openTasks: [{ kind: 'EXAMINATION', unit: newUnits.specialist, due: { date: '2026-03-09' } }],
    });
});

test('law.md §11: what comes next is the new units’ too', () =>
  given(...online.examined, moved)
    .when(proposesResult('2026-03-03T09:00', { by: by(newUnits.specialist) }))
    .leaves({ openTasks: [{ kind: 'APPROVAL', unit: newUnits.leader }] }));

test('law.md §11: the old unit may still look, and does nothing any more', async () => {
  await given(...online.examined, moved)
    .when(proposesResult('2026-03-03T09:00'))
    .refused('NOT_YOUR_UNIT', { units: [newUnits.specialist], allowed: [] });
  const { state } = await lived([...online.examined, moved]);
  expect(takesPart(state, specialist)).toBe(true);
});

test('told twice it is told once', () =>
  given(...online.examined, moved)
    .when(unitsMoved('2026-03-03T01:00'))
    .then());

test.each(taskKinds)('law.md §11: while %s waits: its unit’s successor has it, with all its actions', async kind => {
  const life = await standingAt(places[kind]);
  const [before] = openTasks(life.state);
  await life.tell({ ...moved, at: reachedAt(places[kind]) });
  const [after] = openTasks(life.state);
  expect(after).toMatchObject({
    id: before!.id,
    actions: before!.actions,
    unit: successor[before!.unit] ?? before!.unit,
  });
  const elsewhere = before!.unit === applicantUnit || !(before!.unit in successor);
  expect(after!.unit === before!.unit).toBe(elsewhere);
});

describe('a small commune where one unit is everything', () => {
  const one = 'H01.1/all';
  const start = (kind: keyof typeof places) => ({ ...startAt(places[kind]), units: { desk: one, specialist: one, leader: one } }); // prettier-ignore
  const stepsBy = (kind: keyof typeof places) =>
    places[kind].steps.map(step => ('by' in step && step.by.role === 'OFFICER' && step.by.units[0] !== 'H01.9/police' ? { ...step, by: { ...step.by, units: [one], heads: [one] } } : step)); // prettier-ignore

  test.each(taskKinds)('%s goes to the one of the new units whose work it is', async kind => {
    const life = await lived(stepsBy(kind), start(kind), places[kind].route);
    const [before] = openTasks(life.state);
    await life.tell({ ...moved, at: reachedAt(places[kind]) });
    const usual = successor[openTasks((await standingAt(places[kind])).state)[0]!.unit];
    expect(openTasks(life.state)[0]!.unit).toBe(before!.unit === one ? usual : before!.unit);
  });
});

test('NĐ 61/2018 Đ19.5: a consulted agency that was not merged keeps what it was asked, and the dossier waits for it', async () => {
  const life = await standingAt(places.LIAISON);
  await life.tell({ ...moved, at: reachedAt(places.LIAISON) });
  const answer: ActStep = { kind: 'ANSWER', at: local('2026-03-04T09:00'), by: by('H01.9/police'), reason: reasonOf('no objection') }; // prettier-ignore
  expect(await take(life, answer)).toBeUndefined();
  expect(openTasks(life.state)).toMatchObject([{ kind: 'EXAMINATION', unit: newUnits.specialist }]);
});

test.each([{}, { desk: 'a', specialist: 'b' }, { desk: '', specialist: 'b', leader: 'c' }, undefined])(
  'units that are not all there are noted for who sent them, and move nothing: %o',
  incomplete =>
    given(...online.examined)
      .when({ ...moved, units: incomplete } as never)
      .then({ kind: 'NOT_UNDERSTOOD', word: 'TRANSFERRED', error: 'INPUT_INVALID' }),
);

test('law.md §11: units that move within the same agency', () =>
  given(...online.examined, unitsMoved('2026-03-03T00:00', { ...units, leader: 'H01.1/vice' }, 'H01.1'), proposesResult('2026-03-03T09:00')) // prettier-ignore
    .when(signs('2026-03-03T10:00', { by: by('H01.1/vice') }))
    .tells({ kind: 'RESULT_SIGNED' }));

test('before anything was handed in, or after the end, nothing is moved', async () => {
  const life = await lived([...online.examined], startOf(5, { channel: 'ONLINE' }));
  await life.act({ kind: 'WITHDRAW', at: local('2026-03-03T09:00'), by: by(units.desk) });
  await life.act({ kind: 'CONFIRM_WITHDRAWAL', at: local('2026-03-03T09:00'), by: by(units.desk) });
  const { state } = life;
  await life.tell({ ...moved, at: local('2026-03-03T10:00') });
  expect(life.state).toBe(state);
});
