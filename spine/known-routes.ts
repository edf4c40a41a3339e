import type { Database } from '../database/database';
import { runningByRoute } from '../database/queries/running-by-route';
import { DomainError } from '../domain/errors';
import { workflowName } from '../domain/procedure/definition';
import { removedInUse } from '../domain/procedure/removed-in-use';
import { definitions } from '../workflows/procedures';

/**
 * Before a worker takes its first task: every revision by which a dossier still runs must be in its code, or that dossier would stand still.
 * Throws PROCEDURE_VERSION_IN_USE, which says how many there are.
 */
export async function mustKnowWhatRuns(db: Database): Promise<void> {
  const refused = removedInUse(definitions.map(workflowName), await runningByRoute(db));
  if (refused) throw new DomainError(refused.code, refused.facts);
}
