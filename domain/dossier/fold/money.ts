import type { DossierEvent } from '../events';
import type { DossierState } from '../state';

const paymentActions: readonly string[] = ['PAYMENT_RECEIVED', 'RECORD_PAYMENT', 'SETTLE_AT_ONCE'];

/** What an ended task says of money: a payment that was owed, or one that went back. */
export function paid(state: DossierState, { action, details }: DossierEvent & { kind: 'TASK_ENDED' }): DossierState {
  const amountVnd = details?.amountVnd;
  if (amountVnd === undefined) return state;
  if (action === 'RECORD_REFUND') return { ...state, refundedVnd: state.refundedVnd + amountVnd };
  if (!paymentActions.includes(action)) return state;
  const payments = details?.payment ? [...state.payments, details.payment] : state.payments;
  return { ...state, payments, paidVnd: state.paidVnd + amountVnd };
}
