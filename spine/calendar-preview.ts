import type { Database } from '../database/database';
import { agenciesOn } from '../database/queries/agencies-on';
import { calendarChanges } from '../database/queries/calendar-changes';
import { runningDossiers } from '../database/queries/running-dossiers';
import { Calendar } from '../domain/calendar/calendar';
import { changedDates, type ChangedDate } from '../domain/calendar/changed-dates';
import { reachOf } from '../domain/calendar/reach';
import { agencyCalendar } from '../domain/calendar/vietnam/agency-calendar';
import { nationalId, type RecordedChange } from '../domain/calendar/vietnam/change';
import { firstTouched } from '../domain/calendar/vietnam/next-change';
import type { Actor } from '../domain/dossier/actor';
import { DueMoves, type DueMove } from './due-moves';
import { mustAdminister, ponder, type WantedChange } from './calendar-change';

/** Dossiers that a preview looks at, at most: those due first. */
export const previewedDossiers = 500;

/** What a change will do if it is recorded now. */
export interface ChangePreview {
  readonly change: RecordedChange;
  /** Every date that a dossier received from the effect on can see, and that opens at other hours. */
  readonly dates: readonly ChangedDate[];
  readonly dossiers: {
    /** Running dossiers that are due on the first of these dates or later; of a province or the country, on the first that the change names. */
    readonly total: number;
    /** Of these, how many were looked at; the rest is due later. */
    readonly examined: number;
    readonly moved: readonly DueMove[];
    /** Codes of those whose due date does not follow from start and limit alone. */
    readonly unclear: readonly string[];
  };
}

/** Nothing is stored. Throws NOT_ALLOWED, AGENCY_NOT_FOUND, CALENDAR_CHANGE_INVALID. */
export async function previewChange(db: Database, by: Actor, wanted: WantedChange): Promise<ChangePreview> {
  await mustAdminister(db, by, wanted.calendar);
  const { change, known } = await ponder(db, by, wanted);
  const { calendar: id, effectiveFrom: at } = change;
  const before = agencyCalendar(id, known, at);
  const whole = new Calendar(before);
  const dates = changedDates(before, agencyCalendar(id, [...known, change], at), reachOf(whole.dateOf(at)));
  const agenciesHere = await agenciesOn(db, id);
  const alone = agenciesHere.every(agency => agency === id);
  // A day that is free here an agency above may work by its own exchange: what moves nothing here can move something there.
  const first = alone ? dates[0]?.date : firstTouched(change, known, whole);
  if (!first) return { change, dates, dossiers: { total: 0, examined: 0, moved: [], unclear: [] } };

  const { total, dossiers } = await runningDossiers(db, {
    ...(id !== nationalId && { agencies: agenciesHere }),
    dueAfter: whole.instantOf(first, 0),
    limit: previewedDossiers,
  });
  const agencies = [...new Set(dossiers.map(({ agency }) => agency))];
  const moves = new DueMoves(await calendarChanges(db, agencies), change);
  const judged = dossiers.map(dossier => ({ code: dossier.code, move: moves.of(dossier) }));
  return {
    change,
    dates,
    dossiers: {
      total,
      examined: dossiers.length,
      moved: judged.flatMap(({ move }) => (typeof move === 'object' ? [move] : [])),
      unclear: judged.flatMap(({ code, move }) => (move === 'UNCLEAR' ? [code] : [])),
    },
  };
}
