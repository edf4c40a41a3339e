import type { Calendar } from '../../calendar/calendar';
import type { Instant } from '../../calendar/snapshot';
import type { TaskSpan, WholeSpan } from './task-span';

/** A stretch of a dossier's life with its open minutes and the task everybody waited for, if any. */
export interface Piece {
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  /** Index of the task. Of several at once the one that ends last: the dossier could not go on before it. */
  readonly task?: number;
}

/** Cuts the whole at every beginning and end of a task or pause; pauses are left out. Minutes add up, for each cut has one open-minute number. */
export function piecesOf(calendar: Calendar, whole: WholeSpan, tasks: readonly TaskSpan[]): Piece[] {
  const { from, to, paused = [] } = whole;
  const cuts = [from, to, ...[...tasks, ...paused].flatMap(span => [span.from, span.to])];
  const inside = [...new Set(cuts)].filter(cut => cut >= from && cut <= to).sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 1; i < inside.length; i++) {
    const piece = { from: inside[i - 1]!, to: inside[i]! };
    if (paused.some(pause => covers(pause, piece))) continue;
    const task = awaited(tasks, piece);
    pieces.push({ ...piece, minutes: calendar.minutesBetween(piece.from, piece.to), ...(task >= 0 && { task }) });
  }
  return pieces;
}

type Span = Pick<Piece, 'from' | 'to'>;
const covers = (span: Span, piece: Span): boolean => span.from <= piece.from && span.to >= piece.to;

/** Of the tasks under way the one that ends last, the first named among equals; −1 if there is none. */
function awaited(tasks: readonly TaskSpan[], piece: Span): number {
  let last = -1;
  tasks.forEach((task, index) => {
    if (covers(task, piece) && (last < 0 || task.to > tasks[last]!.to)) last = index;
  });
  return last;
}
