/**
 * What every dossier's code has in common and what keeps no state: loaded once for each thread of a worker, frozen, and shared by all
 * dossiers in it, instead of once for each dossier. Nothing here may import the engine's own library, whose state is each dossier's own.
 */
export * as kernel from '../domain/kernel/run';
export * as recording from '../domain/dossier/recordable';
export * as errors from '../domain/errors';
export * as procedures from './procedures';
export * as standard from './procedures/standard';
