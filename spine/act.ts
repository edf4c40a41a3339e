import type { Database } from '../database/database';
import { findAccount } from '../database/queries/find-account';
import { agencyExists } from '../database/queries/find-agency';
import { mergersSoFar } from '../database/queries/mergers-so-far';
import { unknownUnits } from '../database/queries/unknown-units';
import type { Instant } from '../domain/calendar/snapshot';
import type { Actor, UnitId } from '../domain/dossier/actor';
import type { Act } from '../domain/dossier/commands';
import type { ActDetails } from '../domain/dossier/details';
import { furtherReplaced, type Replacement } from '../domain/dossier/replacement';
import { DomainError } from '../domain/errors';
import { requestDigest, setApart } from './content';
import type { Outcome } from './outcome';
import { runCommand, type Spine } from './run-command';

/** What somebody does to a dossier, as it was asked for. `reason` is free text and goes no further than the database. */
export interface GivenAct {
  readonly kind: Act['kind'];
  readonly seq?: number;
  readonly task?: string;
  readonly reason?: string;
  readonly legalAt?: Instant;
  readonly details?: ActDetails;
}

/**
 * Runs it as a command of this id. Whatever it names besides the dossier has to exist, and is looked up before anything is stored. Throws
 * DOSSIER_NOT_FOUND, UNIT_NOT_FOUND, UNIT_REPLACED, AGENCY_NOT_FOUND, ACCOUNT_NOT_FOUND, IDEMPOTENCY_KEY_REUSED.
 */
export async function runAct(
  db: Database,
  spine: Spine,
  id: string,
  by: Actor,
  code: string,
  given: GivenAct,
): Promise<Outcome> {
  const { kind, seq, task, reason, legalAt, details } = given;
  const afterwards = legalAt !== undefined || details ? [legalAt, details] : [];
  const digest = requestDigest(kind, by.account, code, seq, task, ...afterwards);
  let assigneeUnits: readonly UnitId[] | undefined;
  if (details && namesOthers(details)) {
    // A repetition gets what was settled, whatever has become of those it names since.
    const known = await spine.journal.known(id, digest);
    if (known) return known;
    await mustExist(db, details);
    if (details.assignee !== undefined) assigneeUnits = await colleague(db, by, details.assignee);
  }
  const text = reason === undefined ? undefined : setApart('REASON', { text: reason });
  return runCommand(spine, {
    id,
    code,
    requestDigest: digest,
    content: text?.content,
    command: {
      ...{ kind, by, seq, task, reason: text?.ref },
      ...(legalAt !== undefined && { legalAt }),
      ...(details && { details }),
      ...(assigneeUnits && { assigneeUnits }),
    },
  });
}

const namesOthers = ({ consult, agency, assignee }: ActDetails): boolean =>
  consult !== undefined || agency !== undefined || assignee !== undefined;

async function mustExist(db: Database, { consult = [], agency }: ActDetails): Promise<void> {
  const named = consult.flatMap(({ unit, followedBy }) => [unit, ...(followedBy === undefined ? [] : [followedBy])]);
  const unknown = named.length > 0 ? await unknownUnits(db, named) : [];
  if (unknown.length > 0) throw new DomainError('UNIT_NOT_FOUND', { field: 'details.consult', units: unknown });
  if (named.length > 0) await mustStand(db, named);
  if (agency !== undefined && !(await agencyExists(db, agency)))
    throw new DomainError('AGENCY_NOT_FOUND', { field: 'details.agency', agency });
}

/** law.md §11: nobody answers any more at a unit that others follow. */
async function mustStand(db: Database, named: readonly UnitId[]): Promise<void> {
  const replaced = (await mergersSoFar(db)).reduce<Replacement>(furtherReplaced, {});
  const gone = Object.fromEntries(named.flatMap(unit => (unit in replaced ? [[unit, replaced[unit]] as const] : [])));
  if (Object.keys(gone).length > 0)
    throw new DomainError('UNIT_REPLACED', { field: 'details.consult', followers: gone });
}

/**
 * NĐ 61/2018 Đ19.1: the head gives the work to an official of the unit. Answers the units of that one, of which the task's has to be one: which it
 * is the dossier itself knows. Who is head of none is refused there too.
 */
async function colleague(db: Database, by: Actor, assignee: string): Promise<readonly UnitId[]> {
  const units = by.heads ?? by.units;
  const account = await findAccount(db, assignee);
  if (account?.role === 'OFFICER' && account.units.some(unit => units.includes(unit))) return account.units;
  throw new DomainError('ACCOUNT_NOT_FOUND', { field: 'details.assignee', account: assignee, units });
}
