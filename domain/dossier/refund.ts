import { assessedVnd } from './fee';
import type { Outcome } from './events';
import type { DossierState } from './state';

/** Outcomes in which the agency performed nothing, whatever came before. */
const neverPerformed: readonly Outcome[] = ['REFUSED_AT_RECEPTION', 'REDIRECTED', 'STOPPED'];

/**
 * What is still to go back to the applicant, in đồng: all that was not owed (law.md §9.1 OVERPAID), a later assessment that is lower among it,
 * and the fee, as far as it was paid and not waived, where its own rule says so
 * (Ninh Thuận Đ8.4, Cà Mau Đ9.2.c: not performed; TT 25/2021/TT-BTC Đ6.3: not eligible). Who does not collect a result gets nothing back,
 * nor who takes a dossier back that the agency had taken up.
 */
export function refundDueVnd(state: DossierState, outcome: Outcome): number {
  const { paidVnd, waivedVnd, notOwedVnd, refundedVnd, acceptedAt, start } = state;
  const policy = start.procedure.terms?.fee?.refund ?? 'NEVER';
  const performed = acceptedAt !== undefined && !neverPerformed.includes(outcome);
  const goesBack = (policy !== 'NEVER' && !performed) || (policy === 'IF_INELIGIBLE' && outcome === 'REFUSED');
  const assessed = assessedVnd(state);
  const overpaid = assessed === undefined ? 0 : Math.max(0, paidVnd - Math.max(0, assessed - waivedVnd));
  return notOwedVnd + (goesBack ? paidVnd : overpaid) - refundedVnd;
}
