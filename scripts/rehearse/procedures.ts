import type { LocalDate } from '../../domain/calendar/snapshot';
import type { Limit } from '../../domain/clock/limit';
import type { TaskKind } from '../../domain/dossier/task';
import { DomainError } from '../../domain/errors';
import type { Route } from '../../domain/kernel/route';
import { inForceOn, limitsOf, workflowName, type Limits } from '../../domain/procedure/definition';
import type { PartnerRole } from '../../domain/procedure/partners';
import { channels, type Channel, type Level } from '../../domain/procedure/procedure';
import type { ReviewReason } from '../../domain/procedure/review-reason';
import { termsBy } from '../../domain/procedure/fees';
import type { ProcedureTerms } from '../../domain/procedure/terms';
import { checkout } from '../../environment';
import { definitions } from '../../workflows/procedures';
import { standardRoute } from '../../workflows/procedures/standard';
import { shippedCatalogue } from '../catalogue-files';
import { entryOf, readListed, type Listed, type Workplace } from '../procedure/workplace';

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
 * The procedure as it is in force on the day: by its own file, else by the standard route with the catalogue's limit. One with a file may be
 * rehearsed while the catalogue still holds it back. Throws BadInput for a code that is unknown, and PROCEDURE_NOT_REVIEWED with the reasons.
 */
export function rehearsedProcedure(listed: ReadonlyMap<string, Listed>, code: string, day: LocalDate): Rehearsed {
  const definition = inForceOn(definitions, code, day);
  const { procedure, reasons } = (definition ? listed.get(code) : entryOf(listed, code))?.reading ?? noReading;
  const limits = definition ? limitsOf(definition, procedure) : limitsOf({}, procedure);
  const listedTerms = definition?.terms ?? procedure?.terms;
  const channel = channelOf(limits, listedTerms?.immediate);
  const terms = listedTerms && channel && termsBy(listedTerms, channel);
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

const noReading = { procedure: undefined, reasons: [] };

/** Of several levels the one nearest to the citizen. */
const localLevels: readonly Level[] = ['COMMUNE', 'PROVINCE', 'MINISTRY'];

/** Online where that is open; what is settled at once, at the counter. */
function channelOf(limits: Limits, immediate = false): Channel | undefined {
  const preferred: readonly Channel[] = immediate ? channels : ['ONLINE', 'DIRECT', 'POSTAL'];
  return preferred.find(channel => limits[channel]);
}
