import type { Database } from '../database/database';
import { findAgency } from '../database/queries/find-agency';
import type { Actor } from '../domain/dossier/actor';
import { DomainError } from '../domain/errors';
import type { Channel } from '../domain/procedure/procedure';
import { pinned } from '../domain/regulation/pinned';
import { profileFor } from '../domain/regulation/profile-for';
import type { AskedSubmission } from './command-row';
import { requestDigest, setApart } from './content';
import { officeCalendarAt } from './office-calendar';
import { procedureInForce } from './pinned-procedure';
import { today } from './today';

/** What an applicant hands in. `applicant` is personal data and goes no further than the database. */
export interface Submission {
  readonly procedure: string;
  readonly agency: string;
  readonly channel: Channel;
  readonly applicant: object;
}

/**
 * Makes of what was handed in a command that pins all the dossier will ever need: procedure version with the channel's
 * own limit, units, regulation, calendar. Throws PROCEDURE_NOT_FOUND, PROCEDURE_NOT_REVIEWED, CHANNEL_NOT_OFFERED,
 * PARTNER_UNKNOWN, AGENCY_NOT_FOUND.
 */
export async function askSubmission(
  db: Database,
  id: string,
  by: Actor,
  now: number,
  given: Submission,
): Promise<AskedSubmission> {
  const day = today(now);
  const [{ procedure, partners }, { agency, calendar }] = await Promise.all([
    procedureInForce(db, given, day),
    openAgency(db, given.agency, now),
  ]);
  const { content, ref } = setApart('APPLICANT', given.applicant);
  return {
    id,
    day,
    content,
    requestDigest: submissionDigest(by, given),
    command: { kind: 'SUBMIT', by },
    start: {
      agency: agency.id,
      units: agency.units,
      channel: given.channel,
      procedure,
      ...(partners && { partners }),
      profile: pinned(profileFor(day, provinceOf(agency.id))),
      calendar,
      ...(by.role === 'APPLICANT' && { applicant: by.account }),
      content: ref,
      submittedAt: now,
    },
  };
}

/** The first group of an agency's identification code is its province or ministry (QĐ 20/2020/QĐ-TTg). */
const provinceOf = (agency: string): string => agency.split('.')[0]!;

/** By which a repetition is told from another submission. Without personal data: a digest without salt could be guessed. */
export const submissionDigest = (by: Actor, { procedure, agency, channel }: Submission): Buffer =>
  requestDigest('SUBMIT', by.account, procedure, agency, channel);

/** The agency with the calendar that holds there now. */
async function openAgency(db: Database, id: string, now: number) {
  const agency = await findAgency(db, id);
  if (!agency) throw new DomainError('AGENCY_NOT_FOUND', { agency: id });
  return { agency, calendar: await officeCalendarAt(db, id, now) };
}
