import type { Instant } from '../calendar/snapshot';
import type { ActEntry } from './act-entry';
import { isOfTime, openingOf } from './entry-order';
import type { DossierState } from './state';
import type { TaskRecord } from './task';

/** Acts from whose time the law counts, and what they do to the clock. */
const counting = {
  // NĐ 61/2018 Đ17.1.c, Đ17.4: the clock starts, and with it the work that follows
  ACCEPT: 'STARTED',
  SETTLE_AT_ONCE: 'STARTED',
  // NĐ 61/2018 Đ19.4: the clock stands from the request, and the limit starts anew with the full supplement
  SEND_SUPPLEMENT_NOTICE: 'SUSPENDED',
  SUPPLEMENT: 'RESUMED',
  DECLINE_SUPPLEMENT: 'RESUMED',
  // NĐ 61/2018 Đ22.1: as does the fee by its rule, told by the desk or by the payment system
  RECORD_PAYMENT: 'RESUMED',
  PAYMENT_RECEIVED: 'RESUMED',
  // or waived (law.md §9): the only act that is kept with a task that falls away by it, the payment that was waited for
  CLOSED: 'RESUMED',
  // NĐ 61/2018 Đ20: the result is at the desk, and the clock stops
  ISSUE_RESULT: 'STOPPED',
} as const;
type CountingAction = keyof typeof counting;

/** An entry whose time counts, with the task that it ended. */
export interface CountingEntry extends ActEntry {
  /** The `seq` by which a correction names it: of the reception that of the acceptance, of every other its own. */
  readonly named: number;
  readonly ended: TaskRecord;
  readonly action: CountingAction;
  readonly clock: (typeof counting)[CountingAction];
}

/** The entries whose legal time may turn out to be another. */
export function countingEntries({ acts, tasks, readyAt, acceptedSeq }: DossierState): CountingEntry[] {
  const found = acts.flatMap(act => {
    const ended = tasks.find(({ id }) => id === act.task);
    const action = ended?.ended?.action;
    if (!action || !(action in counting)) return [];
    const clock = counting[action as CountingAction];
    const named = clock === 'STARTED' ? acceptedSeq! : act.seq;
    return [{ ...act, named, ended: ended, action: action as CountingAction, clock }];
  });
  // A result that was recalled is none (NĐ 61/2018 Đ21.1): of several only the last one counts, while it is there.
  const result = readyAt === undefined ? undefined : found.findLast(({ clock }) => clock === 'STOPPED');
  return found.filter(entry => entry.clock !== 'STOPPED' || entry === result);
}

/**
 * Between what was done before it and what was done after it, in the order in which it could be entered at all; a supplement not after the end of
 * the window that it kept.
 */
export function boundsOf(state: DossierState, entry: CountingEntry, now: Instant): [Instant, Instant] {
  const before = state.acts.filter(act => act.seq < entry.seq && act.at <= entry.at && !endedBeside(state, act));
  const after = state.acts.filter(({ seq }) => seq > entry.seq);
  const { due, expires } = entry.ended;
  const window = due && expires ? [due.lateFrom - 1] : [];
  return [
    Math.max(openingOf(state, entry.ended), ...before.map(({ at }) => at)),
    Math.min(now, ...after.map(({ at }) => at), ...window),
  ];
}

/** What time ended in another branch, unless the clock went on with it, does not stand in the way (`earliestEnd`). */
const endedBeside = (state: DossierState, act: ActEntry): boolean =>
  isOfTime(state, act) && !state.clock?.ledger.some(({ at }) => at === act.at);
