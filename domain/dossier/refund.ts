import type { Outcome } from './events';
import type { DossierState } from './state';

/** Outcomes in which the agency performed nothing, and those in which the applicant was found not eligible. */
const notPerformed: readonly Outcome[] = ['REFUSED_AT_RECEPTION', 'REDIRECTED', 'STOPPED'];
const ineligible: readonly Outcome[] = ['REFUSED'];

/**
 * What goes back to the applicant, in đồng: all that was not owed (law.md §9.1 OVERPAID), and the fee where its own rule says so
 * (Ninh Thuận Đ8.4, Cà Mau Đ9.2.c: not performed; TT 25/2021/TT-BTC Đ6.3: not eligible). Who does not collect a result gets nothing back.
 */
export function refundDueVnd({ paidVnd, notOwedVnd, start }: DossierState, outcome: Outcome): number {
  const policy = start.procedure.terms?.fee?.refund ?? 'NEVER';
  const feeGoesBack =
    (policy !== 'NEVER' && notPerformed.includes(outcome)) ||
    (policy === 'IF_INELIGIBLE' && ineligible.includes(outcome));
  return notOwedVnd + (feeGoesBack ? paidVnd : 0);
}
