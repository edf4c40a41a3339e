import { BadInput, type Listed } from '../../scripts/procedure/workplace';
import { dryRun, type DryRun } from '../../scripts/rehearse/dry-run';
import { procedureOf } from '../../scripts/rehearse/hand-in';
import type { Rehearsed } from '../../scripts/rehearse/procedures';
import type { Scenario } from '../../scripts/rehearse/scenario';
import { scenarios } from '../../scripts/rehearse/scenarios';
import { definitions } from '../../workflows/procedures';

/** A procedure in a scenario: led in memory, or the sentence that says why it does not fit. */
export interface Planned {
  readonly procedure: Rehearsed;
  readonly scenario: Scenario;
  readonly run: DryRun | BadInput;
}

/** Every procedure with a file of its own, each once: it is led by the revision in force when the dossier is handed in. */
export const proceduresWithAFile = [...new Set(definitions.map(({ code }) => code))];
/** And one that takes the standard route. */
export const standardExample = '1.002693';

export const scenarioNames = scenarios.map(({ name }) => name);

/** Leads each of the procedures through each scenario in memory, the n-th as the n-th dossier of its day. */
export async function planAll(
  listed: ReadonlyMap<string, Listed>,
  codes: readonly string[],
  now: number,
): Promise<Planned[]> {
  const plans: Planned[] = [];
  for (const code of codes) {
    for (const scenario of scenarios) {
      const procedure = procedureOf(listed, { code, scenario }, now);
      const run = await dryRun(procedure, scenario, now, plans.length + 1).catch((error: unknown) => {
        if (error instanceof BadInput) return error;
        throw error;
      });
      plans.push({ procedure, scenario, run });
    }
  }
  return plans;
}
