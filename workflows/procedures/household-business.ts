import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { byEveryChannel, workingDays } from '../../domain/procedure/limits';
import { approval } from '../stages/approval';
import { examination } from '../stages/examination';
import { handoff } from '../stages/handoff';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 1.001612 Đăng ký thành lập hộ kinh doanh, 2353/QĐ-BTC. Three working days to the certificate or to the notice of amendment (NĐ 168/2025/NĐ-CP
 * Đ85); any commune of the province takes it. The fee is due at submission and is not given back.
 */
export const householdBusiness: ProcedureDefinition = {
  code: '1.001612',
  name: 'householdBusiness',
  revision: 1,
  effectiveFrom: '2025-07-01',
  source: '2353/QĐ-BTC; NĐ 168/2025/NĐ-CP Đ85',
  steps: ['PAYMENT', 'RECEPTION_CHECK', 'HANDOFF', 'EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'],
  limits: byEveryChannel(workingDays(3)),
  terms: {
    fee: {
      when: 'AT_SUBMISSION',
      // set by each province's council: published are at most 150.000 đồng online and by post, 50.000 at the counter (law.md §9.1)
      amountVnd: { DIRECT: 50_000, ONLINE: 150_000, POSTAL: 150_000 },
      refund: 'NEVER',
      clock: 'NO_EFFECT',
    },
  },
  route: async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;
    if ((await handoff(d)) === 'REDIRECTED') return 'REDIRECTED';

    for (;;) {
      const proposal = await examination(d);
      if (proposal === 'CLOSED_INCOMPLETE') return proposal;
      if ((await approval(d)) === 'SEND_BACK') continue;
      if ((await returnOfResult(d)) === 'RECALLED') continue;
      return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
    }
  },
};
