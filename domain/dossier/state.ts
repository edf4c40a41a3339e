import { calendarOf } from '../calendar/calendar-of';
import type { Calendar } from '../calendar/calendar';
import type { PinnedCalendar } from '../calendar/packed/packed-calendar';
import type { Instant, LocalDate } from '../calendar/snapshot';
import type { Clock } from '../clock/clock';
import { agencyOf, type UnitId } from './actor';
import type { Outcome, SupplementStage } from './events';
import { partOf, type Group } from './group';
import type { Replacement } from './replacement';
import type { DossierUnits, Start } from './start';
import type { Deadline, TaskRecord } from './task';
import type { ActEntry } from './act-entry';

/** Where a dossier is: the fold of its events over its start. */
export interface DossierState {
  readonly start: Start;
  readonly seq: number;
  /** The competent agency and its units as they are now: a merger moves them, never the code. */
  readonly agency: string;
  readonly units: DossierUnits;
  /** Of a dossier received by another agency's desk: the desk it is passed on to, as it is now. */
  readonly competentDesk?: UnitId;
  /** Units of other agencies that are no longer, each with the one that stands for it now, however many mergers lie between. */
  readonly replaced?: Replacement;
  readonly calendar: PinnedCalendar;
  readonly submittedAt?: Instant;
  readonly acceptedAt?: Instant;
  /** The `seq` of the acceptance, which a correction may name. */
  readonly acceptedSeq?: number;
  /** The latest legal time of an act: what is entered afterwards keeps the order. */
  readonly actedAt: Instant;
  /** Every act by its entry: what is corrected keeps the order too. */
  readonly acts: readonly ActEntry[];
  /** The statutory clock; from the acceptance on. */
  readonly clock?: Clock;
  /** As promised now; undefined before acceptance and while the clock stands. */
  readonly due?: Deadline;
  /** What was promised before the clock stood, as the applicant was told: while it stands, and as long as the date stays with which it went on. */
  readonly dueBefore?: Deadline;
  /** Receipts given out: one at acceptance, one more whenever the limit starts anew. */
  readonly receipts: number;
  readonly supplements: Readonly<Record<SupplementStage, number>>;
  readonly apologies: number;
  /** The date of the last apology, where it moved no limit. */
  readonly appointment?: LocalDate;
  /** The due date that the warning, and the day of the apology, were told for: once for each. */
  readonly warnedFor?: LocalDate;
  readonly apologyOwedFor?: LocalDate;
  readonly overdue: boolean;
  /** Steps of the escalation that were told. */
  readonly escalated: number;
  readonly refusalProposed: boolean;
  readonly signedAt?: Instant;
  readonly readyAt?: Instant;
  readonly onTime?: boolean;
  readonly uncollected: boolean;
  /** Numbers of the payments that were heard of: a repeated notice says nothing new. */
  readonly payments: readonly string[];
  /** Of those that failed: the same one may still come through. */
  readonly failedPayments: readonly string[];
  readonly paidVnd: number;
  /** What the law exempts the applicant from (law.md §9). */
  readonly waivedVnd: number;
  /** Of payments that were not owed. */
  readonly notOwedVnd: number;
  readonly refundedVnd: number;
  readonly withdrawing: boolean;
  readonly stopping: boolean;
  /** A law abolished the procedure meanwhile: the decision that was heard last. */
  readonly abolished?: string;
  /** What it came to, where only money that has to go back keeps it open. */
  readonly concluded?: Outcome;
  readonly endedAt?: Instant;
  readonly outcome?: Outcome;
  readonly tasks: readonly TaskRecord[];
  /** Where it is of several procedures (NĐ 61/2018 Đ3.2): from the beginning of its parts on. */
  readonly group?: Group;
}

export const initialState = (start: Start): DossierState => ({
  start,
  seq: 0,
  agency: start.agency,
  units: start.units,
  ...(start.competentDesk && { competentDesk: start.competentDesk }),
  calendar: start.calendar,
  actedAt: 0,
  acts: [],
  receipts: 0,
  supplements: { RECEPTION: 0, SUBSTANCE: 0 },
  apologies: 0,
  overdue: false,
  escalated: 0,
  refusalProposed: false,
  uncollected: false,
  payments: [],
  failedPayments: [],
  paidVnd: 0,
  waivedVnd: 0,
  notOwedVnd: 0,
  refundedVnd: 0,
  withdrawing: false,
  stopping: false,
  tasks: [],
});

export const openTasks = (state: DossierState): readonly TaskRecord[] => state.tasks.filter(task => !task.ended);

/** The working time that holds for the dossier now. */
export const calendarNow = (state: DossierState): Calendar => calendarOf(state.calendar);

type Places = Pick<DossierState, 'units' | 'competentDesk'>;

/** The one-stop desk of the competent agency: the one that received the dossier, or the one that it was passed on to. */
export const ownDesk = ({ units, competentDesk }: Places): UnitId => competentDesk ?? units.desk;

/** The other agency whose desk received the dossier (NĐ 61/2018 Đ18.3). */
export const receivedBy = ({ units, competentDesk }: Places): string | undefined =>
  competentDesk && agencyOf(units.desk);

/**
 * Whose the examination is: the specialist unit's, or the own desk's where an official there is charged with it (NĐ 61/2018 Đ17.5); of a part of a
 * group that part's own (Đ3.2).
 */
export const unitInCharge = (state: Pick<DossierState, 'start' | 'group'> & Places, part?: string): UnitId =>
  partOf(state, part)?.unit ?? (state.start.procedure.terms?.delegatedToDesk ? ownDesk(state) : state.units.specialist);

/** An official at the desk approves the result too (TT 01/2018 Đ6.1.b). */
export const signsAtDesk = ({ procedure }: Start): boolean => procedure.terms?.delegatedToDesk === 'SIGNS';

/**
 * The desk gives the papers back with the notice of the stop, or has: it was stopped, or not completed in time (1.014770). A part of a group that is
 * closed for itself stops the others not.
 */
export const isClosed = ({ tasks }: Pick<DossierState, 'tasks'>): boolean =>
  tasks.some(
    ({ kind, part, ended }) =>
      kind === 'STOP_NOTICE' && part === undefined && (!ended || ended.action === 'CONFIRM_STOP'),
  );

/** The desk sent the applicant to the agency that is competent, be it after the acceptance (NĐ 61/2018 Đ17.2.a). */
const isRedirected = ({ tasks }: Pick<DossierState, 'tasks'>): boolean =>
  tasks.some(({ ended }) => ended?.action === 'REDIRECT');

/** It goes to its end without a result: nothing is promised any more, and nobody is late with it. */
export const isTurned = (state: Pick<DossierState, 'withdrawing' | 'stopping' | 'tasks'>): boolean =>
  state.withdrawing || state.stopping || isClosed(state) || isRedirected(state);

/** Processing goes on: received, not turned to its end, and the result not yet at the desk. */
export const isProcessed = (state: DossierState): boolean =>
  state.acceptedAt !== undefined &&
  state.readyAt === undefined &&
  !isTurned(state) &&
  state.concluded === undefined &&
  state.outcome === undefined;
