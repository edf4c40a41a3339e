import type { UnitId } from './actor';

/** Which unit follows which, where an agency was withdrawn or merged (law.md §11). */
export type Replacement = Readonly<Record<UnitId, UnitId>>;
