import { addMonths } from './dates';
import type { PinnedCalendar } from './packed/packed-calendar';

/** How far beyond its horizon a calendar answers provisionally, on either side. */
export const provisionalYears = 10;

/** An answer, and whether a date without a decision had a part in it. */
export interface Answer<T> {
  readonly value: T;
  readonly provisional: boolean;
}

/**
 * The same calendar with ten years more on either side, in which the weekly hours hold and the exceptions that are expected
 * but not decided.
 */
export const widened = <T extends PinnedCalendar>(snapshot: T): T => ({
  ...snapshot,
  from: addMonths(snapshot.from, -12 * provisionalYears),
  to: addMonths(snapshot.to, 12 * provisionalYears),
});
