import type { Instant } from '../calendar/snapshot';
import { resumed, taskDeadline } from './clock-moves';
import { byTime, type Happening } from './events';
import { lateMarks } from './late-marks';
import type { Mark } from './mark';
import { owesOpinion } from './partner-units';
import { openTasks, type DossierState } from './state';
import type { TaskRecord } from './task';

/** What time has brought: `moved` names the instant at which it made the route go on. */
export interface Passed {
  readonly happenings: readonly Happening[];
  readonly moved?: Instant;
}

/**
 * What the mere passing of time brings: each thing once, in the order in which it fell due, also after days of downtime. What makes the
 * route go on is told alone, as of its own instant: what falls due after it depends on where the route went.
 */
export function timePassed(state: DossierState, at: Instant): Passed {
  const due = marks(state)
    .filter(mark => mark.from <= at)
    .sort((a, b) => a.from - b.from);
  const [first] = due;
  if (first?.moves) return { happenings: first.happenings, moved: first.from };
  const moving = due.findIndex(mark => mark.moves);
  return { happenings: due.slice(0, moving < 0 ? due.length : moving).flatMap(mark => mark.happenings) };
}

/** The next instant at which `timePassed` has something to say. */
export function nextWake(state: DossierState): Instant | undefined {
  const instants = marks(state).map(mark => mark.from);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

function marks(state: DossierState): readonly Mark[] {
  if (state.outcome) return [];
  return [...openTasks(state).flatMap(task => taskMark(state, task)), ...lateMarks(state)];
}

function taskMark(state: DossierState, task: TaskRecord): Mark[] {
  const { id, due, expires, suspends, overdue, openedAt } = task;
  if (!due) return [];
  if (expires) {
    // Opened again after its limit (a further question): over at once, not before.
    const from = Math.max(due.lateFrom, openedAt);
    // The silence itself, and the clock that stood for it: its rest runs on, nothing starts anew (NĐ 61/2018 Đ19.4).
    const goesOn = suspends ? resumed(state, task, from, 'PAUSE') : [];
    return [
      { from, moves: true, happenings: [{ kind: 'TASK_ENDED', task: id, action: expires, by: byTime }, ...goesOn] },
    ];
  }
  if (overdue) return [];
  const from = due.lateFrom;
  // NĐ 61/2018 Đ19.5.b: without an answer the head of the one-stop is told.
  const reported = owesOpinion(task) ? [{ kind: 'SILENCE_REPORTED', task: id } as const] : [];
  return [...warning(state, task), { from, happenings: [{ kind: 'TASK_OVERDUE', task: id }, ...reported] }];
}

/** At the hour at which a stricter rule's time is over, where that is before the task's own. */
function warning(state: DossierState, { id, stricter, due, warned, openedAt, from = openedAt }: TaskRecord): Mark[] {
  const by = stricter && !warned ? taskDeadline(state, { limit: stricter }, from) : undefined;
  if (!by || by.lateFrom >= due!.lateFrom) return [];
  return [{ from: by.at, happenings: [{ kind: 'TASK_WARNED', task: id }] }];
}
