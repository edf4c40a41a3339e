import { dayMs, minuteMs } from './dates';
import type { CalendarSnapshot, Instant } from './snapshot';

/** Milliseconds of local time since local 1970-01-01T00:00, as a clock on the wall would count them. */
export type WallMs = number;

/**
 * A zone's offsets as arrays: piece k holds from `fromMs[k]` to the next. A wall clock may skip minutes or show them twice;
 * the conventions (tested with New York, Lord Howe, Samoa):
 *  – an instant has exactly one wall time, so a minute that exists twice is two minutes and both count;
 *  – a wall time that exists twice means its first occurrence; one that does not exist means the instant of the change.
 */
export class Offsets {
  readonly fromMs: Float64Array;
  readonly offsetMs: Float64Array;

  constructor(offsets: CalendarSnapshot['offsets']) {
    this.fromMs = Float64Array.from(offsets, ([fromMs], index) => (index === 0 ? -Infinity : fromMs));
    this.offsetMs = Float64Array.from(offsets, ([, minutes]) => minutes * minuteMs);
  }

  /** The piece in force at an instant. */
  pieceAt(instant: Instant): number {
    let low = 0;
    for (let high = this.fromMs.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      if (this.fromMs[middle]! <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  wallAt(instant: Instant): WallMs {
    return instant + this.offsetMs[this.pieceAt(instant)]!;
  }

  /** The day number (days since 1970-01-01) that the wall calendar shows. */
  dayAt(instant: Instant): number {
    return Math.floor(this.wallAt(instant) / dayMs);
  }

  /** When a piece ends: the start of the next, or never. */
  endOf(piece: number): Instant {
    return this.fromMs[piece + 1] ?? Infinity;
  }

  /** The first instant at which the wall shows this time, or the change that skipped it. */
  instantOf(wall: WallMs): Instant {
    let piece = 0;
    while (wall - this.offsetMs[piece]! >= this.endOf(piece)) piece++;
    return Math.max(wall - this.offsetMs[piece]!, this.fromMs[piece]!);
  }
}
