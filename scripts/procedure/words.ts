import { isDate } from '../dates';
import { BadInput } from './workplace';

/** The words of one command: what stands alone, and its options with their values, in order. */
export interface Words {
  readonly alone: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Every value of an option. */
  readonly values: (option: string) => readonly string[];
  /** The value of an option that may be given once. */
  readonly value: (option: string) => string | undefined;
}

/** Sorts words into what a command knows. Throws BadInput for an option that it does not know, one without its value, and one given twice. */
export function sorted(
  words: readonly string[],
  known: {
    readonly options?: readonly string[];
    readonly repeated?: readonly string[];
    readonly flags?: readonly string[];
  },
): Words {
  const { options = [], repeated = [], flags = [] } = known;
  const alone: string[] = [];
  const given = new Map<string, string[]>();
  const raised = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (flags.includes(word)) raised.add(word);
    else if (!word.startsWith('--')) alone.push(word);
    else if (![...options, ...repeated].includes(word))
      throw new BadInput(`Không có tùy chọn ${word} ở lệnh này.`, `This command has no option ${word}.`);
    else {
      const value = words[++at];
      if (value === undefined || value.startsWith('--'))
        throw new BadInput(`${word} cần một giá trị.`, `${word} needs a value.`);
      const before = given.get(word) ?? [];
      if (before.length > 0 && !repeated.includes(word))
        throw new BadInput(`${word} chỉ được nêu một lần.`, `${word} may be given once.`);
      given.set(word, [...before, value]);
    }
  }
  return {
    alone,
    flags: raised,
    values: option => given.get(option) ?? [],
    value: option => given.get(option)?.[0],
  };
}

/** The one code that a command is about. */
export function codeIn({ alone }: Words): string {
  const [code, ...more] = alone;
  if (code === undefined || more.length > 0)
    throw new BadInput(
      'Cần đúng một mã thủ tục, ví dụ 2.000908.',
      'Exactly one procedure code is needed, such as 2.000908.',
    );
  return code;
}

/** A date YYYY-MM-DD that exists. */
export function dateIn(option: string, text: string): string {
  if (!isDate(text))
    throw new BadInput(
      `${option}: “${text}” không phải ngày dạng YYYY-MM-DD.`,
      `${option}: “${text}” is not a date YYYY-MM-DD.`,
    );
  return text;
}
