import type { Instant, LocalDate } from '../../domain/calendar/snapshot';
import type { Limit } from '../../domain/clock/limit';
import { actions } from '../../domain/dossier/actions';
import { applicantUnit, type UnitId } from '../../domain/dossier/actor';
import { byTime, type DossierEvent } from '../../domain/dossier/events';
import { evolve } from '../../domain/dossier/evolve';
import { interventions } from '../../domain/dossier/interventions';
import { outcomeLabels, taskLabels } from '../../domain/dossier/labels';
import { noticeLabels, noticesOf, type Notice, type Recipient } from '../../domain/dossier/notices';
import type { Start } from '../../domain/dossier/start';
import { calendarNow, initialState, unitInCharge, type DossierState } from '../../domain/dossier/state';
import type { Deadline, TaskLimit, TaskRecord } from '../../domain/dossier/task';
import type { Label } from './cast';
import { said } from './words';

/** A task's limit and what was used of it, by the calendar of the dossier. */
export interface Used {
  readonly limit: TaskLimit;
  /** Open minutes and days: working days where the limit counts those, else calendar days. */
  readonly minutes: number;
  readonly days: number;
  /** Open minutes of the limit; undefined where nothing limits it. */
  readonly limitMinutes?: number;
  readonly due?: Deadline;
  readonly overdue: boolean;
}

/** What a line of the timeline is about: who did it, or whom it is told to. */
export type Who = { readonly unit: UnitId } | { readonly told: Recipient };

export interface Row {
  readonly at: Instant;
  readonly what: Label;
  /** What followed in the same moment: a due date, the clock that stands. */
  readonly followed: readonly Label[];
  readonly who?: Who;
  readonly used?: Used;
  readonly notices: readonly Notice[];
}

/** The life of a dossier as lines, from its start and its events alone. */
export function timeline(start: Start, events: readonly DossierEvent[]): Row[] {
  let state = initialState(start);
  const rows: Row[] = [];
  for (const event of events) {
    const before = state;
    state = evolve(state, event);
    const notices = noticesOf(event, state);
    const row = rowOf(event, before, state, notices);
    const last = rows.at(-1);
    const followed = row ? [] : followedBy(event, state);
    if (row) rows.push({ ...row, at: event.at });
    else if (last && last.at === event.at)
      rows[rows.length - 1] = { ...last, followed: [...last.followed, ...followed], notices: [...last.notices, ...notices] }; // prettier-ignore
    else if (notices.length + followed.length > 0)
      rows.push({ at: event.at, what: followed[0] ?? noticeLabels[notices[0]!.kind], followed: [], notices });
  }
  return rows;
}

type RowWithoutTime = Omit<Row, 'at'>;

/** The line that an event is worth; undefined when it only adds to the one before. */
function rowOf(
  event: DossierEvent,
  before: DossierState,
  after: DossierState,
  notices: readonly Notice[],
): RowWithoutTime | undefined {
  // prettier-ignore
  const row = (what: Label, who?: Who, used?: Used): RowWithoutTime =>
    ({ what, followed: [], ...(who && { who }), ...(used && { used }), notices });
  switch (event.kind) {
    case 'SUBMITTED':
      return row(said.submitted[after.start.channel], { unit: applicantUnit });
    case 'TASK_ENDED': {
      const task = taskOf(after, event.task);
      return row(endLabel(event, task), { unit: actingUnit(event, task, after) }, usedOf(task, after));
    }
    case 'TASK_OVERDUE':
      return row(said.overdue(partOf(taskOf(before, event.task))), { unit: taskOf(before, event.task).unit });
    case 'DOSSIER_OVERDUE':
      return row(said.dossierOverdue);
    case 'WARNED':
    case 'APOLOGY_OWED':
    case 'ESCALATED':
    case 'SILENCE_REPORTED':
    case 'RESULT_UNCOLLECTED':
      // The notice is all of it.
      return { ...row(noticeLabels[notices[0]!.kind], { told: notices[0]!.to }), notices };
    case 'POSTPONED':
      return row(said.postponed(event.newDate, event.late), { unit: after.units.leader });
    case 'WITHDRAWAL_REQUESTED':
      return row(interventions.WITHDRAW, { unit: applicantUnit });
    case 'STOP_ORDERED':
      return row(interventions.ORDER_STOP, { unit: after.units.leader });
    case 'ENDED':
      return notices.length > 0 ? row(outcomeLabels[event.outcome]) : undefined;
    default:
      return undefined;
  }
}

/** What an event adds to the line of the same moment. */
function followedBy(event: DossierEvent, after: DossierState): Label[] {
  switch (event.kind) {
    case 'ACCEPTED':
      return event.withoutReceipt ? [] : [said.due(event.due.date, event.due.provisional)];
    case 'CLOCK_SUSPENDED':
      return event.due ? [] : [said.suspended];
    case 'CLOCK_RESUMED':
      return after.receipts > 1 && !event.as ? [said.anew, said.due(event.due.date, event.due.provisional)] : [said.due(event.due.date, event.due.provisional)]; // prettier-ignore
    case 'RESULT_READY':
      return [event.onTime ? (event.early ? said.early : said.onTime) : said.late];
    default:
      return [];
  }
}

const taskOf = ({ tasks }: DossierState, id: string): TaskRecord => tasks.find(task => task.id === id)!;

type Ended = DossierEvent & { kind: 'TASK_ENDED' };

function endLabel(event: Ended, task: TaskRecord): Label {
  switch (event.action) {
    case 'SILENCE':
      return event.by === byTime ? said.consent : interventions.PROCEED_WITHOUT;
    case 'WINDOW_OVER':
      return said.windowOver;
    case 'FINISH_PART':
    case 'REFUSE_PART':
      return said.of(actions[event.action], task.part!);
    default:
      return actions[event.action];
  }
}

/** Who goes on without an answer is the unit in charge, not the agency that owes it; cash is taken by the desk, whosever the task is. */
function actingUnit({ action, by }: Ended, { unit }: TaskRecord, state: DossierState): UnitId {
  if (by === byTime) return unit;
  if (action === 'SILENCE') return unitInCharge(state);
  return action !== 'WINDOW_OVER' && actions[action].byDesk ? state.units.desk : unit;
}

const partOf = ({ kind, part }: TaskRecord): Label => (part ? said.of(taskLabels[kind], part) : taskLabels[kind]);

function usedOf({ limit, openedAt, from = openedAt, due, ended, overdue }: TaskRecord, state: DossierState): Used {
  const to = ended!.at;
  return calendarNow(state).provisionally(calendar => {
    const [first, last]: [LocalDate, LocalDate] = [calendar.dateOf(from), calendar.dateOf(to)];
    const days = isIn(limit, 'CALENDAR_DAY', 'MONTH') ? dayNumber(last) - dayNumber(first) : calendar.workingDaysBetween(first, last); // prettier-ignore
    return {
      limit,
      minutes: calendar.minutesBetween(from, to),
      days,
      ...(due && { limitMinutes: Math.max(0, calendar.minutesBetween(from, due.at)), due }),
      overdue: overdue === true,
    };
  }).value;
}

const dayNumber = (date: LocalDate): number => Date.parse(date) / 86_400_000;
const isIn = (limit: TaskLimit, ...kinds: readonly Limit['unit'][]): boolean =>
  typeof limit === 'object' && 'unit' in limit && kinds.includes(limit.unit);
