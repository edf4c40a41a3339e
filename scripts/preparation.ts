import type { Say } from './servers/progress';

/** What a step of preparation has at hand. */
export interface PreparationContext {
  readonly databaseUrl: string;
  readonly say: Say;
}

export interface PreparationStep {
  /** Shown while it runs, when that takes more than a second. */
  readonly name: string;
  /** Done again at every start: what is there already stays as it is. */
  run(context: PreparationContext): Promise<void>;
}

/** What has to be in the database before the worker and the API start, in order. */
export const preparation: readonly PreparationStep[] = [];
