import { calendarOf } from '../calendar/calendar-of';
import type { PinnedCalendar } from '../calendar/packed/packed-calendar';
import type { Instant } from '../calendar/snapshot';
import { isRefusal, type SuspensionMode } from '../clock/clock';
import { resume, suspend } from '../clock/commands';
import { clockDeadline, handoffDeadline, limitDeadline } from '../clock/deadline';
import { handoffRules, type HandoffRule } from '../clock/rules/handoff';
import type { Happening, Moved } from './events';
import { calendarNow, openTasks, type DossierState } from './state';
import type { Deadline, TaskKind, TaskLimit } from './task';

/** The clock stops for a wait, by its mode; nothing while it does not run or stands already. */
export function suspended(state: DossierState, at: Instant, mode: SuspensionMode, because: TaskKind): Happening[] {
  const standing = state.clock && suspend(state.clock, at, mode);
  if (!standing || isRefusal(standing)) return [];
  const due = clockDeadline(calendarNow(state), standing);
  return [{ kind: 'CLOCK_SUSPENDED', mode, because, ...(due && { due }) }];
}

/** The clock goes on at a legal time, anew or with what was left (NĐ 61/2018 Đ19.4); nothing while it does not stand. */
export function resumed(state: DossierState, at: Instant, as?: 'PAUSE'): Happening[] {
  const running = state.clock && resume(state.clock, at, as);
  if (!running || isRefusal(running)) return [];
  return [{ kind: 'CLOCK_RESUMED', due: clockDeadline(calendarNow(state), running)!, ...(as && { as }) }];
}

/** The deadline of a task that is opened at, or counts from, this instant. */
export function taskDeadline(state: DossierState, limit: TaskLimit, from: Instant): Deadline | undefined {
  if (limit === 'NONE') return undefined;
  if (limit === 'WITH_DOSSIER') return state.due;
  if (isHandoffRule(limit)) return handoffDeadline(calendarNow(state), from, limit);
  return limitDeadline(calendarNow(state), from, limit);
}

const isHandoffRule = (limit: TaskLimit): limit is HandoffRule =>
  typeof limit === 'string' && (handoffRules as readonly string[]).includes(limit);

/** What another calendar, or another start, does to the dates: of the dossier and of each open task with a limit of its own. */
export function moved(state: DossierState, calendar: PinnedCalendar, clock = state.clock): Moved {
  const from = state.due;
  const turned = state.withdrawing || state.stopping;
  const to = clock && !turned ? clockDeadline(calendarOf(calendar), clock) : from;
  const then = { ...state, calendar };
  const tasks = openTasks(state).flatMap(({ id, limit, due, openedAt, from: counts = openedAt }) => {
    if (!due || limit === 'WITH_DOSSIER') return [];
    const other = taskDeadline(then, limit, counts);
    return other && !same(other, due) ? [{ task: id, due: other }] : [];
  });
  return {
    ...(!same(from, to) && { due: { ...(from && { from }), ...(to && { to }) } }),
    ...(tasks.length > 0 && { tasks }),
  };
}

const same = (a: Deadline | undefined, b: Deadline | undefined): boolean =>
  a?.at === b?.at && a?.lateFrom === b?.lateFrom && a?.provisional === b?.provisional;
