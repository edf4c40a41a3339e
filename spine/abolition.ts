import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { Database } from '../database/database';
import { insertAbolition, runningByProcedure, type RunningByProcedure } from '../database/queries/abolitions';
import { agencyExists } from '../database/queries/find-agency';
import { findProcedure, type ProcedureInForce } from '../database/queries/find-procedure';
import { inTransaction } from '../database/transaction';
import type { Instant } from '../domain/calendar/snapshot';
import type { Actor } from '../domain/dossier/actor';
import type { RunningDossiers } from '../domain/dossier/running-dossiers';
import { DomainError } from '../domain/errors';
import { mustBeToCome, mustDecideFor } from './deciding';
import { announce, findAnnouncement } from './outbox';
import { today } from './today';
import type { Announced } from './words';

/** What an administrator wants: a procedure takes no dossiers any more, because a law abolished it. */
export interface WantedAbolition {
  readonly procedure: string;
  /** Of this agency only, which keeps it; without one in the whole country. */
  readonly agency?: string;
  /** What becomes of dossiers that run then. */
  readonly running: RunningDossiers;
  /** The article. */
  readonly because: string;
  /** In words, for people; kept with the decision and told to no dossier. */
  readonly reason: string;
  /** At once unless given. */
  readonly from?: Instant;
}

export interface Abolition extends WantedAbolition {
  readonly from: Instant;
  /** What runs by it now. */
  readonly atHand: RunningByProcedure;
}

/** What would be abolished. Nothing is stored. Throws NOT_ALLOWED, PROCEDURE_NOT_FOUND, PROCEDURE_ABOLISHED, AGENCY_NOT_FOUND, INPUT_INVALID. */
export async function previewAbolition(
  db: Database,
  by: Actor,
  wanted: WantedAbolition,
  now: Instant,
): Promise<Abolition> {
  const { abolition, before } = await ponder(db, by, wanted, now);
  if (before) throw before;
  mustBeToCome(abolition, now);
  return abolition;
}

/**
 * From `from` on the procedure takes no dossiers, and every one that runs by it hears what becomes of it (TT 03/2025 form 05; Hòa Bình Đ6.1).
 * Repeated under its key it is the same; decided once, it is not decided again unless it was revoked. Throws what the preview throws, and IDEMPOTENCY_KEY_REUSED.
 */
export async function recordAbolition(
  pool: Pool,
  key: string,
  by: Actor,
  wanted: WantedAbolition,
  now: Instant,
): Promise<Abolition> {
  const { abolition, before } = await ponder(pool, by, wanted, now);
  const { procedure, agency, running, because, reason, from } = abolition;
  const word: Announced = { kind: 'PROCEDURE_ABOLISHED', procedure, running, because, decision: key };
  const known = await findAnnouncement(pool, key);
  if (known) {
    const same = known.agency === (agency ?? null) && isDeepStrictEqual(known.word, word);
    if (!same) throw new DomainError('IDEMPOTENCY_KEY_REUSED', { key });
    return { ...abolition, from: wanted.from ?? known.recordedAt };
  }
  if (before) throw before;
  mustBeToCome(abolition, now);
  // Twice at once: the second finds the first, by its key or by its decision.
  const first = await inTransaction(pool, async db => {
    if (!(await announce(db, { agency, word, by: by.account, key, tellFrom: from }))) return false;
    const decision = { key, procedure, agency, running, reason, because, by: by.account, recordedAt: now, from };
    if (!(await insertAbolition(db, decision))) throw new DomainError('PROCEDURE_ABOLISHED', { procedure });
    return true;
  });
  return first ? abolition : recordAbolition(pool, key, by, wanted, now);
}

async function ponder(db: Database, by: Actor, wanted: WantedAbolition, now: Instant) {
  const { procedure, agency, from = now } = wanted;
  const { abolished } = await concerned(db, by, wanted, now);
  const before =
    abolished &&
    new DomainError('PROCEDURE_ABOLISHED', { procedure, ...abolished, from: new Date(abolished.from).toISOString() });
  const abolition: Abolition = { ...wanted, from, atHand: await runningByProcedure(db, { procedure, agency }) };
  return { abolition, before };
}

/** The procedure as it is now. Throws NOT_ALLOWED unless the actor decides about it, PROCEDURE_NOT_FOUND, AGENCY_NOT_FOUND. */
export async function concerned(
  db: Database,
  by: Actor,
  { procedure, agency }: { readonly procedure: string; readonly agency?: string },
  now: Instant,
): Promise<ProcedureInForce> {
  mustDecideFor(by, agency);
  const found = await findProcedure(db, { code: procedure, on: today(now), agency });
  if (!found) throw new DomainError('PROCEDURE_NOT_FOUND', { procedure });
  if (agency !== undefined && !(await agencyExists(db, agency)))
    throw new DomainError('AGENCY_NOT_FOUND', { field: 'agency', agency });
  return found;
}
