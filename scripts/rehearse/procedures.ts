import { readCatalogue } from '../../database/catalogue/files';
import { changesAgainst } from '../../database/catalogue/versions';
import type { LocalDate } from '../../domain/calendar/snapshot';
import type { Limit } from '../../domain/clock/limit';
import type { TaskKind } from '../../domain/dossier/task';
import { DomainError } from '../../domain/errors';
import type { Route } from '../../domain/kernel/route';
import { inForceOn, workflowName } from '../../domain/procedure/definition';
import type { PartnerRole } from '../../domain/procedure/partners';
import { channels, type Channel, type Level, type Procedure } from '../../domain/procedure/procedure';
import type { Reading } from '../../domain/procedure/read-procedure';
import type { ReviewReason } from '../../domain/procedure/review-reason';
import type { ProcedureTerms } from '../../domain/procedure/terms';
import { definitions } from '../../workflows/procedures';
import { standardRoute } from '../../workflows/procedures/standard';
import { shippedCatalogue } from '../catalogue-files';

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

/** By code, what the published catalogue and its settled reviews say. */
export type Readings = ReadonlyMap<string, Reading>;

/** Reads the files that come with the project, as the import reads them: no database is needed. */
export async function shippedProcedures(): Promise<Readings> {
  const { added } = changesAgainst(new Map(), await readCatalogue(shippedCatalogue));
  return new Map(added.map(({ reading }) => [reading.procedure.code, reading]));
}

/**
 * The procedure as it is in force on the day: by its own file, else by the standard route with the catalogue's limit. One with a file may be
 * rehearsed while the catalogue still holds it back. Throws PROCEDURE_NOT_FOUND, and PROCEDURE_NOT_REVIEWED with the reasons.
 */
export function rehearsedProcedure(readings: Readings, code: string, day: LocalDate): Rehearsed {
  const definition = inForceOn(definitions, code, day);
  const { procedure, reasons = [] } = readings.get(code) ?? {};
  if (!definition && !procedure) throw new DomainError('PROCEDURE_NOT_FOUND', { procedure: code });
  const limits = definition?.limits ?? limitsOf(procedure);
  const terms = definition?.terms ?? procedure?.terms;
  const channel = channelOf(limits, terms?.immediate);
  if (!channel) throw new DomainError('PROCEDURE_NOT_REVIEWED', { procedure: code, reasons });
  return {
    code,
    name: procedure?.name ?? definition!.name,
    version: procedure?.version ?? 1,
    level: procedure && localLevels.find(level => procedure.levels.includes(level)),
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

/** Of several levels the one nearest to the citizen. */
const localLevels: readonly Level[] = ['COMMUNE', 'PROVINCE', 'MINISTRY'];

type Limits = Partial<Record<Channel, Limit>>;

const limitsOf = (procedure: Procedure | undefined): Limits =>
  Object.fromEntries(Object.entries(procedure?.channels ?? {}).map(([channel, { limit }]) => [channel, limit]));

/** Online where that is open; what is settled at once, at the counter. */
function channelOf(limits: Limits, immediate = false): Channel | undefined {
  const preferred: readonly Channel[] = immediate ? channels : ['ONLINE', 'DIRECT', 'POSTAL'];
  return preferred.find(channel => limits[channel]);
}
