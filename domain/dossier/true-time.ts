import type { Instant } from '../calendar/snapshot';
import type { Clock, ClockEntry } from '../clock/clock';
import { clockStart } from './clock-start';
import { countingEntries, type CountingEntry } from './counting-entries';
import { countsFrom, isOpenedBy } from './counts-from';
import type { DossierState } from './state';
import type { TaskRecord } from './task';

/** The dossier as it is when the entry of that name was at `to`: the act, what it ended and opened, and the clock. The dates are not moved yet. */
export function atTrueTime(state: DossierState, named: number, to: Instant): DossierState {
  const entry = countingEntries(state).find(one => one.named === named);
  if (!entry) return state;
  if (named === state.acceptedSeq && clockStart(state) === 'MINUTES')
    return { ...state, clock: { ...state.clock!, startedAt: to } };
  const acts = state.acts.map(act => (act.seq === entry.seq ? { ...act, at: to } : act));
  return {
    ...state,
    acts,
    actedAt: Math.max(...acts.map(({ at }) => at)),
    ...(state.clock && { clock: clockAt(state.clock, state, entry, to) }),
    tasks: state.tasks.map(taskAt(state, entry, to)),
    ...(entry.clock === 'STARTED' && { acceptedAt: to }),
    ...(endsProcessing(entry) && { readyAt: to }),
  };
}

const endsProcessing = ({ action }: CountingEntry): boolean => action === 'ISSUE_RESULT' || action === 'SETTLE_AT_ONCE';

function clockAt(clock: Clock, state: DossierState, entry: CountingEntry, to: Instant): Clock {
  const moves = (kind: ClockEntry['kind']): number => {
    // Of two at one instant the first was earlier, the last later.
    const same = (one: ClockEntry): boolean => one.kind === kind && one.at === entry.at;
    return to < entry.at ? clock.ledger.findIndex(same) : clock.ledger.findLastIndex(same);
  };
  // At reception no clock stands yet, and there is nothing to move.
  const moving = [
    ...(entry.clock === 'RESUMED' ? [moves('RESUMED')] : []),
    ...(suspends(state, entry) ? [moves('SUSPENDED')] : []),
  ];
  return {
    ...clock,
    ledger: clock.ledger.map((one, i) => (moving.includes(i) ? { ...one, at: to } : one)),
    ...(entry.seq === clockStart(state) && { startedAt: to }),
    ...(endsProcessing(entry) && { stoppedAt: to }),
  };
}

/** Whether the clock stands for what the entry opened, and not for what was asked for at the same instant before. */
function suspends(state: DossierState, entry: CountingEntry): boolean {
  const { seq, at } = entry;
  const waits = state.tasks.filter(task => task.suspends && task.openedAt === at);
  const stood = waits.some(({ openedSeq, ended }) => openedSeq < seq && (!ended || ended.at > at));
  return !stood && waits.some(isOpenedBy(state, entry));
}

/** The task that the entry ended, those that it opened, and those that count from it. */
function taskAt(state: DossierState, entry: CountingEntry, to: Instant) {
  const opened = isOpenedBy(state, entry);
  const counts = countsFrom(state, entry);
  const { seq, ended } = entry;
  return (task: TaskRecord): TaskRecord => {
    if (task.id === ended.id) return endedAt(task, to);
    if (task.openedSeq < seq) return task;
    return { ...task, ...(opened(task) && { openedAt: to }), ...(counts(task) && { from: to }) };
  };
}

function endedAt({ overdue: _, ...task }: TaskRecord, at: Instant): TaskRecord {
  const overdue = task.due && at >= task.due.lateFrom;
  return { ...task, ended: { ...task.ended!, at }, ...(overdue && { overdue }) };
}
