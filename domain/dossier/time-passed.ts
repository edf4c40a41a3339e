import type { Instant } from '../calendar/snapshot';
import { resumed } from './clock-moves';
import { byTime, type Happening } from './events';
import { lateMarks } from './late-marks';
import { openTasks, type DossierState } from './state';
import type { TaskRecord } from './task';

/** Something that time brings at an instant. `moves`: the route goes on by it, as if somebody had acted just then. */
export interface Mark {
  readonly from: Instant;
  readonly moves?: true;
  readonly happenings: readonly Happening[];
}

/** What time has brought: `moved` names the instant at which it made the route go on. */
export interface Passed {
  readonly happenings: readonly Happening[];
  readonly moved?: Instant;
}

/**
 * What the mere passing of time brings: each thing once, in the order in which it fell due, also after days of downtime. Ends with the
 * first thing that makes the route go on: what falls due after it depends on where the route went.
 */
export function timePassed(state: DossierState, at: Instant): Passed {
  const due = marks(state)
    .filter(mark => mark.from <= at)
    .sort((a, b) => a.from - b.from);
  const moving = due.findIndex(mark => mark.moves);
  const told = moving < 0 ? due : due.slice(0, moving + 1);
  return { happenings: told.flatMap(mark => mark.happenings), ...(moving >= 0 && { moved: due[moving]!.from }) };
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
  const { id, due, expires, suspends, overdue, kind } = task;
  if (!due) return [];
  const from = due.lateFrom;
  if (expires) {
    // The silence itself, and the clock that stood for it: its rest runs on, nothing starts anew (NĐ 61/2018 Đ19.4).
    const goesOn = suspends ? resumed(state, from, 'PAUSE') : [];
    return [
      { from, moves: true, happenings: [{ kind: 'TASK_ENDED', task: id, action: expires, by: byTime }, ...goesOn] },
    ];
  }
  if (overdue) return [];
  // NĐ 61/2018 Đ19.5.b: without an answer the head of the one-stop is told.
  const reported = kind === 'LIAISON' ? [{ kind: 'SILENCE_REPORTED', task: id } as const] : [];
  return [{ from, happenings: [{ kind: 'TASK_OVERDUE', task: id }, ...reported] }];
}
