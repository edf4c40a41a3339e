import type { Calendar } from '../../calendar/calendar';
import type { Limit } from '../limit';
import { en } from './en';
import type { Explanation, Step } from './explanation';
import { dueMoment } from './moments';
import { inRows, type Row } from './rows';
import { StepLine } from './step-lines';
import { vi } from './vi';
import { shortDate, type Words } from './words';

export const languages = { vi, en } as const;
export type Language = keyof typeof languages;

/** Up to so many counted days are listed one by one; longer counts in rows of weeks. */
const listedDays = 10;

/** An explanation as lines for a citizen: the due date, then indented what led to it. `provisional` adds a line that says so. */
export function renderExplanation(
  calendar: Calendar,
  explanation: Explanation,
  language: Language,
  provisional = false,
): string[] {
  const words = languages[language];
  const { limit, due, steps } = explanation;
  const amount = words.amount(limit.amount, limit.unit);
  const head = due ? words.due(dueMoment(calendar, words, due), amount) : words.suspended(amount);
  const lines = stepLines(calendar, words, limit, steps);
  return [head, ...[...lines, ...(provisional ? [words.provisional] : [])].map(line => `  ${line}`)];
}

function stepLines(calendar: Calendar, words: Words, limit: Limit, steps: readonly Step[]): string[] {
  const line = new StepLine(calendar, words, limit);
  const long = steps.reduce((sum, step) => sum + daysOf(step), 0) > listedDays;
  return (long ? inRows(steps) : steps).map(step => (step.kind === 'ROW' ? rowLine(words, line, step) : line.of(step)));
}

const daysOf = (step: Step): number => (step.kind === 'COUNTED' ? step.days.length : step.kind === 'WORKED' ? 1 : 0);

function rowLine(words: Words, line: StepLine, { from, to, steps, overWeekends }: Row): string {
  if (from === to) return line.of(steps[0]!);
  const dates = `${shortDate(from)}–${shortDate(to)}`;
  const days = steps.flatMap(step => (step.kind === 'COUNTED' ? step.days : []));
  const [first, last] = [days[0]?.number, days.at(-1)?.number];
  if (first && last) return `${dates} ${words.dayNumbers(first, last, overWeekends, line.exchanged(days))}`;
  // A limit is counted in days or in hours, never in both.
  const worked = steps as readonly Extract<Step, { kind: 'WORKED' }>[];
  const minutes = worked.reduce((sum, step) => sum + step.minutes, 0);
  const exchanged = line.exchanged(worked);
  const hours = words.worked(dates, words.hours(minutes), words.hours(worked.at(-1)!.total));
  return `${hours}${exchanged && words.among(exchanged)}${line.otherHours(worked[0]!.otherHours)}`;
}
