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

const minuteOf = (t: DateTime): number => t.hour * 60 + t.minute;
const open = (t: DateTime): boolean =>
  worked(t) && sessions.some(([from, to]) => minuteOf(t) >= from && minuteOf(t) < to);

/** A second way to the same dates, step by step and by another library: the demonstration must not believe its own arithmetic. */
export const officeDays = {
  /** The first minute, from the given instant on, at which the office is open. */
  nextOpen(instant: number): number {
    let t = DateTime.fromMillis(instant, { zone });
    if (open(t)) return instant;
    t = t.startOf('minute');
    while (!open(t)) t = t.plus({ minutes: 1 });
    return t.toMillis();
  },

  /** Walks minute by minute until so many open minutes have passed. */
  afterOpenMinutes(instant: number, minutes: number): number {
    let t = DateTime.fromMillis(instant, { zone });
    for (let left = minutes; left > 0; t = t.plus({ minutes: 1 })) if (open(t)) left--;
    return t.toMillis();
  },

  /** The n-th working day after the day of an instant. */
  workingDayAfter(instant: number, n: number): string {
    let day = DateTime.fromMillis(instant, { zone }).startOf('day');
    for (let left = n; left > 0;) {
      day = day.plus({ days: 1 });
      if (worked(day)) left--;
    }
    return day.toISODate()!;
  },

  show: (instant: number | string): string =>
    (typeof instant === 'number'
      ? DateTime.fromMillis(instant, { zone })
      : DateTime.fromISO(instant, { zone })
    ).toFormat('dd/MM HH:mm'),
};
