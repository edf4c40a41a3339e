import { DomainError } from '../errors';

/**
 * The units in which the law and the catalogue give time limits. SAME_DAY is a working day of which the first is the day of receipt itself, if it is
 * one and the dossier came by 15:00 (NĐ 23/2015/NĐ-CP Đ7; NĐ 61/2018 Đ18 has the same hour).
 */
export const limitUnits = [
  'WORKING_DAY',
  'WORKING_HOUR',
  'HALF_WORKING_DAY',
  'CALENDAR_DAY',
  'MONTH',
  'SAME_DAY',
] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** A time limit is a budget, never a date: a whole amount ≥ 1 of a unit. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** 15:00 in minutes after midnight; “at 15:00” counts as before (counting-rules 13). */
export const cutoffMinute = 15 * 60;

/** The largest budget that makes sense: ten thousand of any unit. */
export const largestAmount = 10_000;

/** Limits of these units are judged by the instant, all others by the date (counting-rules 7). */
export const isHourBased = (unit: LimitUnit): boolean => unit === 'WORKING_HOUR' || unit === 'HALF_WORKING_DAY';

/** Gives the limit back. Throws LIMIT_INVALID for an amount of 0, −1, 1.5, NaN or 10⁹, and for a unit that is none. */
export function checkedLimit(limit: Limit): Limit {
  const { amount, unit } = limit;
  if (!Number.isInteger(amount) || amount < 1 || amount > largestAmount || !limitUnits.includes(unit))
    throw new DomainError('LIMIT_INVALID', { amount: String(amount), unit, largest: largestAmount });
  return limit;
}

/** Reads `5 WORKING_DAY`. Throws LIMIT_INVALID. */
export function parseLimit(text: string): Limit {
  const [amount, unit, ...more] = text.trim().split(/\s+/);
  if (!amount || !/^\d+$/.test(amount) || more.length > 0) throw new DomainError('LIMIT_INVALID', { text });
  return checkedLimit({ amount: Number(amount), unit: unit as LimitUnit });
}
