import type { Fee } from '../procedure/terms';
import type { DossierState } from './state';

/** The fee, as long as it is to be paid: none for the correction of the agency's own error (NĐ 61/2018 Đ21.1). */
export function feeOwed({ start, paidVnd }: DossierState): Fee | undefined {
  const fee = start.procedure.terms?.fee;
  return fee && start.corrects === undefined && paidVnd < fee.amountVnd ? fee : undefined;
}
