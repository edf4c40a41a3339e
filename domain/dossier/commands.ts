import type { PinnedCalendar } from '../calendar/packed/packed-calendar';
import type { Instant } from '../calendar/snapshot';
import type { ActionKind } from './action-kinds';
import type { Actor, UnitId } from './actor';
import type { ActDetails } from './details';
import type { InterventionKind } from './intervention-kinds';
import type { Replacement } from './replacement';
import type { RunningDossiers } from './running-dossiers';
import type { ContentRef, DossierUnits } from './start';
import type { TaskId } from './task';

/** The first command of every dossier: its start carries the rest. */
export interface Submit {
  readonly kind: 'SUBMIT';
  readonly at: Instant;
  readonly by: Actor;
}

/** A person ends a task by one of its actions, or intervenes beside the route. */
export interface Act {
  readonly kind: ActionKind | InterventionKind;
  /** When the engine carries it out. */
  readonly at: Instant;
  /**
   * When it happened by law, where it is entered afterwards (an outage, the post, work on paper or away from the office, with which the
   * system has to agree: Gia Lai Đ14.1, Hòa Bình Đ20.1): never later than `at`.
   */
  readonly legalAt?: Instant;
  readonly by: Actor;
  /** The `seq` of the state the person saw: a task opened after it is not meant. */
  readonly seq: number;
  /** Needed only where several open tasks of the person's units offer the action. */
  readonly task?: TaskId;
  readonly reason?: ContentRef;
  readonly details?: ActDetails;
  /** ASSIGN: the units of the account that is to get the task, as they were when it was sent. */
  readonly assigneeUnits?: readonly UnitId[];
}

/** Time is one more command: warnings and escalations are rules like any other. */
export interface TimePassed {
  readonly kind: 'TIME_PASSED';
  readonly at: Instant;
}

/** The calendar of the agency has changed: another closure, a swap, a notice for the coming year. */
export interface CalendarChanged {
  readonly kind: 'CALENDAR_CHANGED';
  readonly at: Instant;
  readonly calendar: PinnedCalendar;
  /** The decision, `1234/QĐ-UBND`; not free text. */
  readonly because: string;
}

/** The payment system's word, its signature checked where it came in. It may come late, twice, or with a wrong amount. */
export interface PaymentNotice {
  readonly kind: 'PAYMENT_NOTICE';
  readonly at: Instant;
  /** The payment's own number: a repeated notice has the same. */
  readonly payment: string;
  readonly status: 'PAID' | 'FAILED';
  readonly amountVnd: number;
  /** When it was paid, as the payment system says: what is counted from the payment counts from there. */
  readonly paidAt?: Instant;
}

/** The agency was merged or its competence has moved (01/07/2025): the same dossier, the same code, other hands. */
export interface Transferred {
  readonly kind: 'TRANSFERRED';
  readonly at: Instant;
  readonly agency: string;
  readonly units: DossierUnits;
  readonly because: string;
}

/** An agency that the dossier asks, or will ask, was merged or withdrawn: other units stand for its own (law.md §11; NĐ 61/2018 Đ19.5). */
export interface PartnerReplaced {
  readonly kind: 'PARTNER_REPLACED';
  readonly at: Instant;
  readonly units: Replacement;
  /** The decision. */
  readonly because: string;
}

/** A law abolished the procedure while its dossiers run: they are stopped, or settled by the old law. */
export interface ProcedureAbolished {
  readonly kind: 'PROCEDURE_ABOLISHED';
  readonly at: Instant;
  /** The national code. */
  readonly procedure: string;
  readonly running: RunningDossiers;
  /** The article of the law. */
  readonly because: string;
  /** By which one decision is told from the next, where the first was revoked. */
  readonly decision?: string;
}

/** What machines tell: never refused, a rule decides what it means. */
export type MachineCommand = CalendarChanged | PaymentNotice | Transferred | PartnerReplaced | ProcedureAbolished;

export const machineKinds: readonly MachineCommand['kind'][] = [
  'CALENDAR_CHANGED',
  'PAYMENT_NOTICE',
  'TRANSFERRED',
  'PARTNER_REPLACED',
  'PROCEDURE_ABOLISHED',
];

export type Command = Submit | Act | TimePassed | MachineCommand;

/** When a command happened by law: what limits are counted from. */
export const legalTimeOf = (command: Command): Instant =>
  'legalAt' in command && command.legalAt !== undefined ? command.legalAt : command.at;
