import { DateTime } from 'luxon';
import { expected2027 } from '../../domain/calendar/vietnam/2027-expected';
import { officialYears } from '../../domain/calendar/vietnam/years';

const zone = 'Asia/Ho_Chi_Minh';
/** 07:30–11:30 and 13:30–17:00, in minutes after midnight. */
const sessions = [
  [450, 690],
  [810, 1020],
] as const;

/** The days that are decided, and those that are sure to come though no notice names them yet. */
const special = [...officialYears.flatMap(year => year.days), ...expected2027];
const official = new Map(special.map(day => [day.date, day.kind]));

function worked(day: DateTime): boolean {
  const kind = official.get(day.toISODate()!);
  return kind === undefined ? day.weekday <= 5 : kind === 'SWAPPED_TO_WORK';
}

/** The sessions of a day, as instants. */
const sessionsOf = (day: DateTime): (readonly [from: number, to: number])[] =>
  worked(day) ? sessions.map(([from, to]) => [minutesInto(day, from), minutesInto(day, to)]) : [];
const minutesInto = (day: DateTime, minutes: number): number => day.plus({ minutes }).toMillis();

/** The session in which an instant lies, or else the next one. */
function sessionAt(instant: number): readonly [from: number, to: number] {
  for (let day = DateTime.fromMillis(instant, { zone }).startOf('day'); ; day = day.plus({ days: 1 })) {
    const session = sessionsOf(day).find(([, to]) => instant < to);
    if (session) return session;
  }
}

/** A second way to the same dates, step by step and by another library: the demonstration must not believe its own arithmetic. */
export const officeDays = {
  /** The first instant, from the given one on, at which the office is open. */
  nextOpen: (instant: number): number => Math.max(instant, sessionAt(instant)[0]),

  /** Goes from session to session until the office was open for so many hours, by the millisecond. */
  afterOfficeHours(instant: number, hours: number): number {
    let at = instant;
    for (let left = hours * 3_600_000; left > 0;) {
      const [from, to] = sessionAt(at);
      const start = Math.max(at, from);
      at = Math.min(start + left, to);
      left -= at - start;
    }
    return at;
  },

  /** The end of office hours of the n-th working day after the day of an instant. */
  endOfWorkingDayAfter(instant: number, n: number): number {
    let day = DateTime.fromMillis(instant, { zone }).startOf('day');
    for (let left = n; left > 0;) {
      day = day.plus({ days: 1 });
      if (worked(day)) left--;
    }
    return day.plus({ minutes: sessions[1][1] }).toMillis();
  },

  show: (instant: number): string => DateTime.fromMillis(instant, { zone }).toFormat('dd/MM HH:mm'),

  dayAndMonth: (instant: number): string => DateTime.fromMillis(instant, { zone }).toFormat('dd/MM'),

  /** As the API writes instants, to the second. */
  iso: (instant: number): string => DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
};
