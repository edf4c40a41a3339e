import type { PinnedCalendar } from '../calendar/packed/packed-calendar';
import type { Instant, LocalDate } from '../calendar/snapshot';
import { openSuspension, type Clock, type SuspensionMode } from '../clock/clock';
import type { Channel } from '../procedure/procedure';
import type { ActionKind } from './action-kinds';
import type { UnitId } from './actor';
import type { Outcome } from './events';
import { partClocks, partNumber, partViews, type PartView } from './part-view';
import { isProcessed, isTurned, openTasks, receivedBy, type DossierState } from './state';
import { publicStatus, type PublicStatus } from './status';
import type { Deadline, TaskId, TaskKind, TaskRecord } from './task';

/** An open task as a screen shows it. */
export interface OpenTaskView {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly unit: UnitId;
  readonly actions: readonly ActionKind[];
  readonly openedAt: Instant;
  readonly due?: Deadline;
  /** A stricter rule than its own has run out. */
  readonly warned?: true;
  readonly overdue: boolean;
  readonly assignee?: string;
  /** Of a group: the code of the part, and its number under the dossier's. */
  readonly part?: string;
  readonly number?: string;
}

/** What the engine answers about a dossier and what the read model keeps of it. Instants are epoch ms. No personal data. */
export interface DossierView {
  readonly code: string;
  readonly seq: number;
  /** The competent agency as it is now. */
  readonly agency: string;
  /** The other agency whose one-stop desk received it and returns the result (NĐ 61/2018 Đ18.3). */
  readonly receivedBy?: string;
  readonly procedure: { readonly code: string; readonly version: number; readonly route?: string };
  readonly channel: Channel;
  readonly applicant?: string;
  readonly status: PublicStatus;
  readonly submittedAt: Instant;
  readonly acceptedAt?: Instant;
  /** As promised now; absent before acceptance, while the clock stands, and when the dossier turned to its end. */
  readonly due?: Deadline;
  /** Why there is no due date at the moment, or only an idle wait. */
  readonly suspended?: { readonly since: Instant; readonly mode: SuspensionMode };
  /** The date of an apology that came too late to move the limit (NĐ 61/2018 Đ19.9). */
  readonly appointment?: LocalDate;
  readonly receipts: number;
  readonly apologies: number;
  readonly overdue: boolean;
  readonly readyAt?: Instant;
  readonly onTime?: boolean;
  readonly endedAt?: Instant;
  readonly outcome?: Outcome;
  /** The dossier whose result this one corrects. */
  readonly corrects?: string;
  readonly openTasks: readonly OpenTaskView[];
  /** The procedures of a group, in their order, from when they are begun. */
  readonly parts?: readonly PartView[];
}

/** What the due date is computed from: whoever has it can compute and explain it again. */
export interface DueBasis {
  readonly clock: Clock;
  readonly calendar: PinnedCalendar;
  /** Of the begun parts of a group, by number. */
  readonly parts?: Readonly<Record<string, Clock>>;
}

/** The basis of the due date; undefined before acceptance, and when the dossier turned to its end: there is none to be explained. */
export function dueBasis(state: DossierState): DueBasis | undefined {
  const { clock, calendar } = state;
  if (!clock || isTurned(state)) return undefined;
  const parts = partClocks(state);
  return { clock, calendar, ...(parts && { parts }) };
}

export function viewOf(state: DossierState): DossierView {
  const { start, seq, agency, acceptedAt, due, appointment, receipts, apologies, overdue } = state;
  const { readyAt, onTime, endedAt, outcome, clock } = state;
  const suspension = clock && openSuspension(clock);
  const parts = partViews(state);
  return {
    code: start.code,
    seq,
    agency,
    ...(state.competentDesk && { receivedBy: receivedBy(state) }),
    procedure: procedureOf(start),
    channel: start.channel,
    applicant: start.applicant,
    status: publicStatus(state),
    submittedAt: start.submittedAt,
    acceptedAt,
    due,
    ...(suspension && isProcessed(state) && { suspended: { since: suspension.at, mode: suspension.mode } }),
    ...(appointment && { appointment }),
    receipts,
    apologies,
    overdue,
    readyAt,
    onTime,
    endedAt,
    outcome,
    ...(start.corrects && { corrects: start.corrects }),
    openTasks: openTasks(state).map(task => openTaskView(task, partNumber(state, task.part))),
    ...(parts && { parts }),
  };
}

function openTaskView(task: TaskRecord, number?: string): OpenTaskView {
  const { id, kind, unit, actions, openedAt, due, warned, overdue, assignee, part } = task;
  return {
    ...{ id, kind, unit, actions, openedAt, due },
    ...(warned && { warned }),
    overdue: overdue === true,
    ...(assignee && { assignee }),
    ...(part && { part }),
    ...(number && { number }),
  };
}

const procedureOf = ({ procedure: { code, version, route } }: DossierState['start']) => ({
  code,
  version,
  ...(route && { route }),
});
