import type { Calendar } from '../../calendar/calendar';
import { daysBetween } from '../../calendar/dates';
import type { Instant, LocalDate } from '../../calendar/snapshot';
import type { Clock } from '../clock';
import type { Due } from '../due';
import type { Limit } from '../limit';
import { reckon } from '../reckoning';
import { explainClock } from './explain';
import type { DaysOff, Step } from './explanation';
import type { Counted } from './having-part';
import { onlyIn, type Told } from './ledger-changes';
import { otherDays } from './other-days';

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
  const days = a.due && b.due ? otherDays(before.calendar, after, counted(after, b.from!, a.due, b.due)) : [];
  const causes = [...otherTerms(a, b), ...otherEntries(a, b), ...days];
  const later = a.due && b.due && daysBetween(a.due.date, b.due.date);
  return { before: a.due, after: b.due, ...(later !== undefined && { days: later }), causes };
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

const counted = ({ calendar }: Worked, from: Instant, was: Due, { date }: Due): Counted => ({
  first: calendar.dateOf(from),
  due: date,
  last: latest(was.date, date),
});

const latest = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
