import { readCatalogue } from '../../database/catalogue/files';
import { changesAgainst } from '../../database/catalogue/versions';
import type { LocalDate } from '../../domain/calendar/snapshot';
import type { Limit } from '../../domain/clock/limit';
import type { TaskKind } from '../../domain/dossier/task';
import { DomainError } from '../../domain/errors';
import type { Route } from '../../domain/kernel/route';
import { inForceOn, workflowName } from '../../domain/procedure/definition';
import type { PartnerRole } from '../../domain/procedure/partners';
import { channels, type Channel, type Level } from '../../domain/procedure/procedure';
import type { Reading } from '../../domain/procedure/read-procedure';
import type { ProcedureTerms } from '../../domain/procedure/terms';
import { definitions } from '../../workflows/procedures';
import { standardRoute } from '../../workflows/procedures/standard';
import { shippedCatalogue } from '../catalogue-files';

/** A procedure with one of its channels, as a dossier of it would pin it. */
export interface Rehearsed {
  readonly code: string;
  readonly name: string;
  /** The revision of its own route, else the version of the catalogue's entry. */
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
}

/** By code, what the published catalogue and its settled reviews say. */
export type Catalogue = ReadonlyMap<string, Reading>;

/** Reads the files that come with the project, as the import reads them: no database is needed. */
export async function shippedProcedures(): Promise<Catalogue> {
  const { entries, reviews, files } = await readCatalogue(shippedCatalogue);
  const { added } = changesAgainst(new Map(), { entries, reviews, source: files.procedures.source });
  return new Map(added.map(({ reading }) => [reading.procedure.code, reading]));
}

/**
 * The procedure as it is in force on the day: by its own file, else by the standard route with the catalogue's limit. Throws
 * PROCEDURE_NOT_FOUND, and PROCEDURE_NOT_REVIEWED with the reasons.
 */
export function rehearsedProcedure(catalogue: Catalogue, code: string, day: LocalDate): Rehearsed {
  const definition = inForceOn(definitions, code, day);
  const reading = catalogue.get(code);
  if (!definition && !reading) throw new DomainError('PROCEDURE_NOT_FOUND', { procedure: code });
  const limits = { ...limitsOf(reading), ...definition?.limits };
  const channel = channelOf(limits, definition?.terms?.immediate);
  if (!channel) throw new DomainError('PROCEDURE_NOT_REVIEWED', { procedure: code, reasons: reading?.reasons ?? [] });
  const { procedure } = reading ?? {};
  return {
    code,
    name: procedure?.name ?? definition!.name,
    version: definition?.revision ?? procedure!.version,
    level: procedure?.levels[0],
    channel,
    limit: limits[channel]!,
    ...(definition?.terms && { terms: definition.terms }),
    partners: definition?.partners ?? [],
    ...(definition && { steps: definition.steps }),
    route: definition?.route ?? standardRoute,
    workflow: definition ? workflowName(definition) : 'standardProcedure',
  };
}

type Limits = Partial<Record<Channel, Limit>>;

const limitsOf = (reading: Reading | undefined): Limits =>
  Object.fromEntries(Object.entries(reading?.procedure.channels ?? {}).map(([channel, { limit }]) => [channel, limit]));

/** Online where that is open; what is settled at once, at the counter. */
function channelOf(limits: Limits, immediate = false): Channel | undefined {
  const preferred: readonly Channel[] = immediate ? channels : ['ONLINE', 'DIRECT', 'POSTAL'];
  return preferred.find(channel => limits[channel]);
}
