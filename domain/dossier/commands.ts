import type { Instant } from '../calendar/snapshot';
import type { ActionKind } from './actions';
import type { Actor } from './actor';
import type { ContentRef } from './start';
import type { TaskId } from './task';

/** The first command of every dossier: its start carries the rest. */
export interface Submit {
  readonly kind: 'SUBMIT';
  readonly at: Instant;
  readonly by: Actor;
}

/** A person ends a task by one of its actions. */
export interface Act {
  readonly kind: ActionKind;
  readonly at: Instant;
  readonly by: Actor;
  /** The `seq` of the state the person saw: a task opened after it is not meant. */
  readonly seq: number;
  /** Needed only where several open tasks of the person's units offer the action. */
  readonly task?: TaskId;
  readonly reason?: ContentRef;
}

/** Time is one more command: warnings and escalations are rules like any other. */
export interface TimePassed {
  readonly kind: 'TIME_PASSED';
  readonly at: Instant;
}

export type Command = Submit | Act | TimePassed;
