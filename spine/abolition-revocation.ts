import type { Pool } from 'pg';
import type { Database } from '../database/database';
import {
  insertRevocation,
  revocationByKey,
  standingAbolitions,
  toldOfAbolition,
  type DecidedAbolition,
  type ToldOfAbolition,
} from '../database/queries/abolition-revocations';
import { inTransaction } from '../database/transaction';
import type { Instant } from '../domain/calendar/snapshot';
import type { Actor } from '../domain/dossier/actor';
import { DomainError } from '../domain/errors';
import { concerned } from './abolition';
import { holdTellers } from './revoked-words';

/** What an administrator wants: an abolition does not hold any more, because another decision takes it back. */
export interface WantedRevocation {
  readonly procedure: string;
  /** The abolition of this agency only; without one that of the whole country. */
  readonly agency?: string;
  /** The decision. */
  readonly because: string;
  /** In words, for people; told to no dossier. */
  readonly reason: string;
}

export interface Revocation extends WantedRevocation {
  readonly revokes: DecidedAbolition;
  /** Who heard of it: what was stopped stays stopped. */
  readonly dossiers: ToldOfAbolition;
  /** By what the procedure is abolished all the same, there or in part. */
  readonly remaining: readonly DecidedAbolition[];
}

/** What would be revoked. Nothing is stored. Throws NOT_ALLOWED, PROCEDURE_NOT_FOUND, AGENCY_NOT_FOUND, PROCEDURE_NOT_ABOLISHED. */
export async function previewRevocation(
  db: Database,
  by: Actor,
  wanted: WantedRevocation,
  now: Instant,
): Promise<Revocation> {
  await concerned(db, by, wanted, now);
  return revocation(db, wanted, await standing(db, wanted));
}

/**
 * From now on the procedure takes dossiers as before the abolition, which stays as it was decided, and so does what it stopped; whoever was not
 * told of it yet hears nothing. Repeated under its key it is the same. Throws what the preview throws, and IDEMPOTENCY_KEY_REUSED.
 */
export async function recordRevocation(
  pool: Pool,
  key: string,
  by: Actor,
  wanted: WantedRevocation,
  now: Instant,
): Promise<Revocation> {
  await concerned(pool, by, wanted, now);
  const { procedure, agency, because, reason } = wanted;
  const revokes = await inTransaction(pool, async db => {
    await holdTellers(db);
    const known = await revocationByKey(db, key);
    if (known) {
      const same =
        known.procedure === procedure && known.revoked.agency === (agency ?? null) && known.because === because;
      if (!same) throw new DomainError('IDEMPOTENCY_KEY_REUSED', { key });
      return known.revoked;
    }
    const found = await standing(db, wanted);
    await insertRevocation(db, { id: found.id, key, reason, because, by: by.account, recordedAt: now });
    return found;
  });
  return revocation(pool, wanted, revokes);
}

async function standing(db: Database, { procedure, agency }: WantedRevocation): Promise<DecidedAbolition> {
  const found = (await standingAbolitions(db, procedure)).find(one => one.agency === (agency ?? null));
  if (!found) throw new DomainError('PROCEDURE_NOT_ABOLISHED', { procedure, agency });
  return found;
}

async function revocation(db: Database, wanted: WantedRevocation, revokes: DecidedAbolition): Promise<Revocation> {
  const dossiers = await toldOfAbolition(db, revokes.id);
  const others = (await standingAbolitions(db, wanted.procedure)).filter(({ id }) => id !== revokes.id);
  const overlaps = ({ agency }: DecidedAbolition) =>
    agency === null || wanted.agency === undefined || agency === wanted.agency;
  return { ...wanted, revokes, dossiers, remaining: others.filter(overlaps) };
}
