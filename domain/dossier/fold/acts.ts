import type { Instant } from '../../calendar/snapshot';
import type { DossierState } from '../state';
import type { TaskId } from '../task';

/** Somebody, or time, did something: what comes after it is not before it (Gia Lai Đ14.2). */
export const acted = (state: DossierState, seq: number, at: Instant, task?: TaskId): DossierState => ({
  ...state,
  actedAt: Math.max(state.actedAt, at),
  acts: [...state.acts, { seq, at, ...(task && { task }) }],
});
