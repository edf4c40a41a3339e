import type { Calendar } from '../../calendar/calendar';
import { addDays, daysBetween } from '../../calendar/dates';
import type { Instant, LocalDate } from '../../calendar/snapshot';
import type { Clock } from '../clock';
import type { Due } from '../due';
import type { Limit } from '../limit';
import { reckon } from '../reckoning';
import { reasonOf } from './days-off';
import { explainClock } from './explain';
import type { DaysOff, Step } from './explanation';
import { onlyIn, type Told } from './ledger-changes';

/** Why a due date is not what it was. */
export type Cause =
  | { readonly kind: 'NOW_OFF'; readonly reason: DaysOff }
  /** Works by an exchange (`reason`), or because a closure was lifted. */
  | { readonly kind: 'NOW_WORKED'; readonly from: LocalDate; readonly to: LocalDate; readonly reason?: DaysOff }
  | { readonly kind: 'OTHER_HOURS'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly kind: 'OTHER_START'; readonly before: Instant; readonly after: Instant }
  | { readonly kind: 'OTHER_LIMIT'; readonly before: Limit; readonly after: Limit }
  /** Something was entered in the ledger: a suspension, a restart, a new date. */
  | { readonly kind: 'ENTERED'; readonly step: Step }
  /** It is no longer in the ledger. */
  | { readonly kind: 'REMOVED'; readonly step: Step };

export interface Difference {
  readonly before?: Due;
  readonly after?: Due;
  /** Calendar days, positive when later; nothing while there is no due date. */
  readonly days?: number;
  readonly causes: readonly Cause[];
}

/** A clock as it is worked out with a calendar. */
export interface Worked {
  readonly calendar: Calendar;
  readonly clock: Clock;
}

/** What differs between two workings of a dossier's clock, both started. Throws OUTSIDE_HORIZON. */
export function explainDifference(before: Worked, after: Worked): Difference {
  const [a, b] = [explained(before), explained(after)];
  const causes = [...otherTerms(a, b), ...otherEntries(a, b), ...otherDays(a, b)];
  const days = a.due && b.due && daysBetween(a.due.date, b.due.date);
  return { before: a.due, after: b.due, ...(days !== undefined && { days }), causes };
}

interface Explained extends Worked {
  readonly due?: Due;
  readonly steps: readonly Step[];
  /** From when the limit is counted: before it everything is void. Nothing while the clock has not started. */
  readonly from?: Instant;
}

function explained({ calendar, clock }: Worked): Explained {
  const { due, steps = [] } = explainClock(calendar, clock) ?? {};
  return { calendar, clock, due, steps, from: reckon(calendar, clock)?.from };
}

function otherTerms(before: Explained, after: Explained): Cause[] {
  const causes: Cause[] = [];
  const { limit } = after.clock;
  const was = before.clock.limit;
  if (was.amount !== limit.amount || was.unit !== limit.unit)
    causes.push({ kind: 'OTHER_LIMIT', before: was, after: limit });
  const [from, to] = [before.clock.startedAt, after.clock.startedAt];
  const counts = before.from === from || after.from === to;
  if (from !== undefined && to !== undefined && from !== to && counts)
    causes.push({ kind: 'OTHER_START', before: from, after: to });
  return causes;
}

/** Entries that are gone, then those that are new; none from before the count of either. */
function otherEntries(before: Explained, after: Explained): Cause[] {
  const from = Math.min(before.from ?? -Infinity, after.from ?? -Infinity);
  const [a, b] = [before, after].map(({ clock, steps }) => ({ ledger: clock.ledger, steps })) as [Told, Told];
  return [
    ...onlyIn(a, b, from).map((step): Cause => ({ kind: 'REMOVED', step })),
    ...onlyIn(b, a, from).map((step): Cause => ({ kind: 'ENTERED', step })),
  ];
}

/** Dates from the start of the count, up to the later due date, that the two calendars treat differently; rows for one reason together. */
function otherDays(before: Explained, after: Explained): Cause[] {
  const causes: Cause[] = [];
  const [a, b] = [before.due, after.due];
  if (!a || !b) return causes;
  const last = a.date > b.date ? a.date : b.date;
  for (let date = after.calendar.dateOf(after.from!); date <= last; date = addDays(date, 1)) {
    const cause = otherDay(before.calendar, after.calendar, date);
    const previous = causes.at(-1);
    const row = cause && previous && continued(previous, cause);
    if (row) causes[causes.length - 1] = row;
    else if (cause) causes.push(cause);
  }
  return causes;
}

function otherDay(before: Calendar, after: Calendar, date: LocalDate): Cause | undefined {
  const [was, is] = [before.dayFacts(date), after.dayFacts(date)];
  if (was.working && !is.working) return { kind: 'NOW_OFF', reason: reasonOf(is) };
  if (is.working && !was.working)
    return { kind: 'NOW_WORKED', from: date, to: date, ...(is.exception && { reason: reasonOf(is) }) };
  const same = was.hours.join(';') === is.hours.join(';');
  return same ? undefined : { kind: 'OTHER_HOURS', from: date, to: date };
}

/** The next day of the same cause: a row, weekends bridged where the hours changed. */
function continued(previous: Cause, cause: Cause): Cause | undefined {
  if (previous.kind === 'OTHER_HOURS' && cause.kind === 'OTHER_HOURS') return { ...previous, to: cause.to };
  if (previous.kind !== 'NOW_OFF' || cause.kind !== 'NOW_OFF') return undefined;
  const { kind, name, notice, to } = previous.reason;
  const same = cause.reason.kind === kind && cause.reason.name === name && cause.reason.notice === notice;
  if (!same || daysBetween(to, cause.reason.from) > 3) return undefined;
  return { kind: 'NOW_OFF', reason: { ...previous.reason, to: cause.reason.to } };
}
