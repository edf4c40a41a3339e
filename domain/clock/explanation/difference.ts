import { daysBetween } from '../../calendar/dates';
import type { Instant, LocalDate } from '../../calendar/snapshot';
import type { Due } from '../due';
import { reckon } from '../reckoning';
import type { Cause, Worked } from './cause';
import { explainClock } from './explain';
import type { Step } from './explanation';
import type { Counted } from './having-part';
import { onlyIn, type Told } from './ledger-changes';
import { otherDays } from './other-days';

export interface Difference {
  readonly before?: Due;
  readonly after?: Due;
  /** Calendar days, positive when later; nothing while there is no due date. */
  readonly days?: number;
  readonly causes: readonly Cause[];
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
