import { DomainError } from '../errors';
import type { LocalDate } from './snapshot';

/** Days since 1970-01-01 (a Thursday); the arithmetic below is Gregorian throughout and needs no date object. */
export type DayNumber = number;

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

const daysOf400Years = 146_097;
const year0ToEpoch = 719_528;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : lengths[month - 1]!;

/** Days before the first of a month of a common year. */
const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

function daysBefore(year: number, month: number): number {
  const leapDays = Math.floor((year + 3) / 4) - Math.floor((year + 99) / 100) + Math.floor((year + 399) / 400);
  return year * 365 + leapDays + before[month - 1]! + (month > 2 && isLeapYear(year) ? 1 : 0) - year0ToEpoch;
}

export const dayOfCivil = (year: number, month: number, day: number): DayNumber => daysBefore(year, month) + day - 1;

/** The first and the last day whose date can be written `YYYY-MM-DD`. */
export const firstWritten = dayOfCivil(0, 1, 1);
export const lastWritten = dayOfCivil(9999, 12, 31);

/** Year, month 1–12 and day of a date. Throws DATE_INVALID unless it is a day that exists, written `YYYY-MM-DD`. */
export function civilOf(date: LocalDate): readonly [year: number, month: number, day: number] {
  if (typeof date !== 'string' || !pattern.test(date)) throw new DomainError('DATE_INVALID', { date });
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    throw new DomainError('DATE_INVALID', { date });
  return [year, month, day];
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

/** The day number of a date. Throws DATE_INVALID. */
export function dayOf(date: LocalDate): DayNumber {
  const [year, month, day] = civilOf(date);
  return dayOfCivil(year, month, day);
}

/** The date of a day number from 0000-01-01 to 9999-12-31. Throws DATE_INVALID beyond them: no date could be written. */
export function dateOfDay(number: DayNumber): LocalDate {
  if (!(number >= firstWritten && number <= lastWritten))
    throw new DomainError('DATE_INVALID', { day: String(number) });
  const days = number + year0ToEpoch;
  let year = Math.floor((days * 400) / daysOf400Years);
  while (dayOfCivil(year + 1, 1, 1) <= number) year++;
  while (dayOfCivil(year, 1, 1) > number) year--;
  let month = 12;
  while (daysBefore(year, month) > number) month--;
  return format(year, month, number - daysBefore(year, month) + 1);
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const format = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** ISO weekday, Monday 1 to Sunday 7. */
export const isoWeekday = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Throws DATE_INVALID, also where the date that is meant cannot be written. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayOf(date) + days);

/** Calendar days from one date to another, signed. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayOf(to) - dayOf(from);

/** The corresponding day n months later (n may be negative); where there is none, the last day of that month (BLDS Đ148.3). Throws DATE_INVALID. */
export const addMonths = (date: LocalDate, months: number): LocalDate => dateOfDay(dayMonthsOn(date, months));

/** As `addMonths`, also where no date can be written. Throws DATE_INVALID. */
export const dayMonthsOn = (date: LocalDate, months: number): DayNumber => dayOfCivil(...civilMonthsOn(date, months));

function civilMonthsOn(date: LocalDate, months: number): [year: number, month: number, day: number] {
  const [year, month, day] = civilOf(date);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return [toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))];
}
