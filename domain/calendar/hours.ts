import { dayOf, isoWeekday, type DayNumber } from './dates';
import {
  closedKind,
  makeUpKind,
  type CalendarException,
  type CalendarSnapshot,
  type OpenInterval,
  type Season,
  type WeeklyHours,
} from './snapshot';

/** Which hours the data give a day: an exception by date, else the weekly hours of its season. */
export class HoursByDay {
  private readonly exceptions = new Map<DayNumber, CalendarException>();
  private readonly seasons: readonly SeasonInDays[];

  constructor(private readonly snapshot: CalendarSnapshot) {
    for (const [date, exception] of Object.entries(snapshot.exceptions)) this.exceptions.set(dayOf(date), exception);
    this.seasons = inDays(snapshot.seasons);
  }

  /** The hours of a day, exceptions considered. */
  of(day: DayNumber): readonly OpenInterval[] {
    const hours = this.exceptions.get(day)?.hours;
    if (hours === undefined) return this.usual(day);
    return typeof hours === 'number' ? this.weekly(day)[hours - 1]! : hours;
  }

  /** The hours the day would have without an exception. */
  usual(day: DayNumber): readonly OpenInterval[] {
    return this.weekly(day)[isoWeekday(day) - 1]!;
  }

  exception(day: DayNumber): CalendarException | undefined {
    return this.exceptions.get(day);
  }

  private weekly(day: DayNumber): WeeklyHours {
    return seasonOf(this.seasons, day) ?? this.snapshot.weekly;
  }
}

/**
 * Windows beyond working time in which dossiers are taken, on days that no decision has closed (law.md §8.2): a closure closes them
 * also where it leaves some hours open, an exchange by which a Saturday is worked does not. Nor on a holiday that falls on a weekend:
 * the day that makes up for it names it.
 */
export class ReceptionWindows {
  private readonly seasons: readonly SeasonInDays[];
  private readonly weekendHolidays = new Set<DayNumber>();

  constructor(
    snapshot: CalendarSnapshot,
    private readonly hours: HoursByDay,
  ) {
    this.seasons = inDays(snapshot.reception);
    for (const { kind, for: holiday } of Object.values(snapshot.exceptions))
      if (kind === makeUpKind && holiday) this.weekendHolidays.add(dayOf(holiday));
  }

  of(day: DayNumber): readonly OpenInterval[] {
    const exception = this.hours.exception(day);
    if (this.weekendHolidays.has(day)) return [];
    if (exception && (exception.kind === closedKind || this.hours.of(day).length === 0)) return [];
    return this.seasons
      .filter(([from, to]) => day >= from && day <= to)
      .flatMap(([, , weekly]) => weekly[isoWeekday(day) - 1]!);
  }
}

type SeasonInDays = readonly [from: DayNumber, to: DayNumber, weekly: WeeklyHours];

const inDays = (seasons: readonly Season[] = []): SeasonInDays[] =>
  seasons.map(season => [dayOf(season.from), dayOf(season.to), season.weekly]);

const seasonOf = (seasons: readonly SeasonInDays[], day: DayNumber): WeeklyHours | undefined =>
  seasons.find(([from, to]) => day >= from && day <= to)?.[2];
