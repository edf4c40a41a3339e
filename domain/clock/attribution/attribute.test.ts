import fc from 'fast-check';
import { at, vn } from '../../../test/clock/given';
import { dueOf } from '../due';
import { attribute, type Attribution } from './attribute';
import { debts } from './ledger';
import { piecesOf } from './pieces';
import { plan, withNoUnit, type TaskSpan, type WholeSpan } from './task-span';

const task = (unit: string, from: string, to: string, hours: number): TaskSpan => ({
  unit,
  from: at(from),
  to: at(to),
  due: dueOf(vn, at(from), { amount: hours, unit: 'WORKING_HOUR' }).at,
});
const whole = (from: string, due: string, to: string, ...paused: [string, string][]): WholeSpan => ({
  from: at(from),
  due: at(due),
  to: at(to),
  paused: paused.map(([a, b]) => ({ from: at(a), to: at(b) })),
});
const shares = ({ shares: parts }: Attribution): Record<string, [consumed: number, late: number]> =>
  Object.fromEntries(parts.map(({ unit, consumedMinutes, lateMinutes }) => [unit, [consumedMinutes, lateMinutes]]));

test('in time: what each consumed, and nobody late', () => {
  const found = attribute(vn, whole('2026-03-02T08:00', '2026-03-02T17:00', '2026-03-02T15:30'), [
    task('một cửa', '2026-03-02T08:00', '2026-03-02T09:00', 2),
    task('địa chính', '2026-03-02T09:00', '2026-03-02T15:30', 4),
  ]);
  expect(found).toEqual({
    consumedMinutes: 330,
    lateMinutes: 0,
    shares: [
      { unit: 'một cửa', consumedMinutes: 60, lateMinutes: 0 },
      { unit: 'địa chính', consumedMinutes: 270, lateMinutes: 0 },
    ],
  });
});

test('the unit that overran its limit made it late', () => {
  const found = attribute(vn, whole('2026-03-02T07:30', '2026-03-02T15:30', '2026-03-03T08:30'), [
    task('một cửa', '2026-03-02T07:30', '2026-03-02T08:30', 1),
    task('công an', '2026-03-02T08:30', '2026-03-02T17:00', 3),
    task('lãnh đạo', '2026-03-02T17:00', '2026-03-03T08:30', 2),
  ]);
  expect(found.lateMinutes).toBe(150);
  expect(shares(found)).toEqual({ 'một cửa': [60, 0], 'công an': [390, 150], 'lãnh đạo': [60, 0] });
});

test('who saved time repays the oldest debt first', () => {
  expect(debts([{ unit: 'a', minutes: -60 }, { unit: 'b', minutes: -60 }, { unit: 'c', minutes: 30 }])).toEqual([{ unit: 'a', minutes: 30 }, { unit: 'b', minutes: 60 }]); // prettier-ignore
  expect(debts([{ unit: 'a', minutes: -60 }, { unit: 'b', minutes: -60 }, { unit: 'c', minutes: 90 }])).toEqual([{ unit: 'b', minutes: 30 }]); // prettier-ignore
  expect(debts([{ unit: 'a', minutes: -60 }, { unit: 'c', minutes: 60 }, { unit: 'b', minutes: -5 }])).toEqual([{ unit: 'b', minutes: 5 }]); // prettier-ignore
});

test('slack is used up by the first who overruns', () => {
  expect(debts([{ unit: 'a', minutes: 50 }, { unit: 'b', minutes: -60 }, { unit: 'c', minutes: -10 }])).toEqual([{ unit: 'b', minutes: 10 }, { unit: 'c', minutes: 10 }]); // prettier-ignore
  expect(
    debts([
      { unit: 'a', minutes: 50 },
      { unit: 'b', minutes: -50 },
    ]),
  ).toEqual([]);
  expect(
    debts([
      { unit: 'a', minutes: 0 },
      { unit: 'b', minutes: 7 },
    ]),
  ).toEqual([]);
});

test('time with no unit is named as such', () => {
  const found = attribute(vn, whole('2026-03-02T07:30', '2026-03-02T10:30', '2026-03-02T11:30'), [
    task('một cửa', '2026-03-02T07:30', '2026-03-02T08:30', 1),
    task('lãnh đạo', '2026-03-02T09:30', '2026-03-02T11:30', 2),
  ]);
  expect(shares(found)).toEqual({ 'một cửa': [60, 0], [withNoUnit]: [60, 60], 'lãnh đạo': [120, 0] });
});

test('tasks whose limits exceed the dossier’s: the plan is late, no unit', () => {
  const found = attribute(vn, whole('2026-03-02T07:30', '2026-03-02T09:30', '2026-03-02T10:30'), [
    task('một cửa', '2026-03-02T07:30', '2026-03-02T08:30', 1),
    task('lãnh đạo', '2026-03-02T08:30', '2026-03-02T10:30', 2),
  ]);
  expect(shares(found)).toEqual({ 'một cửa': [60, 0], 'lãnh đạo': [120, 0], [plan]: [0, 60] });
});

test('a dossier limit beyond the tasks’ gives slack before anybody is late', () => {
  const found = attribute(vn, whole('2026-03-02T07:30', '2026-03-02T09:30', '2026-03-02T10:30'), [
    task('một cửa', '2026-03-02T07:30', '2026-03-02T10:30', 1),
  ]);
  expect(shares(found)).toEqual({ 'một cửa': [180, 60] });
});

