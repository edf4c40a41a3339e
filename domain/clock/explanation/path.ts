import type { Calendar } from '../../calendar/calendar';
import { addDays, civilOf, daysBetween } from '../../calendar/dates';
import type { Instant, LocalDate } from '../../calendar/snapshot';
import type { Extension, Suspension } from '../clock';
import type { CountedDue, Due } from '../due';
import { isHourBased, type Limit } from '../limit';
import { begun, whyLater, type Begun } from './begun';
import { closedBefore, lastDay } from './day-hours';
import { daysOff } from './days-off';
import type { Step } from './explanation';
import { countDays, workHours } from './walk';

/** What stays in an explanation when the budget starts anew: the story, not the counting. */
const storyKinds: readonly Step['kind'][] = ['STARTED', 'SUSPENDED', 'RESTARTED'];

/** Walks a clock from its start to where it ends, collecting the steps. */
export class Path {
  private steps: Step[] = [];
  /** Counted up to here. */
  private cursor!: Due;
  /** Due as far as was told. */
  private due!: CountedDue;
  /** The day of the last suspension. */
  private suspendedOn!: LocalDate;
  /** The last of the working days was counted before a pause: nothing is left to count. */
  private usedUp = false;
  /** Working days or open minutes counted so far. */
  private total = 0;

  constructor(
    private readonly calendar: Calendar,
    private readonly limit: Limit,
    private readonly endDue: Due,
  ) {}

  start(at: Instant, due: CountedDue): void {
    const inWindow = this.calendar.inReceptionWindow(at);
    const event = this.begin(at);
    this.steps.push({ kind: 'STARTED', ...event, ...(inWindow && { inWindow }) }, ...whyLater(this.calendar, event));
    this.reach(due);
  }

  restart(at: Instant, due: CountedDue, because?: string): void {
    this.steps = this.steps.filter(step => storyKinds.includes(step.kind));
    const event = this.begin(at);
    this.steps.push({ kind: 'RESTARTED', ...event, ...(because && { because }) }, ...whyLater(this.calendar, event));
    this.reach(due);
  }

  suspend({ at, mode, because }: Suspension, idle: boolean): void {
    this.walkTo(this.placed(at));
    this.suspendedOn = this.calendar.dateOf(at);
    if (!idle && !this.movesUnrolled()) this.tellRoll();
    this.steps.push({ kind: 'SUSPENDED', ...this.placed(at), mode, idle, ...(because && { because }) });
  }

  resume(at: Instant, due: CountedDue): void {
    const resumed = this.placed(at);
    this.usedUp ||= this.countsWorkingDays() && this.due.date <= this.suspendedOn;
    this.steps.push({ kind: 'RESUMED', ...resumed, due: due.unrolled, ...this.taken(resumed, due) });
    if (isHourBased(this.limit.unit)) this.steps.push(...closedBefore(this.calendar, resumed));
    this.cursor = this.usedUp && due.date > resumed.date ? due : resumed;
    this.due = due;
  }

  extend({ at, to, because }: Extension, due: CountedDue): void {
    this.walkTo(this.placed(at));
    // More is counted from where the date rolled to.
    if (typeof to !== 'string') this.tellRoll();
    this.usedUp = false;
    this.steps.push({ kind: 'EXTENDED', at, to, due: due.unrolled, ...(because && { because }) });
    this.due = due;
  }

  /** Counts to the end; a due date that rolled says so. */
  end(due: CountedDue | undefined): Step[] {
    this.walkTo(this.endDue);
    if (!due) return this.steps;
    this.tellRoll();
    if (!isHourBased(this.limit.unit)) this.steps.push(...lastDay(this.calendar, due.date, this.steps));
    return this.steps;
  }

  private placed(at: Instant): Due {
    return { at, date: this.calendar.dateOf(at) };
  }

  private begin(at: Instant): Begun {
    const event = begun(this.calendar, this.limit.unit, this.placed(at));
    this.total = event.sameDay === 'DAY_COUNTED' ? 1 : 0;
    this.usedUp = false;
    // Where the day of the event could be counted and is off, the walk says why.
    const dayOff = event.sameDay && !this.calendar.isWorkingDay(event.date);
    this.cursor = { at, date: dayOff ? addDays(event.date, -1) : event.date };
    return event;
  }

  private reach(due: CountedDue): void {
    const { unrolled } = due;
    this.due = due;
    if (this.limit.unit !== 'CALENDAR_DAY' && this.limit.unit !== 'MONTH') return;
    const lastOfMonth = this.limit.unit === 'MONTH' && civilOf(unrolled)[2] !== civilOf(this.cursor.date)[2];
    this.steps.push({ kind: 'REACHED', limit: this.limit, date: unrolled, lastOfMonth });
  }

  /** What a wait took (counting-rules 9–11): the day of suspension is counted, and where days were left, that of resumption is not. */
  private taken({ date }: Due, due: CountedDue): Pick<Extract<Step, { kind: 'RESUMED' }>, 'dayNotCounted' | 'lost'> {
    if (isHourBased(this.limit.unit) || date === this.suspendedOn) return {};
    if (this.countsWorkingDays() && !this.usedUp) return { dayNotCounted: true };
    const unit = this.usedUp ? 'WORKING_DAY' : 'CALENDAR_DAY';
    const amount = this.usedUp
      ? this.calendar.workingDaysBetween(this.due.date, due.unrolled)
      : daysBetween(this.movesUnrolled() ? this.due.unrolled : this.due.date, due.unrolled);
    return amount > 0 ? { lost: { amount, unit } } : {};
  }

  /** Whether the last suspension moves the date before it rolls (counting-rules 11): not in the days off over which it rolled. */
  private movesUnrolled(): boolean {
    return !this.countsWorkingDays() && !isHourBased(this.limit.unit) && this.suspendedOn <= this.due.unrolled;
  }

  /** A date that rolled says so, before anything moves it on from there; to one day, once. */
  private tellRoll(): void {
    const told = this.steps.findLast(step => step.kind === 'ROLLED');
    if (this.due.unrolled !== this.due.date && told?.to !== this.due.date) this.steps.push(this.rolled(this.due));
  }

  private countsWorkingDays(): boolean {
    return this.limit.unit === 'WORKING_DAY' || this.limit.unit === 'SAME_DAY';
  }

  private rolled({ unrolled, date }: CountedDue): Step {
    const reasons = daysOff(this.calendar, unrolled, this.calendar.addCalendarDays(date, -1, 'NONE'));
    return { kind: 'ROLLED', from: unrolled, to: date, reasons };
  }

  private walkTo(target: Due): void {
    const to = target.at < this.endDue.at ? target : this.endDue;
    if (isHourBased(this.limit.unit)) {
      if (to.at <= this.cursor.at) return;
      const { steps, total } = workHours(this.calendar, this.cursor.at, to.at, this.total);
      this.steps.push(...steps);
      this.total = total;
    } else if (this.countsWorkingDays()) {
      if (to.date <= this.cursor.date) return;
      const { steps, total } = countDays(this.calendar, this.cursor.date, to.date, this.total);
      this.steps.push(...steps);
      this.total = total;
    }
    this.cursor = to;
  }
}
