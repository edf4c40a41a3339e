import type { Dossier } from '../../domain/kernel/route';
import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { workingDays } from '../../domain/procedure/limits';
import { group, outcomeOf } from '../stages/group';
import { handoff } from '../stages/handoff';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 2.002913 Nhóm thủ tục điện tử: khai tử, xóa đăng ký thường trú, mai táng phí hoặc tử tuất (replaces 2.002622). After the death certificate the
 * residence and the benefits are settled at once. Steps and limits of each part are configuration, to be confirmed: the public entry names none.
 */
export const deathGroupOnline: ProcedureDefinition = {
  code: '2.002913',
  name: 'deathGroupOnline',
  revision: 1,
  effectiveFrom: '2026-07-01',
  source: 'cổng Dịch vụ công quốc gia 07/2026 (thời hạn từng thủ tục chưa xác nhận)',
  steps: ['RECEPTION_CHECK', 'HANDOFF', 'PART', 'RESULT_HANDOFF', 'RETURN'],
  limits: { ONLINE: workingDays(10) },
  partners: ['POLICE', 'SOCIAL_AFFAIRS'],
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
    { code: 'DEATH', unit: d.units.specialist, limit: workingDays(1) },
    { code: 'RESIDENCE', unit: d.partner('POLICE'), limit: workingDays(2), after: ['DEATH'] },
    { code: 'BENEFITS', unit: d.partner('SOCIAL_AFFAIRS'), limit: workingDays(7), after: ['DEATH'] },
  ]);
