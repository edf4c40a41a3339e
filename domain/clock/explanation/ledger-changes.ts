import type { Instant, LocalDate } from '../../calendar/snapshot';
import type { Clock, ClockEntry, SuspensionMode } from '../clock';
import type { Limit } from '../limit';
import type { Step } from './explanation';

/** A ledger that a clock was worked out with, and the steps that came of it. */
export interface Told {
  readonly ledger: Clock['ledger'];
  readonly steps: readonly Step[];
}

/**
 * The steps of the entries from an instant on that only the one ledger has, in its order. The entries are compared and not the
 * steps: those say what came of an entry, which another calendar changes. What a later restart made void has no step.
 */
export function onlyIn(one: Told, other: Told, from: Instant): Step[] {
  const known = identities(other.ledger);
  return identities(one.ledger).flatMap((identity, index) => {
    const place = known.indexOf(identity);
    if (place >= 0) known.splice(place, 1);
    const entry = one.ledger[index]!;
    const step = place < 0 && entry.at >= from && one.steps.find(candidate => tells(candidate, entry));
    return step ? [step] : [];
  });
}

/** What makes each entry of a ledger the one it is; of a resumption also how the budget goes on. */
function identities(ledger: Clock['ledger']): string[] {
  let mode: SuspensionMode | undefined;
  return ledger.map(entry => {
    if (entry.kind === 'SUSPENDED') mode = entry.mode;
    return said(entry.kind === 'RESUMED' ? { ...entry, mode: entry.as ?? mode } : entry);
  });
}

/** A resumption that counts anew is told as a restart. */
const tells = (step: Step, entry: ClockEntry): boolean =>
  said(step) === said(entry) || (entry.kind === 'RESUMED' && said(step) === said({ ...entry, kind: 'RESTARTED' }));

interface Said {
  readonly kind: string;
  readonly at?: Instant;
  readonly mode?: SuspensionMode;
  readonly to?: Limit | LocalDate;
  readonly because?: string;
}

const said = ({ kind, at, mode, to, because }: Said): string =>
  JSON.stringify([kind, at, mode, typeof to === 'object' ? [to.amount, to.unit] : to, because || undefined]);
