import type { CompiledCalendar } from './compile';
import { dayMs, minuteMs } from './dates';
import { outside } from './refusals';
import type { Instant } from './snapshot';

/** Which edge of closed time an answer takes when it falls between two sessions. */
export type Edge = 'CLOSING' | 'OPENING';

/** Open milliseconds from the start of the horizon to an instant inside it. */
export function openMsBefore(compiled: CompiledCalendar, instant: Instant): number {
  const { offsets, cellBase, openBefore, patternOf, patternStart, sessionOpen, sessionClose } = compiled;
  if (instant >= compiled.endMs) return totalMs(compiled);
  const piece = offsets.pieceAt(instant);
  const wall = instant + offsets.offsetMs[piece]!;
  const day = Math.floor(wall / dayMs);
  const cell = day + cellBase[piece]!;
  const within = wall - day * dayMs;
  const pattern = patternOf[cell]!;
  let open = openBefore[cell]! * minuteMs;
  for (let s = patternStart[pattern]!; s < patternStart[pattern + 1]!; s++) {
    const openMs = sessionOpen[s]! * minuteMs;
    if (within > openMs) open += Math.min(within, sessionClose[s]! * minuteMs) - openMs;
  }
  return open;
}

const totalMs = ({ openBefore }: CompiledCalendar): number => openBefore[openBefore.length - 1]! * minuteMs;

/**
 * The instant that has so many open milliseconds before it: the first such (CLOSING, the end of a session rather than the start
 * of the next) or the last (OPENING). Throws OUTSIDE_HORIZON when it is not within the horizon.
 */
export function instantAfter(compiled: CompiledCalendar, openMs: number, edge: Edge): Instant {
  const inside =
    edge === 'CLOSING' ? openMs > 0 && openMs <= totalMs(compiled) : openMs >= 0 && openMs < totalMs(compiled);
  if (!inside) throw outside(compiled, { openMinutes: openMs / minuteMs });
  const { offsets, cellBase, openBefore, patternOf, patternStart, sessionOpen, sessionClose } = compiled;
  const cell = cellHolding(
    openBefore,
    edge === 'CLOSING' ? Math.ceil(openMs / minuteMs) - 1 : Math.floor(openMs / minuteMs),
  );
  const piece = pieceOf(compiled, cell);
  const dayStart = (cell - cellBase[piece]!) * dayMs - offsets.offsetMs[piece]!;
  let left = openMs - openBefore[cell]! * minuteMs;
  let s = patternStart[patternOf[cell]!]!;
  for (; ; s++) {
    const length = (sessionClose[s]! - sessionOpen[s]!) * minuteMs;
    if (edge === 'CLOSING' ? left <= length : left < length) return dayStart + sessionOpen[s]! * minuteMs + left;
    left -= length;
  }
}

/** The cell in which the open minute with this number (from 0) lies. */
function cellHolding(openBefore: Int32Array, minute: number): number {
  let low = 0;
  for (let high = openBefore.length - 2; low < high;) {
    const middle = (low + high) >> 1;
    if (openBefore[middle + 1]! > minute) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The piece of the zone's offsets that a cell belongs to. */
function pieceOf({ firstCell }: CompiledCalendar, cell: number): number {
  let piece = firstCell.length - 1;
  while (firstCell[piece]! > cell) piece--;
  return piece;
}

/** Whether work is going on: sessions are closed at their start, open at their end (counting-rules 1). */
export function isOpenAt(compiled: CompiledCalendar, instant: Instant): boolean {
  return instant < compiled.endMs && openMsBefore(compiled, instant + 1) > openMsBefore(compiled, instant);
}
