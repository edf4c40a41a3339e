import type { Dossier } from '../../domain/kernel/route';
import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { calendarDays, workingDays } from '../../domain/procedure/limits';
import { handoff } from '../stages/handoff';
import { group, outcomeOf } from '../stages/group';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/**
 * 2.000986 Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ BHYT cho trẻ em dưới 6 tuổi. At most 20 working days: the birth is registered on
 * the day, then at once the police (15 days) and the social insurance (10 days) from the birth certificate, all results back to the commune's desk
 * (NĐ 61/2018 Đ3.2, Đ19.6.b, Đ19.7).
 */
export const birthResidenceInsurance: ProcedureDefinition = {
  code: '2.000986',
  name: 'birthResidenceInsurance',
  revision: 1,
  effectiveFrom: '2025-07-01',
  source: 'QĐ/0001-BTP',
  steps: ['RECEPTION_CHECK', 'HANDOFF', 'PART', 'RESULT_HANDOFF', 'RETURN'],
  // the table of channels says 20 days, the note beside it and the regulation 20 working days
  limits: { DIRECT: workingDays(20) },
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
    { code: '1.001193', unit: d.units.specialist, limit: workingDays(1) },
    { code: '1.004222', unit: d.partner('POLICE'), limit: calendarDays(15), after: ['1.001193'] },
    { code: '2.001023', unit: d.partner('SOCIAL_INSURANCE'), limit: calendarDays(10), after: ['1.001193'] },
  ]);
