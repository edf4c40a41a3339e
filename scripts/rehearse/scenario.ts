import type { CalendarSnapshot, Instant } from '../../domain/calendar/snapshot';
import type { ActionKind } from '../../domain/dossier/action-kinds';
import type { ActDetails } from '../../domain/dossier/details';
import type { TaskKind, TaskRecord } from '../../domain/dossier/task';
import type { Label } from './cast';
import type { Rehearsed } from './procedures';
import type { Scene, Turn } from './scene';

/** Where somebody does other than the usual; NOBODY: it is left to time. */
export type Answer =
  | { readonly action?: ActionKind; readonly share?: number; readonly at?: Instant; readonly details?: ActDetails }
  | 'NOBODY';

/** Who does what when, where it is not the usual; and whether it came about, for not every procedure has what it is about. */
export interface Scenario extends Label {
  readonly name: string;
  /** For each kind of task, what is different. */
  readonly answers?: Readonly<Partial<Record<TaskKind, (task: TaskRecord, scene: Scene) => Answer | undefined>>>;
  /** What somebody does beside the tasks. */
  readonly beside?: (scene: Scene) => Turn | undefined;
  /** When the dossier is handed in, where it matters; undefined when there is no such time. */
  readonly begins?: (procedure: Rehearsed, calendar: CalendarSnapshot, now: Instant) => Instant | undefined;
  /** Whether the life that was led is what the scenario is about. */
  readonly came: (scene: Scene) => boolean;
  /** Said of a procedure in which it cannot come about. */
  readonly unfit: Label;
}
