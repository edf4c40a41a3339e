import type { Dossier } from '../../domain/kernel/route';
import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { workingDays } from '../../domain/procedure/limits';
import { group, outcomeOf } from '../stages/group';
import { handoff } from '../stages/handoff';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 3.000722 Nhóm thủ tục điện tử: khai sinh, thường trú, thẻ BHYT, căn cước cho trẻ em dưới 6 tuổi (replaces 2.002621). Online only; the residence
 * needs the birth certificate, the insurance and the identity card need the residence. Steps and limits of each part are configuration, to be
 * confirmed: the public entry names none.
 */
export const birthGroupOnline: ProcedureDefinition = {
  code: '3.000722',
  name: 'birthGroupOnline',
  revision: 1,
  effectiveFrom: '2026-07-01',
  source: 'cổng Dịch vụ công quốc gia 07/2026 (thời hạn từng thủ tục chưa xác nhận)',
  steps: ['RECEPTION_CHECK', 'HANDOFF', 'PART', 'RESULT_HANDOFF', 'RETURN'],
  limits: { ONLINE: workingDays(7) },
  partners: ['POLICE', 'SOCIAL_INSURANCE'],
  route: async d => {
    const received = await reception(d);
    if (received !== 'ACCEPTED') return received;
    if ((await handoff(d)) === 'REDIRECTED') return 'REDIRECTED';

    for (;;) {
      const outcome = outcomeOf(await parts(d));
      if (outcome === 'CLOSED_INCOMPLETE') return outcome;
      if ((await returnOfResult(d)) === 'RECALLED') continue;
      return outcome;
    }
  },
};

const parts = (d: Dossier) =>
  group(d, [
    { code: 'BIRTH', unit: d.units.specialist, limit: workingDays(1) },
    { code: 'RESIDENCE', unit: d.partner('POLICE'), limit: workingDays(3), after: ['BIRTH'] },
    { code: 'INSURANCE', unit: d.partner('SOCIAL_INSURANCE'), limit: workingDays(2), after: ['RESIDENCE'] },
    { code: 'IDENTITY_CARD', unit: d.partner('POLICE'), limit: workingDays(2), after: ['RESIDENCE'] },
  ]);
