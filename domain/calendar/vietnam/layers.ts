import { authorityOf } from '../../agency-code';
import { addDays } from '../dates';
import type { LocalDate } from '../snapshot';
import { nationalId } from './change';

/** The calendars that lie on one another where this one holds, from beneath: the country's, that of the province or ministry, the agency's own. */
export const layersOf = (calendar: string): string[] =>
  calendar === nationalId ? [nationalId] : [...new Set([nationalId, authorityOf(calendar), calendar])];

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Whether two periods cannot hold on the same date. */
export type Alike<T> = (one: T, other: T) => boolean;

/** One layer on another: the upper one whole, the lower one where nothing alike of the upper covers it; in order of dates. */
export const layered = <T extends Period>(
  lower: readonly T[],
  upper: readonly T[],
  alike: Alike<T> = () => true,
): T[] =>
  [
    ...lower.flatMap(period =>
      uncovered(
        period,
        upper.filter(other => alike(period, other)),
      ),
    ),
    ...upper,
  ].sort((a, b) => (a.from < b.from ? -1 : 1));

/** The parts of a period that none of the others covers. */
function uncovered<T extends Period>(period: T, others: readonly Period[]): T[] {
  return others.reduce<T[]>((left, { from, to }) => left.flatMap(part => without(part, from, to)), [period]);
}

function without<T extends Period>(part: T, from: LocalDate, to: LocalDate): T[] {
  if (to < part.from || from > part.to) return [part];
  return [
    ...(part.from < from ? [{ ...part, to: addDays(from, -1) }] : []),
    ...(part.to > to ? [{ ...part, from: addDays(to, 1) }] : []),
  ];
}
