import type { CalendarSnapshot, Instant } from '../calendar/snapshot';
import type { Limit } from '../clock/limit';
import type { ActionKind } from './actions';
import type { UnitId } from './actor';
import type { Outcome } from './events';
import type { Channel } from '../procedure/procedure';
import { openTasks, type DossierState } from './state';
import { publicStatus, type PublicStatus } from './status';
import type { Deadline, TaskId, TaskKind, TaskRecord } from './task';
import type { DossierEvent } from './events';
import type { Recordable } from './messages';

/** An open task as a screen shows it. */
export interface OpenTaskView {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly unit: UnitId;
  readonly actions: readonly ActionKind[];
  readonly openedAt: Instant;
  readonly due?: Deadline;
  readonly overdue: boolean;
}

/** What the engine answers about a dossier and what the read model keeps of it. Instants are epoch ms. No personal data. */
export interface DossierView {
  readonly code: string;
  readonly seq: number;
  readonly agency: string;
  readonly procedure: { readonly code: string; readonly version: number };
  readonly channel: Channel;
  readonly applicant?: string;
  readonly status: PublicStatus;
  readonly submittedAt: Instant;
  readonly acceptedAt?: Instant;
  readonly due?: Deadline;
  readonly readyAt?: Instant;
  readonly onTime?: boolean;
  readonly endedAt?: Instant;
  readonly outcome?: Outcome;
  readonly openTasks: readonly OpenTaskView[];
}

/** What the due date of the receipt is computed from: whoever has it can compute and explain it again. */
export interface DueBasis {
  readonly startedAt: Instant;
  readonly limit: Limit;
  readonly calendar: CalendarSnapshot;
}

/** The basis of the due date; undefined before acceptance. */
export const dueBasis = ({ acceptedAt, start, calendar }: DossierState): DueBasis | undefined =>
  acceptedAt === undefined ? undefined : { startedAt: acceptedAt, limit: start.procedure.limit, calendar };

export function viewOf(state: DossierState): DossierView {
  const { start, seq, acceptedAt, due, readyAt, onTime, endedAt, outcome } = state;
  return {
    code: start.code,
    seq,
    agency: start.agency,
    procedure: { code: start.procedure.code, version: start.procedure.version },
    channel: start.channel,
    applicant: start.applicant,
    status: publicStatus(state),
    submittedAt: start.submittedAt,
    acceptedAt,
    due,
    readyAt,
    onTime,
    endedAt,
    outcome,
    openTasks: openTasks(state).map(openTaskView),
  };
}

/** What has to be recorded of these events, which led to this state. */
export function recordable(state: DossierState, events: readonly DossierEvent[]): Recordable {
  const touched = new Set(events.map(taskOf));
  return { events, tasks: state.tasks.filter(task => touched.has(task.id)), dossier: viewOf(state) };
}

const taskOf = (event: DossierEvent): TaskId | undefined => {
  if (!('task' in event)) return undefined;
  return typeof event.task === 'string' ? event.task : event.task.id;
};

const openTaskView = ({ id, kind, unit, actions, openedAt, due, overdue }: TaskRecord): OpenTaskView => ({
  id,
  kind,
  unit,
  actions,
  openedAt,
  due,
  overdue: overdue === true,
});
