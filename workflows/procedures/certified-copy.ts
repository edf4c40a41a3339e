import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { onTheSameDay } from '../../domain/procedure/limits';
import { approval } from '../stages/approval';
import { examination } from '../stages/examination';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 2.000815 Chứng thực bản sao từ bản chính. On the same day, after 15:00 on the next working day (NĐ 23/2015/NĐ-CP Đ7): at the counter while the
 * citizen waits; what cannot be done at once gets a receipt for the end of the day, the desk's own official examines (NĐ 61/2018 Đ17.4,
 * Đ17.5). Its texts name nobody there who may sign for the head of the commune.
 */
export const certifiedCopy: ProcedureDefinition = {
  code: '2.000815',
  name: 'certifiedCopy',
  revision: 1,
  effectiveFrom: '2025-07-01',
  source: '3152/QĐ-BTP; NĐ 23/2015/NĐ-CP Đ7',
  steps: ['PAYMENT', 'RECEPTION_CHECK', 'EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'],
  limits: { DIRECT: onTheSameDay() },
  terms: {
    immediate: true,
    delegatedToDesk: 'EXAMINES',
    // 2.000 đồng a page: one page; the number of pages is counted at the desk once papers are kept
    fee: { when: 'AT_SUBMISSION', amountVnd: 2_000, refund: 'IF_NOT_PERFORMED', clock: 'NO_EFFECT' },
  },
  route: async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;

    for (;;) {
      const proposal = await examination(d);
      if (proposal === 'CLOSED_INCOMPLETE') return proposal;
      if ((await approval(d)) === 'SEND_BACK') continue;
      if ((await returnOfResult(d)) === 'RECALLED') continue;
      return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
    }
  },
};
