import type { Actor } from '../domain/dossier/actor';
import type { DossierEvent } from '../domain/dossier/events';
import { askedOrGiven, tellingKinds, toldToApplicant } from '../domain/dossier/told-to-applicant';
import type { DossierView } from '../domain/dossier/view';
import { writingKinds, writtenFor } from '../domain/dossier/written-for';

/** The kinds of events by which it is judged who reads why. */
export const judgedBy: readonly DossierEvent['kind'][] = [...new Set([...tellingKinds, ...writingKinds])];

/**
 * Who may read the dossier reads why something was done no further than it concerns him or her (Hà Nam Đ4.5): the officers of the agency, and of
 * the one that received the dossier, all of it; who wrote it; officers of other agencies what was written for their unit; the applicant, and who
 * oversees, what the applicant is told; all of them what the applicant was asked and gave. `journal`: the events of the dossier of the kinds of
 * `judgedBy`.
 */
export function mayReadReason(
  event: DossierEvent,
  { agency, receivedBy }: Pick<DossierView, 'agency' | 'receivedBy'>,
  { account, agency: own, role, units }: Actor,
  journal: readonly DossierEvent[],
): boolean {
  if ('by' in event && event.by === account) return true;
  if (role !== 'OFFICER') return toldToApplicant(event, journal);
  if (own !== undefined && [agency, receivedBy].includes(own)) return true;
  const concerned = writtenFor(event, journal);
  return units.some(unit => concerned.has(unit)) || askedOrGiven(event, journal);
}
