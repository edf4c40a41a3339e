import type { Start } from '../../domain/dossier/start';
import { EngineDossier, TimeStrayed, type Stage } from './engine-dossier';
import { live } from './live';
import type { Rehearsed } from './procedures';
import type { Scenario } from './scenario';

const mostTries = 3;

/** Leads a dossier through a scenario on the engine, to its end and the completion of its workflow; again where its time strayed. */
export async function onEngine(
  stage: Stage,
  procedure: Rehearsed,
  scenario: Scenario,
  start: Start,
): Promise<EngineDossier> {
  for (let tries = 1; ; tries++) {
    const dossier = await EngineDossier.begin(stage, procedure.workflow, start);
    try {
      await live(dossier, procedure, scenario);
      await dossier.completed();
      return dossier;
    } catch (error) {
      if (!(error instanceof TimeStrayed) || tries === mostTries) throw error;
      await dossier.abandon();
    }
  }
}
