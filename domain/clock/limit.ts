/**
 * The units in which a time limit is given in the law and in the published procedures.
 * `HALF_WORKING_DAY` is counted as 4 working hours, a number of `WORKING_HOUR` runs only while the office is open.
 */
export const limitUnits = ['WORKING_DAY', 'WORKING_HOUR', 'HALF_WORKING_DAY', 'CALENDAR_DAY', 'MONTH'] as const;

export type LimitUnit = (typeof limitUnits)[number];

/** A time limit is a budget, never a date: a whole `amount` of at least 1, in `unit`. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}
