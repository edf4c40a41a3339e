import { calendarOf } from '../domain/calendar/calendar-of';
import { explainClock } from '../domain/clock/explanation/explain';
import { renderExplanation } from '../domain/clock/explanation/render';
import type { DueBasis } from '../domain/dossier/view';

/** Why the due date is what it is, line by line, in the words of the regulations and in English. */
export function explain({ calendar: snapshot, clock }: DueBasis): { vi: string[]; en: string[] } {
  const calendar = calendarOf(snapshot);
  return calendar.provisionally(known => {
    // A dossier has a clock from its acceptance on.
    const explanation = explainClock(known, clock)!;
    const lines = (language: 'vi' | 'en') => renderExplanation(known, explanation, language, known !== calendar);
    return { vi: lines('vi'), en: lines('en') };
  }).value;
}
