import { at, clock, local, restarted, running, vn, waited } from '../../test/clock/given';
import { refused } from '../../test/refused';
import { isRefusal, openSuspension, suspensionModes } from './clock';
import { clockOf, extend, restart, resume, start, startClock, stop, suspend } from './commands';
import type { Limit } from './limit';
import { clockDue } from './reckoning';
import { stateOf } from './standing';

const five = clock(5, 'WORKING_DAY', '2026-03-02T09:00');
const suspended = running(suspend(five, at('2026-03-03T10:00'), 'PAUSE', 'chờ bản vẽ'));
const stopped = running(stop(five, at('2026-03-04T10:00')));
const pending = clockOf({ amount: 1, unit: 'MONTH' });

test('a clock is plain JSON and survives it', () => {
  const lived = waited(five, 'PAUSE', '2026-03-03T10:00', '2026-03-05T10:00', 'chờ bản vẽ');
  expect(JSON.parse(JSON.stringify(lived))).toEqual(lived);
  expect(lived).toEqual({
    limit: { amount: 5, unit: 'WORKING_DAY' },
    startedAt: at('2026-03-02T09:00'),
    ledger: [
      { kind: 'SUSPENDED', at: at('2026-03-03T10:00'), mode: 'PAUSE', because: 'chờ bản vẽ' },
      { kind: 'RESUMED', at: at('2026-03-05T10:00') },
    ],
  });
});

test('no command changes the clock it is given', () => {
  const before = JSON.stringify(five);
  suspend(five, at('2026-03-03T10:00'), 'RESTART');
  restart(five, at('2026-03-03T10:00'));
  stop(five, at('2026-03-03T10:00'));
  extend(vn, five, { at: at('2026-03-03T10:00'), to: { amount: 1, unit: 'WORKING_DAY' } });
  expect(JSON.stringify(five)).toBe(before);
});

test('reasons are kept where given, and not invented', () => {
  expect(running(suspend(five, at('2026-03-03T10:00'), 'NO_EFFECT')).ledger).toEqual([
    { kind: 'SUSPENDED', at: at('2026-03-03T10:00'), mode: 'NO_EFFECT' },
  ]);
  expect(running(restart(five, at('2026-03-03T10:00'), 'đủ hồ sơ')).ledger).toEqual([
    { kind: 'RESTARTED', at: at('2026-03-03T10:00'), because: 'đủ hồ sơ' },
  ]);
  expect(restarted(five, '2026-03-03T10:00').ledger).toEqual([{ kind: 'RESTARTED', at: at('2026-03-03T10:00') }]);
  expect(
    running(extend(vn, five, { at: at('2026-03-03T10:00'), to: '2026-03-20', because: 'xác minh' })).ledger,
  ).toEqual([{ kind: 'EXTENDED', at: at('2026-03-03T10:00'), to: '2026-03-20', because: 'xác minh' }]);
  expect(running(extend(vn, five, { at: at('2026-03-03T10:00'), to: '2026-03-20' })).ledger).toEqual([
    { kind: 'EXTENDED', at: at('2026-03-03T10:00'), to: '2026-03-20' },
  ]);
});

test('a clock starts once', () => {
  expect(running(start(pending, 5))).toEqual({ ...pending, startedAt: 5 });
  expect(running(start(pending, 5))).toEqual(startClock(pending.limit, 5));
  expect(start(five, at('2026-03-03T09:00'))).toEqual({ code: 'CLOCK_ALREADY_STARTED', facts: { at: five.startedAt } });
});

test('a clock started at the epoch has started', () => {
  const epoch = startClock({ amount: 1, unit: 'WORKING_HOUR' }, 0);
  expect(start(epoch, 5)).toMatchObject({ code: 'CLOCK_ALREADY_STARTED' });
  expect(isRefusal(stop(epoch, 0))).toBe(false);
  expect(stop(running(stop(epoch, 0)), 0)).toMatchObject({ code: 'CLOCK_STOPPED' });
});

const later = at('2026-03-10T10:00');
const all: [string, (given: typeof five) => ReturnType<typeof stop>][] = [
  ['suspend', given => suspend(given, later, 'PAUSE')],
  ['resume', given => resume(given, later)],
  ['restart', given => restart(given, later)],
  ['extend', given => extend(vn, given, { at: later, to: '2026-04-20' })],
  ['stop', given => stop(given, later)],
];

test.each(all)('%s is refused before the start and after the end', (_name, command) => {
  expect(command(pending)).toEqual({ code: 'CLOCK_NOT_STARTED', facts: {} });
  expect(command(stopped)).toEqual({ code: 'CLOCK_STOPPED', facts: { at: at('2026-03-04T10:00') } });
});

test.each(all)('%s is refused before what was entered last', (_name, command) => {
  const last = at('2026-03-10T10:01');
  expect(command(running(restart(five, last)))).toEqual({ code: 'CLOCK_OUT_OF_ORDER', facts: { at: later, last } });
  expect(command({ ...five, startedAt: last })).toEqual({ code: 'CLOCK_OUT_OF_ORDER', facts: { at: later, last } });
});

test('two entries may have the same instant', () => {
  const instant = at('2026-03-03T10:00');
  expect(running(resume(suspended, instant)).ledger).toHaveLength(2);
});

test('a suspended clock is not suspended again, a running one not resumed', () => {
  expect(suspend(suspended, later, 'RESTART')).toEqual({
    code: 'CLOCK_SUSPENDED',
    facts: { since: at('2026-03-03T10:00') },
  });
  expect(resume(five, later)).toEqual({ code: 'CLOCK_NOT_SUSPENDED', facts: {} });
  expect(resume(running(resume(suspended, later)), later)).toMatchObject({ code: 'CLOCK_NOT_SUSPENDED' });
  expect(resume(running(restart(suspended, later)), later)).toMatchObject({ code: 'CLOCK_NOT_SUSPENDED' });
});

