import type { Database } from '../database/database';
import { findAgency } from '../database/queries/find-agency';
import { findDossier } from '../database/queries/find-dossier';
import { authorityOf } from '../domain/agency-code';
import type { Instant } from '../domain/calendar/snapshot';
import type { Actor, UnitId } from '../domain/dossier/actor';
import { DomainError } from '../domain/errors';
import type { Channel } from '../domain/procedure/procedure';
import { pinned } from '../domain/regulation/pinned';
import type { RegulationProfile } from '../domain/regulation/profile';
import { notReceivedBecause } from '../domain/regulation/reception-elsewhere';
import { profileFor } from '../domain/regulation/profile-for';
import type { AskedSubmission } from './command-row';
import { requestDigest, setApart } from './content';
import { officeCalendarAt } from './office-calendar';
import { procedureInForce } from './pinned-procedure';
import { today } from './today';

/** What was handed in. `applicant` and `reason` are personal data and free text and go no further than the database. */
export interface Submission {
  readonly procedure: string;
  /** Which is competent. */
  readonly agency: string;
  /** Whose one-stop desk receives it, where that is another agency's (NĐ 61/2018 Đ18.3; NĐ 118/2025). */
  readonly receivedBy?: string;
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
 * regulation, calendar. All but the calendar's newest decisions as they were on the day by law. Throws PROCEDURE_NOT_FOUND, PROCEDURE_ABOLISHED,
 * PROCEDURE_NOT_REVIEWED, CHANNEL_NOT_OFFERED, PARTNER_UNKNOWN, AGENCY_NOT_FOUND, NOT_RECEIVED_THERE, NOT_ALLOWED, DOSSIER_NOT_FOUND,
 * INPUT_INVALID.
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
  const profile = profileFor(day, authorityOf(given.agency));
  const [{ procedure, partners }, { agency, calendar }, received] = await Promise.all([
    procedureInForce(db, { ...given, submittedAt, now }, day),
    openAgency(db, given.agency, now, submittedAt),
    given.receivedBy === undefined ? undefined : receivingDesk(db, given.receivedBy, given.agency, profile),
  ]);
  const units = { ...agency.units, ...(received && { desk: received }) };
  if (given.submittedAt !== undefined) mustBeDesk(by, units.desk, 'submittedAt');
  if (corrects !== undefined) {
    mustBeDesk(by, units.desk, 'corrects');
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
      units,
      ...(received && { competentDesk: agency.units.desk }),
      channel,
      procedure,
      ...(partners && { partners }),
      profile: pinned(profile),
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
  const { procedure, agency, receivedBy, channel, submittedAt, minutesSignedAt, corrects } = given;
  const times = [submittedAt, minutesSignedAt, corrects];
  const special = times.some(value => value !== undefined) ? times : [];
  const elsewhere = receivedBy === undefined ? [] : [{ receivedBy }];
  return requestDigest('SUBMIT', by.account, procedure, agency, channel, ...special, ...elsewhere);
}

/** The agency with the calendar that holds there now. */
async function openAgency(db: Database, id: string, now: Instant, submittedAt: Instant) {
  const agency = await findAgency(db, id);
  if (!agency) throw new DomainError('AGENCY_NOT_FOUND', { agency: id });
  return { agency, calendar: await officeCalendarAt(db, id, now, submittedAt) };
}

/**
 * The desk that receives for another agency: of the same province, where the law of the day lets it (law.md §1.2). Limits are counted by the
 * calendar of the competent agency all the same: its officers have to keep them.
 */
async function receivingDesk(db: Database, id: string, agency: string, profile: RegulationProfile): Promise<UnitId> {
  const receiver = await findAgency(db, id);
  if (!receiver) throw new DomainError('AGENCY_NOT_FOUND', { field: 'receivedBy', agency: id });
  const because = notReceivedBecause(profile, id, agency);
  if (because) throw new DomainError('NOT_RECEIVED_THERE', { agency, receivedBy: id, because });
  return receiver.units.desk;
}

function mustBeDesk(by: Actor, desk: UnitId, field: string): void {
  const isDesk = by.role === 'OFFICER' && by.units.includes(desk);
  if (!isDesk) throw new DomainError('NOT_ALLOWED', { field, units: [desk] });
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
