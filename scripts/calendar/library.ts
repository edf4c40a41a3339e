import Holidays from 'date-holidays';
import { addDays } from '../../domain/calendar/dates';
import type { LocalDate } from '../../domain/calendar/snapshot';

/** A public holiday as date-holidays has it. It knows no days that are made up for and no exchanges. */
export interface LibraryDay {
  readonly name: string;
  readonly kind: 'STATUTORY' | 'TET';
}

/** What date-holidays knows of a year in Viet Nam. It pre-fills a draft and shows what it lacks; it is never the authority. */
export interface LibraryYear {
  readonly lunarNewYear: LocalDate;
  readonly hungKings: LocalDate;
  /** Every public holiday, those on weekends too. */
  readonly days: ReadonlyMap<LocalDate, LibraryDay>;
}

const dayMs = 86_400_000;

export function libraryYear(year: number): LibraryYear {
  const holidays = new Holidays('VN').getHolidays(year, 'en').filter(holiday => holiday.type === 'public');
  const ruled = (rule: string): LocalDate => holidays.find(holiday => holiday.rule === rule)!.date.slice(0, 10);
  const days = new Map<LocalDate, LibraryDay>();
  for (const { date, name, rule, start, end } of holidays) {
    const kind = rule.includes('vietnamese 1-0-1') ? 'TET' : 'STATUTORY';
    for (let n = 0; n < (end.getTime() - start.getTime()) / dayMs; n++)
      days.set(addDays(date.slice(0, 10), n), { name, kind });
  }
  return { lunarNewYear: ruled('vietnamese 1-0-1'), hungKings: ruled('vietnamese 3-0-10'), days };
}
