import type { CalendarSnapshot, Instant } from '../calendar/snapshot';
import type { Outcome } from './events';
import type { Start } from './start';
import type { Deadline, TaskRecord } from './task';

/** Where a dossier is: the fold of its events over its start. */
export interface DossierState {
  readonly start: Start;
  readonly seq: number;
  readonly calendar: CalendarSnapshot;
  readonly submittedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly due?: Deadline;
  readonly overdue: boolean;
  readonly refusalProposed: boolean;
  readonly signedAt?: Instant;
  readonly readyAt?: Instant;
  readonly onTime?: boolean;
  readonly endedAt?: Instant;
  readonly outcome?: Outcome;
  readonly tasks: readonly TaskRecord[];
}

export const initialState = (start: Start): DossierState => ({
  start,
  seq: 0,
  calendar: start.calendar,
  overdue: false,
  refusalProposed: false,
  tasks: [],
});

export const openTasks = (state: DossierState): readonly TaskRecord[] => state.tasks.filter(task => !task.ended);
