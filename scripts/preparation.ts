import { importCatalogue } from '../database/catalogue/import';
import { createDataSource } from '../database/data-source';
import { migrate } from '../database/migrate';
import { DomainError, errors } from '../domain/errors';
import { shippedCatalogue } from './catalogue-files';
import { catalogueReport } from './catalogue-report';
import { createDemonstration } from './demonstration';
import type { Say } from './servers/progress';

/** What a step of preparation has at hand. */
export interface PreparationContext {
  readonly databaseUrl: string;
  /** Folder of the state of `npm start`. */
  readonly home: string;
  readonly say: Say;
}

export interface PreparationStep {
  /** Shown while it runs, when that takes more than a second. */
  readonly name: string;
  /** Done again at every start: what is there already stays as it is. */
  run(context: PreparationContext): Promise<void>;
}

/** What every installation has in its database before the worker and the API start, in order. */
export const databasePreparation: readonly PreparationStep[] = [
  { name: 'database schema', run: async ({ databaseUrl }) => void (await migrate(databaseUrl)) },
  { name: 'catalogue of procedures', run: importShippedCatalogue },
];

/** The same for `npm start`, with accounts to try it with. */
export const preparation: readonly PreparationStep[] = [
  ...databasePreparation,
  { name: 'demonstration accounts', run: ({ databaseUrl, home }) => createDemonstration(databaseUrl, home) },
];

async function importShippedCatalogue({ databaseUrl, say }: PreparationContext): Promise<void> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  try {
    const result = await importCatalogue(dataSource, shippedCatalogue);
    if (result.changed) for (const line of catalogueReport(result)) say(`    ${line}`);
  } catch (error) {
    // What is known stays in force until a person says from when the new versions hold.
    if (!(error instanceof DomainError && error.code === 'CATALOGUE_EFFECT_MISSING')) throw error;
    say(`    ${errors[error.code].vi} ${errors[error.code].en} ${JSON.stringify(error.facts)}`);
    say('    The catalogue stays as it was. npm run catalogue -- import --effective-from YYYY-MM-DD');
  } finally {
    await dataSource.destroy();
  }
}
