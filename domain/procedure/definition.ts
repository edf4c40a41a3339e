import type { LocalDate } from '../calendar/snapshot';
import type { Limit } from '../clock/limit';
import type { TaskKind } from '../dossier/task';
import type { Route } from '../kernel/route';
import type { PartnerRole } from './partners';
import { channels, type Channel, type Procedure } from './procedure';
import type { ListedTerms } from './terms';

/** The limits of a procedure by channel. */
export type Limits = Readonly<Partial<Record<Channel, Limit>>>;

/** A procedure with a route of its own: what its file says. */
export interface ProcedureDefinition {
  /** National code, `2.000908`. */
  readonly code: string;
  /** The workflow's name in every Temporal tool, from the second revision on with its number: `copyFromRegister`, `copyFromRegister2`. */
  readonly name: string;
  /** Counts from 1. A changed limit, fee or route is one more: dossiers keep the revision of their reception. */
  readonly revision: number;
  /** The first day of reception for which it holds. */
  readonly effectiveFrom: LocalDate;
  /** The decision whose published steps it follows. */
  readonly source: string;
  /** The published steps, in their order: each must be reachable. */
  readonly steps: readonly TaskKind[];
  /** Limits by channel, where the catalogue's entry is held back, missing, or changed by this revision; else the catalogue's hold. */
  readonly limits?: Limits;
  readonly terms?: ListedTerms;
  /** The agencies its route asks beside its own. */
  readonly partners?: readonly PartnerRole[];
  readonly route: Route;
}

/** The name of a definition's workflow. */
export const workflowName = ({ name, revision }: Pick<ProcedureDefinition, 'name' | 'revision'>): string =>
  revision === 1 ? name : `${name}${revision}`;

/** What a dossier of the definition is promised: its own limits, else those of the catalogue as it stands after its reviews. */
export const limitsOf = (
  { limits }: Pick<ProcedureDefinition, 'limits'>,
  procedure: Pick<Procedure, 'channels'> | undefined,
): Limits =>
  limits ??
  Object.fromEntries(
    channels.flatMap(channel => {
      const terms = procedure?.channels[channel];
      return terms ? [[channel, terms.limit]] : [];
    }),
  );

/** Of several revisions the one that holds for a dossier received on this day; undefined when none does yet. */
export const inForceOn = (
  definitions: readonly ProcedureDefinition[],
  code: string,
  day: LocalDate,
): ProcedureDefinition | undefined =>
  definitions
    .filter(one => one.code === code && one.effectiveFrom <= day)
    .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.revision - b.revision)
    .at(-1);
