import { noticeWithin, receivedInFullAt } from '../../domain/dossier/supplement-rounds';
import type { Dossier } from '../../domain/kernel/route';
import { inPart } from './in-part';

/**
 * What is missing in substance is said through the one-stop desk, which sends the slip: nobody else writes to the applicant (NĐ 61/2018
 * Đ5.1, Đ19.4: within 3 working days, or those of the procedure's own law, of reception, or of the beginning of the part of a group that it is for).
 * Answers whether it was sent: the desk may find that the request cannot stand.
 */
export async function supplementNotice(d: Dossier, part?: string): Promise<boolean> {
  const { action } = await d.task({
    kind: 'SUPPLEMENT_NOTICE',
    unit: d.units.desk,
    limit: noticeWithin(d.state, part),
    from: receivedInFullAt(d.state, part),
    actions: ['SEND_SUPPLEMENT_NOTICE', 'WITHDRAW_SUPPLEMENT_REQUEST'],
    ...inPart(part),
  });
  return action === 'SEND_SUPPLEMENT_NOTICE';
}
