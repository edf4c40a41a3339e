import { prove, type Proof } from '../../domain/kernel/proof/prove';
import { byEveryChannel, workingDays } from '../../domain/procedure/limits';
import { limitsOf, type Limits, type ProcedureDefinition } from '../../domain/procedure/definition';
import type { Channel } from '../../domain/procedure/procedure';
import { standardRoute } from '../../workflows/procedures/standard';
import type { Listed } from './workplace';

/** More than any route takes: what is held back is walked all the same, and its steps are compared with nothing. */
const noLimit = workingDays(200);

export interface Proved {
  readonly definition: ProcedureDefinition;
  readonly proof: Proof;
  readonly limits: Limits;
  /** False: the catalogue holds it back, no limit is known, and it takes no dossiers. */
  readonly timed: boolean;
  readonly seconds: number;
}

/** Proves a definition by the limits that its dossiers would be promised. */
export async function provenBy(definition: ProcedureDefinition, listed: Listed | undefined): Promise<Proved> {
  const started = performance.now();
  const limits = limitsOf(definition, listed?.reading.procedure);
  const timed = Object.keys(limits).length > 0 || !listed || listed.reading.reasons.length === 0;
  const proof = await prove(definition, timed ? limits : untimed(listed));
  return { definition, proof, limits, timed, seconds: (performance.now() - started) / 1000 };
}

export function untimed({ entry }: Listed): Limits {
  const named = entry.channels.map(({ channel }) => channel);
  const channels: readonly Channel[] = named.length > 0 ? named : ['DIRECT'];
  return Object.fromEntries(channels.map(channel => [channel, noLimit]));
}

/** The standard route by the shortest limit of days. */
export const standard: ProcedureDefinition = {
  code: '*',
  name: 'standard',
  revision: 1,
  effectiveFrom: '2025-07-01',
  source: 'NĐ 61/2018 Đ17–20; NĐ 118/2025',
  steps: ['RECEPTION_CHECK', 'HANDOFF', 'EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'],
  limits: byEveryChannel(workingDays(1)),
  route: standardRoute,
};

/** The standard route, for an entry of the catalogue that has no file of its own. */
export const standardOf = ({ entry, reading }: Listed): ProcedureDefinition => ({
  ...standard,
  code: entry.code,
  source: reading.procedure.decision,
  limits: undefined,
});
