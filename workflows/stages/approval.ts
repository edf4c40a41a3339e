import type { Limit } from '../../domain/clock/limit';
import type { DossierUnits } from '../../domain/dossier/start';
import { signsAtDesk, unitInCharge } from '../../domain/dossier/state';
import { refusalAfterSupplement } from '../../domain/dossier/supplement-rounds';
import type { Dossier } from '../../domain/kernel/route';
import { draftAnswersInTime } from './draft-confirmation';

export interface ApprovalTerms {
  readonly limit?: Limit | 'WITH_DOSSIER';
  /** Who endorses before the leader signs: the head of the specialist unit, where the procedure has that step (Cà Mau Đ13.2). */
  readonly endorsedBy?: readonly (keyof DossierUnits)[];
}

/**
 * The competent leader, or a deputy whom he or she charges with it, signs what is proposed, or sends it back with the reason (NĐ 61/2018 Đ19.2);
 * where an official at the desk is authorised to approve, that official does (TT 01/2018 Đ6.1.b). Until somebody has, the desk enters after an
 * outage what the applicant had said of the draft in time (Gia Lai Đ14.2): a correction goes back too.
 * A refusal after the last supplement may have days of its own (1.013225).
 */
export async function approval(
  d: Dossier,
  { limit = 'WITH_DOSSIER', endorsedBy = [] }: ApprovalTerms = {},
): Promise<'SIGN' | 'SEND_BACK'> {
  const signs = () => (signsAtDesk(d.start) ? unitInCharge(d.state) : d.units.leader);
  for (let step = 0; ;) {
    const level = endorsedBy[step];
    const { action } = await d.task({
      kind: 'APPROVAL',
      unit: level ? d.units[level] : signs(),
      limit,
      ...(d.state.refusalProposed && refusalAfterSupplement(d.state)),
      ...(level && { forHead: true as const }),
      actions: [level ? 'ENDORSE' : 'SIGN', 'SEND_BACK', ...draftAnswersInTime(d.state)] as const,
    });
    if (action === 'SIGN' || action === 'SEND_BACK') return action;
    if (action === 'CORRECT_DRAFT') return 'SEND_BACK';
    if (action === 'ENDORSE') step++;
  }
}
