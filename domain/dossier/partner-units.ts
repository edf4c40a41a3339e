import type { UnitId } from './actor';
import { followerOf, type Replacement } from './replacement';
import { openTasks, type DossierState } from './state';
import type { Task, TaskKind } from './task';

/** The work that other agencies do for a dossier: an opinion (NĐ 61/2018 Đ19.5), or their part of a group (Đ3.2). */
const partnerKinds: readonly TaskKind[] = ['LIAISON', 'PART'];
const consultationKinds: readonly TaskKind[] = ['LIAISON', 'LIAISON_QUESTION'];

type Work = Pick<Task, 'kind' | 'unit' | 'followedBy' | 'part' | 'askedBy'>;

/** What the unit of a part does on the way. */
const partKinds: readonly TaskKind[] = ['VERIFICATION', 'LIAISON_QUESTION'];

export const isPartnerWork = (task: Pick<Task, 'kind' | 'part' | 'askedBy'>): boolean =>
  partnerKinds.includes(task.kind) || owesOpinion(task) || (task.part !== undefined && partKinds.includes(task.kind));

/** An agency owes the dossier its opinion: it is asked, or asked back by one that it asked itself (NĐ 61/2018 Đ19.5, Đ19.7). */
export const owesOpinion = ({ kind, askedBy }: Pick<Task, 'kind' | 'askedBy'>): boolean =>
  kind === 'LIAISON' || (kind === 'LIAISON_QUESTION' && askedBy !== undefined);

/** Somebody is asked, or asked back. */
export const isConsultation = ({ kind }: Pick<Task, 'kind'>): boolean => consultationKinds.includes(kind);

/** Work of other agencies, with the units that stand for those it names; what is the agency's own stays as it is. */
export function byFollowers<T extends Work>(work: T, replaced: Replacement | undefined): T {
  if (!replaced || !isPartnerWork(work)) return work;
  const { unit, followedBy, askedBy } = work;
  return {
    ...work,
    unit: followerOf(unit, replaced),
    ...(followedBy && { followedBy: followerOf(followedBy, replaced) }),
    ...(askedBy && { askedBy: followerOf(askedBy, replaced) }),
  };
}

/**
 * Units of other agencies as they are now that the dossier waits for, or may turn to: those pinned for later steps, and while a
 * consultation is under way all that it names, for on paper one comes after the other (NĐ 61/2018 Đ19.6.a) and a question goes back. Also those
 * that were consulted: whoever follows them may answer late, or again (Đ19.5.b).
 */
export function partnerUnits(state: DossierState): ReadonlySet<UnitId> {
  const { start, tasks, replaced, units, competentDesk } = state;
  const open = openTasks(state);
  const waiting = open.filter(isPartnerWork).flatMap(unitsOf);
  const consulted = tasks.filter(({ kind }) => kind === 'LIAISON').flatMap(unitsOf);
  const consulting = open.some(isConsultation);
  const named = consulting ? tasks.flatMap(({ ended }) => ended?.details?.consult ?? []).flatMap(unitsOf) : [];
  const pinned = Object.values(start.partners ?? {});
  const receiving = competentDesk ? [units.desk] : [];
  const others = [...pinned, ...named, ...consulted].map(unit => followerOf(unit, replaced));
  return new Set([...receiving, ...waiting, ...others]);
}

const unitsOf = ({ unit, followedBy }: Pick<Task, 'unit' | 'followedBy'>): UnitId[] =>
  followedBy === undefined ? [unit] : [unit, followedBy];
