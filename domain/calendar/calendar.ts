import { DomainError } from '../errors';
import { compile, type CompiledCalendar } from './compile';
import { dateOfDay, dayMonthsOn, dayMs, dayOf, isoWeekday, minuteMs, type DayNumber } from './dates';
import { isWorking, workingDay, workingDaysUpTo } from './days';
import { HoursByDay, ReceptionWindows } from './hours';
import { instantAfter, isOpenAt, openMsBefore, type Edge } from './minutes';
import { Offsets } from './offsets';
import type { PinnedCalendar } from './packed/packed-calendar';
import { unpack } from './packed/unpack';
import { widened, type Answer } from './provisional';
import { anInstant, dayInside, dayWritten, instantInside, wholeNumber } from './refusals';
import type { CalendarException, CalendarSnapshot, Instant, LocalDate, OpenInterval } from './snapshot';
import { validate } from './validation';

/** Where a date goes that is no working day: on (BLDS Đ148.5), back, or nowhere. */
export type Rolling = 'FORWARD' | 'BACKWARD' | 'NONE';
/** Whether the day a count starts on is its first (BLDS Đ147.2: it is not). */
export type FirstDay = 'NOT_COUNTED' | 'COUNTED';

/** What the data say about one date. */
export interface DayFacts {
  readonly date: LocalDate;
  /** Monday 1 to Sunday 7. */
  readonly weekday: number;
  readonly hours: readonly OpenInterval[];
  readonly working: boolean;
  /** Whether the date would be a working day without its exception. */
  readonly usuallyWorking: boolean;
  readonly exception?: CalendarException;
}

/**
 * The working time of one agency: which minutes and which dates count. Instants are epoch milliseconds, amounts whole minutes or
 * days and may be negative. Every question outside the horizon is refused with OUTSIDE_HORIZON (`provisionally` answers it
 * with a flag); INSTANT_INVALID, DATE_INVALID and AMOUNT_INVALID name what is no instant, date or whole number. The
 * constructor throws CALENDAR_INVALID. Answers depend on the snapshot alone.
 */
export class Calendar {
  private readonly compiled: CompiledCalendar;
  private readonly hours: HoursByDay;
  private readonly windows: ReceptionWindows;
  private wider?: Calendar;

  /** Every day said by itself, also where it was packed. */
  readonly snapshot: CalendarSnapshot;

  constructor(pinned: PinnedCalendar) {
    const snapshot = unpack(pinned);
    this.snapshot = snapshot;
    validate(snapshot);
    this.hours = new HoursByDay(snapshot);
    this.windows = new ReceptionWindows(snapshot, this.hours);
    this.compiled = compile(snapshot, this.hours, new Offsets(snapshot.offsets));
  }

  /** The local date of an instant; needs no decision, so that any is answered whose date can be written: years 0 to 9999. */
  dateOf(instant: Instant): LocalDate {
    return dateOfDay(dayWritten(this.compiled, instant));
  }

  /** Minutes after local midnight that the wall clock shows, whole. */
  minuteOf(instant: Instant): number {
    return Math.floor((((this.compiled.offsets.wallAt(anInstant(instant)) % dayMs) + dayMs) % dayMs) / minuteMs);
  }

  /** The instant at which the wall clock first shows this minute (0..1440) of a date; if it skips it, the moment of the change. */
  instantOf(date: LocalDate, minute: number): Instant {
    return this.compiled.offsets.instantOf(dayOf(date) * dayMs + wholeNumber(minute) * minuteMs);
  }

  // ── minutes ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Is work going on? At the start of a session yes, at its end no (counting-rules 1). */
  isOpen(instant: Instant): boolean {
    return isOpenAt(this.compiled, instantInside(this.compiled, instant));
  }

  /** The instant itself when work is going on, else the start of the next session. */
  nextOpen(instant: Instant): Instant {
    return instantAfter(this.compiled, this.openMs(instant), 'OPENING');
  }

  /** The mirror image: the instant itself when work was going on just before it, else the end of the session before. */
  previousOpen(instant: Instant): Instant {
    return instantAfter(this.compiled, this.openMs(instant), 'CLOSING');
  }

  /**
   * The instant with n open minutes between it and this one. For n > 0 the earliest such, so that a budget which ends with a session is
   * due at its closing (counting-rules 3); for n < 0 the latest; for n = 0 the instant itself, open or not. `edge` asks for the
   * other reading: OPENING, the start of the next session; CLOSING, the end of the one before; with n = 0 they are `nextOpen` and `previousOpen`.
   */
  addMinutes(instant: Instant, minutes: number, edge?: Edge): Instant {
    return this.addOpenMs(instant, wholeNumber(minutes) * minuteMs, edge);
  }

  /** As `addMinutes`, in milliseconds of open time: what remains of a budget that was suspended within a minute. */
  addOpenMs(instant: Instant, openMs: number, edge?: Edge): Instant {
    if (openMs === 0 && !edge) return instantInside(this.compiled, instant);
    return instantAfter(this.compiled, this.openMs(instant) + openMs, edge ?? (openMs > 0 ? 'CLOSING' : 'OPENING'));
  }

  /**
   * Whole open minutes from a to b, negative when b is earlier. Minutes completed since the start of the horizon are compared, so
   * between(a, b) + between(b, c) = between(a, c) exactly, whatever the seconds; between(t, addMinutes(t, n)) = n.
   */
  minutesBetween(a: Instant, b: Instant): number {
    return Math.floor(this.openMs(b) / minuteMs) - Math.floor(this.openMs(a) / minuteMs);
  }

  /** Open milliseconds from a to b, signed and additive. */
  openMsBetween(a: Instant, b: Instant): number {
    return this.openMs(b) - this.openMs(a);
  }

