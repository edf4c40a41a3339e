import type { Instant } from '../domain/calendar/snapshot';
import type { Actor } from '../domain/dossier/actor';
import { DomainError } from '../domain/errors';

/** An administrator of one agency decides for that one alone, one without for all; undefined is the whole country. Throws NOT_ALLOWED. */
export function mustDecideFor(by: Actor, agency: string | undefined): void {
  const allowed = ['ADMINISTRATOR'];
  if (!allowed.includes(by.role)) throw new DomainError('NOT_ALLOWED', { role: by.role, allowed });
  if (by.agency !== undefined && by.agency !== agency) throw new DomainError('NOT_ALLOWED', { agency: by.agency });
}

/** What is decided takes effect now or later. Throws INPUT_INVALID. */
export function mustBeToCome({ from }: { readonly from: Instant }, now: Instant): void {
  if (from < now) throw badField('from', 'must not be in the past');
}

export const badField = (field: string, problem: string): DomainError =>
  new DomainError('INPUT_INVALID', { fields: [{ field, problems: [`${field} ${problem}`] }] });
