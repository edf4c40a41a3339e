import { checkout } from '../environment';
import { DomainError, errors } from '../domain/errors';
import { definitions } from '../workflows/procedures';
import { shippedCatalogue } from './catalogue-files';
import { check } from './procedure/check';
import { list } from './procedure/list';
import { create } from './procedure/new';
import { review } from './procedure/review';
import { show } from './procedure/show';
import { BadInput, type Answer, type Workplace } from './procedure/workplace';

const usage = `npm run procedure -- VERB …
  new CODE [--name camelCase] [--effective-from YYYY-MM-DD] [--limit CHANNEL="3 WORKING_DAY" …]
                          the file of a procedure and its test, from the catalogue
  new CODE --revision --effective-from YYYY-MM-DD
                          its next revision; the one before stays for its dossiers
  check [CODE]            whether the routes may run; exit code 1 when one may not
  show CODE [--mermaid] [--language vi|en] [--revision N]
  list [--unreviewed]     the procedures that have a file; what the catalogue holds back, by reason
  review CODE --by NAME --source "NĐ … Đ…" --quote "…" --certainty READ|REMEMBERED --limit CHANNEL="3 WORKING_DAY" … [--on YYYY-MM-DD]
                          settles what is held back, in data/catalogue/reviews.json`;

const verbs: Readonly<Record<string, (words: readonly string[], at: Workplace) => Promise<Answer>>> = {
  new: create,
  check,
  show,
  list,
  review,
};

/** Runs one command line. Throws BadInput, and a DomainError for a file that cannot be read. */
export async function run([verb, ...words]: readonly string[], at: Workplace): Promise<Answer> {
  const command = Object.entries(verbs).find(([name]) => name === verb)?.[1];
  if (!command)
    throw new BadInput(
      verb ? `Không có lệnh “${verb}”.` : 'Cần một lệnh.',
      `${verb ? `There is no command “${verb}”.` : 'Say what to do.'}\n${usage}`,
    );
  return command(words, at);
}

/** What went wrong as sentences; an error that is nobody's input is thrown on. */
export function sentence(error: unknown): string {
  if (error instanceof BadInput) return error.message;
  if (error instanceof DomainError)
    return `${errors[error.code].vi}\n${errors[error.code].en} ${JSON.stringify(error.facts)}`;
  throw error;
}

async function main(): Promise<number> {
  try {
    const { lines, failed } = await run(process.argv.slice(2), { checkout, definitions, catalogue: shippedCatalogue });
    for (const line of lines) console.log(line);
    return failed ? 1 : 0;
  } catch (error) {
    console.error(sentence(error));
    return 2;
  }
}

// A route that is wrong may go round for ever in the background: the command ends all the same.
if (require.main === module) void main().then(code => process.exit(code));
