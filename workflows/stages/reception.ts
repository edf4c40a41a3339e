import type { ActionKind } from '../../domain/dossier/action-kinds';
import type { Outcome } from '../../domain/dossier/events';
import { feeOwed } from '../../domain/dossier/fee';
import type { Dossier } from '../../domain/kernel/route';
import { passOn } from './handoff';
import { payment } from './payment';
import { supplement } from './supplement';

/**
 * The one-stop desk checks the components and accepts with a receipt; asks for what is missing, once and in full; refuses with a reason; sends
 * on to the competent agency; or settles at once (NĐ 61/2018 Đ17.1, Đ17.2, Đ17.4; online within 8 working hours, NĐ 118/2025 Đ17). The
 * provinces say the same: at the counter and by post Ninh Thuận Đ10.1, Gia Lai Đ15.1; online Ninh Thuận Đ10.2, Gia Lai Đ15.2, Hà Nam Đ11.1,
 * Cà Mau Đ12.1–12.3. A dossier of another agency is received in the same way, but for what only that agency may do, settle it, and passed on
 * (NĐ 61/2018 Đ18.3).
 */
export async function reception(d: Dossier): Promise<'ACCEPTED' | Outcome> {
  const paid = await payment(d, 'AT_SUBMISSION');
  const { profile, procedure, channel, submittedAt } = d.start;
  const limit = procedure.terms?.receptionCheck ?? profile.receptionCheck[channel];
  let offered: readonly ActionKind[] = actionsFor(d);
  for (let first = true; ; first = false) {
    // The engine may have been away at the submission; the applicant's time was not. What waited for its fee is checked from then on.
    const from = first && !paid && { from: submittedAt };
    const check = await d.task({ kind: 'RECEPTION_CHECK', unit: d.units.desk, limit, ...from, actions: offered });
    const settled = endOf[check.action];
    if (settled === 'ACCEPTED') {
      // NĐ 61/2018 Đ22.1: what the desk has said that is to be paid; most dossiers owe nothing here
      if (feeOwed(d.state)) await payment(d, 'AT_ACCEPTANCE');
      if (d.state.competentDesk && (await passOn(d)) === 'REDIRECTED') return 'REDIRECTED';
    }
    if (settled) return settled;
    if (check.action === 'SUPPLEMENT') {
      offered = actionsFor(d);
      continue;
    }
    // asked once and in full, which the guard sees to: NĐ 61/2018 Đ15.3, Ninh Thuận Đ9.3
    const given = await supplement(d);
    if (given === 'CLOSED') return 'CLOSED_INCOMPLETE';
    offered = given === 'REFUSED' ? ['REFUSE_RECEPTION', 'SUPPLEMENT'] : actionsFor(d);
  }
}

const endOf: Readonly<Partial<Record<ActionKind, 'ACCEPTED' | Outcome>>> = {
  ACCEPT: 'ACCEPTED',
  REFUSE_RECEPTION: 'REFUSED_AT_RECEPTION',
  REDIRECT: 'REDIRECTED',
  SETTLE_AT_ONCE: 'RESULT_RETURNED',
};

const actionsFor = (d: Dossier): readonly ActionKind[] => [
  'ACCEPT',
  'REQUEST_SUPPLEMENT',
  'REFUSE_RECEPTION',
  'REDIRECT',
  ...(d.start.procedure.terms?.immediate && !d.state.competentDesk ? (['SETTLE_AT_ONCE'] as const) : []),
];
