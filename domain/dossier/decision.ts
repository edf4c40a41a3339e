import type { Instant } from '../calendar/snapshot';
import type { Refusal } from '../errors';
import type { Happening } from './events';

/** What a command leads to, or why it may not be. */
export type Decision = Decided | { readonly refused: Refusal };

export interface Decided {
  readonly happenings: readonly Happening[];
  /** When it happened by law, where that is not the instant of the command. */
  readonly legalAt?: Instant;
  readonly refused?: undefined;
}
