import type { Instant } from '../../calendar/snapshot';

/** A task of a unit inside a dossier: from when it lay with the unit until the unit was done. Tasks may overlap. */
export interface TaskSpan {
  readonly unit: string;
  readonly from: Instant;
  readonly to: Instant;
  /** When the unit was to be done: its own limit, or the whole's due date. */
  readonly due: Instant;
}

/** The dossier as a whole: counted from the start (or the last restart) to the end, without the pauses. */
export interface WholeSpan {
  readonly from: Instant;
  readonly to: Instant;
  /** When the whole was due. */
  readonly due: Instant;
  readonly paused?: readonly { readonly from: Instant; readonly to: Instant }[];
}

/** Time that lay with no unit is the one-stop desk's to explain. */
export const withNoUnit = 'WITH_NO_UNIT';
/** Lateness that no unit made: the tasks' limits together exceed the dossier's. */
export const plan = 'PLAN';
