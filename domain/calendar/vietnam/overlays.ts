import { addDays, dayOf, daysBetween, isoWeekday } from '../dates';
import {
  closedKind,
  type CalendarException,
  type LocalDate,
  type OpenInterval,
  type Season,
  type WeeklyHours,
} from '../snapshot';
import { invalidCalendar } from '../validation';
import type { OfficialDay } from './official-year';

/** An agency is closed from one date to another, both inclusive: a storm, a move of the office. */
export interface Closure {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** In words, for the citizen: `bão số 3`. */
  readonly reason: string;
  readonly notice?: string;
  /** What stays open on each weekday; nothing unless given. Of the weekend among them only a Saturday worked in exchange has them. */
  readonly hours?: readonly OpenInterval[];
}

/** Other office hours for a time, Monday to Friday: winter, summer. */
export interface SeasonHours {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly officeHours: readonly OpenInterval[];
}

/** Dossiers are taken in these hours of an ISO weekday though it is no working day (Saturday morning, law.md §8.2). */
export interface ReceptionWindow {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly weekday: number;
  readonly hours: readonly OpenInterval[];
}

export const mondayToFriday = (hours: readonly OpenInterval[]): WeeklyHours => [
  hours,
  hours,
  hours,
  hours,
  hours,
  [],
  [],
];

export const seasonOf = ({ from, to, officeHours }: SeasonHours): Season => ({
  from,
  to,
  weekly: mondayToFriday(officeHours),
});

export const windowOf = ({ from, to, weekday, hours }: ReceptionWindow): Season => ({
  from,
  to,
  weekly: [1, 2, 3, 4, 5, 6, 7].map(day => (day === weekday ? hours : [])),
});

/**
 * Closures by date, over the official days: a Saturday worked in exchange keeps the hours that stay open, every other day of a
 * weekend has none. Throws CALENDAR_INVALID: SEASON_REVERSED, or EXCEPTION_TWICE when two closures name one date.
 */
export function closedDates(
  closures: readonly Closure[],
  official: ReadonlyMap<LocalDate, OfficialDay>,
): Map<LocalDate, CalendarException> {
  const dates = new Map<LocalDate, CalendarException>();
  for (const { from, to, reason, notice, hours = [] } of closures) {
    const days = daysBetween(from, to);
    if (days < 0) throw invalidCalendar('SEASON_REVERSED', { where: 'closures', from, to });
    for (let n = 0; n <= days; n++) {
      const date = addDays(from, n);
      if (dates.has(date)) throw invalidCalendar('EXCEPTION_TWICE', { date });
      const day = official.get(date);
      const exchanged = day?.kind === 'SWAPPED_TO_WORK';
      dates.set(date, {
        hours: isoWeekday(dayOf(date)) > 5 && !exchanged ? [] : hours,
        kind: closedKind,
        name: reason,
        ...(notice && { notice }),
        ...(exchanged && day.for && { for: day.for }),
      });
    }
  }
  return dates;
}
