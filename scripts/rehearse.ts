import { DefaultLogger, Runtime, type WorkflowBundleOption } from '@temporalio/worker';
import { DomainError, errors } from '../domain/errors';
import { EnvironmentError, parseEnvironment } from '../environment';
import { BadInput } from './procedure/workplace';
import { askedBy } from './rehearse/command-line';
import { printed } from './rehearse/print';
import { rehearse } from './rehearse/rehearse';

/**
 * `npm run rehearse -- CODE [--scenario NAME] [--revision N] [--lang vi|en] [--json]`: a dossier of the procedure on a real Temporal server, its time moved
 * forward, in seconds. What it records is heard in this process: no database is needed, for the workflow is the truth.
 */
export async function run(
  args: readonly string[],
  env: Record<string, string | undefined>,
  bundle?: WorkflowBundleOption,
): Promise<string> {
  const asked = askedBy(args);
  const report = await rehearse(asked, parseEnvironment(env), bundle);
  return asked.json ? JSON.stringify(report, null, 2) : printed(report, asked.language).join('\n');
}

/** What was wrong with what was asked for, as sentences; undefined for an error that is nobody's input. */
export function sentence(error: unknown): string | undefined {
  if (error instanceof DomainError)
    return `${errors[error.code].vi}\n${errors[error.code].en} ${JSON.stringify(error.facts)}`;
  return error instanceof BadInput || error instanceof EnvironmentError ? error.message : undefined;
}

if (require.main === module) {
  // Without a handler these end the process before it can remove anything.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  run(process.argv.slice(2), process.env).then(console.log, (error: unknown) => {
    const said = sentence(error);
    console.error(said ?? error);
    process.exitCode = said === undefined ? 1 : 2;
  });
}
