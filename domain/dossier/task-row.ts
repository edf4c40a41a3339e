import type { Instant } from '../calendar/snapshot';
import type { UnitId } from './actor';
import type { TaskId, TaskKind, TaskRecord } from './task';

/** What the read model keeps of a task, by which worklists find it. Instants are epoch ms. */
export interface TaskRow {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly unit: UnitId;
  readonly assignee?: string;
  readonly part?: string;
  readonly followedBy?: UnitId;
  readonly openedAt: Instant;
  readonly dueAt?: Instant;
  readonly lateFrom?: Instant;
  readonly endedAt?: Instant;
  readonly action?: NonNullable<TaskRecord['ended']>['action'];
  readonly endedBy?: string;
}

/** Short, for it goes with every answer into the history: what a task asks and how it was said is in its events. */
export function taskRow(task: TaskRecord): TaskRow {
  const { id, kind, unit, assignee, part, followedBy, openedAt, due, ended } = task;
  return {
    ...{ id, kind, unit, openedAt },
    ...(assignee !== undefined && { assignee }),
    ...(part !== undefined && { part }),
    ...(followedBy !== undefined && { followedBy }),
    ...(due && { dueAt: due.at, lateFrom: due.lateFrom }),
    ...(ended && { endedAt: ended.at, action: ended.action, endedBy: ended.by }),
  };
}
