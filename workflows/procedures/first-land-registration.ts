import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { workingDays } from '../../domain/procedure/limits';
import { approval } from '../stages/approval';
import { examination } from '../stages/examination';
import { handoff } from '../stages/handoff';
import { liaison } from '../stages/liaison';
import { payment } from '../stages/payment';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 1.013978 Đăng ký đất đai, cấp Giấy chứng nhận lần đầu, 3380/QĐ-BNNMT, commune. 17, 20 or 27 working days by channel. The land office measures within
 * 5 working days; the commune confirms (its posting of 15 days is no step of its own yet: whether those days count, the published entry does not
 * say); the information goes to the tax office, whose answer says how much is owed, and once the financial duty is done, for which the clock
 * stands, the chairman signs (NĐ 151/2025/NĐ-CP).
 */
export const firstLandRegistration: ProcedureDefinition = {
  code: '1.013978',
  name: 'firstLandRegistration',
  revision: 1,
  effectiveFrom: '2025-07-01',
  source: '3380/QĐ-BNNMT; NĐ 151/2025/NĐ-CP',
  steps: ['RECEPTION_CHECK', 'HANDOFF', 'LIAISON', 'EXAMINATION', 'PAYMENT', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'],
  terms: {
    fee: {
      when: 'AFTER_ASSESSMENT',
      amountVnd: 'ASSESSED',
      assessedBy: 'TAX',
      refund: 'IF_NOT_PERFORMED',
      clock: 'PAUSE',
    },
  },
  partners: ['LAND_REGISTRY', 'TAX'],
  route: async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;
    if ((await handoff(d)) === 'REDIRECTED') return 'REDIRECTED';

    await liaison(d, [{ unit: d.partner('LAND_REGISTRY'), limit: workingDays(5) }]);
    for (;;) {
      const proposal = await examination(d);
      if (proposal === 'CLOSED_INCOMPLETE') return proposal;
      if (proposal === 'PROPOSE_RESULT') {
        await liaison(d, [{ unit: d.partner('TAX'), limit: workingDays(3) }]);
        await payment(d, 'AFTER_ASSESSMENT');
      }
      if ((await approval(d)) === 'SEND_BACK') continue;
      if ((await returnOfResult(d)) === 'RECALLED') continue;
      return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
    }
  },
};
