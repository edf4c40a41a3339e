import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { byEveryChannel, workingDays } from '../../domain/procedure/limits';
import { approval } from '../stages/approval';
import { examination } from '../stages/examination';
import { handoff } from '../stages/handoff';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 2.001478 Cấp mới Giấy chứng nhận đủ điều kiện về an ninh, trật tự (cấp tỉnh), 1523/QĐ-BCA-C06. Five working days, 300.000 đồng. The head of the unit
 * endorses what goes to the leader for signing.
 */
export const securityCertificate: ProcedureDefinition = {
  code: '2.001478',
  name: 'securityCertificate',
  revision: 1,
  effectiveFrom: '2025-07-01',
  source: '1523/QĐ-BCA-C06',
  steps: ['PAYMENT', 'RECEPTION_CHECK', 'HANDOFF', 'EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'],
  limits: byEveryChannel(workingDays(5)),
  terms: {
    fee: { when: 'AT_SUBMISSION', amountVnd: 300_000, refund: 'IF_NOT_PERFORMED', clock: 'NO_EFFECT' },
  },
  route: async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;
    if ((await handoff(d)) === 'REDIRECTED') return 'REDIRECTED';

    for (;;) {
      const proposal = await examination(d);
      if (proposal === 'CLOSED_INCOMPLETE') return proposal;
      if ((await approval(d, { endorsedBy: ['specialist'] })) === 'SEND_BACK') continue;
      if ((await returnOfResult(d)) === 'RECALLED') continue;
      return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
    }
  },
};
