import type { Instant } from '../calendar/snapshot';
import type { ActionKind } from './action-kinds';
import type { ActEntry } from './act-entry';
import { byTime } from './events';
import type { DossierState } from './state';
import type { TaskRecord } from './task';

/** Acts beside which the clock runs or stands as it does: they have no place in its ledger. */
const besideTheClock: readonly ActionKind[] = [
  'REQUEST_SUPPLEMENT',
  'PLAN_VERIFICATION',
  'RECORD_VERIFICATION',
  'CONSULT',
  'ANSWER',
  'ASK_FURTHER',
  'REPLY',
  'FINISH_PART',
  'REFUSE_PART',
];

/**
 * When this task can have been ended at the earliest (epoch ms): after what people have entered, after what led to it, and in the clock's order.
 * What time has ended since in another branch was not before it, and does not stand in the way (Gia Lai Đ14.2).
 */
export function earliestEnd(state: DossierState, task: TaskRecord, action: ActionKind): Instant {
  const entered = state.acts.filter(act => !isOfTime(state, act)).map(({ at }) => at);
  const ofClock = besideTheClock.includes(action) ? [] : (state.clock?.ledger.slice(-1) ?? []).map(({ at }) => at);
  return Math.max(openingOf(state, task), ...entered, ...ofClock);
}

/** What came with the handing in came when that was, whenever it was entered. */
export const openingOf = ({ start, acts }: DossierState, { openedAt, openedSeq }: TaskRecord): Instant =>
  openedSeq === acts[0]!.seq + 1 ? start.submittedAt : openedAt;

/** Whether time ended that task by its silence, and nobody who goes on without an answer (NĐ 61/2018 Đ19.5.b). */
export const isOfTime = ({ tasks }: DossierState, act: ActEntry): boolean =>
  tasks.some(({ id, ended }) => id === act.task && ended?.by === byTime && ended.action !== 'CLOSED');
