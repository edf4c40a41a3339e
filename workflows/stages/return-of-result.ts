import type { Limit } from '../../domain/clock/limit';
import { unitInCharge } from '../../domain/dossier/state';
import { refusalAfterSupplement } from '../../domain/dossier/supplement-rounds';
import type { Dossier } from '../../domain/kernel/route';
import { postalDelivery } from './postal-delivery';

/**
 * The result, or the refusal slip with the papers, goes to the one-stop desk within the limit and from there to the applicant, who may take
 * his or her time: at the counter, to somebody with a letter of authority, online, or by post (NĐ 61/2018 Đ6.2.b, Đ16, Đ20; a refusal is
 * entered under “return of result”, Đ19.8). An error found before it is collected takes it back (Đ21.1).
 */
export async function returnOfResult(
  d: Dossier,
  { limit = 'WITH_DOSSIER' }: { limit?: Limit | 'WITH_DOSSIER' } = {},
): Promise<'RETURNED' | 'RECALLED'> {
  // to the desk in time, where it is returned: Hà Nam Đ12.1.b, Cà Mau Đ13.1.b
  await d.task({
    kind: 'RESULT_HANDOFF',
    unit: unitInCharge(d.state),
    limit,
    ...(d.state.refusalProposed && refusalAfterSupplement(d.state)),
    actions: ['ISSUE_RESULT'],
  });
  for (;;) {
    // The whole result (NĐ 61/2018 Đ20.1) with the papers taken for comparison (Đ20.2), in whichever way the applicant likes: nobody is kept
    // from an electronic one, or held to it (Cà Mau Đ5.1, Đ9.2.a–b; Hà Nam Đ6.1, Đ8.2.a; Ninh Thuận Đ4.1, Đ11.2.a–b).
    const { action, details } = await d.task({
      kind: 'RETURN',
      unit: d.units.desk,
      limit: 'NONE',
      actions: ['RETURN_RESULT', 'PUBLISH_RESULT', 'SEND_BY_POST', 'RECALL_RESULT'],
    });
    if (action === 'RECALL_RESULT') return 'RECALLED';
    if (action !== 'SEND_BY_POST' || (await postalDelivery(d, details))) return 'RETURNED';
  }
}
