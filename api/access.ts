import type { Actor } from '../domain/dossier/actor';
import type { DossierView } from '../domain/dossier/view';
import { DomainError } from '../domain/errors';
import type { Channel } from '../domain/procedure/procedure';

/** The part of the dossiers that an actor may see in lists. */
export const visibleTo = (actor: Actor): { agency?: string; applicant?: string } =>
  actor.role === 'APPLICANT' ? { applicant: actor.account } : { agency: actor.agency };

/** Throws NOT_YOUR_DOSSIER unless the actor may read it: its applicant, its agency, or oversight without an agency of its own. */
export function mayRead(actor: Actor, dossier: Pick<DossierView, 'code' | 'agency' | 'applicant'>): void {
  const { agency, applicant } = visibleTo(actor);
  const mine =
    applicant === undefined ? agency === undefined || agency === dossier.agency : applicant === dossier.applicant;
  if (!mine) throw new DomainError('NOT_YOUR_DOSSIER', { dossier: dossier.code });
}

/**
 * Who hands in what: applicants online, the one-stop desk what comes to its counter and by post (NĐ 61/2018 Đ16–17).
 * Throws NOT_ALLOWED.
 */
export function mayHandIn(actor: Actor, { agency, channel }: { agency: string; channel: Channel }): void {
  mustBe(actor, 'APPLICANT', 'OFFICER');
  const allowed = actor.role === 'APPLICANT' ? channel === 'ONLINE' : actor.agency === agency;
  if (!allowed) throw new DomainError('NOT_ALLOWED', { role: actor.role, channel, agency });
}

/** Throws NOT_ALLOWED unless the actor has one of these roles. */
export function mustBe(actor: Actor, ...allowed: readonly Actor['role'][]): void {
  if (!allowed.includes(actor.role)) throw new DomainError('NOT_ALLOWED', { role: actor.role, allowed });
}
