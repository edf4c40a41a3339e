import { addMonths } from '../calendar/dates';
import { limitDeadline } from '../clock/deadline';
import { refusal, type Refusal } from '../errors';
import { applicantUnit } from './actor';
import { taskDeadline } from './clock-moves';
import { legalTimeOf, type Act } from './commands';
import { assesses, feeOwed } from './fee';
import { notNow } from './intervene/who';
import { refundDueVnd } from './refund';
import { calendarNow, unitInCharge, type DossierState } from './state';
import type { TaskRecord } from './task';

/** Nobody is asked for longer, whatever the ground: no later could the days be counted for sure. */
const longestConsultationMonths = 12;

/**
 * Of at least one agency, each within a limit that can be counted and that lies inside the asker's own: the dossier's, or that of the consulted
 * agency (NĐ 61/2018 Đ19.5.a, Đ19.7; Cà Mau Đ9.1.b); never of the applicant, to whom only the desk writes (NĐ 61/2018 Đ5.1.e). Throws
 * LIMIT_INVALID, OUTSIDE_HORIZON.
 */
export function mayConsult(state: DossierState, act: Act, task: TaskRecord): Refusal | undefined {
  const agencies = act.details!.consult!;
  if (agencies.length === 0) return refusal('DETAIL_REQUIRED', { action: act.kind, field: 'details.consult' });
  if (agencies.some(({ unit }) => unit === applicantUnit)) return notNow(act.kind, 'THROUGH_THE_DESK');
  const back = agencies.filter(({ unit }) => waitsForTheAnswer(state, task, unit)).map(({ unit }) => unit);
  if (back.length > 0) return notNow(act.kind, 'ASK_FURTHER', { units: back });
  const calendar = calendarNow(state);
  const latest = addMonths(calendar.dateOf(legalTimeOf(act)), longestConsultationMonths);
  const tooLong = agencies.some(({ limit }) => limitDeadline(calendar, legalTimeOf(act), limit).date > latest);
  return tooLong ? notNow(act.kind, 'LIMIT_TOO_LONG', { latest }) : insideTheWhole(state, act, task);
}

/** A consulted agency asks neither itself nor whoever asked it: that is a further question, which has its own way. */
const waitsForTheAnswer = (state: DossierState, { kind, unit, askedBy, part }: TaskRecord, other: string): boolean =>
  kind === 'LIAISON' && [unit, askedBy ?? unitInCharge(state, part)].includes(other);

/**
 * Past the asker's due date only by the legal ground that allows it, as with a second supplement: a consulted agency's own, or once that is
 * past the dossier's. A dossier that is late already, or whose clock stands, has no date left to keep. On paper each agency's days begin when the
 * one before has answered, at the latest when its own are over.
 */
function insideTheWhole(state: DossierState, act: Act, task: TaskRecord): Refusal | undefined {
  const { consult, onPaper, ground } = act.details!;
  // A part of a group has a date of its own.
  const asked = legalTimeOf(act);
  const due = task.part === undefined ? state.due : taskDeadline(state, { limit: 'WITH_PART', part: task.part }, asked);
  const whole = [...(task.kind === 'LIAISON' ? [task.due] : []), due].find(due => due && asked < due.lateFrom);
  if (ground || !whole) return undefined;
  let from = asked;
  for (const { limit } of consult!) {
    const { at, lateFrom } = limitDeadline(calendarNow(state), from, limit);
    if (lateFrom > whole.lateFrom)
      return notNow(act.kind, 'LIMIT_TOO_LONG', { latest: whole.date, field: 'details.ground' });
    if (onPaper) from = at;
  }
  return undefined;
}

/** Nobody is asked to be present at a time that is past. */
export function stillToCome(_: DossierState, act: Act): Refusal | undefined {
  return act.details!.verifyAt! >= legalTimeOf(act) ? undefined : notNow(act.kind, 'VERIFICATION_IN_THE_PAST');
}

/** TT 17/2017/TT-BTTTT Đ5.2.h: the post tries again two working days after it did not find the applicant; what is said before was no second time. */
export function laterThanTheLastTime(state: DossierState, act: Act, { id }: TaskRecord): Refusal | undefined {
  const last = state.tasks[state.tasks.findIndex(task => task.id === id) - 1];
  if (last?.ended?.action !== act.kind) return undefined;
  const { workingDaysBetween } = state.start.profile.postalReturn;
  const { at } = last.ended;
  const from = calendarNow(state).provisionally(known =>
    known.instantOf(known.addWorkingDays(known.dateOf(at), workingDaysBetween), 0),
  ).value;
  return legalTimeOf(act) >= from ? undefined : notNow(act.kind, 'TOO_EARLY', { from });
}

/**
 * Where the fee is a matter of assessment, whoever assesses says how much, and nobody else does (law.md §9.1). The desk that asks for nothing where
 * the published text may ask for something says why (NĐ 61/2018 Đ22.1).
 */
export function saysFee(state: DossierState, act: Act, task: TaskRecord): Refusal | undefined {
  const { kind: action, details } = act;
  const feeVnd = details?.feeVnd;
  const wrong = (problem: string) =>
    refusal('INPUT_INVALID', { action, fields: [{ field: 'details.feeVnd', problems: [problem] }] });
  if (!assesses(state, task)) return feeVnd === undefined ? undefined : wrong('no fee is assessed with this act');
  if (feeVnd === undefined) return refusal('DETAIL_REQUIRED', { action, field: 'details.feeVnd' });
  if (!Number.isSafeInteger(feeVnd) || feeVnd < 0) return wrong('whole đồng, 0 for nothing');
  const waived = action === 'ACCEPT' && feeVnd === 0 && !act.reason;
  return waived ? refusal('REASON_REQUIRED', { action, field: 'reason' }) : undefined;
}

/** Cash at the desk is what the fee is: nothing else is taken, nor given back. */
export function exactFee(state: DossierState, act: Act): Refusal | undefined {
  // A slip that was heard of by notice is no second payment.
  if (act.details?.payment !== undefined && state.payments.includes(act.details.payment))
    return notNow(act.kind, 'PAYMENT_KNOWN', { payment: act.details.payment });
  return exactly(feeOwed(state)?.amountVnd, act.details?.amountVnd);
}

export function exactRefund(state: DossierState, act: Act, { outcome }: TaskRecord): Refusal | undefined {
  return exactly(outcome && refundDueVnd(state, outcome), act.details?.amountVnd);
}

const exactly = (expected: number | undefined, amountVnd: number | undefined): Refusal | undefined =>
  amountVnd === expected ? undefined : refusal('PAYMENT_AMOUNT_WRONG', { expected, amountVnd });
