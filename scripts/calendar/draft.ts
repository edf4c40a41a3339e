import { dayOf, isoWeekday } from '../../domain/calendar/dates';
import { vi } from '../../domain/clock/explanation/vi';
import { proposeYear } from './proposal';
import { UsageError } from './usage';

/** Proposes a year for a person to confirm against its notice; it never becomes authority by itself. */
export function draft(args: string[]): string {
  const [text, ...more] = args;
  if (!text || more.length > 0 || !/^20\d\d$/.test(text))
    throw new UsageError('Say which year to draft, such as: calendar draft 2027');
  const { year, doubts } = proposeYear(Number(text));
  const days = year.days.map(day => {
    const weekday = vi.weekdays[isoWeekday(dayOf(day.date)) - 1]!;
    return `  ${day.date}  ${weekday.padEnd(9)} ${day.kind}${day.holiday ? ` ${day.holiday}` : ''}${day.for ? ` for ${day.for}` : ''}`;
  });
  return [
    `DRAFT ${year.year}, ${year.lunarYear}: mùng 1 Tết ${year.lunarNewYear}, Giỗ Tổ ${year.hungKings}`,
    ...days,
    'To be confirmed by a person against the notice of the year:',
    ...doubts.map(doubt => `  - ${doubt}`),
  ].join('\n');
}
