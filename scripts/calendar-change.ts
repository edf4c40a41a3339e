import type { Pool } from 'pg';
import { createDataSource } from '../database/data-source';
import { poolOf } from '../database/database';
import { findAccount } from '../database/queries/find-account';
import { presentChange, presentPreview } from '../api/present-calendar';
import { DomainError, errors } from '../domain/errors';
import { recordChange } from '../spine/calendar-change';
import { previewChange } from '../spine/calendar-preview';
import { BadInput, commandFrom, type Command } from './calendar-change/command-line';
import { EnvironmentError, parseEnvironment } from '../environment';
import { why } from '../why';

/** Shows or records a change; the lines to print. Throws ACCOUNT_NOT_FOUND and what `recordChange` throws. */
export async function changeCalendar(db: Pool, { by, wanted, yes }: Omit<Command, 'databaseUrl'>): Promise<string[]> {
  const account = await findAccount(db, by);
  if (!account) throw new DomainError('ACCOUNT_NOT_FOUND', { account: by });
  const preview = presentPreview(await previewChange(db, account, wanted));
  const { dates, dossiers } = preview;
  const lines = [
    `${dates.length} dates open at other hours:`,
    ...dates.map(({ date, before, after }) => `  ${date}  ${hoursLine(before.hours)} → ${hoursLine(after.hours)}`),
    `${dossiers.total} running dossiers are due then or later, ${dossiers.examined} looked at; ${dossiers.moved.length} will move:`,
    ...dossiers.moved.map(({ code, from, to }) => `  ${code}  ${from} → ${to}`),
    ...(dossiers.unclear.length > 0 ? [`not judged: ${dossiers.unclear.join(', ')}`] : []),
    dossiers.text.en,
  ];
  if (!yes) return [...lines, 'Nothing was recorded.'];
  const { calendar, version, effectiveFrom } = presentChange(await recordChange(db, account, wanted));
  return [...lines, `Recorded: calendar ${calendar}, version ${version}, in effect from ${effectiveFrom}.`];
}

const hoursLine = (hours: readonly string[]): string => hours.join(' ') || 'closed';

async function run(command: Command): Promise<void> {
  const dataSource = await connected(command.databaseUrl);
  try {
    for (const line of await changeCalendar(poolOf(dataSource), command)) console.log(line);
  } finally {
    await dataSource.destroy();
  }
}

async function connected(databaseUrl: string) {
  try {
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
    .then(() => commandFrom(process.argv.slice(2), parseEnvironment(process.env).DATABASE_URL))
    .then(run)
    .catch((error: unknown) => {
      console.error(sentence(error));
      process.exitCode = [BadInput, DomainError, EnvironmentError].some(kind => error instanceof kind) ? 2 : 1;
    });
}
