import { DomainError, errors } from '../domain/errors';
import { compare } from './calendar/compare';
import { draft } from './calendar/draft';
import { due } from './calendar/due';
import { UsageError } from './calendar/usage';

/** `npm run calendar -- due | draft | compare`: answers on stdout; bad input is one sentence on stderr and exit code 2. */
const commands: Record<string, (args: string[]) => string> = { due, draft, compare };

const usage = `calendar due --start 2026-02-10T15:30+07:00 --limit "5 WORKING_DAY" [--agency province.json] [--agency agency.json] [--language vi|en] [--json]
calendar draft 2027
calendar compare`;

export function run(argv: string[]): string {
  const [name, ...args] = argv;
  const command = commands[name ?? ''];
  if (!command) throw new UsageError(`Say what to do:\n${usage}`);
  return command(args);
}

/** What went wrong as a sentence; an error that is nobody's input is thrown on. */
function sentence(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof DomainError) return `${errors[error.code].en} ${JSON.stringify(error.facts)}`;
  throw error;
}

if (require.main === module) {
  try {
    console.log(run(process.argv.slice(2)));
  } catch (error) {
    console.error(sentence(error));
    process.exitCode = 2;
  }
}
