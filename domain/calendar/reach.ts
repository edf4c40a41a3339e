import { addMonths, addDays } from './dates';
import { daysBeforeReception, monthsAfterReception } from './pin';
import type { LocalDate } from './snapshot';

/** The dates that the pinned calendar of a dossier received on this one can hold: what a change must touch to matter to anyone. */
export const reachOf = (received: LocalDate): { from: LocalDate; to: LocalDate } => ({
  from: addDays(received, -daysBeforeReception),
  to: addMonths(received, monthsAfterReception),
});
