import fc from 'fast-check';
import { Calendar } from '../../domain/calendar/calendar';
import { DomainError } from '../../domain/errors';
import { isRefusal, type Clock, type ClockOutcome } from '../../domain/clock/clock';
import { resume, startClock, suspend } from '../../domain/clock/commands';
import { dueOf } from '../../domain/clock/due';
import { isHourBased, limitUnits, type Limit, type LimitUnit } from '../../domain/clock/limit';
import { clockDue } from '../../domain/clock/reckoning';
import { effort } from './effort';
import { Oracle, plusDays, type Pause } from './oracle';
import { longRandomCalendar, randomCalendar, type RandomCalendar } from './random-calendars';

/** Each random calendar is asked so many questions; of those that the tests below ask more than 100,000 meet the walker within the horizon. */
const questions = 200;
/** As many of a limit: a calendar of months costs more to make than to ask. */
const many = 500;
const minute = 60_000;

/** Random places within a calendar, as fractions of its horizon in whole minutes. */
const places = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: count, maxLength: count });
const instantAt = ({ startMs, endMs }: RandomCalendar, place: number): number =>
  startMs + Math.floor(((endMs - startMs) / minute) * (place / 1_000_001)) * minute;

/** An answer, or nothing where it lies outside the horizon: what the walker finds then must lie outside too. */
function within<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'OUTSIDE_HORIZON') return undefined;
    throw error;
  }
}

/** As expect(…).toBe(…), which is too slow to be asked a hundred thousand times. */
function agree(answer: unknown, walked: unknown): void {
  if (answer !== walked) expect(answer).toBe(walked);
}

function running(outcome: ClockOutcome): Clock {
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

test('isOpen, nextOpen and previousOpen are what a walk finds', () => {
  fc.assert(
    fc.property(randomCalendar, places(questions), (random, some) => {
      const calendar = new Calendar(random.snapshot);
      const oracle = new Oracle(random.snapshot);
      for (const place of some) {
        const at = instantAt(random, place);
        agree(calendar.isOpen(at), oracle.isOpen(at));
        const next = within(() => calendar.nextOpen(at));
        let walked = at;
        while (walked < random.endMs && !oracle.isOpen(walked)) walked += minute;
        agree(next ?? random.endMs, walked);
        const previous = within(() => calendar.previousOpen(at));
        for (walked = at; walked > random.startMs && !oracle.isOpen(walked - minute);) walked -= minute;
        agree(previous ?? random.startMs, walked);
      }
    }),
    effort(120),
  );
});

test('addMinutes, forward and backward, ends where a walk ends', () => {
  fc.assert(
    fc.property(randomCalendar, places(2 * questions), (random, some) => {
      const calendar = new Calendar(random.snapshot);
      const oracle = new Oracle(random.snapshot);
      for (let i = 0; i < some.length; i += 2) {
        const at = instantAt(random, some[i]!);
        const n = (some[i + 1]! % 1201) - 600;
        const answer = within(() => calendar.addMinutes(at, n));
        if (answer !== undefined) agree(answer, oracle.addMinutes(at, n));
        else if (n > 0) expect(oracle.minutesBetween(at, random.endMs)).toBeLessThan(n);
        else expect(oracle.minutesBetween(random.startMs, at)).toBeLessThan(-n);
      }
    }),
    effort(150),
  );
});

test('minutesBetween counts what a walk counts', () => {
  fc.assert(
    fc.property(randomCalendar, places(2 * questions), (random, some) => {
      const calendar = new Calendar(random.snapshot);
      const oracle = new Oracle(random.snapshot);
      for (let i = 0; i < some.length; i += 2) {
        const a = instantAt(random, some[i]!);
        const b = Math.min(random.endMs, a + (some[i + 1]! % 4_000) * minute);
        const walked = oracle.minutesBetween(a, b);
        agree(calendar.minutesBetween(a, b), walked);
        agree(calendar.minutesBetween(b, a), -walked);
      }
    }),
    effort(120),
  );
});

test('working days: the walker and the tables agree on days, sums and differences', () => {
  fc.assert(
    fc.property(randomCalendar, places(2 * questions), (random, some) => {
      const calendar = new Calendar(random.snapshot);
      const oracle = new Oracle(random.snapshot);
      const { from, to } = random.snapshot;
      for (let i = 0; i < some.length; i += 2) {
        const date = plusDays(from, some[i]! % 14);
        const n = (some[i + 1]! % 13) - 6;
        agree(calendar.isWorkingDay(date), oracle.isWorkingDay(date));
        const answer = within(() => calendar.addWorkingDays(date, n));
        if (answer !== undefined) {
          agree(answer, oracle.addWorkingDays(date, n));
          agree(calendar.workingDaysBetween(date, answer), oracle.workingDaysBetween(date, answer));
        } else if (n > 0) expect(oracle.workingDaysBetween(date, to)).toBeLessThan(n);
        else expect(oracle.workingDaysBetween(plusDays(from, -1), plusDays(date, -1))).toBeLessThan(-n);
      }
    }),
    effort(50),
  );
});

test('add and between are inverse, additive and monotone, to the millisecond', () => {
  fc.assert(
    fc.property(randomCalendar, places(4 * questions), (random, some) => {
      const calendar = new Calendar(random.snapshot);
      for (let i = 0; i < some.length; i += 4) {
        const [a, b, c] = some.slice(i, i + 3).map(place => instantAt(random, place) + (place % minute)) as [
          number,
          number,
          number,
        ];
        const n = some[i + 3]! % 2_000;
        agree(calendar.minutesBetween(a, b) + calendar.minutesBetween(b, c), calendar.minutesBetween(a, c));
        const later = within(() => calendar.addMinutes(a, n));
        if (later === undefined) continue;
        agree(calendar.minutesBetween(a, later), n);
        agree(calendar.openMsBetween(a, later), n * minute);
        const back = calendar.addMinutes(later, -n);
        agree(calendar.openMsBetween(back, a), 0);
        expect(within(() => calendar.addMinutes(calendar.addMinutes(a, n), 7))).toBe(
          within(() => calendar.addMinutes(a, n + 7)),
        );
        const other = a <= b ? within(() => calendar.addMinutes(b, n)) : undefined;
        if (other !== undefined) expect(later).toBeLessThanOrEqual(other);
      }
    }),
    effort(75),
  );
});

const limitsOf = (units: readonly LimitUnit[]): fc.Arbitrary<Limit> =>
  fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constantFrom(...units) });
