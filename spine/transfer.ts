import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { Database } from '../database/database';
import { countRunning, type AtHand } from '../database/queries/count-running';
import { agencyExists, findAgency } from '../database/queries/find-agency';
import { countTurningTo } from '../database/queries/turning-to';
import { unitsOf } from '../database/queries/units-of';
import { unknownUnits } from '../database/queries/unknown-units';
import { inTransaction } from '../database/transaction';
import type { Instant } from '../domain/calendar/snapshot';
import type { Actor } from '../domain/dossier/actor';
import type { Replacement } from '../domain/dossier/replacement';
import type { DossierUnits } from '../domain/dossier/start';
import { DomainError } from '../domain/errors';
import { badField, mustBeToCome, mustDecideFor } from './deciding';
import { announce, findAnnouncement } from './outbox';
import type { Announced } from './words';

/** What an administrator wants: all running dossiers of one agency go on in another (mergers, 01/07/2025). */
export interface WantedTransfer {
  readonly agency: string;
  readonly to: string;
  /** Which of its units take over, where it is not the one of the same kind. */
  readonly units?: Partial<DossierUnits>;
  /** The decision. */
  readonly because: string;
  /** At once unless given. */
  readonly from?: Instant;
}

export interface Transfer extends Required<WantedTransfer> {
  readonly units: DossierUnits;
  /** Of the agency now. */
  readonly atHand: AtHand;
  /** Which unit follows which, for dossiers of other agencies that ask them (NĐ 61/2018 Đ19.5). */
  readonly replaced: Replacement;
  /** Dossiers of other agencies that ask the agency, asked it or will ask it, and their open tasks there. */
  readonly asking: AtHand;
}

/** What would be transferred. Nothing is stored. Throws NOT_ALLOWED, AGENCY_NOT_FOUND, UNIT_NOT_FOUND, INPUT_INVALID. */
export async function previewTransfer(
  db: Database,
  by: Actor,
  wanted: WantedTransfer,
  now: Instant,
): Promise<Transfer> {
  const transfer = await ponder(db, by, wanted, now);
  mustBeToCome(transfer, now);
  return transfer;
}

/**
 * Lets every running dossier of the agency hear that it goes on in the other one, with that one's calendar, and
 * those of others that turn to its units which ones follow (law.md §11). Repeated under its key it is the same. Throws what the preview throws, and IDEMPOTENCY_KEY_REUSED.
 */
export async function recordTransfer(
  pool: Pool,
  key: string,
  by: Actor,
  wanted: WantedTransfer,
  now: Instant,
): Promise<Transfer> {
  const transfer = await ponder(pool, by, wanted, now);
  const { agency, to, units, because, from, replaced } = transfer;
  const word: Announced = { kind: 'TRANSFERRED', agency: to, units, because };
  const known = await findAnnouncement(pool, key);
  if (known) {
    const same = known.agency === agency && isDeepStrictEqual(known.word, word);
    if (!same) throw new DomainError('IDEMPOTENCY_KEY_REUSED', { key });
    return { ...transfer, from: wanted.from ?? known.recordedAt };
  }
  mustBeToCome(transfer, now);
  // Twice at once: the second finds the first.
  const first = await inTransaction(pool, async db => {
    const told = await announce(db, { agency, word, by: by.account, key, tellFrom: from });
    const toOthers: Announced = { kind: 'PARTNER_REPLACED', units: replaced, because };
    if (told) await announce(db, { word: toOthers, by: by.account, tellFrom: from });
    return told;
  });
  return first ? transfer : recordTransfer(pool, key, by, wanted, now);
}

async function ponder(db: Database, by: Actor, wanted: WantedTransfer, now: Instant): Promise<Transfer> {
  const { agency, to, because, from = now } = wanted;
  mustDecideFor(by, agency);
  if (agency === to) throw badField('to', 'must be another agency');
  if (!(await agencyExists(db, agency))) throw new DomainError('AGENCY_NOT_FOUND', { agency });
  const successor = await findAgency(db, to);
  if (!successor) throw new DomainError('AGENCY_NOT_FOUND', { field: 'to', agency: to });
  const unknown = await unknownUnits(db, Object.values(wanted.units ?? {}), to);
  if (unknown.length > 0) throw new DomainError('UNIT_NOT_FOUND', { field: 'units', agency: to, units: unknown });
  const units = { ...successor.units, ...wanted.units };
  const replaced = followers(await unitsOf(db, agency), units);
  const [atHand, asking] = [await countRunning(db, agency), await countTurningTo(db, agency, Object.keys(replaced))];
  return { agency, to, units, because, from, atHand, replaced, asking };
}

/** Each of the old units with the one of the successor that does its work. */
const followers = (old: Partial<DossierUnits>, units: DossierUnits): Replacement =>
  Object.fromEntries(Object.entries(old).map(([kind, unit]) => [unit, units[kind as keyof DossierUnits]]));
