import { applicantUnit } from '../../domain/dossier/actor';
import type { Dossier } from '../../domain/kernel/route';

/**
 * The applicant completes the dossier, online or at the desk; after the acceptance the clock stands by the mode of the procedure or the
 * profile (NĐ 61/2018 Đ19.4: the limit starts anew). A window that runs out closes the dossier, leads to its refusal, or is only overdue,
 * as the procedure's law says (law.md §1.7). The code never changes (NĐ 45/2020 Đ12, which Hòa Bình Đ19.3 applies; as does Hòa Bình Đ19.4
 * the limit that starts anew).
 */
export async function supplement(d: Dossier): Promise<'GIVEN' | 'DECLINED' | 'CLOSED' | 'REFUSED'> {
  const {
    window,
    onExpiry = 'CLOSE',
    clock = d.start.profile.supplement.clock,
  } = d.start.procedure.terms?.supplement ?? {};
  const ends = window && onExpiry !== 'KEEP';
  const { action } = await d.task({
    kind: 'SUPPLEMENT',
    unit: applicantUnit,
    limit: window ?? 'NONE',
    actions: ['SUPPLEMENT', 'DECLINE_SUPPLEMENT'],
    suspends: clock,
    ...(ends && { expires: 'WINDOW_OVER' as const }),
  });
  switch (action) {
    case 'SUPPLEMENT':
      return 'GIVEN';
    case 'DECLINE_SUPPLEMENT':
      return 'DECLINED';
    case 'WINDOW_OVER':
      return onExpiry === 'CLOSE' ? 'CLOSED' : 'REFUSED';
  }
}
