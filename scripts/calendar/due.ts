import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { Calendar } from '../../domain/calendar/calendar';
import type { Instant } from '../../domain/calendar/snapshot';
import { vietnamCalendar } from '../../domain/calendar/vietnam/vietnam-calendar';
import { parseLimit } from '../../domain/clock/limit';
import { explainDue } from '../../domain/clock/explanation/explain';
import { languages, renderExplanation, type Language } from '../../domain/clock/explanation/render';
import { readAgency } from './agency';
import { UsageError } from './usage';

/** A due date and its explanation, for people or as JSON; dates beyond the decided years are flagged provisional. */
export function due(args: string[]): string {
  const { start, limit, agency, language, json } = options(args);
  const calendar = new Calendar(vietnamCalendar(agency));
  const { value, provisional } = calendar.provisionally(asked => {
    const explanation = explainDue(asked, start, limit);
    return { explanation, lines: renderExplanation(asked, explanation, language) };
  });
  if (!json) return [...value.lines, ...(provisional ? [`  ${languages[language].provisional}`] : [])].join('\n');
  const { due } = value.explanation;
  const dueAt = DateTime.fromMillis(due!.at, { zone: calendar.snapshot.zone }).toISO({
    suppressSeconds: true,
    suppressMilliseconds: true,
  });
  return JSON.stringify({ dueAt, dueDate: due!.date, provisional, ...value.explanation }, null, 2);
}

function options(args: string[]) {
  const values = parsed(args);
  if (!values.start || !values.limit) throw new UsageError('Both --start and --limit are needed.');
  const language = values.language as Language;
  if (!Object.keys(languages).includes(language)) throw new UsageError(`--language is vi or en, not ${language}.`);
  return {
    start: instant(values.start),
    limit: parseLimit(values.limit),
    agency: readAgency(values.agency ?? []),
    language,
    json: values.json,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        start: { type: 'string' },
        limit: { type: 'string' },
        agency: { type: 'string', multiple: true },
        language: { type: 'string', default: 'vi' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** An instant with its offset; without one the answer would depend on the machine. */
function instant(text: string): Instant {
  const time = DateTime.fromISO(text, { setZone: true });
  if (!time.isValid || !/(Z|[+-]\d{2}:?\d{2})$/.test(text))
    throw new UsageError(`--start is a time with its offset, such as 2026-02-10T15:30+07:00, not ${text}.`);
  return time.toMillis();
}
