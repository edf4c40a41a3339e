import type { Database } from '../database/database';
import { findAgency } from '../database/queries/find-agency';
import { findProcedure } from '../database/queries/find-procedure';
import type { Actor } from '../domain/dossier/actor';
import { DomainError } from '../domain/errors';
import type { Channel } from '../domain/procedure/procedure';
import { nd118 } from '../domain/regulation/national/nd118-2025';
import type { AskedSubmission } from './command-row';
import { requestDigest, setApart } from './content';
import { officeCalendarAt } from './office-calendar';
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
 * own limit, units, regulation, calendar. Throws PROCEDURE_NOT_FOUND, PROCEDURE_NOT_REVIEWED, CHANNEL_NOT_OFFERED, AGENCY_NOT_FOUND.
 */
export async function askSubmission(
  db: Database,
  id: string,
  by: Actor,
  now: number,
  given: Submission,
): Promise<AskedSubmission> {
  const day = today(now);
  const [procedure, { agency, calendar }] = await Promise.all([
    openProcedure(db, given, day),
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
      profile: nd118,
      calendar,
      ...(by.role === 'APPLICANT' && { applicant: by.account }),
      content: ref,
      submittedAt: now,
    },
  };
}

/** By which a repetition is told from another submission. Without personal data: a digest without salt could be guessed. */
export const submissionDigest = (by: Actor, { procedure, agency, channel }: Submission): Buffer =>
  requestDigest('SUBMIT', by.account, procedure, agency, channel);

/** The agency with the calendar that holds there now. */
async function openAgency(db: Database, id: string, now: number) {
  const agency = await findAgency(db, id);
  if (!agency) throw new DomainError('AGENCY_NOT_FOUND', { agency: id });
  return { agency, calendar: await officeCalendarAt(db, id, now) };
}

async function openProcedure(db: Database, { procedure: code, channel }: Submission, day: string) {
  const found = await findProcedure(db, { code, on: day });
  if (!found) throw new DomainError('PROCEDURE_NOT_FOUND', { procedure: code });
  if (!found.openForDossiers)
    throw new DomainError('PROCEDURE_NOT_REVIEWED', { procedure: code, reasons: found.heldBackBy });
  const { version, channels } = found.procedure;
  const terms = channels[channel];
  if (!terms)
    throw new DomainError('CHANNEL_NOT_OFFERED', { procedure: code, channel, allowed: Object.keys(channels) });
  return { code, version, limit: terms.limit };
}
