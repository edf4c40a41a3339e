import { Calendar } from '../../domain/calendar/calendar';
import { addDays, dayOf, isoWeekday } from '../../domain/calendar/dates';
import { widened } from '../../domain/calendar/provisional';
import { vietnamCalendar } from '../../domain/calendar/vietnam/vietnam-calendar';
import { today } from '../../spine/today';

export const here = 'H26.001';
export const there = 'H26.002';
/** The province of both. */
export const province = 'H26';

const national = new Calendar(widened(vietnamCalendar({ id: 'vn', version: 1 })));

/** The n-th working day after today, whatever day the tests run on. */
export const workingDay = (n: number): string => national.addWorkingDays(today(), n);

/** The next Saturday that is no holiday and not worked in exchange. */
export function freeSaturday(): string {
  let date = addDays(today(), 1);
  while (isoWeekday(dayOf(date)) !== 6 || national.dayFacts(date).exception) date = addDays(date, 1);
  return date;
}

export const said = { reason: 'bão số 9', notice: 'CV 77/UBND' };

/** A closure on that day, as an administrator sends it. */
export const storm = (n = 1) => ({ kind: 'CLOSURE' as const, from: workingDay(n), to: workingDay(n), ...said });
