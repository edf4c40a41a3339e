import type { Dossier } from '../../domain/kernel/route';
import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { byEveryChannel, calendarDays, workingDays } from '../../domain/procedure/limits';
import { approval } from '../stages/approval';
import { examination, type Proposal } from '../stages/examination';
import { handoff } from '../stages/handoff';
import { liaison } from '../stages/liaison';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 1.013225 Cấp giấy phép xây dựng mới (cấp III, IV, nhà ở riêng lẻ), 56/QĐ-BXD, commune. 20 days from the full dossier (a house has 15: a case of its
 * own, which a procedure cannot have yet). Within 7 working days appraisal, field check and one notice of supplement; within 5 of that
 * supplement a second guidance (NĐ 175/2024/NĐ-CP Đ54.3); if the next does not suffice either, within 3 of it the refusal. The state bodies are
 * consulted at the same time, for 12 days, and their silence is agreement; a refusal waits for none of them.
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
    supplement: {
      mostRounds: 2,
      noticeWithin: [workingDays(7), workingDays(5)],
      refusalWithin: workingDays(3),
      clock: 'RESTART',
    },
    silenceIsConsent: true,
  },
  partners: ['CONSTRUCTION'],
  route: async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;
    if ((await handoff(d)) === 'REDIRECTED') return 'REDIRECTED';

    for (let heard = false; ;) {
      // At once: neither the notice of supplement (7 working days) nor the permit (20 days) can wait for the 12 days of the others. Nor can a
      // refusal: they are asked no more, and anew where it does not come to it.
      let proposal = 'PROPOSE_RESULT' as Proposal | 'CLOSED_INCOMPLETE';
      await d.parallel<unknown>([
        async () => (proposal = await examination(d)),
        async () => (heard ||= await isHeard(d)),
      ]);
      if (proposal === 'CLOSED_INCOMPLETE') return proposal;
      // What the bodies say against it sends the dossier back to the examination.
      if ((await approval(d)) === 'SEND_BACK') continue;
      if ((await returnOfResult(d)) === 'RECALLED') continue;
      return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
    }
  },
};

const isHeard = async (d: Dossier): Promise<boolean> =>
  !(await liaison(d, [{ unit: d.partner('CONSTRUCTION'), limit: calendarDays(12) }])).includes('NOT_NEEDED');
