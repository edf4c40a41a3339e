import type { CalendarException, CalendarSnapshot, OpenInterval } from '../snapshot';

/** Hours by weekdays that have the same, `1-5` or `6`, Monday 1; a weekday that is not named is one of rest. */
export type PackedWeek = Readonly<Record<string, readonly OpenInterval[]>>;

/** Weekly hours, and the periods in which they hold, `2026-04-16/2026-10-15`, both ends included. */
export interface PackedSeason {
  readonly during: readonly string[];
  readonly weekly: PackedWeek;
}

/** What is left to say of a day when its date, kind and notice are said: its name alone, or what of these it has. A day off has no hours. */
export type PackedDay =
  string | { readonly hours?: CalendarException['hours']; readonly name?: string; readonly for?: string };

/** By notice (`''` where there is none), by kind, by date: `2026-04-30`, or `2026-02-16/20` for days on end that have the same to say. */
export type PackedExceptions = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, PackedDay>>>>>>;

/** A calendar snapshot as it goes along with every dossier: the same, each thing said once. */
export interface PackedCalendar extends Omit<CalendarSnapshot, 'weekly' | 'seasons' | 'exceptions' | 'reception'> {
  readonly week: PackedWeek;
  readonly otherWeeks?: readonly PackedSeason[];
  readonly decided: PackedExceptions;
  readonly windows?: readonly PackedSeason[];
}

/** What a dossier has pinned. Those of earlier releases, and those of whom knows no better, say every day by itself. */
export type PinnedCalendar = PackedCalendar | CalendarSnapshot;

export const isPacked = (calendar: PinnedCalendar): calendar is PackedCalendar => 'decided' in calendar;
