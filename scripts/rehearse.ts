import { DefaultLogger, Runtime } from '@temporalio/worker';
import { DomainError, errors } from '../domain/errors';
import { EnvironmentError, parseEnvironment } from '../environment';
import { BadInput } from './procedure/workplace';
import { askedBy } from './rehearse/command-line';
import { printed } from './rehearse/print';
import { rehearse } from './rehearse/rehearse';

/**
 * `npm run rehearse -- CODE [--scenario NAME] [--lang vi|en] [--json]`: a dossier of the procedure on a real Temporal server, its time moved
 * forward, in seconds. What is needed of the database a list in memory does: the workflow is the truth.
 */
async function main(args: readonly string[]): Promise<void> {
  const asked = askedBy(args);
  const report = await rehearse(asked, parseEnvironment(process.env));
  console.log(asked.json ? JSON.stringify(report, null, 2) : printed(report, asked.language).join('\n'));
}

function sentence(error: unknown): string {
  if (error instanceof DomainError)
    return `${errors[error.code].vi}\n${errors[error.code].en} ${JSON.stringify(error.facts)}`;
  return error instanceof Error ? error.message : String(error);
}

if (require.main === module) {
  // Without a handler these end the process before it can remove anything.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(sentence(error));
    const isInput = [BadInput, DomainError, EnvironmentError].some(kind => error instanceof kind);
    process.exitCode = isInput ? 2 : 1;
  });
}
