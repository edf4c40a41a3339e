import { calendarOf } from '../domain/calendar/calendar-of';
import { explainDue } from '../domain/clock/explanation/explain';
import { renderExplanation } from '../domain/clock/explanation/render';
import type { DueBasis } from '../domain/dossier/view';

/** Why the due date is what it is, line by line, in the words of the regulations and in English. */
export function explain({ calendar: snapshot, startedAt, limit }: DueBasis): { vi: string[]; en: string[] } {
  const calendar = calendarOf(snapshot);
  return calendar.provisionally(known => {
    const explanation = explainDue(known, startedAt, limit);
    const lines = (language: 'vi' | 'en') => renderExplanation(known, explanation, language, known !== calendar);
    return { vi: lines('vi'), en: lines('en') };
  }).value;
}
