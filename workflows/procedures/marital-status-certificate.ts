import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { workingDays } from '../../domain/procedure/limits';
import type { Dossier } from '../../domain/kernel/route';
import { approval } from '../stages/approval';
import { draftConfirmation } from '../stages/draft-confirmation';
import { examination } from '../stages/examination';
import { handoff } from '../stages/handoff';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 1.004873 Cấp Giấy xác nhận tình trạng hôn nhân, 163/QĐ-BTP. Three working days. Who handed in online checks the draft, one day at most, and
 * silence is consent; where another commune has to be asked it has 3 working days, and the applicant then undertakes in writing
 * (NĐ 123/2015/NĐ-CP Đ22): CONSULT in the examination.
 */
export const maritalStatusCertificate: ProcedureDefinition = {
  code: '1.004873',
  name: 'maritalStatusCertificate',
  revision: 1,
  effectiveFrom: '2025-07-01',
  source: '163/QĐ-BTP',
  steps: ['RECEPTION_CHECK', 'HANDOFF', 'EXAMINATION', 'DRAFT_CONFIRMATION', 'APPROVAL', 'RESULT_HANDOFF', 'RETURN'],
  terms: { draftConfirmation: workingDays(1) },
  route: async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;
    if ((await handoff(d)) === 'REDIRECTED') return 'REDIRECTED';

    for (;;) {
      const proposal = await examination(d);
      if (proposal === 'CLOSED_INCOMPLETE') return proposal;
      if (proposal === 'PROPOSE_RESULT' && (await draftOnline(d)) === 'CORRECT_DRAFT') continue;
      if ((await approval(d)) === 'SEND_BACK') continue;
      if ((await returnOfResult(d)) === 'RECALLED') continue;
      return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
    }
  },
};

/** The draft is shown to who handed in online; at the counter the citizen reads it when it is collected. */
const draftOnline = async (d: Dossier) => (d.start.channel === 'ONLINE' ? draftConfirmation(d) : 'CONFIRMED');