test('of tasks at once the time counts for the one that ends last', () => {
  const found = attribute(vn, whole('2026-03-02T07:30', '2026-03-02T09:30', '2026-03-02T11:30'), [
    task('thuế', '2026-03-02T07:30', '2026-03-02T09:30', 1),
    task('công an', '2026-03-02T07:30', '2026-03-02T11:30', 2),
    task('bảo hiểm', '2026-03-02T08:30', '2026-03-02T11:30', 1),
  ]);
  expect(shares(found)).toEqual({ 'công an': [240, 120] });
});

test('a task that another outlasts is followed up to where the other goes on', () => {
  const found = attribute(vn, whole('2026-03-02T07:30', '2026-03-02T09:30', '2026-03-02T11:30'), [
    task('thuế', '2026-03-02T07:30', '2026-03-02T09:00', 1),
    task('công an', '2026-03-02T08:30', '2026-03-02T11:30', 1),
  ]);
  expect(shares(found)).toEqual({ thuế: [60, 0], 'công an': [180, 120] });
});

test('a task resumed after another: its limit goes on where it stood', () => {
  const found = attribute(vn, whole('2026-03-02T07:30', '2026-03-02T10:30', '2026-03-02T11:30'), [
    task('địa chính', '2026-03-02T07:30', '2026-03-02T08:30', 1),
    task('địa chính', '2026-03-02T08:30', '2026-03-02T11:30', 2),
  ]);
  expect(shares(found)).toEqual({ 'địa chính': [240, 60] });
});

test('a pause is nobody’s time', () => {
  const paused = whole('2026-03-02T07:30', '2026-03-02T15:30', '2026-03-02T17:00', [
    '2026-03-02T08:30',
    '2026-03-02T14:30',
  ]);
  const found = attribute(vn, paused, [task('địa chính', '2026-03-02T07:30', '2026-03-02T17:00', 2)]);
  expect(found).toEqual({
    consumedMinutes: 210,
    lateMinutes: 90,
    shares: [{ unit: 'địa chính', consumedMinutes: 210, lateMinutes: 90 }],
  });
});

test('day-based task limits are worth their open minutes', () => {
  const found = attribute(vn, whole('2026-03-02T07:30', '2026-03-03T17:00', '2026-03-04T08:30'), [
    {
      unit: 'địa chính',
      from: at('2026-03-02T07:30'),
      to: at('2026-03-04T08:30'),
      due: dueOf(vn, at('2026-03-02T07:30'), { amount: 1, unit: 'WORKING_DAY' }).at,
    },
  ]);
  expect(shares(found)).toEqual({ 'địa chính': [960, 60] });
});

test('pieces are cut at every beginning and end inside the whole', () => {
  const from = at('2026-03-02T08:00');
  const hour = 3_600_000;
  const spans: TaskSpan[] = [
    { unit: 'a', from: from - hour, to: from + hour, due: from },
    { unit: 'b', from: from + hour, to: from + 9 * hour, due: from },
  ];
  expect(piecesOf(vn, { from, to: from + 3 * hour, due: from }, spans)).toEqual([
    { from, to: from + hour, minutes: 60, task: 0 },
    { from: from + hour, to: from + 3 * hour, minutes: 120, task: 1 },
  ]);
});

test('whatever happens, consumed and late minutes add up to the whole', () => {
  const start = at('2026-03-02T07:30');
  const minute = 60_000;
  const span = fc.record({
    unit: fc.constantFrom('a', 'b', 'c'),
    from: fc.nat(4_000),
    length: fc.nat(3_000),
    limit: fc.record({
      amount: fc.integer({ min: 1, max: 9 }),
      unit: fc.constantFrom('WORKING_HOUR' as const, 'WORKING_DAY' as const),
    }),
  });
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(4_000), fc.nat(600)), { maxLength: 2 }),
      fc.nat(5_000),
      fc.nat(7_000),
      (spans, pauses, due, to) => {
        const tasks = spans.map(({ unit, from, length, limit }) => ({
          unit,
          from: start + from * minute,
          to: start + (from + length) * minute,
          due: dueOf(vn, start + from * minute, limit).at,
        }));
        const paused = pauses.map(([from, length]) => ({
          from: start + from * minute,
          to: start + (from + length) * minute,
        }));
        const life = { from: start, to: start + to * minute, due: start + due * minute, paused };
        const found = attribute(vn, life, tasks);
        const total = (of: (share: Attribution['shares'][number]) => number): number =>
          found.shares.reduce((sum, share) => sum + of(share), 0);
        expect(total(share => share.consumedMinutes)).toBe(found.consumedMinutes);
        expect(total(share => share.lateMinutes)).toBe(found.lateMinutes);
        expect(found.shares.every(share => share.lateMinutes >= 0 && share.consumedMinutes >= 0)).toBe(true);
        if (pauses.length === 0) expect(found.consumedMinutes).toBe(vn.minutesBetween(life.from, life.to));
        if (pauses.length === 0) expect(found.lateMinutes).toBe(Math.max(0, vn.minutesBetween(life.due, life.to)));
      },
    ),
    { numRuns: 1_000 },
  );
});
