import type { Actor } from '../domain/dossier/actor';
import type { DossierView } from '../domain/dossier/view';
import { DomainError } from '../domain/errors';
import type { Channel } from '../domain/procedure/procedure';
import { applicantActs } from './acts';
import type { GivenCommand } from './input/command';

/** The part of the dossiers that an actor may see in lists: an applicant follows his or her own (Cà Mau Đ7.2, Hà Nam Đ5.2). */
export const visibleTo = (actor: Actor): { agency?: string; applicant?: string } =>
  actor.role === 'APPLICANT' ? { applicant: actor.account } : { agency: actor.agency };

/** What waits for a unit its own officers see whatever agency the dossier is with (NĐ 61/2018 Đ19.5). */
export const visibleOf = (actor: Actor, unit: string | undefined): ReturnType<typeof visibleTo> =>
  unit !== undefined && isOfficerOf(actor, unit) ? {} : visibleTo(actor);

/** What a desk received for other agencies its own agency lists in full; another agency only what of it is for itself (NĐ 61/2018 Đ18.3). */
export const visibleReceived = (actor: Actor, receivedBy: string): ReturnType<typeof visibleTo> =>
  actor.role !== 'APPLICANT' && actor.agency === receivedBy ? {} : visibleTo(actor);

const isOfficerOf = ({ role, units }: Actor, unit: string): boolean => role === 'OFFICER' && units.includes(unit);

type Whose = Pick<DossierView, 'code' | 'agency' | 'receivedBy' | 'applicant'>;

/** Whether it is the actor's by itself: its applicant, its agency or the one that received it, or oversight without an agency of its own. */
function isOwn(actor: Actor, dossier: Whose): boolean {
  const { agency, applicant } = visibleTo(actor);
  if (applicant !== undefined) return applicant === dossier.applicant;
  return agency === undefined || agency === dossier.agency || agency === dossier.receivedBy;
}

/**
 * Throws NOT_YOUR_DOSSIER unless the actor may read it: it is the own one, or a unit of the actor's takes or took part in it; nobody else
 * is told what is in it (Cà Mau Đ11.5, Hà Nam Đ10.6). What that is
 * the caller looks up, and only where it decides.
 */
export async function mayRead(
  actor: Actor,
  dossier: Whose,
  takesPart: () => boolean | Promise<boolean>,
): Promise<void> {
  if (isOwn(actor, dossier) || (actor.role === 'OFFICER' && (await takesPart()))) return;
  throw new DomainError('NOT_YOUR_DOSSIER', { dossier: dossier.code });
}

/**
 * An applicant does what is an applicant's to do; the dossier itself knows whose it is. What is entered afterwards an officer enters, and
 * says why. Throws NOT_ALLOWED, REASON_REQUIRED.
 */
export function mayAct(actor: Actor, { kind, legalAt, reason }: GivenCommand): void {
  if (actor.role === 'APPLICANT') {
    if (!applicantActs.includes(kind))
      throw new DomainError('NOT_ALLOWED', { role: actor.role, action: kind, allowed: applicantActs });
    if (legalAt !== undefined) throw new DomainError('NOT_ALLOWED', { role: actor.role, field: 'legalAt' });
  }
  if (legalAt !== undefined && reason === undefined)
    throw new DomainError('REASON_REQUIRED', { action: kind, field: 'reason', because: 'ENTERED_AFTERWARDS' });
}

/**
 * Who hands in what: applicants online, by their account (Ninh Thuận Đ8.1, Hòa Bình Đ19.1), the one-stop desk what comes to its counter and by
 * post (NĐ 61/2018 Đ16–17; Gia Lai Đ4.3, Đ17.1), also for another agency (NĐ 61/2018 Đ18.3).
 * Throws NOT_ALLOWED.
 */
export function mayHandIn(
  actor: Actor,
  { agency, receivedBy = agency, channel }: { agency: string; receivedBy?: string; channel: Channel },
): void {
  mustBe(actor, 'APPLICANT', 'OFFICER');
  const allowed = actor.role === 'APPLICANT' ? channel === 'ONLINE' : actor.agency === receivedBy;
  if (!allowed) throw new DomainError('NOT_ALLOWED', { role: actor.role, channel, agency: receivedBy });
}

/** Throws NOT_ALLOWED unless the actor has one of these roles. */
export function mustBe(actor: Actor, ...allowed: readonly Actor['role'][]): void {
  if (!allowed.includes(actor.role)) throw new DomainError('NOT_ALLOWED', { role: actor.role, allowed });
}
