import type { Instant } from '../../domain/calendar/snapshot';
import type { Start } from '../../domain/dossier/start';
import { MemoryDossier } from '../../domain/kernel/memory';
import { BadInput } from '../procedure/workplace';
import { handInAt } from './hand-in';
import { live } from './live';
import { startAt } from './opening';
import type { Rehearsed } from './procedures';
import type { Scenario } from './scenario';
import { Scene } from './scene';

/** A dossier that was led through a scenario in memory, at once. */
export interface DryRun {
  readonly start: Start;
  readonly life: MemoryDossier;
}

/**
 * Leads a dossier of the procedure through the scenario in memory: milliseconds, and it shows whether the scenario fits before any server is
 * started. Throws BadInput with the reason when it does not.
 */
export async function dryRun(procedure: Rehearsed, scenario: Scenario, now: Instant, n = 1): Promise<DryRun> {
  const at = handInAt(procedure, scenario, now);
  if (at === undefined) throw unfit(procedure, scenario);
  const start = startAt(procedure, at, n);
  const life = new MemoryDossier(start, procedure.route);
  await live(life, procedure, scenario);
  if (!scenario.came(new Scene(procedure, life.state, life.events))) throw unfit(procedure, scenario);
  return { start, life };
}

const unfit = ({ code }: Rehearsed, { name, unfit: { vi, en } }: Scenario): BadInput =>
  new BadInput(`Kịch bản ${name} không hợp với thủ tục ${code}. ${vi}`, `The scenario ${name} does not fit ${code}. ${en}`); // prettier-ignore
