import type { Calendar } from '../../calendar/calendar';
import { closedKind, type Instant } from '../../calendar/snapshot';
import { isHourBased, type Limit } from '../limit';
import type { CountedDay, DaysOff, Step } from './explanation';
import { moment, openHours, weekdayDate } from './moments';
import { isOpenOffice, nameDaysOff, nameReasons } from './name-days';
import { longDate, shortDate, type Counting, type Words } from './words';

type Began = Extract<Step, { kind: 'STARTED' | 'RESTARTED' }>;
type Day = Pick<CountedDay, 'date' | 'exchangedFor'>;

/** One line for each step that is not counting. */
export class StepLine {
  private readonly counting: Counting;

  constructor(
    private readonly calendar: Calendar,
    private readonly words: Words,
    limit: Limit,
  ) {
    this.counting = isHourBased(limit.unit) ? 'BY_HOUR' : 'BY_DAY';
  }

  of(step: Step): string {
    const { words } = this;
    switch (step.kind) {
      case 'STARTED':
        return words.started(
          this.at(step.at) + (step.inWindow ? words.inWindow : ''),
          this.countingOf(step),
          this.from(step.runsFrom),
        );
      case 'RESTARTED':
        return words.restarted(this.at(step.at), step.because ?? '', this.countingOf(step), this.from(step.runsFrom));
      case 'COUNTED':
        return step.days.map(day => this.numbered(day)).join(' · ');
      case 'WORKED':
        return (
          words.worked(this.day(step), words.hours(step.minutes), words.hours(step.total)) +
          this.otherHours(step.otherHours)
        );
      case 'OFF':
        return words.off(shortDates(step), nameReasons(words, step.reasons, step), step.reasons.some(isOpenOffice));
      case 'REACHED':
        return words.reached(step, this.amount(step.limit), longDate(step.date));
      case 'ROLLED':
        return words.rolled(
          shortDate(step.from),
          nameReasons(words, step.reasons, { from: step.from, to: step.from }),
          shortDate(step.to),
          step.reasons.some(isOpenOffice),
        );
      case 'DAY_HOURS':
        return words.dayHours(
          shortDate(step.date),
          openHours(step.hours),
          nameDaysOff(words, step.reason, false),
          step.reason.kind === closedKind,
        );
      case 'SUSPENDED':
        return words.suspension(step, this.at(step.at), step.because ?? '');
      case 'RESUMED':
        return words.resumed(this.at(step.at)) + this.taken(step);
      case 'EXTENDED':
        return words.extended(this.extension(step.to), step.because ?? '');
    }
  }

  /** The days among these that are worked in exchange: `22/08 làm bù cho 31/08`. */
  exchanged(days: readonly Day[]): string {
    return days.flatMap(day => (day.exchangedFor ? `${shortDate(day.date)} ${this.exchange(day)}` : [])).join(', ');
  }

  /** Follows the hours of a day that has not those of its weekday. */
  otherHours(reason: DaysOff | undefined): string {
    return reason ? `: ${nameDaysOff(this.words, reason, false)}` : '';
  }

  /** Neither in a reception window nor on an excluded day is it said (again) that the office is closed. */
  private countingOf(step: Began): Counting {
    const told = step.excluded || (step.kind === 'STARTED' && step.inWindow);
    const later = step.runsFrom !== undefined || step.sameDay === 'OUT_OF_HOURS';
    return told && later ? 'LATER' : (step.sameDay ?? this.counting);
  }

  private numbered(day: CountedDay): string {
    const exchange = this.exchange(day);
    return `${shortDate(day.date)} ${this.words.dayNumber(day.number)}${exchange && ` (${exchange})`}`;
  }

  private day(day: Day): string {
    const exchange = this.exchange(day);
    return `${shortDate(day.date)}${exchange && ` (${exchange})`}`;
  }

  private exchange({ exchangedFor }: Day): string {
    return exchangedFor ? this.words.exchangedFor(shortDate(exchangedFor)) : '';
  }

  /** What the wait took of the limit. */
  private taken({ due, dayNotCounted, lost }: Extract<Step, { kind: 'RESUMED' }>): string {
    if (lost) return this.words.lost(this.amount(lost), longDate(due));
    return dayNotCounted ? this.words.dayNotCounted : '';
  }

  private extension(to: Limit | string): string {
    return typeof to === 'string'
      ? this.words.extendedTo(weekdayDate(this.words, to))
      : this.words.extendedBy(this.amount(to));
  }

  private amount({ amount, unit }: Limit): string {
    return this.words.amount(amount, unit);
  }

  private from(instant: Instant | undefined): string | undefined {
    return instant === undefined ? undefined : this.at(instant);
  }

  private at(instant: Instant): string {
    return moment(this.calendar, this.words, instant);
  }
}

/** `14/02–22/02`: with both months, as a line begins. */
const shortDates = ({ from, to }: { from: string; to: string }): string =>
  from === to ? shortDate(from) : `${shortDate(from)}–${shortDate(to)}`;
