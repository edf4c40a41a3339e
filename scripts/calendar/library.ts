import Holidays from 'date-holidays';
import { addDays } from '../../domain/calendar/dates';
import type { LocalDate } from '../../domain/calendar/snapshot';

/** What date-holidays knows of a year in Viet Nam. It pre-fills a draft and shows what it lacks; it is never the authority. */
export interface LibraryYear {
  readonly lunarNewYear: LocalDate;
  readonly hungKings: LocalDate;
  /** Every public holiday: date → name. */
  readonly days: ReadonlyMap<LocalDate, string>;
}

const dayMs = 86_400_000;

export function libraryYear(year: number): LibraryYear {
  const holidays = new Holidays('VN').getHolidays(year, 'en').filter(holiday => holiday.type === 'public');
  const ruled = (rule: string): LocalDate => holidays.find(holiday => holiday.rule === rule)!.date.slice(0, 10);
  const days = new Map<LocalDate, string>();
  for (const { date, name, start, end } of holidays)
    for (let n = 0; n < (end.getTime() - start.getTime()) / dayMs; n++) days.set(addDays(date.slice(0, 10), n), name);
  return { lunarNewYear: ruled('vietnamese 1-0-1'), hungKings: ruled('vietnamese 3-0-10'), days };
}
