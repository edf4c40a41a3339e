import { addMonths } from '../calendar/dates';
import { limitDeadline } from '../clock/deadline';
import { refusal, type Refusal } from '../errors';
import { applicantUnit } from './actor';
import { legalTimeOf, type Act } from './commands';
import { assesses, feeOwed } from './fee';
import { notNow } from './intervene/who';
import { refundDueVnd } from './refund';
import { calendarNow, type DossierState } from './state';
import type { TaskRecord } from './task';

/** Nobody is asked for longer. On paper the next agency's days begin when the one before has answered: no later could they be counted for sure. */
const longestConsultationMonths = 12;

/**
 * Of at least one agency, each within a limit that can be counted; never of the applicant, to whom only the desk writes (NĐ 61/2018 Đ5.1.e).
 * Throws LIMIT_INVALID, OUTSIDE_HORIZON.
 */
export function mayConsult(state: DossierState, act: Act): Refusal | undefined {
  const agencies = act.details!.consult!;
  if (agencies.length === 0) return refusal('DETAIL_REQUIRED', { action: act.kind, field: 'details.consult' });
  if (agencies.some(({ unit }) => unit === applicantUnit)) return notNow(act.kind, 'THROUGH_THE_DESK');
  const calendar = calendarNow(state);
  const latest = addMonths(calendar.dateOf(legalTimeOf(act)), longestConsultationMonths);
  const tooLong = agencies.some(({ limit }) => limitDeadline(calendar, legalTimeOf(act), limit).date > latest);
  return tooLong ? notNow(act.kind, 'LIMIT_TOO_LONG', { latest }) : undefined;
}

/** Nobody is asked to be present at a time that is past. */
export function stillToCome(_: DossierState, act: Act): Refusal | undefined {
  return act.details!.verifyAt! >= legalTimeOf(act) ? undefined : notNow(act.kind, 'VERIFICATION_IN_THE_PAST');
}

/** Where the fee is a matter of assessment, whoever assesses says how much, and nobody else does (law.md §9.1). */
export function saysFee(state: DossierState, act: Act, task: TaskRecord): Refusal | undefined {
  const { kind: action, details } = act;
  const feeVnd = details?.feeVnd;
  const wrong = (problem: string) =>
    refusal('INPUT_INVALID', { action, fields: [{ field: 'details.feeVnd', problems: [problem] }] });
  if (!assesses(state, task)) return feeVnd === undefined ? undefined : wrong('no fee is assessed with this act');
  if (feeVnd === undefined) return refusal('DETAIL_REQUIRED', { action, field: 'details.feeVnd' });
  return Number.isSafeInteger(feeVnd) && feeVnd >= 0 ? undefined : wrong('whole đồng, 0 for nothing');
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