test('a suspension stays open over a new date given while it has no effect', () => {
  const waiting = running(suspend(five, at('2026-03-03T10:00'), 'NO_EFFECT'));
  const extended = running(extend(vn, waiting, { at: later, to: '2026-04-20' }));
  expect(openSuspension(extended)).toMatchObject({ at: at('2026-03-03T10:00') });
  expect(openSuspension(running(resume(extended, later)))).toBeUndefined();
  expect(openSuspension(five)).toBeUndefined();
});

describe('NĐ 61/2018 Đ19.9: a new date', () => {
  const asked = at('2026-03-06T09:00');

  test('is counted from the due date, whose day is not counted', () => {
    const extended = running(extend(vn, five, { at: asked, to: { amount: 3, unit: 'WORKING_DAY' } }));
    expect(clockDue(vn, five)?.date).toBe('2026-03-09');
    expect(clockDue(vn, extended)).toEqual({ at: at('2026-03-12T17:00'), date: '2026-03-12' });
  });

  test('may be named; a day off rolls to the next working day', () =>
    expect(clockDue(vn, running(extend(vn, five, { at: asked, to: '2026-03-14' })))?.date).toBe('2026-03-16'));

  test('of a clock in hours may be hours, or a date to its end of work', () => {
    const hours = clock(8, 'WORKING_HOUR', '2026-03-02T16:00');
    const more = (to: Limit | string): string =>
      local(clockDue(vn, running(extend(vn, hours, { at: at('2026-03-03T08:00'), to })))!.at);
    expect(local(clockDue(vn, hours)!.at)).toBe('2026-03-03T16:30');
    expect(more({ amount: 2, unit: 'WORKING_HOUR' })).toBe('2026-03-04T09:00');
    expect(more({ amount: 1, unit: 'HALF_WORKING_DAY' })).toBe('2026-03-04T11:00');
    expect(more('2026-03-05')).toBe('2026-03-05T17:00');
  });

  test('is given once: the second is refused, unless the profile allows more', () => {
    const once = running(extend(vn, five, { at: asked, to: '2026-03-12' }));
    const again = { at: asked, to: '2026-03-20' };
    expect(extend(vn, once, again)).toEqual({
      code: 'REAPPOINTMENT_USED',
      facts: { article: 'NĐ 61/2018 Đ19.9', most: 1 },
    });
    const twice = running(extend(vn, once, again, 2));
    expect(clockDue(vn, twice)?.date).toBe('2026-03-20');
    expect(extend(vn, twice, again, 2)).toMatchObject({ code: 'REAPPOINTMENT_USED', facts: { most: 2 } });
    expect(extend(vn, five, again, 0)).toMatchObject({ code: 'REAPPOINTMENT_USED' });
  });

  test('counts against a dossier for life: a restart gives no second one', () => {
    const once = restarted(running(extend(vn, five, { at: asked, to: '2026-03-12' })), '2026-03-10T09:00');
    expect(clockDue(vn, once)?.date).toBe('2026-03-17');
    expect(extend(vn, once, { at: later, to: '2026-04-01' })).toMatchObject({ code: 'REAPPOINTMENT_USED' });
  });

  test('must lie after the present one', () => {
    const to = '2026-03-09';
    expect(extend(vn, five, { at: asked, to })).toEqual({
      code: 'REAPPOINTMENT_NOT_LATER',
      facts: { due: '2026-03-09', asked: to },
    });
    expect(extend(vn, five, { at: asked, to: '2026-03-06' })).toMatchObject({ code: 'REAPPOINTMENT_NOT_LATER' });
    expect(isRefusal(extend(vn, five, { at: asked, to: '2026-03-10' }))).toBe(false);
  });

  test('cannot be given while there is no due date to move', () =>
    expect(extend(vn, suspended, { at: later, to: '2026-04-01' })).toEqual({
      code: 'CLOCK_SUSPENDED',
      facts: { since: at('2026-03-03T10:00') },
    }));

  test('that makes no sense is an error', () => {
    expect(refused(() => extend(vn, five, { at: asked, to: '2026-02-30' })).code).toBe('DATE_INVALID');
    expect(refused(() => extend(vn, five, { at: asked, to: { amount: 0, unit: 'WORKING_DAY' } })).code).toBe(
      'LIMIT_INVALID',
    );
  });
});

test('modes are those of law.md §1.7', () => expect(suspensionModes).toEqual(['RESTART', 'PAUSE', 'NO_EFFECT']));

test('a stopped clock stays as it was', () => expect(stateOf(vn, stopped, at('2027-06-01T00:00'))).toBe('STOPPED'));

test.each([NaN, Infinity, 1.5])('%s is no instant for any command', instant => {
  const wait = running(suspend(five, at('2026-03-03T10:00'), 'PAUSE'));
  const commands: (() => unknown)[] = [
    () => startClock(five.limit, instant),
    () => start(clockOf(five.limit), instant),
    () => suspend(five, instant, 'PAUSE'),
    () => resume(wait, instant),
    () => restart(five, instant),
    () => extend(vn, five, { at: instant, to: '2026-04-01' }),
    () => stop(five, instant),
  ];
  for (const command of commands)
    expect(refused(command)).toEqual({ code: 'INSTANT_INVALID', facts: { instant: String(instant) } });
});
