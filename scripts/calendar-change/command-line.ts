import { parseChange } from '../../api/input/calendar-change';
import type { WantedChange } from '../../spine/calendar-change';

const usage = `npm run calendar:change -- VERB --calendar AGENCY|PROVINCE|vn … --reason TEXT --notice TEXT --by ACCOUNT [--effective-from TIME] --preview|--yes
  closure   --from DATE --to DATE [--hours 07:30-11:30]   closed; --hours says what stays open
  swap      --off DATE --work SATURDAY
  hours     --from DATE [--to DATE] --hours 07:30-11:30,13:30-17:00   Monday to Friday
  day       --date DATE --day STATUTORY|TET|MAKE_UP|CULTURE_DAY --holiday CODE [--for DATE]   vn only
  window    --from DATE --to DATE --weekday 6 --hours 07:30-11:30   dossiers are taken though it is no working day
  withdraw  --version N
Shows what the change does to the database of DATABASE_URL; with --yes it is recorded, for ever.`;

/** Bad input: a sentence that helps, exit code 2, nothing stored. */
export class BadInput extends Error {}

interface Verb {
  readonly kind: string;
  /** Options of its own: the name of the field, and how its text becomes a value. */
  readonly options: Readonly<Record<string, readonly [field: string, read?: (text: string) => unknown]>>;
}

const list = (text: string): string[] => text.split(',');
const period = { '--from': ['from'], '--to': ['to'], '--hours': ['hours', list] } as const;

const verbs: Readonly<Record<string, Verb>> = {
  closure: { kind: 'CLOSURE', options: period },
  swap: { kind: 'SWAP', options: { '--off': ['off'], '--work': ['work'] } },
  hours: { kind: 'OFFICE_HOURS', options: period },
  day: {
    kind: 'OFFICIAL_DAY',
    options: { '--date': ['date'], '--day': ['day'], '--holiday': ['holiday'], '--for': ['for'] },
  },
  window: { kind: 'RECEPTION_WINDOW', options: { ...period, '--weekday': ['weekday', Number] } },
  withdraw: { kind: 'WITHDRAWAL', options: { '--version': ['withdraws', Number] } },
};

const shared: Verb['options'] = {
  '--reason': ['reason'],
  '--notice': ['notice'],
  '--effective-from': ['effectiveFrom'],
};

export interface Command {
  readonly databaseUrl: string;
  readonly by: string;
  readonly wanted: WantedChange;
  /** Recorded, and not only shown. */
  readonly yes: boolean;
}

/** Reads a command line. Throws BadInput, and INPUT_INVALID for a field of the change. */
export async function commandFrom(words: readonly string[], databaseUrl: string | undefined): Promise<Command> {
  const [name = '', ...rest] = words;
  const verb = verbs[name];
  if (!verb) throw new BadInput(`${name ? `Unknown command “${name}”.` : 'No command given.'}\n${usage}`);
  const [flags, pairs] = [rest.filter(isFlag), rest.filter(word => !isFlag(word))];
  if (flags.length !== 1) throw new BadInput(`Either --preview or --yes.\n${usage}`);
  const fields: Record<string, unknown> = { kind: verb.kind };
  const named: Record<string, string> = {};
  const options = { ...shared, ...verb.options };
  for (let at = 0; at < pairs.length; at += 2) {
    const [option = '', text] = [pairs[at], pairs[at + 1]];
    const [field, read = String] = options[option] ?? [];
    if (!field && option !== '--calendar' && option !== '--by')
      throw new BadInput(`Unknown option “${option}” of ${name}.\n${usage}`);
    if (text === undefined || text.startsWith('--')) throw new BadInput(`${option} needs a value.`);
    if (field) fields[field] = read(text);
    else named[option] = text;
  }
  const { '--calendar': calendar, '--by': by } = named;
  if (!calendar)
    throw new BadInput(
      '--calendar says whose: the code of an agency, of a province or ministry (H26), or vn for the country.',
    );
  if (!by) throw new BadInput('--by names the account that answers for the change.');
  if (!databaseUrl) throw new BadInput('DATABASE_URL is not set: postgres://user:password@host:port/database.');
  return { databaseUrl, by, yes: flags[0] === '--yes', wanted: { calendar, ...(await parseChange(fields)) } };
}

const isFlag = (word: string): boolean => word === '--preview' || word === '--yes';
