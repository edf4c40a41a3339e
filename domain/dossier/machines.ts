import { calendarOf } from '../calendar/calendar-of';
import { pack } from '../calendar/packed/pack';
import type { PinnedCalendar } from '../calendar/packed/packed-calendar';
import { unpack } from '../calendar/packed/unpack';
import type { Instant } from '../calendar/snapshot';
import { firstVersion, versionsOf } from '../calendar/versions';
import { DomainError } from '../errors';
import { moved, resumed } from './clock-moves';
import type { CalendarChanged, MachineCommand, PaymentNotice, Transferred } from './commands';
import { feeOwed, openPayment } from './fee';
import { byPayments, type Happening } from './events';
import { partnerReplaced } from './partner-replaced';
import { procedureAbolished } from './procedure-abolished';
import type { Decided } from './decision';
import { ownDesk, type DossierState } from './state';
import type { TaskRecord } from './task';

/**
 * What a machine's word means here. Never refused: what means nothing any more leads to nothing, and what cannot be is noted. Nobody
 * waits for an answer, and an error here would hold the dossier up for ever.
 */
export function decideMachine(state: DossierState, command: MachineCommand): Decided {
  if (state.outcome || state.submittedAt === undefined) return nothing;
  try {
    return understood(state, command);
  } catch (error) {
    // What is not even shaped like its kind fails in its own way.
    const code = error instanceof DomainError ? error.code : 'INPUT_INVALID';
    return { happenings: [{ kind: 'NOT_UNDERSTOOD', word: command.kind, error: code }] };
  }
}

const nothing: Decided = { happenings: [] };

function understood(state: DossierState, command: MachineCommand): Decided {
  switch (command.kind) {
    case 'CALENDAR_CHANGED':
      return { happenings: calendarChanged(state, command) };
    case 'PAYMENT_NOTICE':
      return paymentNoticed(state, command);
    case 'TRANSFERRED':
      return { happenings: transferred(state, command) };
    case 'PARTNER_REPLACED':
      return { happenings: partnerReplaced(state, command) };
    case 'PROCEDURE_ABOLISHED':
      return { happenings: procedureAbolished(state, command) };
  }
}

/** An older version, or the same again, changes nothing: signals may come twice and out of order. */
function calendarChanged(state: DossierState, { calendar, because }: CalendarChanged): Happening[] {
  if (!isNews(state, calendar)) return [];
  const kept = keepingExcludedDays(state.calendar, calendar);
  calendarOf(kept); // throws what is wrong with it, though nothing may be counted by it for now
  return [{ kind: 'CALENDAR_CHANGED', calendar: kept, because, ...moved(state, kept) }];
}

/** The newer is the one whose last change took effect later. After a merger the calendar of the new agency takes over. */
function isNews({ calendar: known, agency }: DossierState, calendar: PinnedCalendar): boolean {
  if (calendar.id !== known.id) return calendar.id === agency;
  const since = (snapshot: PinnedCalendar): number => snapshot.since ?? 0;
  if (since(calendar) !== since(known)) return since(calendar) > since(known);
  // At one instant more can take effect, in any layer, and nothing less: one newer layer makes the whole newer.
  const [before, after] = [versionsOf(known), versionsOf(calendar)];
  const newer = (these: typeof before, those: typeof before): boolean =>
    [...these].some(([id, version]) => version > (those.get(id) ?? firstVersion));
  if (newer(after, before)) return true;
  // The same decisions of people, and of the program one year more.
  return !newer(before, after) && calendar.to > known.to;
}

/** Days that were excluded for this dossier alone stay excluded. */
function keepingExcludedDays(known: PinnedCalendar, calendar: PinnedCalendar): PinnedCalendar {
  const excluded = Object.entries(calendarOf(known).snapshot.exceptions).filter(
    ([, { kind }]) => kind === 'FORCE_MAJEURE',
  );
  if (excluded.length === 0) return calendar;
  const told = unpack(calendar);
  return pack({ ...told, exceptions: { ...told.exceptions, ...Object.fromEntries(excluded) } });
}

/** NĐ 61/2018 Đ22; law.md §9: paid, failed, repeated, late, of a wrong amount, or for nothing that is due. */
function paymentNoticed(state: DossierState, notice: PaymentNotice): Decided {
  const { at, payment, status, amountVnd } = notice;
  if (state.payments.includes(payment)) return nothing;
  if (!Number.isSafeInteger(amountVnd) || amountVnd <= 0) throw new DomainError('AMOUNT_INVALID', { amountVnd });
  if (status === 'FAILED') {
    const known = state.failedPayments.includes(payment);
    return known ? nothing : { happenings: [{ kind: 'PAYMENT_FAILED', payment }] };
  }
  const notOwed = (because: 'NOTHING_DUE' | 'WRONG_AMOUNT'): Decided => ({
    happenings: [{ kind: 'PAYMENT_NOT_OWED', payment, amountVnd, because }],
  });
  const task = openPayment(state);
  if (!task) return notOwed('NOTHING_DUE');
  if (amountVnd !== feeOwed(state)?.amountVnd) return notOwed('WRONG_AMOUNT');
  const details = { payment, amountVnd };
  const legalAt = paymentTime(state, notice, task);
  const happenings: Happening[] = [
    { kind: 'TASK_ENDED', task: task.id, action: 'PAYMENT_RECEIVED', by: byPayments, details },
    ...(task.suspends ? resumed(state, task, legalAt) : []),
  ];
  return { happenings, ...(legalAt !== at && { legalAt }) };
}

/**
 * The clock goes on when the fee was paid, not when the notice was heard (NĐ 61/2018 Đ22.1.c). What cannot be, before the fee was asked for or
 * in the future, is the time of hearing; and what was done meanwhile keeps its order (Gia Lai Đ14.2).
 */
function paymentTime({ actedAt }: DossierState, { at, paidAt }: PaymentNotice, { openedAt }: TaskRecord): Instant {
  const said = paidAt !== undefined && Number.isSafeInteger(paidAt) && paidAt >= openedAt && paidAt <= at;
  return said ? Math.min(at, Math.max(paidAt, actedAt)) : at;
}

const roles = ['desk', 'specialist', 'leader'] as const;

/** The same again says nothing new. */
function transferred(state: DossierState, { agency, units, because }: Transferred): Happening[] {
  const incomplete = roles.some(role => !units[role]);
  if (incomplete || !agency) throw new DomainError('INPUT_INVALID', { agency, units });
  const known = { ...state.units, desk: ownDesk(state) };
  const same = agency === state.agency && roles.every(role => known[role] === units[role]);
  return same ? [] : [{ kind: 'TRANSFERRED', agency, units, because }];
}
