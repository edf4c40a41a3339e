import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { CalendarException, CalendarSnapshot, OpenInterval, WeeklyHours } from '../../domain/calendar/snapshot';
import { plusDays } from './oracle';

/** Random calendars of weeks or months: lunch breaks, half days, days around midnight, swaps, closures, seasons, zones that change their clocks. */

/** Zones and a date on which a random horizon is centred: near a change of clocks where there is one. */
const zones = [
  ['Asia/Ho_Chi_Minh', '2026-02-17'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2025-11-02'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Pacific/Apia', '2011-12-30'],
  ['America/St_Johns', '2009-11-01'],
  ['Asia/Kathmandu', '2024-02-29'],
  ['America/Havana', '2025-03-09'],
] as const;

/** Up to three sessions of a day: an even number of different quarters of an hour, in order. */
const sessions: fc.Arbitrary<OpenInterval[]> = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 96 }).map(n => n * 15),
      fc.integer({ min: 0, max: 1440 }),
    ),
    { maxLength: 6 },
  )
  .map(minutes => {
    const ordered = minutes.sort((a, b) => a - b);
    return Array.from({ length: Math.floor(ordered.length / 2) }, (_, i): OpenInterval => [
      ordered[2 * i]!,
      ordered[2 * i + 1]!,
    ]);
  });

const officeDay: OpenInterval[] = [
  [450, 690],
  [810, 1020],
];

const week: fc.Arbitrary<WeeklyHours> = fc.oneof(
  fc.constant([officeDay, officeDay, officeDay, officeDay, officeDay, [], []]),
  fc.tuple(sessions, sessions, sessions, sessions, sessions, sessions, sessions),
);

const exceptionHours: fc.Arbitrary<CalendarException['hours']> = fc.oneof(
  fc.constant([]),
  fc.integer({ min: 1, max: 7 }),
  sessions,
);

export interface RandomCalendar {
  snapshot: CalendarSnapshot;
  /** Whole minutes inside the horizon, apart from its edges. */
  startMs: number;
  endMs: number;
}

/** Two weeks, in which a walk minute by minute is cheap. */
export const randomCalendar = randomCalendarOf({ days: 14, exceptions: 6 });
/** Seven months, which limits of months do not leave. */
export const longRandomCalendar = randomCalendarOf({ days: 217, exceptions: 40 });

function randomCalendarOf(size: { days: number; exceptions: number }): fc.Arbitrary<RandomCalendar> {
  return fc
    .record({
      zone: fc.constantFrom(...zones),
      weekly: week,
      exceptions: fc.array(fc.tuple(fc.integer({ min: 0, max: size.days - 1 }), exceptionHours), {
        maxLength: size.exceptions,
      }),
      season: fc.option(fc.record({ from: fc.nat(size.days - 6), length: fc.nat(size.days - 5), weekly: week }), {
        nil: undefined,
      }),
      before: fc.integer({ min: 3, max: size.days - 3 }),
    })
    .map(({ zone: [zone, near], weekly, exceptions, season, before }) => {
      const from = plusDays(near, -before);
      const to = plusDays(from, size.days - 1);
      const startMs = DateTime.fromISO(from, { zone }).toMillis();
      const endMs = DateTime.fromISO(plusDays(to, 1), { zone }).toMillis();
      const snapshot: CalendarSnapshot = {
        id: 'random',
        version: 1,
        zone,
        offsets: offsetsOf(zone, startMs - 30 * 86_400_000, endMs + 30 * 86_400_000),
        from,
        to,
        weekly,
        ...(season && {
          seasons: [
            {
              from: plusDays(from, season.from),
              to: plusDays(from, season.from + season.length),
              weekly: season.weekly,
            },
          ],
        }),
        exceptions: Object.fromEntries(
          exceptions.map(([day, hours]) => [plusDays(from, day), { hours, kind: 'RANDOM' }]),
        ),
      };
      return { snapshot, startMs, endMs };
    });
}

const known = new Map<string, [number, number][]>();

/** A zone's changes of offset between two instants, found by asking luxon every day and then every minute. */
export function offsetsOf(zone: string, fromMs: number, toMs: number): [number, number][] {
  const key = `${zone} ${fromMs} ${toMs}`;
  const found = known.get(key);
  if (found) return found;
  const offsetAt = (at: number): number => DateTime.fromMillis(at, { zone }).offset;
  const offsets: [number, number][] = [[0, offsetAt(fromMs)]];
  const day = 86_400_000;
  for (let at = fromMs; at < toMs; at += day) {
    if (offsetAt(at) === offsetAt(at + day)) continue;
    let change = at;
    while (offsetAt(change) === offsetAt(at)) change += 60_000;
    offsets.push([change, offsetAt(change)]);
  }
  known.set(key, offsets);
  return offsets;
}
