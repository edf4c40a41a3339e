import { DomainError } from '../errors';
import type { CalendarSnapshot, Instant, LocalDate, OpenInterval } from './snapshot';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The working time of one agency: which minutes and which dates count. */
export class Calendar {
  private readonly first: number;
  private readonly last: number;

  constructor(readonly snapshot: CalendarSnapshot) {
    this.first = dayNumber(snapshot.from);
    this.last = dayNumber(snapshot.to);
  }

  /** The local date of an instant. */
  dateOf(instant: Instant): LocalDate {
    return dateOfDay(Math.floor((instant + this.offsetMs) / dayMs));
  }

  /** A working day has open minutes (counting-rules 2). Throws OUTSIDE_HORIZON. */
  isWorkingDay(date: LocalDate): boolean {
    return this.hours(dayNumber(date)).length > 0;
  }

  /** The n-th working day after the date, which itself never counts (BLDS Đ147.2); n ≥ 1. */
  addWorkingDays(date: LocalDate, n: number): LocalDate {
    let day = dayNumber(date);
    for (let left = n; left > 0;) if (this.hours(++day).length > 0) left--;
    return dateOfDay(day);
  }

  /** The date itself when it is a working day, else the next one (BLDS Đ148.5). */
  rollForward(date: LocalDate): LocalDate {
    let day = dayNumber(date);
    while (this.hours(day).length === 0) day++;
    return dateOfDay(day);
  }

  /** The earliest instant at which n ≥ 1 open minutes have passed; the end of a session, not the start of the next (counting-rules 3). */
  addMinutes(instant: Instant, minutes: number): Instant {
    let day = Math.floor((instant + this.offsetMs) / dayMs);
    let from = instant + this.offsetMs - day * dayMs;
    for (let left = minutes * minuteMs; ; day++, from = 0) {
      for (const [open, close] of this.hours(day)) {
        const start = Math.max(from, open * minuteMs);
        const length = close * minuteMs - start;
        if (length <= 0) continue;
        if (left <= length) return day * dayMs + start + left - this.offsetMs;
        left -= length;
      }
    }
  }

  /** The end of the last session of a working day. */
  endOfWork(date: LocalDate): Instant {
    const close = this.hours(dayNumber(date)).at(-1)?.[1] ?? 24 * 60;
    return dayNumber(date) * dayMs + close * minuteMs - this.offsetMs;
  }

  /** The midnight that ends a date: the first instant of the next one. */
  endOfDay(date: LocalDate): Instant {
    return (dayNumber(date) + 1) * dayMs - this.offsetMs;
  }

  private get offsetMs(): number {
    return (this.snapshot.offsets[0]?.[1] ?? 0) * minuteMs;
  }

  private hours(day: number): readonly OpenInterval[] {
    if (day < this.first || day > this.last) throw new DomainError('OUTSIDE_HORIZON', { date: dateOfDay(day) });
    const exception = this.snapshot.exceptions[dateOfDay(day)];
    if (exception && typeof exception.hours !== 'number') return exception.hours;
    const weekday = exception ? Number(exception.hours) - 1 : (((day + 3) % 7) + 7) % 7;
    return this.snapshot.weekly[weekday] ?? [];
  }
}

const dayNumber = (date: LocalDate): number => Date.parse(date) / dayMs;
const dateOfDay = (day: number): LocalDate => new Date(day * dayMs).toISOString().slice(0, 10);
