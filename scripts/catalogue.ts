import { readCatalogue } from '../database/catalogue/files';
import { importRead } from '../database/catalogue/import';
import { createDataSource } from '../database/data-source';
import { migrate } from '../database/migrate';
import { DomainError, errors } from '../domain/errors';
import { shippedCatalogue } from './catalogue-files';
import { catalogueReport } from './catalogue-report';
import { isDate } from './dates';
import { EnvironmentError, parseEnvironment } from '../environment';
import { why } from '../why';

const usage = `npm run catalogue -- import [--effective-from YYYY-MM-DD] [--procedures FILE]
  Imports the published procedures and those beside them, the administrative units and the settled reviews into the database of DATABASE_URL.
  --effective-from  the day on which changed procedures come into force
  --procedures      another file of published procedures than the one shipped`;

/** Bad input: a sentence that helps, exit code 2, nothing written. */
export class BadInput extends Error {}

export interface Command {
  readonly databaseUrl: string;
  readonly procedures: string;
  readonly effectiveFrom: string | undefined;
}

export function commandFrom(words: readonly string[], databaseUrl: string | undefined): Command {
  const [verb, ...rest] = words;
  if (verb !== 'import') throw new BadInput(`${verb ? `Unknown command “${verb}”.` : 'No command given.'}\n${usage}`);
  const options = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) {
    const [option, value] = [rest[at] ?? '', rest[at + 1]];
    if (!['--effective-from', '--procedures'].includes(option))
      throw new BadInput(`Unknown option “${option}”.\n${usage}`);
    if (value === undefined) throw new BadInput(`${option} needs a value.\n${usage}`);
    options.set(option, value);
  }
  const effectiveFrom = options.get('--effective-from');
  if (effectiveFrom !== undefined && !isDate(effectiveFrom))
    throw new BadInput(`“${effectiveFrom}” is not a date YYYY-MM-DD.`);
  if (!databaseUrl)
    throw new BadInput(
      'DATABASE_URL is not set: postgres://user:password@host:port/database of the PostgreSQL to import into.',
    );
  return { databaseUrl, effectiveFrom, procedures: options.get('--procedures') ?? shippedCatalogue.procedures };
}

/** Reads and checks the files before it touches the database, which is migrated first. */
export async function run({ databaseUrl, procedures, effectiveFrom }: Command): Promise<void> {
  const started = performance.now();
  const catalogue = await readCatalogue({ ...shippedCatalogue, procedures });
  const dataSource = await connected(databaseUrl);
  try {
    const result = await importRead(dataSource, catalogue, { effectiveFrom }, started);
    for (const line of catalogueReport(result)) console.log(line);
  } finally {
    await dataSource.destroy();
  }
}

async function connected(databaseUrl: string) {
  try {
    await migrate(databaseUrl);
    return await createDataSource(databaseUrl).initialize();
  } catch (cause) {
    throw new BadInput(`The database of DATABASE_URL cannot be used: ${why(cause)}`);
  }
}

function sentence(error: unknown): string {
  if (error instanceof DomainError)
    return `${errors[error.code].vi} ${errors[error.code].en} ${JSON.stringify(error.facts)}`;
  return why(error);
}

if (require.main === module) {
  Promise.resolve()
    .then(() => run(commandFrom(process.argv.slice(2), parseEnvironment(process.env).DATABASE_URL)))
    .catch((error: unknown) => {
      console.error(sentence(error));
      process.exitCode = [BadInput, DomainError, EnvironmentError].some(kind => error instanceof kind) ? 2 : 1;
    });
}
