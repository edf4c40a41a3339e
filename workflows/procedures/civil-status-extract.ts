import type { ProcedureDefinition } from '../../domain/procedure/definition';
import { byEveryChannel, onTheSameDay } from '../../domain/procedure/limits';
import { certifiedCopy } from './certified-copy';

/**
 * 2.000635 Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh. On the same day, after 15:00 with a slip for the next working day: the steps are
 * those of a certified copy, 8.000 đồng a copy.
 */
export const civilStatusExtract: ProcedureDefinition = {
  code: '2.000635',
  name: 'civilStatusExtract',
  revision: 1,
  effectiveFrom: '2025-12-24',
  source: '163/QĐ-BTP; QĐ 1811/QĐ-TTPVHCC',
  steps: certifiedCopy.steps,
  limits: byEveryChannel(onTheSameDay()),
  terms: {
    immediate: true,
    delegatedToDesk: 'EXAMINES',
    fee: { when: 'AT_SUBMISSION', amountVnd: 8_000, refund: 'IF_NOT_PERFORMED', clock: 'NO_EFFECT' },
  },
  route: certifiedCopy.route,
};
