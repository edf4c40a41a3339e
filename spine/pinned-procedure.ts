import type { Database } from '../database/database';
import type { Instant } from '../domain/calendar/snapshot';
import { findProcedure, type ProcedureInForce } from '../database/queries/find-procedure';
import { partnersOf } from '../database/queries/partners-of';
import type { PinnedProcedure } from '../domain/dossier/start';
import { DomainError } from '../domain/errors';
import { inForceOn, workflowName, type ProcedureDefinition } from '../domain/procedure/definition';
import { termsOf } from '../domain/procedure/published-fee';
import { termsBy } from '../domain/procedure/fees';
import type { Partners } from '../domain/procedure/partners';
import type { Channel } from '../domain/procedure/procedure';
import { definitions } from '../workflows/procedures';

/** What a dossier pins of its procedure: as it is in force on the day of reception, by the file it has or by the standard route. */
export interface InForce {
  readonly procedure: PinnedProcedure;
  readonly partners?: Partners;
}

interface When {
  readonly submittedAt: Instant;
  readonly now: Instant;
  readonly corrects?: string | undefined;
}

interface Asked extends When {
  readonly procedure: string;
  readonly channel: Channel;
  readonly agency: string;
}

/**
 * The procedure for a dossier received on this day: the catalogue says whether it is open and which channels it has; a definition in force brings
 * its route, its terms, and limits where it changes them. Throws PROCEDURE_NOT_FOUND, PROCEDURE_ABOLISHED, PROCEDURE_NOT_REVIEWED, CHANNEL_NOT_OFFERED,
 * CHANNEL_NOT_OFFERED also where
 * its fee has no amount for the channel; PARTNER_UNKNOWN (the agency's register names no unit for an agency that the route needs).
 */
export async function procedureInForce(
  db: Database,
  { procedure: code, channel, agency, ...when }: Asked,
  day: string,
): Promise<InForce> {
  const found = await findProcedure(db, { code, on: day, agency, at: when.submittedAt });
  if (!found) throw new DomainError('PROCEDURE_NOT_FOUND', { procedure: code });
  mustExist(found, code, when);
  if (!found.openForDossiers)
    throw new DomainError('PROCEDURE_NOT_REVIEWED', { procedure: code, reasons: found.heldBackBy });
  const { version, channels } = found.procedure;
  const definition = inForceOn(definitions, code, day);
  const limit = definition?.limits ? definition.limits[channel] : channels[channel]?.limit;
  if (!limit) {
    const allowed = Object.keys(definition?.limits ?? channels);
    throw new DomainError('CHANNEL_NOT_OFFERED', { procedure: code, channel, allowed });
  }
  const listed = termsOf(definition, found.procedure, channel);
  const terms = listed && termsBy(listed, channel);
  if (listed && !terms)
    throw new DomainError('CHANNEL_NOT_OFFERED', { procedure: code, channel, because: 'NOT_PRICED' });
  if (!definition) return { procedure: { code, version, limit, ...(terms && { terms }) } };
  const procedure = { code, version, limit, ...(terms && { terms }), route: workflowName(definition) };
  const partners = await partnersFor(db, agency, definition);
  return { procedure, ...(partners && { partners }) };
}

/**
 * From the day of a law that abolishes it nothing more is handed in; what is entered afterwards had been, unless what ran then was stopped. The
 * correction of the agency's own error is owed all the same (NĐ 61/2018 Đ21.1).
 */
function mustExist({ abolished }: ProcedureInForce, procedure: string, { submittedAt, now, corrects }: When): void {
  if (!abolished || corrects !== undefined) return;
  const { because, running, from } = abolished;
  if ((running === 'STOP' ? now : submittedAt) < from) return;
  throw new DomainError('PROCEDURE_ABOLISHED', { procedure, because, from: new Date(from).toISOString() });
}

async function partnersFor(db: Database, agency: string, { code, partners: needed }: ProcedureDefinition) {
  if (!needed) return undefined;
  const known = await partnersOf(db, agency);
  const missing = needed.filter(role => known[role] === undefined);
  if (missing.length > 0) throw new DomainError('PARTNER_UNKNOWN', { procedure: code, agency, partners: missing });
  return Object.fromEntries(needed.map(role => [role, known[role]!]));
}
