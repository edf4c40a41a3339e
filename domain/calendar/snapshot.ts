/** An instant: epoch milliseconds. */
export type Instant = number;
/** A calendar date of the calendar's zone, `YYYY-MM-DD`. */
export type LocalDate = string;
/** Open time within a day, in minutes after local midnight: closed at its start, open at its end (counting-rules 1). */
export type OpenInterval = readonly [openMinute: number, closeMinute: number];

/** Why a date differs from its weekday; `notice` names the decision it comes from. */
export interface CalendarException {
  /** `[]` is a day off; a number 1–7 gives the date the hours of that ISO weekday; intervals are the hours themselves. */
  readonly hours: readonly OpenInterval[] | number;
  readonly kind: string;
  readonly notice?: string;
}

/**
 * What a dossier pins at its reception: plain JSON of about 1 KB from which every date can be computed again years later.
 * The zone's offsets are data too, so that no time-zone database has a say in a replay.
 */
export interface CalendarSnapshot {
  readonly id: string;
  readonly version: number;
  readonly zone: string;
  /** [from (epoch ms), minutes east of UTC], ascending; the first entry holds from the beginning of time. */
  readonly offsets: readonly (readonly [fromMs: number, offsetMinutes: number])[];
  /** Dates for which decisions are known, both inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Seven lists, Monday first. */
  readonly weekly: readonly (readonly OpenInterval[])[];
  readonly exceptions: Readonly<Record<LocalDate, CalendarException>>;
}
