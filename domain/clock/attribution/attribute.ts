import type { Calendar } from '../../calendar/calendar';
import { debts, type Change } from './ledger';
import { piecesOf, type Piece } from './pieces';
import { plan, withNoUnit, type TaskSpan, type WholeSpan } from './task-span';

/** A unit's part, in open minutes. */
export interface UnitShare {
  readonly unit: string;
  /** Of the dossier's time: of tasks at once, time counts for the one that ends last. */
  readonly consumedMinutes: number;
  /** Of the dossier's lateness. */
  readonly lateMinutes: number;
}

export interface Attribution {
  readonly consumedMinutes: number;
  readonly lateMinutes: number;
  /** In order of first appearance; consumed and late minutes add up exactly to the whole. */
  readonly shares: readonly UnitShare[];
}

/**
 * What each unit consumed of a dossier's time and who made it late. Lateness is followed like a debt: a unit that stays within its task's
 * limit gives slack or repays what others overran, one that exceeds it uses the slack up first. Throws OUTSIDE_HORIZON.
 */
export function attribute(calendar: Calendar, whole: WholeSpan, tasks: readonly TaskSpan[]): Attribution {
  const pieces = piecesOf(calendar, whole, tasks);
  const lateMinutes = sum(pieces.map(piece => minutesAfter(calendar, piece, whole.due)));
  const changes = changesOf(calendar, pieces, tasks);
  // What the dossier's limit leaves beyond the tasks' limits; negative where they exceed it. Then debts are the lateness to the minute.
  const spare = -lateMinutes - sum(changes.map(change => change.minutes));
  const owed = lateMinutes > 0 ? debts([{ unit: plan, minutes: spare }, ...changes]) : [];
  const shares = sharesOf(
    pieces.map(piece => ({ unit: unitOf(piece, tasks), minutes: piece.minutes })),
    owed,
  );
  return { consumedMinutes: sum(pieces.map(piece => piece.minutes)), lateMinutes, shares };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const unitOf = ({ task }: Piece, tasks: readonly TaskSpan[]): string =>
  task === undefined ? withNoUnit : tasks[task]!.unit;

const minutesAfter = (calendar: Calendar, { from, to }: Piece, due: number): number =>
  to > due ? calendar.minutesBetween(Math.max(from, due), to) : 0;

/** Overruns and savings against the tasks' own limits, in order of time; every minute with no unit is an overrun. */
function changesOf(calendar: Calendar, pieces: readonly Piece[], tasks: readonly TaskSpan[]): Change[] {
  const changes: Change[] = [];
  for (const piece of pieces) {
    const task = piece.task === undefined ? undefined : tasks[piece.task]!;
    if (!task) {
      changes.push({ unit: withNoUnit, minutes: -piece.minutes });
      continue;
    }
    const allowed = Math.max(0, calendar.minutesBetween(task.from, task.due));
    const since = pieces.filter(({ from }) => from >= task.from && from < piece.from);
    const before = sum(since.map(({ minutes }) => minutes));
    const after = before + piece.minutes;
    const overrun = Math.max(0, after - Math.max(allowed, before));
    const saved = piece.to === task.to ? Math.max(0, allowed - after) : 0;
    changes.push({ unit: task.unit, minutes: saved - overrun });
  }
  return changes;
}

/** Shares by unit, in order of first appearance. */
function sharesOf(consumed: readonly Change[], owed: readonly Change[]): UnitShare[] {
  const units = [...new Set([...consumed, ...owed].map(({ unit }) => unit))];
  const of = (unit: string, parts: readonly Change[]): number =>
    sum(parts.filter(part => part.unit === unit).map(part => part.minutes));
  return units.map(unit => ({ unit, consumedMinutes: of(unit, consumed), lateMinutes: of(unit, owed) }));
}
