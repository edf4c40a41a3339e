import { parseArgs } from 'node:util';
import { BadInput } from '../procedure/workplace';
import type { Scenario } from './scenario';
import { scenarios } from './scenarios';
import { languages, type Language } from './words';

export const usage = `npm run rehearse -- CODE [--scenario NAME] [--revision N] [--lang vi|en] [--json]
  ${scenarios.map(({ name, vi, en }) => `${name.padEnd(15)} ${vi} · ${en}`).join('\n  ')}`;

export interface Asked {
  readonly code: string;
  readonly scenario: Scenario;
  /** Of the procedure's file; else the one in force on the day of reception. */
  readonly revision?: number;
  readonly language: Language;
  readonly json: boolean;
}

/** What is asked for. Throws BadInput. */
export function askedBy(args: readonly string[]): Asked {
  const { values, positionals } = parsed(args);
  const [code, ...more] = positionals;
  if (code === undefined || more.length > 0)
    throw new BadInput(`Cần đúng một mã thủ tục, ví dụ 1.004873.`, `Give one procedure's code, such as 1.004873.\n${usage}`); // prettier-ignore
  const scenario = scenarios.find(({ name }) => name === values.scenario);
  if (!scenario)
    throw new BadInput(
      `Không có kịch bản “${values.scenario}”.`,
      `There is no scenario “${values.scenario}”; there are: ${scenarios.map(({ name }) => name).join(', ')}.`,
    );
  const language = languages.find(one => one === values.lang);
  if (!language) throw new BadInput(`--lang là vi hoặc en, không phải “${values.lang}”.`, `--lang is vi or en, not “${values.lang}”.`); // prettier-ignore
  const revision = revisionOf(values.revision);
  return { code, scenario, ...(revision !== undefined && { revision }), language, json: values.json };
}

function revisionOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new BadInput(`--revision là số thứ tự từ 1, không phải “${text}”.`, `--revision is a number from 1 on, not “${text}”.`); // prettier-ignore
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        scenario: { type: 'string', default: 'ordinary' },
        revision: { type: 'string' },
        lang: { type: 'string', default: 'vi' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new BadInput('Không hiểu tham số.', `${(error as Error).message}\n${usage}`);
  }
}
