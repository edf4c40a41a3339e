import type { Route } from '../../domain/kernel/route';
import { approval } from '../stages/approval';
import { examination } from '../stages/examination';
import { handoff } from '../stages/handoff';
import { reception } from '../stages/reception';
import { returnOfResult } from '../stages/return-of-result';

/** The standard route (NĐ 61/2018 Đ17–20): every procedure of the catalogue that has no file of its own. */
export const standardRoute: Route = async d => {
  if ((await reception(d)) === 'REFUSE_RECEPTION') return 'REFUSED_AT_RECEPTION';
  await handoff(d);

  let proposal = await examination(d);
  while ((await approval(d)) === 'SEND_BACK') proposal = await examination(d);

  await returnOfResult(d);
  return proposal === 'PROPOSE_REFUSAL' ? 'REFUSED' : 'RESULT_RETURNED';
};
