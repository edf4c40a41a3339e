import type { LocalDate } from '../../domain/calendar/snapshot';
import type { Limit } from '../../domain/clock/limit';
import type { TaskKind } from '../../domain/dossier/task';
import { DomainError } from '../../domain/errors';
import type { Route } from '../../domain/kernel/route';
import {
  inForceOn,
  limitsOf,
  workflowName,
  type Limits,
  type ProcedureDefinition,
} from '../../domain/procedure/definition';
import type { PartnerRole } from '../../domain/procedure/partners';
import { channels, type Channel, type Level } from '../../domain/procedure/procedure';
import type { ReviewReason } from '../../domain/procedure/review-reason';
import { termsBy } from '../../domain/procedure/fees';
import { termsOf } from '../../domain/procedure/published-fee';
import type { ProcedureTerms } from '../../domain/procedure/terms';
import { checkout } from '../../environment';
import { definitions } from '../../workflows/procedures';
import { standardRoute } from '../../workflows/procedures/standard';
import { shippedCatalogue } from '../catalogue-files';
import { BadInput, entryOf, readListed, type Listed, type Workplace } from '../procedure/workplace';

/** A procedure with one of its channels, as a dossier of it would pin it. */
export interface Rehearsed {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly level: Level | undefined;
  readonly channel: Channel;
  readonly limit: Limit;
  readonly terms?: ProcedureTerms;
  readonly partners: readonly PartnerRole[];
  /** The published steps; undefined on the standard route. */
  readonly steps?: readonly TaskKind[];
  readonly route: Route;
  readonly workflow: string;
  /** Why no real dossier of it could be taken yet. */
  readonly heldBackBy: readonly ReviewReason[];
}

/** The procedures of this checkout, those with a file and the catalogue that comes with it. */
const here: Workplace = { checkout, definitions, catalogue: shippedCatalogue };

/** By code, what the published catalogue and its settled reviews say: read from the files, no database is needed. */
export const shippedProcedures = (): Promise<ReadonlyMap<string, Listed>> => readListed(here);

/**
 * The procedure as it is in force on the day of reception: by its own file, else by the standard route with the catalogue's limit; or by a
 * revision of its file, in force or not. One with a file may be rehearsed while the catalogue still holds it back. Throws BadInput for a code or
 * revision that is unknown, and PROCEDURE_NOT_REVIEWED with the reasons.
 */
export function rehearsedProcedure(
  listed: ReadonlyMap<string, Listed>,
  code: string,
  by: LocalDate | { readonly revision: number },
  all: readonly ProcedureDefinition[] = definitions,
): Rehearsed {
  const definition = typeof by === 'string' ? inForceOn(all, code, by) : revisionOf(all, code, by.revision);
  const { procedure, reasons } = (definition ? listed.get(code) : entryOf(listed, code))?.reading ?? noReading;
  const limits = definition ? limitsOf(definition, procedure) : limitsOf({}, procedure);
  const immediate = (definition?.terms ?? procedure?.terms)?.immediate;
  const channel = channelOf(limits, immediate);
  const listedTerms = channel && termsOf(definition, procedure, channel);
  const terms = listedTerms && termsBy(listedTerms, channel);
  if (!channel) throw new DomainError('PROCEDURE_NOT_REVIEWED', { procedure: code, reasons });
  return {
    code,
    name: procedure?.name ?? definition!.name,
    version: procedure?.version ?? 1,
    level: localLevels.find(level => procedure?.levels.includes(level)),
    channel,
    limit: limits[channel]!,
    ...(terms && { terms }),
    partners: definition?.partners ?? [],
    ...(definition && { steps: definition.steps }),
    route: definition?.route ?? standardRoute,
    workflow: definition ? workflowName(definition) : 'standardProcedure',
    heldBackBy: reasons,
  };
}

function revisionOf(all: readonly ProcedureDefinition[], code: string, revision: number): ProcedureDefinition {
  const ofCode = all.filter(one => one.code === code);
  const found = ofCode.find(one => one.revision === revision);
  if (found) return found;
  if (ofCode.length === 0)
    throw new BadInput(`Thủ tục ${code} không có tệp riêng nên không có lần sửa đổi nào.`, `The procedure ${code} has no file of its own, and so no revisions.`); // prettier-ignore
  const there = ofCode.map(one => `${one.revision} (${one.effectiveFrom})`).join(', ');
  throw new BadInput(`Thủ tục ${code} không có lần sửa đổi ${revision}; có: ${there}.`, `The procedure ${code} has no revision ${revision}; there are: ${there}.`); // prettier-ignore
}

const noReading = { procedure: undefined, reasons: [] };

/** Of several levels the one nearest to the citizen. */
const localLevels: readonly Level[] = ['COMMUNE', 'PROVINCE', 'MINISTRY'];

/** Online where that is open; what is settled at once, at the counter. */
function channelOf(limits: Limits, immediate = false): Channel | undefined {
  const preferred: readonly Channel[] = immediate ? channels : ['ONLINE', 'DIRECT', 'POSTAL'];
  return preferred.find(channel => limits[channel]);
}
