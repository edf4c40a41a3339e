import type { Instant, LocalDate } from '../calendar/snapshot';
import type { Refusal } from '../errors';
import type { Limit } from './limit';

/**
 * What a wait does to the limit: the whole budget anew after it (NĐ 61/2018 Đ19.4), the rest of the budget after it ("not counted" in
 * 119 procedures, law.md §1.7), or nothing.
 */
export const suspensionModes = ['RESTART', 'PAUSE', 'NO_EFFECT'] as const;
export type SuspensionMode = (typeof suspensionModes)[number];

/** What happened to a clock, in order of time. `because` is said to the citizen; of a suspension it may be the kind of work that is waited for. */
export type ClockEntry =
  | { readonly kind: 'SUSPENDED'; readonly at: Instant; readonly mode: SuspensionMode; readonly because?: string }
  /** `as` PAUSE: the restart did not come about (the window for it ran out), the rest of the budget runs on. */
  | { readonly kind: 'RESUMED'; readonly at: Instant; readonly as?: 'PAUSE' }
  | { readonly kind: 'RESTARTED'; readonly at: Instant; readonly because?: string }
  | { readonly kind: 'EXTENDED'; readonly at: Instant; readonly to: Limit | LocalDate; readonly because?: string };

/** A statutory clock: plain JSON, never changed in place. Without `startedAt` it has not started. */
export interface Clock {
  readonly limit: Limit;
  readonly startedAt?: Instant;
  readonly ledger: readonly ClockEntry[];
  readonly stoppedAt?: Instant;
}

export type Suspension = Extract<ClockEntry, { kind: 'SUSPENDED' }>;
export type Extension = Extract<ClockEntry, { kind: 'EXTENDED' }>;
export type ClockOutcome = Clock | Refusal;

export const isRefusal = (outcome: ClockOutcome): outcome is Refusal => 'code' in outcome;

/** The suspension that was not yet ended. */
export function openSuspension(clock: Clock): Suspension | undefined {
  const last = clock.ledger.findLast(entry => entry.kind !== 'EXTENDED');
  return last?.kind === 'SUSPENDED' ? last : undefined;
}
