import type { Calendar } from '../../calendar/calendar';
import { dayOf, isoWeekday } from '../../calendar/dates';
import type { Instant, LocalDate, OpenInterval } from '../../calendar/snapshot';
import type { Due } from '../due';
import { longDate, type Words } from './words';

const two = (value: number): string => String(value).padStart(2, '0');
const hour = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** `07:30–11:30, 13:30–17:00`. */
export const openHours = (hours: readonly OpenInterval[]): string =>
  hours.map(([open, close]) => `${hour(open)}–${hour(close)}`).join(', ');

/** `thứ Tư 25/02/2026`. */
export const weekdayDate = (words: Words, date: LocalDate): string =>
  `${words.weekdays[isoWeekday(dayOf(date)) - 1]!} ${longDate(date)}`;

/** `10:12 thứ Tư 11/02/2026`. */
export const moment = (calendar: Calendar, words: Words, at: Instant): string =>
  `${hour(calendar.minuteOf(at))} ${weekdayDate(words, calendar.dateOf(at))}`;

/** As `moment`; work that ends at midnight ends at 24:00 of its day. */
export const dueMoment = (calendar: Calendar, words: Words, { at, date }: Due): string =>
  `${hour(calendar.minuteOf(at) || 24 * 60)} ${weekdayDate(words, date)}`;
