import type { UnitId } from './actor';
import type { Replacement } from './replacement';
import { openTasks, type DossierState } from './state';
import type { Task, TaskKind } from './task';

/** The work that other agencies do for a dossier: an opinion (NĐ 61/2018 Đ19.5), or their part of a group (Đ3.2). */
const partnerKinds: readonly TaskKind[] = ['LIAISON', 'PART'];
const consultationKinds: readonly TaskKind[] = ['LIAISON', 'LIAISON_QUESTION'];

type Work = Pick<Task, 'kind' | 'unit' | 'followedBy' | 'part'>;

/** What the unit of a part does on the way. */
const partKinds: readonly TaskKind[] = ['VERIFICATION', 'LIAISON_QUESTION'];

export const isPartnerWork = ({ kind, part }: Pick<Task, 'kind' | 'part'>): boolean =>
  partnerKinds.includes(kind) || (part !== undefined && partKinds.includes(kind));

/** The unit that stands for this one. */
export const followerOf = (unit: UnitId, replaced: Replacement = {}): UnitId => replaced[unit] ?? unit;

/** Work of other agencies, with the units that stand for those it names; what is the agency's own stays as it is. */
export function byFollowers<T extends Work>(work: T, replaced: Replacement | undefined): T {
  if (!replaced || !isPartnerWork(work)) return work;
  const { unit, followedBy } = work;
  return {
    ...work,
    unit: followerOf(unit, replaced),
    ...(followedBy && { followedBy: followerOf(followedBy, replaced) }),
  };
}

/**
 * Units of other agencies as they are now that the dossier waits for, or may turn to: those pinned for later steps, and while a
 * consultation is under way all that it names, for on paper one comes after the other (NĐ 61/2018 Đ19.6.a) and a question goes back.
 */
export function partnerUnits(state: DossierState): ReadonlySet<UnitId> {
  const { start, tasks, replaced, units, competentDesk } = state;
  const open = openTasks(state);
  const waiting = open.filter(isPartnerWork).flatMap(unitsOf);
  const consulting = open.some(({ kind }) => consultationKinds.includes(kind));
  const named = consulting ? tasks.flatMap(({ ended }) => ended?.details?.consult ?? []).flatMap(unitsOf) : [];
  const pinned = Object.values(start.partners ?? {});
  const receiving = competentDesk ? [units.desk] : [];
  return new Set([...receiving, ...waiting, ...[...pinned, ...named].map(unit => followerOf(unit, replaced))]);
}

const unitsOf = ({ unit, followedBy }: Pick<Task, 'unit' | 'followedBy'>): UnitId[] =>
  followedBy === undefined ? [unit] : [unit, followedBy];
