import { calendarOf } from '../domain/calendar/calendar-of';
import type { PinnedCalendar } from '../domain/calendar/packed/packed-calendar';
import type { Clock } from '../domain/clock/clock';
import { explainClock } from '../domain/clock/explanation/explain';
import { renderExplanation } from '../domain/clock/explanation/render';
import type { DueBasis } from '../domain/dossier/view';

/** Why a date is what it is, line by line, in the words of the regulations and in English. */
interface Lines {
  readonly vi: string[];
  readonly en: string[];
}

/** Why the due date of the dossier is what it is. */
export const explain = ({ calendar, clock }: DueBasis): Lines => linesOf(calendar, clock);

/** The same of each part of a group that was begun, by its number; undefined where there are none. */
export const explainParts = ({ calendar, parts }: DueBasis): Readonly<Record<string, Lines>> | undefined =>
  parts && Object.fromEntries(Object.entries(parts).map(([number, clock]) => [number, linesOf(calendar, clock)]));

function linesOf(snapshot: PinnedCalendar, clock: Clock): Lines {
  const calendar = calendarOf(snapshot);
  return calendar.provisionally(known => {
    // A dossier has a clock from its acceptance on, a part from its beginning.
    const explanation = explainClock(known, clock)!;
    const lines = (language: 'vi' | 'en') => renderExplanation(known, explanation, language, known !== calendar);
    return { vi: lines('vi'), en: lines('en') };
  }).value;
}
