import { applicantUnit } from '../../domain/dossier/actor';
import { feeOwed } from '../../domain/dossier/fee';
import type { Dossier } from '../../domain/kernel/route';
import type { Fee } from '../../domain/procedure/terms';

/**
 * The fee, at submission, at acceptance or after the assessment (public status 6), online (Cà Mau Đ8.4, Hà Nam Đ8.2.b, Ninh Thuận Đ8.3.b) or at the desk
 * (Cà Mau Đ8.2, Hà Nam Đ8.2.a, Ninh Thuận Đ8.2.b), in cash or by whatever other means it takes (NĐ 61/2018 Đ22.1–22.2); the clock stands meanwhile
 * as the fee's rule says. Asked once; free where there is none, and for the correction of the agency's own error (Đ21.1). Answers whether it
 * was waited for.
 */
export async function payment(d: Dossier, when: Fee['when']): Promise<boolean> {
  const fee = feeOwed(d.state);
  if (fee?.when !== when) return false;
  await d.task({
    kind: 'PAYMENT',
    unit: applicantUnit,
    limit: 'NONE',
    actions: ['PAYMENT_RECEIVED', 'RECORD_PAYMENT'],
    suspends: fee.clock,
  });
  return true;
}
