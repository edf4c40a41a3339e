import { calendarOf } from '../calendar/calendar-of';
import type { PinnedCalendar } from '../calendar/packed/packed-calendar';
import type { Instant, LocalDate } from '../calendar/snapshot';
import { isRefusal, openSuspension, type SuspensionMode } from '../clock/clock';
import { resume, suspend } from '../clock/commands';
import { clockDeadline, clockHoursDeadline, handoffDeadline, limitDeadline } from '../clock/deadline';
import { handoffRules, type HandoffRule } from '../clock/rules/handoff';
import type { Happening, Moved } from './events';
import { clockOfPart } from './group';
import { calendarNow, isProcessed, isTurned, openTasks, type DossierState } from './state';
import { noticeDeadline } from './supplement-rounds';
import type { Deadline, TaskKind, TaskLimit, TaskRecord } from './task';

/** The clock stops for a wait, by its mode; nothing while it does not run or stands already. */
export function suspended(state: DossierState, at: Instant, mode: SuspensionMode, because: TaskKind): Happening[] {
  const standing = state.clock && suspend(state.clock, at, mode, because);
  if (!standing || isRefusal(standing)) return [];
  const due = clockDeadline(calendarNow(state), standing);
  return [{ kind: 'CLOCK_SUSPENDED', mode, because, ...(due && { due }) }];
}

/**
 * The clock goes on at a legal time when this wait ends, anew or with what was left (NĐ 61/2018 Đ19.4); nothing while it does not stand. Where the
 * applicant was asked for several parts of a group it goes on with the last of them, and anew where any of them was completed.
 */
export function resumed(state: DossierState, { id }: TaskRecord, at: Instant, asked?: 'PAUSE'): Happening[] {
  const { clock } = state;
  const standing = clock && openSuspension(clock);
  if (!standing) return [];
  const others = state.tasks.filter(task => task.suspends && task.id !== id && task.openedAt >= standing.at);
  if (others.some(({ ended }) => !ended)) return [];
  const as = others.some(({ ended }) => ended?.action === 'SUPPLEMENT') ? undefined : asked;
  const running = resume(clock, at, as);
  if (isRefusal(running)) return [];
  return [{ kind: 'CLOCK_RESUMED', due: clockDeadline(calendarNow(state), running)!, ...(as && { as }) }];
}

/** The deadline of a task that is opened at, or counts from, this instant. What its unit does for a part of a group keeps to the part's clock. */
export function taskDeadline(
  state: DossierState,
  { limit, kind, part }: { readonly limit: TaskLimit; readonly kind?: TaskKind; readonly part?: string },
  from: Instant,
): Deadline | undefined {
  if (limit === 'NONE') return undefined;
  const clock = limit === 'WITH_PART' || kind === 'PART' ? clockOfPart(state, part, from) : undefined;
  if (clock) return clockDeadline(calendarNow(state), clock);
  if (limit === 'WITH_DOSSIER' || limit === 'WITH_PART') return state.due;
  if (isHandoffRule(limit)) return handoffDeadline(calendarNow(state), from, limit);
  if ('clockHours' in limit) return clockHoursDeadline(calendarNow(state), from, limit.clockHours);
  if (kind === 'SUPPLEMENT_NOTICE') return noticeDeadline(state, limit, from, part);
  return limitDeadline(calendarNow(state), from, limit);
}

const isHandoffRule = (limit: TaskLimit): limit is HandoffRule =>
  typeof limit === 'string' && (handoffRules as readonly string[]).includes(limit);

/** What another calendar, or another start, does to the dates: of the dossier and of each open task with a limit of its own. */
export function moved(state: DossierState, calendar: PinnedCalendar, clock = state.clock): Moved {
  const from = state.due;
  const to = clock && !isTurned(state) ? clockDeadline(calendarOf(calendar), clock) : from;
  const then = { ...state, calendar };
  const tasks = openTasks(state).flatMap(task => {
    const { id, limit, due, openedAt, from: counts = openedAt } = task;
    if (!due || limit === 'WITH_DOSSIER') return [];
    const other = taskDeadline(then, task, counts);
    return other && !same(other, due) ? [{ task: id, due: other }] : [];
  });
  const appointment = appointmentBy(then);
  return {
    ...(!same(from, to) && { due: { ...(from && { from }), ...(to && { to }) } }),
    ...(tasks.length > 0 && { tasks }),
    ...(appointment !== state.appointment && { appointment }),
  };
}

/** Nobody is asked to come on a day off, nor on one that has become one (BLDS Đ148.5); what is over stays as it was. */
const appointmentBy = (state: DossierState): LocalDate | undefined =>
  state.appointment && isProcessed(state)
    ? calendarNow(state).provisionally(known => known.rollForward(state.appointment!)).value
    : state.appointment;

/** Whether two dates are one. */
export const same = (a: Deadline | undefined, b: Deadline | undefined): boolean =>
  a?.at === b?.at && a?.lateFrom === b?.lateFrom && a?.provisional === b?.provisional;
