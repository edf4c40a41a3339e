/** An instant: epoch milliseconds. */
export type Instant = number;
/** A calendar date of the calendar's zone, `YYYY-MM-DD`. */
export type LocalDate = string;
/** Open time within a day, in minutes after local midnight: closed at its start, open at its end (counting-rules 1). */
export type OpenInterval = readonly [openMinute: number, closeMinute: number];
/** Seven lists of open intervals, Monday first; an empty list is a weekday of rest. */
export type WeeklyHours = readonly (readonly OpenInterval[])[];

/** Why a date differs from its weekday; `notice` names the decision it comes from. */
export interface CalendarException {
  /** `[]` is a day off; a number 1–7 gives the date the hours of that ISO weekday; intervals are the hours themselves. */
  readonly hours: readonly OpenInterval[] | number;
  readonly kind: string;
  readonly notice?: string;
  /** What the kind leaves open: which holiday (its code), or the reason of a closure in words. */
  readonly name?: string;
  /** The other day of an exchange, or the holiday that a make-up day makes up for. */
  readonly for?: LocalDate;
}

/** The kind of an exception by which an agency is closed, wholly or but for the hours that stay open. */
export const closedKind = 'CLOSED';
/** The kind of a day off for a holiday on a weekend, which `for` names: that date has no exception of its own (BLLĐ 2019 Đ111.3). */
export const makeUpKind = 'MAKE_UP';

/** Weekly hours that hold from one date to another, both inclusive: a season, or a campaign of Saturday reception. */
export interface Season {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly weekly: WeeklyHours;
}

/** A calendar's version, and the calendar that it lies on: of the province or ministry beneath an agency's, of the country beneath those. */
export interface CalendarLayer {
  readonly id: string;
  /** Counted by recording, for each calendar by itself. */
  readonly version: number;
  readonly base?: CalendarLayer;
}

/**
 * A calendar as plain JSON from which every date can be computed again years later; what a dossier pins of it is packed (`packed/`). The zone's offsets are data too, so that no time-zone database has a say in a replay.
 */
export interface CalendarSnapshot extends CalendarLayer {
  /**
   * When the last of the changes that it knows took effect, its own or those of a calendar beneath: of two calendars of one agency the newer has the later one.
   * Versions cannot say that: they count by recording, and what is recorded first may take effect last.
   */
  readonly since?: Instant;
  /** The zone of the time-zone database from which `offsets` were taken: their label, of which no answer asks. */
  readonly zone: string;
  /**
   * [from (epoch ms, whole minutes), minutes east of UTC], ascending; the first entry holds from the beginning of time, the last for ever. They
   * are authoritative: what the zone's own rules become later changes no answer of this calendar.
   */
  readonly offsets: readonly (readonly [fromMs: number, offsetMinutes: number])[];
  /** The horizon: dates for which decisions are known, both inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly weekly: WeeklyHours;
  /** Other weekly hours for a time; they do not overlap. */
  readonly seasons?: readonly Season[];
  /** By date. Those outside the horizon are expected and not decided: only provisional answers know them. */
  readonly exceptions: Readonly<Record<LocalDate, CalendarException>>;
  /** Windows in which dossiers are taken beyond working time, except on days off, holidays on a weekend among them, and of closure; they make no working day (law.md §8.2). Those of one weekday do not overlap. */
  readonly reception?: readonly Season[];
}