  /** Whether the desk takes dossiers: work is going on, or a reception window is open. */
  takesDossiers(instant: Instant): boolean {
    return this.isOpen(instant) || this.inWindow(instant);
  }

  /** Whether dossiers are taken though no work is going on: in a reception window, on a day that is not closed by decision (law.md §8.2). */
  inReceptionWindow(instant: Instant): boolean {
    return !this.isOpen(instant) && this.inWindow(instant);
  }

  /** The instant itself when dossiers are taken, else the next at which they are: work begins or a window opens. */
  nextReception(instant: Instant): Instant {
    if (this.takesDossiers(instant)) return instant;
    const { offsets } = this.compiled;
    const opening = this.nextOpen(instant);
    const [first, last] = [offsets.dayAt(instant), offsets.dayAt(opening)];
    const windows = Array.from({ length: last - first + 1 }, (_, n) => first + n).flatMap(day =>
      this.windows.of(day).map(([open]) => offsets.instantOf(day * dayMs + open * minuteMs)),
    );
    return Math.min(opening, ...windows.filter(open => open > instant));
  }

  // ── days ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** A working day has open minutes (counting-rules 2). */
  isWorkingDay(date: LocalDate): boolean {
    return isWorking(this.compiled, dayOf(date));
  }

  /**
   * The n-th working day after the date, which itself is not counted, working or not (BLDS Đ147.2); n < 0 counts back the same way; n = 0
   * is the date itself, working or not. With `COUNTED` the date is the first, if it is a working day.
   */
  addWorkingDays(date: LocalDate, n: number, firstDay: FirstDay = 'NOT_COUNTED'): LocalDate {
    const day = dayOf(date);
    if (wholeNumber(n) === 0) return dateOfDay(dayInside(this.compiled, day));
    const working = isWorking(this.compiled, day);
    const upTo = workingDaysUpTo(this.compiled, day);
    const counted = working && firstDay === 'COUNTED';
    if (n > 0) return dateOfDay(workingDay(this.compiled, upTo + n - (counted ? 1 : 0)));
    return dateOfDay(workingDay(this.compiled, upTo + n + (working && !counted ? 0 : 1)));
  }

  /** Working days after a, up to and including b; negative when b is earlier; additive. */
  workingDaysBetween(a: LocalDate, b: LocalDate): number {
    return workingDaysUpTo(this.compiled, dayOf(b)) - workingDaysUpTo(this.compiled, dayOf(a));
  }

  /** The date itself when it is a working day, else the next one (BLDS Đ148.5). */
  rollForward(date: LocalDate): LocalDate {
    return this.isWorkingDay(date) ? date : this.addWorkingDays(date, 1);
  }

  /** The date itself when it is a working day, else the one before. */
  rollBackward(date: LocalDate): LocalDate {
    return this.isWorkingDay(date) ? date : this.addWorkingDays(date, -1);
  }

  /** The date n calendar days later (the first day not counted), rolled as asked (BLDS Đ148.2, 148.5). */
  addCalendarDays(date: LocalDate, n: number, rolling: Rolling = 'FORWARD'): LocalDate {
    return this.roll(dayOf(date) + wholeNumber(n), rolling);
  }

  /** The corresponding day n months later, or the last of that month, rolled as asked (BLDS Đ148.3–148.5). */
  addMonths(date: LocalDate, n: number, rolling: Rolling = 'FORWARD'): LocalDate {
    return this.roll(dayMonthsOn(date, wholeNumber(n)), rolling);
  }

  /** The end of the last session of a date; of a day without work, its midnight. */
  endOfWork(date: LocalDate): Instant {
    const midnight = this.instantOf(date, 1440);
    if (!this.isWorkingDay(date)) return midnight;
    return this.previousOpen(midnight);
  }

  /** What the data say about a date. */
  dayFacts(date: LocalDate): DayFacts {
    const day = dayInside(this.compiled, dayOf(date));
    return {
      date,
      weekday: isoWeekday(day),
      hours: this.hours.of(day),
      working: isWorking(this.compiled, day),
      usuallyWorking: this.hours.usual(day).length > 0,
      exception: this.hours.exception(day),
    };
  }

  // ── beyond the horizon ───────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Asks a question that may reach beyond the horizon: the answer is exact where decisions are known, else flagged provisional and computed
   * as if the usual week went on, with the days off that are expected. Ten years beyond, OUTSIDE_HORIZON again, with the years that are decided.
   */
  provisionally<T>(ask: (calendar: Calendar) => T): Answer<T> {
    try {
      return { value: ask(this), provisional: false };
    } catch (error) {
      if (!isOutside(error)) throw error;
      this.wider ??= new Calendar(widened(this.snapshot));
      return { value: this.wider.within(ask, error), provisional: true };
    }
  }

  /** Asks; what is outside of these years too is refused with the years for which decisions are known. */
  private within<T>(ask: (calendar: Calendar) => T, refused: DomainError): T {
    try {
      return ask(this);
    } catch (error) {
      throw isOutside(error) ? refused : error;
    }
  }

  private inWindow(instant: Instant): boolean {
    const minute = this.minuteOf(instant);
    return this.windows
      .of(this.compiled.offsets.dayAt(instant))
      .some(([open, close]) => open <= minute && minute < close);
  }

  private openMs(instant: Instant): number {
    return openMsBefore(this.compiled, instantInside(this.compiled, instant));
  }

  private roll(day: DayNumber, rolling: Rolling): LocalDate {
    const date = dateOfDay(dayInside(this.compiled, day));
    if (rolling === 'NONE') return date;
    return rolling === 'FORWARD' ? this.rollForward(date) : this.rollBackward(date);
  }
}

const isOutside = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.code === 'OUTSIDE_HORIZON';
