import type { Instant } from '../../calendar/snapshot';
import type { DossierEvent } from '../events';
import type { DossierState } from '../state';

/**
 * The clock stops. Brought in time and entered afterwards: it was not overdue (Gia Lai Đ14.2); settled at once after its limit, it is though nobody
 * was told (NĐ 61/2018 Đ17.4).
 */
export const resultReady = (
  state: DossierState,
  { onTime }: DossierEvent & { kind: 'RESULT_READY' },
  at: Instant,
): DossierState => ({
  ...state,
  readyAt: at,
  onTime,
  clock: state.clock && { ...state.clock, stoppedAt: at },
  overdue: !onTime,
  ...(onTime && { escalated: 0 }),
});

/** NĐ 61/2018 Đ21.1: back to the unit that erred; the clock had stopped and is counted on from its start. */
export function resultRecalled({ readyAt: _, onTime: __, signedAt: ___, ...state }: DossierState): DossierState {
  const { stoppedAt: ____, ...clock } = state.clock!;
  return { ...state, clock, uncollected: false };
}
