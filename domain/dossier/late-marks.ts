import type { Calendar } from '../calendar/calendar';
import type { Instant, LocalDate } from '../calendar/snapshot';
import type { Mark } from './mark';
import { calendarNow, isProcessed, openTasks, type DossierState } from './state';

/**
 * Ahead of the due date, at it, and after it: the warning, the day of the apology (NĐ 61/2018 Đ19.9), lateness, and whom it is told
 * to step by step. And when a result is not collected.
 */
export function lateMarks(state: DossierState): Mark[] {
  if (!isProcessed(state)) return uncollected(state);
  return state.due ? [...ahead(state), ...after(state)] : [];
}

/**
 * In the morning of the day; not where the limit is so short that the day had begun when it started, nor of what is late all the same when its
 * date moves.
 */
function ahead(state: DossierState): Mark[] {
  if (state.overdue) return [];
  const { profile } = state.start;
  const morning = (workingDays: number): Instant =>
    onCalendar(state, calendar => calendar.instantOf(calendar.addWorkingDays(state.due!.date, -workingDays), 0));
  const began = beganAt(state);
  const marks: Mark[] = [];
  const { due, warnedFor = '', apologyOwedFor = '' } = state;
  const warning = due!.date > warnedFor && profile.warningWorkingDays > 0 ? morning(profile.warningWorkingDays) : began;
  if (warning > began) marks.push({ from: warning, happenings: [{ kind: 'WARNED' }] });
  const mayApologise = due!.date > apologyOwedFor && state.apologies < profile.apology.mostTimes;
  const apology = mayApologise ? morning(profile.apology.leadWorkingDays) : began;
  if (apology > began) marks.push({ from: apology, happenings: [{ kind: 'APOLOGY_OWED' }] });
  return marks;
}

/** Each step once, in order: the next one falls due when the one before it is told. */
function after(state: DossierState): Mark[] {
  const { due, overdue, escalated, start } = state;
  const late: Mark[] = overdue ? [] : [{ from: due!.lateFrom, happenings: [{ kind: 'DOSSIER_OVERDUE' }] }];
  const steps = start.profile.escalation.slice(escalated).map(({ to, afterWorkingDays }) => ({
    from: afterWorkingDays === 0 ? due!.lateFrom : endOfWorkAfter(state, due!.date, afterWorkingDays),
    happenings: [{ kind: 'ESCALATED', to } as const],
  }));
  return [...late, ...steps];
}

/** The result waits at the desk longer than the profile allows: told once. */
function uncollected(state: DossierState): Mark[] {
  const { readyAt, outcome, uncollected: told, start } = state;
  const waits = openTasks(state).some(task => task.kind === 'RETURN');
  if (readyAt === undefined || outcome || told || !waits) return [];
  const date = onCalendar(state, calendar => calendar.dateOf(readyAt));
  const from = endOfWorkAfter(state, date, start.profile.uncollectedAfterWorkingDays);
  return [{ from, happenings: [{ kind: 'RESULT_UNCOLLECTED' }] }];
}

/** When the counting that the due date comes from began or went on: the acceptance, or the last wait's end. */
function beganAt({ clock, acceptedAt }: DossierState): Instant {
  const last = clock?.ledger.findLast(entry => entry.kind === 'RESUMED' || entry.kind === 'RESTARTED');
  return Math.max(acceptedAt!, last?.at ?? 0);
}

const endOfWorkAfter = (state: DossierState, date: LocalDate, workingDays: number): Instant =>
  onCalendar(state, calendar => calendar.endOfWork(calendar.addWorkingDays(date, workingDays)));

/** Reaches beyond the decided years where it must: a mark there moves with the decision. */
const onCalendar = <T>(state: DossierState, ask: (calendar: Calendar) => T): T =>
  calendarNow(state).provisionally(ask).value;