/** Two waits: how long after the event before each begins, and how long it lasts. */
const waits = (most: number): fc.Arbitrary<[number, number, number, number]> => {
  const length = fc.integer({ min: 0, max: most });
  return fc.tuple(length, length, length, length);
};
const pausesFrom = (at: number, [a, b, c, d]: [number, number, number, number], unitMs: number): [Pause, Pause] => [
  [at + a * unitMs, at + (a + b) * unitMs],
  [at + (a + b + c) * unitMs, at + (a + b + c + d) * unitMs],
];
function pausedClock(limit: Limit, at: number, pauses: readonly Pause[]): Clock {
  let clock = startClock(limit, at);
  for (const [from, to] of pauses) clock = running(resume(running(suspend(clock, from, 'PAUSE')), to));
  return clock;
}

const byHour = limitUnits.filter(isHourBased);
const byDay = limitUnits.filter(unit => !isHourBased(unit));

test.each([
  ['hours', byHour, randomCalendar, 25],
  ['days and months', byDay, longRandomCalendar, 16],
] as const)(
  'every limit in %s is due where a walk ends, or leaves the horizon with it',
  (_what, units, calendars, runs) => {
    const asked = fc.tuple(fc.integer({ min: 0, max: 400_000 }), limitsOf(units));
    fc.assert(
      fc.property(calendars, fc.array(asked, { minLength: many, maxLength: many }), (random, some) => {
        const calendar = new Calendar(random.snapshot);
        const oracle = new Oracle(random.snapshot);
        for (const [place, limit] of some) {
          const at = instantAt(random, place);
          const due = within(() => dueOf(calendar, at, limit));
          agree(due && (isHourBased(limit.unit) ? due.at : due.date), oracle.due(at, limit));
        }
      }),
      effort(runs),
    );
  },
);

test('days, working days and months move on by what two pauses took of them', () => {
  const life = fc.tuple(fc.integer({ min: 0, max: 400_000 }), limitsOf(byDay), waits(240));
  fc.assert(
    fc.property(longRandomCalendar, fc.array(life, { minLength: many, maxLength: many }), (random, some) => {
      const calendar = new Calendar(random.snapshot);
      const oracle = new Oracle(random.snapshot);
      for (const [place, limit, lengths] of some) {
        const at = instantAt(random, place);
        const pauses = pausesFrom(at, lengths, 60 * minute);
        const due = within(() => clockDue(calendar, pausedClock(limit, at, pauses)));
        agree(due?.date, oracle.dueInDays(at, limit, pauses));
      }
    }),
    effort(16),
  );
});

test('budgets in hours run down outside the pauses, minute by minute', () => {
  const life = fc.tuple(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 1, max: 6 }), waits(900));
  fc.assert(
    fc.property(randomCalendar, fc.array(life, { minLength: 100, maxLength: 100 }), (random, some) => {
      const calendar = new Calendar(random.snapshot);
      const oracle = new Oracle(random.snapshot);
      for (const [place, amount, lengths] of some) {
        const at = instantAt(random, place);
        const pauses = pausesFrom(at, lengths, minute);
        const due = within(() => clockDue(calendar, pausedClock({ amount, unit: 'WORKING_HOUR' }, at, pauses)));
        agree(due?.at, oracle.dueInHours(at, amount * 60, pauses));
      }
    }),
    effort(40),
  );
});
