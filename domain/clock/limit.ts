/** The units in which the law and the catalogue give time limits. */
export const limitUnits = ['WORKING_DAY', 'WORKING_HOUR', 'HALF_WORKING_DAY', 'CALENDAR_DAY', 'MONTH'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** A time limit is a budget, never a date: a whole amount ≥ 1 of a unit. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}
