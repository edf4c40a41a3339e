import { DateTime } from 'luxon';
import type { CalendarSnapshot, LocalDate, OpenInterval } from '../../domain/calendar/snapshot';
import type { Limit } from '../../domain/clock/limit';

/** A wait, in instants: from its first one up to the one at which it is over. */
export type Pause = readonly [from: number, to: number];

/**
 * The slow walker: it asks of every single minute whether its wall clock, as luxon's time zone database has it, lies in the hours of its
 * date, and counts. It shares no code with the program (types only) and knows no prefix sums.
 */
export class Oracle {
  private readonly working = new Map<LocalDate, boolean>();
  private readonly days = new Map<LocalDate, readonly OpenInterval[]>();

  /** What was already asked, minute by minute from two days before the horizon: 1 open, 2 not. */
  private readonly asked: Uint8Array;
  private readonly base: number;
  /** The instant at which the horizon is over. */
  private readonly end: number;

  constructor(private readonly snapshot: CalendarSnapshot) {
    const { from, to, zone } = snapshot;
    this.base = DateTime.fromISO(plusDays(from, -2), { zone }).toMillis() / 60_000;
    this.end = DateTime.fromISO(plusDays(to, 1), { zone }).toMillis();
    this.asked = new Uint8Array(DateTime.fromISO(plusDays(to, 3), { zone }).toMillis() / 60_000 - this.base);
  }

  dateOf(at: number): LocalDate {
    return wallAt(this.snapshot.zone, at).date;
  }

  private hours(date: LocalDate): readonly OpenInterval[] {
    let hours = this.days.get(date);
    if (!hours) {
      const season = (this.snapshot.seasons ?? []).find(one => one.from <= date && date <= one.to);
      const weekly = season ? season.weekly : this.snapshot.weekly;
      const exception = this.snapshot.exceptions[date];
      const weekday = DateTime.fromISO(date, { zone: 'utc' }).weekday;
      if (!exception) hours = weekly[weekday - 1]!;
      else hours = typeof exception.hours === 'number' ? weekly[exception.hours - 1]! : exception.hours;
      this.days.set(date, hours);
    }
    return hours;
  }

  isOpen(at: number): boolean {
    // No Math.floor in here: in a test's sandbox every global costs, and this runs a hundred million times.
    const index = ((at / 60_000) | 0) - this.base;
    const known = this.asked[index];
    if (known) return known === 1;
    const { date, minute } = wallAt(this.snapshot.zone, at);
    const open = this.hours(date).some(interval => minute >= interval[0] && minute < interval[1]);
    this.asked[index] = open ? 1 : 2;
    return open;
  }

  /** A day with hours; where the clocks change, one of whose minutes at least is open: hours can fall into the gap. */
  isWorkingDay(date: LocalDate): boolean {
    let working = this.working.get(date);
    if (working === undefined) this.working.set(date, (working = this.hasOpenMinute(date)));
    return working;
  }

  private hasOpenMinute(date: LocalDate): boolean {
    if (this.hours(date).length === 0) return false;
    const { zone } = this.snapshot;
    if (!changesNear(zone, date)) return true;
    const start = DateTime.fromISO(date, { zone }).toMillis();
    for (let now = start - 720 * 60_000; now < start + 2_160 * 60_000; now += 60_000)
      if (this.dateOf(now) === date && this.isOpen(now)) return true;
    return false;
  }

  /** Minute by minute; `at` on a whole minute. Forward to the end of the n-th open minute, backward to the start of it. */
  addMinutes(at: number, minutes: number): number {
    let now = at;
    for (let left = minutes; left > 0;) {
      if (this.isOpen(now)) left--;
      now += 60_000;
    }
    for (let left = minutes; left < 0;) {
      now -= 60_000;
      if (this.isOpen(now)) left++;
    }
    return now;
  }

  minutesBetween(a: number, b: number): number {
    if (b < a) return -this.minutesBetween(b, a);
    let count = 0;
    for (let now = a; now < b; now += 60_000) if (this.isOpen(now)) count++;
    return count;
  }

  addWorkingDays(date: LocalDate, n: number): LocalDate {
    const step = Math.sign(n);
    let day = date;
    for (let left = Math.abs(n); left > 0;) {
      day = plusDays(day, step);
      if (this.isWorkingDay(day)) left--;
    }
    return day;
  }

  /** Working days after a up to and including b. */
  workingDaysBetween(a: LocalDate, b: LocalDate): number {
    if (b < a) return -this.workingDaysBetween(b, a);
    let count = 0;
    for (let day = plusDays(a, 1); day <= b; day = plusDays(day, 1)) if (this.isWorkingDay(day)) count++;
    return count;
  }

  /** The open minutes of a budget run down outside the pauses; nothing when the horizon is over before they have. */
  dueInHours(start: number, minutes: number, pauses: readonly Pause[] = []): number | undefined {
    let now = start;
    for (let left = minutes; left > 0; now += 60_000) {
      if (now >= this.end) return undefined;
      if (this.isOpen(now) && !pauses.some(([from, to]) => now >= from && now < to)) left--;
    }
    return now;
  }

  /** Due date of a day-based limit, due instant of one in hours; nothing when the walk leaves the horizon. */
  due(start: number, { amount, unit }: Limit): LocalDate | number | undefined {
    if (unit === 'WORKING_HOUR') return this.dueInHours(start, amount * 60);
    if (unit === 'HALF_WORKING_DAY') return this.dueInHours(start, amount * 240);
    return this.dueInDays(start, { amount, unit }, []);
  }

