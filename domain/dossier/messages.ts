import type { Act, MachineCommand, Submit } from './commands';
import type { DossierEvent } from './events';
import type { TaskRow } from './task-row';
import type { DossierView } from './view';

/** What is not yet in the read model: the events of a transition, the tasks it touched, and the dossier after it. */
export interface Recordable {
  readonly events: readonly DossierEvent[];
  readonly tasks: readonly TaskRow[];
  readonly dossier: DossierView;
}

/** A command on its way to the engine. The engine's clock says when it happens. */
export type SentCommand = (Omit<Submit, 'at'> | Omit<Act, 'at'>) & {
  /** True when the sender keeps a journal row and records the answer itself; without it the workflow records. */
  readonly journalled?: boolean;
};

/** The answer to a command that was carried out. */
export type CommandResult = Recordable;

/** What a machine tells, by signal: the engine's clock says when it was heard. */
export type MachineWord = WithoutInstant<MachineCommand>;

/** Of each of a union. */
type WithoutInstant<T> = T extends unknown ? Omit<T, 'at'> : never;
