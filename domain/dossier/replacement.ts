import type { UnitId } from './actor';

/** Which unit follows which, where an agency was withdrawn or merged (law.md §11). */
export type Replacement = Readonly<Record<UnitId, UnitId>>;

/** The unit that stands for this one. */
export const followerOf = (unit: UnitId, replaced: Replacement = {}): UnitId => replaced[unit] ?? unit;

/** Mergers of mergers: what followed the units goes on to their followers. One that comes back stands for itself again. */
export function furtherReplaced(known: Replacement = {}, units: Replacement): Replacement {
  const moved = Object.entries(known).map(([unit, to]) => [unit, followerOf(to, units)] as const);
  return Object.fromEntries([...moved, ...Object.entries(units)].filter(([unit, to]) => unit !== to));
}
