import { calendarOf } from '../../../domain/calendar/calendar-of';
import { addDays } from '../../../domain/calendar/dates';
import type { PinnedCalendar } from '../../../domain/calendar/packed/packed-calendar';
import type { CalendarSnapshot, Instant, LocalDate } from '../../../domain/calendar/snapshot';
import { limitDeadline } from '../../../domain/clock/deadline';
import type { Rehearsed } from '../procedures';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';

/** Handed in ten days before Tết, or, where the limit is shorter than that, on the latest such morning or afternoon. */
const [eight, halfPastThree] = [8 * 60, 15 * 60 + 30];
const daysBefore = 10;

/** The first day off of a Tết, and the last before work goes on, as decided or expected. */
interface Tet {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

function tetAfter(pinned: PinnedCalendar, day: LocalDate): Tet | undefined {
  const known = calendarOf(pinned);
  const days = Object.entries(known.snapshot.exceptions).filter(([, { kind }]) => kind === 'TET').map(([date]) => date); // prettier-ignore
  const from = days.sort().find(date => date > addDays(day, daysBefore));
  if (!from) return undefined;
  const next = known.provisionally(calendar => calendar.addWorkingDays(from, 1)).value;
  return { from, to: addDays(next, -1) };
}

/** The first time from ten days before on from which the limit runs over Tết. */
function beforeTet({ limit }: Rehearsed, snapshot: CalendarSnapshot, now: Instant): Instant | undefined {
  const calendar = calendarOf(snapshot);
  const tet = tetAfter(snapshot, calendar.dateOf(now));
  if (!tet) return undefined;
  const times: Instant[] = [];
  for (let date = addDays(tet.from, -daysBefore); date < tet.from; date = addDays(date, 1))
    if (calendar.provisionally(known => known.isWorkingDay(date)).value)
      times.push(...[eight, halfPastThree].map(minute => calendar.instantOf(date, minute)));
  return times.find(at => limitDeadline(calendar, at, limit).date > tet.to);
}

/** The limit was running before Tết and ran on after it. */
function ranOver({ state, events }: Scene): boolean {
  const accepted = events.find(event => event.kind === 'ACCEPTED');
  if (accepted?.kind !== 'ACCEPTED') return false;
  const tet = tetAfter(state.calendar, addDays(calendarOf(state.calendar).dateOf(accepted.at), -daysBefore - 1));
  return tet !== undefined && calendarOf(state.calendar).dateOf(accepted.at) < tet.from && accepted.due.date > tet.to;
}

/** The dossier's limit runs over Tết. */
export const tet: Scenario = {
  name: 'tet',
  vi: 'thời hạn qua Tết',
  en: 'over Tết',
  answers: {
    // Quickly: handed in on the last afternoon it must still be accepted before the holiday.
    RECEPTION_CHECK: () => ({ action: 'ACCEPT', share: 0.05 }),
    EXAMINATION: () => ({ share: 0.8 }),
    PART: () => ({ share: 0.9 }),
  },
  begins: beforeTet,
  came: scene => ranOver(scene) && scene.state.outcome === 'RESULT_RETURNED',
  unfit: {
    vi: 'Không có cái Tết nào sắp tới đã biết ngày nghỉ mà thời hạn của thủ tục này kéo qua.',
    en: 'There is no coming Tết with known days off that the limit of this procedure runs over.',
  },
};
