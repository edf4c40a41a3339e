import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { hours } from '../../domain/procedure/limits';
import { approval } from '../stages/approval';
import { examination } from '../stages/examination';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/** 2.000908 Cấp bản sao từ sổ gốc. One working day; steps of QĐ 663/QĐ-TTPVHCC (Hà Nội, 13/05/2026): 2 h + 3 h + 2 h + 1 h. */
export const copyFromOriginalRegister: ProcedureDefinition = {
  code: '2.000908',
  name: 'copyFromOriginalRegister',
  revision: 1,
  effectiveFrom: '2026-05-13',
  source: '858/QĐ-BTP; QĐ 663/QĐ-TTPVHCC',
  steps: ['RECEPTION_CHECK', 'EXAMINATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'],
  terms: { receptionCheck: hours(2) },
  route: async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;

    for (;;) {
      const proposal = await examination(d, { limit: hours(3) });
      if (proposal === 'CLOSED_INCOMPLETE') return proposal;
      if ((await approval(d, { limit: hours(2) })) === 'SEND_BACK') continue;
      if ((await returnOfResult(d, { limit: hours(1) })) === 'RECALLED') continue;
      // A register that is lost or says nothing is answered in writing: a refusal with its reason.
      return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
    }
  },
};
