import { applicantUnit } from '../../domain/dossier/actor';
import type { Dossier } from '../../domain/kernel/route';
import { inPart } from './in-part';

/**
 * The applicant completes the dossier, online or at the desk; after the acceptance the clock stands by the mode of the procedure or the
 * profile (NĐ 61/2018 Đ19.4: the limit starts anew). A window that runs out closes the dossier, leads to its refusal, or is only overdue,
 * as the procedure's law says (law.md §1.7). The code never changes (NĐ 45/2020 Đ12, which Hòa Bình Đ19.3 applies; as does Hòa Bình Đ19.4
 * the limit that starts anew). After an outage the desk may still enter what was brought in the window. Asked for a part of a group, it is that part
 * that is closed or refused, and the others go on.
 */
export async function supplement(d: Dossier, part?: string): Promise<'GIVEN' | 'DECLINED' | 'CLOSED' | 'REFUSED'> {
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
    ...inPart(part),
    ...(ends && { expires: 'WINDOW_OVER' as const }),
  });
  switch (action) {
    case 'SUPPLEMENT':
      return 'GIVEN';
    case 'DECLINE_SUPPLEMENT':
      return 'DECLINED';
    case 'WINDOW_OVER':
      return onExpiry === 'CLOSE' ? closing(d, part) : 'REFUSED';
  }
}

/** The desk gives the papers back with the notice of the stop (TT 03/2025 form 05), or enters what was brought in time (Gia Lai Đ14.2). */
async function closing(d: Dossier, part?: string): Promise<'GIVEN' | 'CLOSED'> {
  const actions = ['CONFIRM_STOP', 'SUPPLEMENT'] as const;
  const { action } = await d.task({ kind: 'STOP_NOTICE', unit: d.units.desk, limit: 'HALF_DAY', actions, ...inPart(part) }); // prettier-ignore
  return action === 'SUPPLEMENT' ? 'GIVEN' : 'CLOSED';
}
