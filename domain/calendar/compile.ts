import { dayMs, dayOf, minuteMs, type DayNumber } from './dates';
import type { HoursByDay } from './hours';
import type { Offsets } from './offsets';
import { Patterns } from './patterns';
import type { CalendarSnapshot, Instant } from './snapshot';

/**
 * A calendar as arrays of integers: about ten bytes a day. A *cell* is the part of a local day that lies within one offset of
 * the zone: one a day, and one more where the clocks change. Prefix sums over cells answer questions of minutes, prefix
 * sums over days those of working days.
 */
export interface CompiledCalendar {
  readonly offsets: Offsets;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** The horizon in instants: the first of `from`, and the one at which `to` is over. */
  readonly startMs: Instant;
  readonly endMs: Instant;
  /** Within a piece of the zone's offsets the cell of a local day is the day number plus this. */
  readonly cellBase: Int32Array;
  /** The first cell of each piece, ascending. */
  readonly firstCell: Int32Array;
  /** Open minutes before each cell; one more entry holds the total. */
  readonly openBefore: Int32Array;
  readonly patternOf: Uint16Array;
  /** Sessions of pattern p are those from patternStart[p] to patternStart[p + 1]; minutes after local midnight. */
  readonly patternStart: Uint16Array;
  readonly sessionOpen: Uint16Array;
  readonly sessionClose: Uint16Array;
  /** Working days among the days before each; one more entry holds the total. */
  readonly workBefore: Uint16Array;
  /** The n-th working day, counted from 0, as an offset from `firstDay`. */
  readonly workDay: Uint16Array;
}

/** Compiles a valid snapshot; deterministic, well under a millisecond for the years a dossier pins. */
export function compile(snapshot: CalendarSnapshot, hours: HoursByDay, offsets: Offsets): CompiledCalendar {
  const firstDay = dayOf(snapshot.from);
  const lastDay = dayOf(snapshot.to);
  const days = lastDay - firstDay + 1;
  const startMs = offsets.instantOf(firstDay * dayMs);
  const endMs = offsets.instantOf((lastDay + 1) * dayMs);
  const pieces = offsets.fromMs.length;

  const patterns = new Patterns();
  const patternOf = new Uint16Array(days + 2 * pieces);
  const openBefore = new Int32Array(days + 2 * pieces + 1);
  const openOnDay = new Uint16Array(days);
  const cellBase = new Int32Array(pieces);
  const firstCell = new Int32Array(pieces);
  let cell = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const fromWall = Math.max(startMs, offsets.fromMs[piece]!) + offsets.offsetMs[piece]!;
    const toWall = Math.min(endMs, offsets.endOf(piece)) + offsets.offsetMs[piece]!;
    let day = Math.floor(fromWall / dayMs);
    firstCell[piece] = cell;
    cellBase[piece] = cell - day;
    for (; fromWall < toWall && day * dayMs < toWall; day++, cell++) {
      // Minutes repeated at the edge of the horizon can belong to a day outside it, of which nothing is known: not open.
      const known = day >= firstDay && day <= lastDay;
      const dayMinute = day * (dayMs / minuteMs);
      const whole = known ? patterns.id(hours.of(day)) : 0;
      const pattern = patterns.clip(whole, fromWall / minuteMs - dayMinute, toWall / minuteMs - dayMinute);
      patternOf[cell] = pattern;
      openBefore[cell + 1] = openBefore[cell]! + patterns.minutes(pattern);
      if (known) openOnDay[day - firstDay]! += patterns.minutes(pattern);
    }
  }
  return {
    offsets,
    firstDay,
    lastDay,
    startMs,
    endMs,
    cellBase,
    firstCell,
    openBefore: openBefore.slice(0, cell + 1),
    patternOf: patternOf.slice(0, cell),
    ...patterns.arrays(),
    ...workingDays(openOnDay),
  };
}

/** A working day has open minutes (counting-rules 2); a date that the zone skipped has none. */
function workingDays(openOnDay: Uint16Array): Pick<CompiledCalendar, 'workBefore' | 'workDay'> {
  const workBefore = new Uint16Array(openOnDay.length + 1);
  const workDay = new Uint16Array(openOnDay.length);
  let count = 0;
  openOnDay.forEach((minutes, day) => {
    if (minutes > 0) workDay[count++] = day;
    workBefore[day + 1] = count;
  });
  return { workBefore, workDay: workDay.slice(0, count) };
}
