import { Calendar } from './calendar';
import { addDays, dayOf } from './dates';
import { HoursByDay, ReceptionWindows } from './hours';
import { widened } from './provisional';
import type { CalendarException, CalendarSnapshot, LocalDate, OpenInterval } from './snapshot';

/** What holds on a date: working hours, the windows beyond them in which dossiers are taken, and why it is no usual day. */
export interface HoursOfDate {
  readonly hours: readonly OpenInterval[];
  readonly reception: readonly OpenInterval[];
  readonly exception?: CalendarException;
}

export interface ChangedDate {
  readonly date: LocalDate;
  readonly before: HoursOfDate;
  readonly after: HoursOfDate;
}

/** The dates of a period, both ends included, on which two calendars do not open at the same hours. */
export function changedDates(
  before: CalendarSnapshot,
  after: CalendarSnapshot,
  { from, to }: { from: LocalDate; to: LocalDate },
): ChangedDate[] {
  const [was, is] = [before, after].map(hoursByDate) as [HoursByDate, HoursByDate];
  const changed: ChangedDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const [one, other] = [was(date), is(date)];
    if (clockHours(one) !== clockHours(other)) changed.push({ date, before: one, after: other });
  }
  return changed;
}

type HoursByDate = (date: LocalDate) => HoursOfDate;

/** Beyond the decided years the usual week is compared: that, too, is what a dossier would be promised. */
export function hoursByDate(snapshot: CalendarSnapshot): HoursByDate {
  const calendar = new Calendar(widened(snapshot));
  const windows = new ReceptionWindows(snapshot, new HoursByDay(snapshot));
  return date => {
    const { hours, exception } = calendar.dayFacts(date);
    return { hours, reception: windows.of(dayOf(date)), ...(exception && { exception }) };
  };
}

const clockHours = ({ hours, reception }: HoursOfDate): string => JSON.stringify([hours, reception]);
