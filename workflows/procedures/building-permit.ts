import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { byEveryChannel, calendarDays, workingDays } from '../../domain/procedure/limits';
import { approval } from '../stages/approval';
import { examination } from '../stages/examination';
import { handoff } from '../stages/handoff';
import { liaison } from '../stages/liaison';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 1.013225 Cấp giấy phép xây dựng mới (cấp III, IV, nhà ở riêng lẻ), 56/QĐ-BXD, commune. 20 days from the full dossier (a house has 15: a case of its
 * own, which a procedure cannot have yet). Within 7 working days appraisal, field check and one notice of supplement; a second guidance is allowed (NĐ 175/2024/NĐ-CP Đ54); the state
 * bodies are consulted on the full dossier for 12 days, and their silence is agreement.
 */
export const buildingPermit: ProcedureDefinition = {
  code: '1.013225',
  name: 'buildingPermit',
  revision: 1,
  effectiveFrom: '2025-07-01',
  source: '56/QĐ-BXD; NĐ 175/2024/NĐ-CP',
  steps: [
    'RECEPTION_CHECK',
    'HANDOFF',
    'EXAMINATION',
    'VERIFICATION',
    'LIAISON',
    'APPROVAL',
    'RESULT_HANDOFF',
    'RETURN',
  ],
  limits: byEveryChannel(calendarDays(20)),
  terms: {
    supplement: { mostRounds: 2, noticeWithin: workingDays(7), clock: 'RESTART' },
    silenceIsConsent: true,
  },
  partners: ['CONSTRUCTION'],
  route: async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;
    await handoff(d);

    for (let consulted = false; ;) {
      const proposal = await examination(d);
      if (proposal === 'CLOSED_INCOMPLETE') return proposal;
      if (proposal === 'PROPOSE_RESULT' && !consulted) {
        await liaison(d, [{ unit: d.partner('CONSTRUCTION'), limit: calendarDays(12) }]);
        consulted = true;
      }
      // What the bodies say against it sends the dossier back to the examination.
      if ((await approval(d)) === 'SEND_BACK') continue;
      if ((await returnOfResult(d)) === 'RECALLED') continue;
      return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
    }
  },
};
