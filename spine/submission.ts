import type { Database } from '../database/database';
import { findAgency, type Agency } from '../database/queries/find-agency';
import { findDossier } from '../database/queries/find-dossier';
import { authorityOf } from '../domain/agency-code';
import type { Instant } from '../domain/calendar/snapshot';
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

/** What was handed in. `applicant` and `reason` are personal data and free text and go no further than the database. */
export interface Submission {
  readonly procedure: string;
  readonly agency: string;
  readonly channel: Channel;
  readonly applicant: object;
  /** When it was handed in by law, where the desk enters it afterwards (an outage), and why it does. */
  readonly submittedAt?: Instant;
  readonly reason?: string;
  /** By post: when the handover minutes were signed. */
  readonly minutesSignedAt?: Instant;
  /** The dossier whose erroneous result this one corrects. */
  readonly corrects?: string;
}

/**
 * Makes of what was handed in a command that pins all the dossier will ever need: procedure version with the channel's own limit, units,
 * regulation, calendar. All but the calendar's newest decisions as they were on the day by law. Throws PROCEDURE_NOT_FOUND,
 * PROCEDURE_NOT_REVIEWED, CHANNEL_NOT_OFFERED, PARTNER_UNKNOWN, AGENCY_NOT_FOUND, NOT_ALLOWED, DOSSIER_NOT_FOUND, INPUT_INVALID.
 */
export async function askSubmission(
  db: Database,
  id: string,
  by: Actor,
  now: Instant,
  given: Submission,
): Promise<AskedSubmission> {
  const { channel, submittedAt = now, minutesSignedAt, corrects, reason } = given;
  const day = today(submittedAt);
  const [{ procedure, partners }, { agency, calendar }] = await Promise.all([
    procedureInForce(db, given, day),
    openAgency(db, given.agency, now, submittedAt),
  ]);
  if (given.submittedAt !== undefined) mustBeDesk(by, agency, 'submittedAt');
  if (corrects !== undefined) {
    mustBeDesk(by, agency, 'corrects');
    await mustBeCorrectable(db, corrects, given);
  }
  const body = reason === undefined ? given.applicant : { ...given.applicant, enteredAfterwardsBecause: reason };
  const { content, ref } = setApart('APPLICANT', body);
  return {
    id,
    day,
    content,
    requestDigest: submissionDigest(by, given),
    command: { kind: 'SUBMIT', by },
    start: {
      agency: agency.id,
      units: agency.units,
      channel,
      procedure,
      ...(partners && { partners }),
      profile: pinned(profileFor(day, authorityOf(agency.id))),
      calendar,
      ...(by.role === 'APPLICANT' && { applicant: by.account }),
      content: ref,
      submittedAt,
      ...(minutesSignedAt !== undefined && { minutesSignedAt }),
      ...(corrects !== undefined && { corrects }),
    },
  };
}

/** By which a repetition is told from another submission. Without personal data: a digest without salt could be guessed. */
export function submissionDigest(by: Actor, given: Submission): Buffer {
  const { procedure, agency, channel, submittedAt, minutesSignedAt, corrects } = given;
  const times = [submittedAt, minutesSignedAt, corrects];
  const special = times.some(value => value !== undefined) ? times : [];
  return requestDigest('SUBMIT', by.account, procedure, agency, channel, ...special);
}

/** The agency with the calendar that holds there now. */
async function openAgency(db: Database, id: string, now: Instant, submittedAt: Instant) {
  const agency = await findAgency(db, id);
  if (!agency) throw new DomainError('AGENCY_NOT_FOUND', { agency: id });
  return { agency, calendar: await officeCalendarAt(db, id, now, submittedAt) };
}

function mustBeDesk(by: Actor, { units }: Agency, field: string): void {
  const isDesk = by.role === 'OFFICER' && by.units.includes(units.desk);
  if (!isDesk) throw new DomainError('NOT_ALLOWED', { field, units: [units.desk] });
}

/** NĐ 61/2018 Đ21.1: a result that was given out, of the same agency and procedure; what is free of charge is nothing else. */
async function mustBeCorrectable(db: Database, code: string, { agency, procedure }: Submission): Promise<void> {
  const wrong = await findDossier(db, code);
  if (!wrong) throw new DomainError('DOSSIER_NOT_FOUND', { field: 'corrects', code });
  const returned = wrong.outcome === 'RESULT_RETURNED';
  if (returned && wrong.agency === agency && wrong.procedure.code === procedure) return;
  const problem = `must be a dossier of ${agency} for ${procedure} whose result was returned`;
  throw new DomainError('INPUT_INVALID', { fields: [{ field: 'corrects', problems: [problem] }] });
}
