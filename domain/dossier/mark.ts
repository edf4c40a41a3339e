import type { Instant } from '../calendar/snapshot';
import type { Happening } from './events';

/** Something that time brings at an instant. `moves`: the route goes on by it, as if somebody had acted just then. */
export interface Mark {
  readonly from: Instant;
  readonly moves?: true;
  readonly happenings: readonly Happening[];
}
