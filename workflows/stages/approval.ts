import type { Limit } from '../../domain/clock/limit';
import type { DossierUnits } from '../../domain/dossier/start';
import { signsAtDesk, unitInCharge } from '../../domain/dossier/state';
import type { Dossier } from '../../domain/kernel/route';

export interface ApprovalTerms {
  readonly limit?: Limit | 'WITH_DOSSIER';
  /** Who endorses before the leader signs: the head of the specialist unit, where the procedure has that step (Cà Mau Đ13.2). */
  readonly endorsedBy?: readonly (keyof DossierUnits)[];
}

/**
 * The competent leader, or a deputy whom he or she charges with it, signs what is proposed, or sends it back with the reason (NĐ 61/2018 Đ19.2);
 * where an official at the desk is authorised to approve, that official does (TT 01/2018 Đ6.1.b).
 */
export async function approval(
  d: Dossier,
  { limit = 'WITH_DOSSIER', endorsedBy = [] }: ApprovalTerms = {},
): Promise<'SIGN' | 'SEND_BACK'> {
  for (const level of endorsedBy) {
    const unit = d.units[level];
    const actions = ['ENDORSE', 'SEND_BACK'] as const;
    const { action } = await d.task({ kind: 'APPROVAL', unit, limit, forHead: true, actions });
    if (action === 'SEND_BACK') return action;
  }
  const unit = signsAtDesk(d.start) ? unitInCharge(d.state) : d.units.leader;
  const decision = await d.task({ kind: 'APPROVAL', unit, limit, actions: ['SIGN', 'SEND_BACK'] });
  return decision.action;
}
