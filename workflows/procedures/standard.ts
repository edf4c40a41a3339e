import type { Route } from '../../domain/kernel/route';
import { approval } from '../stages/approval';
import { draftConfirmation } from '../stages/draft-confirmation';
import { examination } from '../stages/examination';
import { handoff } from '../stages/handoff';
import { payment } from '../stages/payment';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * The standard route (NĐ 61/2018 Đ17–20): every procedure of the catalogue that has no file of its own. From the desk to the units and back
 * all goes on in the system (Gia Lai Đ4.2, Đ13.3; Hòa Bình Đ26.1), in the order of the law (Ninh Thuận Đ3.4).
 */
export const standardRoute: Route = async d => {
  const received = await reception(d);
  if (received !== 'ACCEPTED') return received;
  if ((await handoff(d)) === 'REDIRECTED') return 'REDIRECTED';

  for (;;) {
    const proposal = await examination(d);
    if (proposal === 'CLOSED_INCOMPLETE') return proposal;
    if (proposal === 'PROPOSE_RESULT') {
      if ((await draftConfirmation(d)) === 'CORRECT_DRAFT') continue;
      await payment(d, 'AFTER_ASSESSMENT');
    }
    if ((await approval(d)) === 'SEND_BACK') continue;
    if ((await returnOfResult(d)) === 'RECALLED') continue;
    return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
  }
};