  /** By 15:00 of a working day, while the office is yet to be open. */
  private isInTime(start: number, date: LocalDate): boolean {
    const { hour, minute } = DateTime.fromMillis(start, { zone: this.snapshot.zone });
    let open = start;
    while (this.dateOf(open) === date && !this.isOpen(open)) open += 60_000;
    return this.isWorkingDay(date) && hour * 60 + minute <= 15 * 60 && this.dateOf(open) === date;
  }

  /** Counting-rules 4, 5, 9, 11 and 12, one pause after the other; nothing when the walk leaves the horizon. */
  dueInDays(start: number, { amount, unit }: Limit, pauses: readonly Pause[]): LocalDate | undefined {
    const date = this.dateOf(start);
    let unrolled: LocalDate | undefined;
    if (unit === 'WORKING_DAY') unrolled = this.workingDayAfter(date, amount);
    else if (unit === 'SAME_DAY')
      unrolled = this.workingDayAfter(date, this.isInTime(start, date) ? amount - 1 : amount);
    else if (unit === 'CALENDAR_DAY') unrolled = plusDays(date, amount);
    else unrolled = DateTime.fromISO(date, { zone: 'utc' }).plus({ months: amount }).toISODate()!;
    let due = this.rolled(unrolled);
    for (const [from, to] of pauses) {
      if (due === undefined || this.dateOf(from) > due) continue;
      const resumed = this.dateOf(to);
      // Each day of the pause but its first moves what is left by one, if it is a day that counts.
      for (let day = plusDays(this.dateOf(from), 1); day <= resumed; day = plusDays(day, 1)) {
        if (unit !== 'WORKING_DAY' && unit !== 'SAME_DAY') unrolled = plusDays(unrolled!, 1);
        else if (day > this.snapshot.to) return undefined;
        else if (this.isWorkingDay(day)) unrolled = this.workingDayAfter(unrolled, 1);
      }
      // It was running at the suspension, at the latest on the day it rolled to, so it has not ended at the resumption (BLDS Đ148.5).
      if (unrolled !== undefined && unrolled < resumed) unrolled = resumed;
      due = this.rolled(unrolled);
      if (unit === 'WORKING_DAY' || unit === 'SAME_DAY') unrolled = due;
    }
    return due;
  }

  private workingDayAfter(date: LocalDate | undefined, n: number): LocalDate | undefined {
    let day = date;
    for (let left = n; left > 0 && day !== undefined;) {
      day = this.inside(plusDays(day, 1));
      if (day !== undefined && this.isWorkingDay(day)) left--;
    }
    return day;
  }

  private rolled(date: LocalDate | undefined): LocalDate | undefined {
    const day = date && this.inside(date);
    return day === undefined || this.isWorkingDay(day) ? day : this.workingDayAfter(day, 1);
  }

  private inside(date: LocalDate): LocalDate | undefined {
    return date <= this.snapshot.to ? date : undefined;
  }
}

/** Whether the clocks of a zone change within half a day of a date. */
const changing = new Map<string, boolean>();
function changesNear(zone: string, date: LocalDate): boolean {
  const key = `${zone} ${date}`;
  let changes = changing.get(key);
  if (changes === undefined) {
    const [first, ...later] = [-12, 0, 12, 24, 36].map(h => DateTime.fromISO(date, { zone }).plus({ hours: h }).offset);
    changing.set(key, (changes = later.some(offset => offset !== first)));
  }
  return changes;
}

/** Minutes east of UTC by luxon, asked once a quarter of an hour; every minute where it changes within the quarter. */
const quarters = new Map<string, Map<number, number>>();
function offsetAt(zone: string, minuteNumber: number): number {
  let known = quarters.get(zone);
  if (!known) quarters.set(zone, (known = new Map<number, number>()));
  const asked = (quarter: number): number => {
    let offset = known.get(quarter);
    if (offset === undefined) known.set(quarter, (offset = DateTime.fromMillis(quarter * 900_000, { zone }).offset));
    return offset;
  };
  const quarter = (minuteNumber / 15) | 0;
  const offset = asked(quarter);
  return offset === asked(quarter + 1) ? offset : DateTime.fromMillis(minuteNumber * 60_000, { zone }).offset;
}

const isoDates = new Map<number, LocalDate>();
function isoDate(day: number): LocalDate {
  let date = isoDates.get(day);
  if (!date) isoDates.set(day, (date = DateTime.fromMillis(day * 86_400_000, { zone: 'utc' }).toISODate()!));
  return date;
}

/** Local date and minute of the day that the wall shows. */
function wallAt(zone: string, at: number): { date: LocalDate; minute: number } {
  const minuteNumber = (at / 60_000) | 0;
  const local = minuteNumber + offsetAt(zone, minuteNumber);
  const day = (local / 1440) | 0;
  return { date: isoDate(day), minute: local - day * 1440 };
}

const sums = new Map<string, LocalDate>();
export function plusDays(date: LocalDate, days: number): LocalDate {
  const key = `${date} ${days}`;
  let sum = sums.get(key);
  if (!sum) sums.set(key, (sum = DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate()!));
  return sum;
}
