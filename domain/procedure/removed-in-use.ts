import { refusal, type Refusal } from '../errors';

/** How many dossiers run by a workflow. */
export interface Running {
  readonly route: string;
  readonly count: number;
}

/**
 * Why a worker that knows these workflows may not start: dossiers keep the revision of their reception, so a revision stays in the code until
 * its last dossier has ended. PROCEDURE_VERSION_IN_USE says how many, in all and by workflow.
 */
export function removedInUse(known: readonly string[], running: readonly Running[]): Refusal | undefined {
  const removed = running.filter(({ route, count }) => count > 0 && !known.includes(route));
  if (removed.length === 0) return undefined;
  return refusal('PROCEDURE_VERSION_IN_USE', {
    dossiers: removed.reduce((sum, { count }) => sum + count, 0),
    routes: Object.fromEntries(removed.map(({ route, count }) => [route, count])),
  });
}
