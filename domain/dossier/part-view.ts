import { clockDeadline } from '../clock/deadline';
import type { Clock } from '../clock/clock';
import type { Instant } from '../calendar/snapshot';
import type { UnitId } from './actor';
import { clockOfPart, endOfPart, partBegunAt, tasksOfPart, type Part, type PartEnd } from './group';
import { calendarNow, type DossierState } from './state';
import { publicStatus, type PublicStatus } from './status';
import type { Deadline } from './task';

/** A part of a group as a dossier that depends on another (NĐ 61/2018 Đ3.2). Instants are epoch ms. */
export interface PartView {
  /** The code of the dossier and its place in the group: `H26.001-261123-0001/2`. */
  readonly number: string;
  /** Of the procedure. */
  readonly code: string;
  readonly unit: UnitId;
  readonly status: PublicStatus;
  /** By its own limit; absent before it begins, and while the applicant is asked. */
  readonly due?: Deadline;
  readonly overdue: boolean;
  readonly begunAt?: Instant;
  readonly endedAt?: Instant;
  readonly end?: PartEnd;
  /** The units that it waits for. */
  readonly turn: readonly UnitId[];
}

/** Every part of the group in its order; undefined where the dossier is of one procedure, or its parts have not been begun. */
export const partViews = (state: DossierState): readonly PartView[] | undefined =>
  state.group?.parts.map(part => partView(state, part));

/** The clocks from which the dates of the begun parts are computed, by number. */
export function partClocks(state: DossierState): Readonly<Record<string, Clock>> | undefined {
  if (!state.group) return undefined;
  const clocks: Record<string, Clock> = {};
  for (const { code } of state.group.parts) {
    const clock = clockOfPart(state, code);
    if (clock) clocks[partNumber(state, code)!] = clock;
  }
  return clocks;
}

/** Undefined for what is no part. */
export function partNumber({ start, group }: DossierState, code: string | undefined): string | undefined {
  const place = group?.parts.findIndex(part => part.code === code) ?? -1;
  return place < 0 ? undefined : `${start.code}/${place + 1}`;
}

function partView(state: DossierState, { code, unit }: Part): PartView {
  const tasks = tasksOfPart(state, code);
  const begunAt = partBegunAt(state, code);
  const end = endOfPart(state, code);
  const clock = clockOfPart(state, code);
  const due = clock && clockDeadline(calendarNow(state), clock);
  const last = tasks.at(-1);
  return {
    number: partNumber(state, code)!,
    code,
    unit,
    status: partStatus(state, code),
    ...(due && { due }),
    overdue: last?.overdue === true,
    ...(begunAt !== undefined && { begunAt }),
    ...(end && last?.ended && { endedAt: last.ended.at }),
    ...(end && { end }),
    turn: [...new Set(tasks.filter(({ ended }) => !ended).map(task => task.unit))],
  };
}

/** One of the ten public statuses for a part of its own: accepted with the whole, at work, asked for, stopped, done, given out (law.md §5.1). */
export function partStatus(state: DossierState, code: string): PublicStatus {
  const { outcome, concluded, withdrawing, stopping } = state;
  const came = outcome ?? concluded;
  // What turns the whole turns every part of it.
  if (withdrawing || stopping || came === 'WITHDRAWN' || came === 'STOPPED') return publicStatus(state);
  const end = endOfPart(state, code);
  if (end === 'FINISH_PART') return came ? 10 : 9;
  if (end) return 8;
  const open = tasksOfPart(state, code).find(({ ended }) => !ended);
  if (!open) return 2;
  if (open.kind === 'STOP_NOTICE') return 8;
  return open.kind === 'SUPPLEMENT' ? 5 : 4;
}
