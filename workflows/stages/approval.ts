import type { Dossier } from '../../domain/kernel/route';

/** The competent leader signs what is proposed, or sends it back with the reason (NĐ 61/2018 Đ19.2). */
export async function approval(d: Dossier): Promise<'SIGN' | 'SEND_BACK'> {
  const decision = await d.task({
    kind: 'APPROVAL',
    unit: d.start.units.leader,
    limit: 'WITH_DOSSIER',
    actions: ['SIGN', 'SEND_BACK'],
  });
  return decision.action;
}
