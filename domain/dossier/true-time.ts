import type { Instant } from '../calendar/snapshot';
import type { Clock } from '../clock/clock';
import type { DossierState } from './state';
import type { TaskRecord } from './task';

/** What somebody did, in the order of entry: by its `seq`, at its legal time; with the task that it ended. */
export interface ActEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly task?: string;
}

/** Acts from whose time the law counts besides the reception, and what of the clock's ledger stands at that time. */
const counting = {
  // NĐ 61/2018 Đ19.4: the clock stands from the request, and the limit starts anew with the full supplement
  SEND_SUPPLEMENT_NOTICE: 'SUSPENDED',
  SUPPLEMENT: 'RESUMED',
  DECLINE_SUPPLEMENT: 'RESUMED',
  // NĐ 61/2018 Đ20: the result is at the desk, and the clock stops
  ISSUE_RESULT: 'STOPPED',
} as const;
type CountingAction = keyof typeof counting;

/** An entry whose time counts, with the task that it ended. */
export interface CountingEntry extends ActEntry {
  readonly ended: TaskRecord;
  readonly action: CountingAction;
}

/** The entries besides the reception whose legal time may turn out to be another. */
export function countingEntries({ acts, tasks, readyAt }: DossierState): CountingEntry[] {
  const found = acts.flatMap(act => {
    const ended = tasks.find(({ id }) => id === act.task);
    const action = ended?.ended?.action;
    return action && action in counting ? [{ ...act, ended: ended, action: action as CountingAction }] : [];
  });
  // A result that was recalled is none (NĐ 61/2018 Đ21.1): of several only the last one counts, while it is there.
  const result = readyAt === undefined ? undefined : found.findLast(({ action }) => action === 'ISSUE_RESULT');
  return found.filter(entry => entry.action !== 'ISSUE_RESULT' || entry === result);
}

/** Between what was done before it and what was done after it; a supplement not after the end of the window that it kept. */
export function boundsOf({ acts, submittedAt }: DossierState, entry: CountingEntry, now: Instant): [Instant, Instant] {
  const before = acts.filter(({ seq }) => seq < entry.seq).map(({ at }) => at);
  const after = acts.filter(({ seq }) => seq > entry.seq).map(({ at }) => at);
  const { due, expires } = entry.ended;
  const window = due && expires ? [due.lateFrom - 1] : [];
  return [Math.max(...before, before.length > 0 ? 0 : submittedAt!), Math.min(now, ...after, ...window)];
}

/** The dossier as it is when that entry was at `to`: the act, what it ended and opened, and the clock. The dates are not moved yet. */
export function atTrueTime(state: DossierState, seq: number, to: Instant): DossierState {
  const entry = countingEntries(state).find(one => one.seq === seq);
  if (!entry) return state;
  const acts = state.acts.map(act => (act.seq === seq ? { ...act, at: to } : act));
  return {
    ...state,
    acts,
    actedAt: Math.max(...acts.map(({ at }) => at)),
    clock: state.clock && clockAt(state.clock, entry, to),
    tasks: state.tasks.map(taskAt(state, entry, to)),
    ...(entry.action === 'ISSUE_RESULT' && { readyAt: to }),
  };
}

function clockAt(clock: Clock, { action, at }: CountingEntry, to: Instant): Clock {
  const kind = counting[action];
  if (kind === 'STOPPED') return { ...clock, stoppedAt: to };
  // At reception no clock stands yet, and there is nothing to move.
  const index = clock.ledger.findLastIndex(entry => entry.kind === kind && entry.at === at);
  return { ...clock, ledger: clock.ledger.map((entry, i) => (i === index ? { ...entry, at: to } : entry)) };
}

/** The task that the entry ended, those that it opened, and those that count from it. */
function taskAt({ acts }: DossierState, { seq, at, ended }: CountingEntry, to: Instant) {
  const next = acts.find(act => act.seq > seq)?.seq ?? Infinity;
  return (task: TaskRecord): TaskRecord => {
    if (task.id === ended.id) return endedAt(task, to);
    if (task.openedSeq < seq) return task;
    const opened = task.openedSeq < next && task.openedAt === at;
    return { ...task, ...(opened && { openedAt: to }), ...(task.from === at && { from: to }) };
  };
}

function endedAt({ overdue: _, ...task }: TaskRecord, at: Instant): TaskRecord {
  const overdue = task.due && at >= task.due.lateFrom;
  return { ...task, ended: { ...task.ended!, at }, ...(overdue && { overdue }) };
}
