import type { Instant } from '../calendar/snapshot';

/** What somebody did, in the order of entry: by its `seq`, at its legal time; with the task that it ended. */
export interface ActEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly task?: string;
}
