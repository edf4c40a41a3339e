import type { Instant } from '../../domain/calendar/snapshot';
import type { Consultation } from '../../domain/dossier/details';
import { assesses } from '../../domain/dossier/fee';
import { unitInCharge } from '../../domain/dossier/state';
import type { Dossier } from '../../domain/kernel/route';
import { inPart, withWhole } from './in-part';

/** What became of a consultation: an answer, or silence, which is consent only where special law says so. */
export type Opinion = 'ANSWER' | 'SILENCE';

/**
 * Other agencies are asked, each within its own limit inside the dossier's, which the lead agency keeps (NĐ 61/2018 Đ19.5; Hà Nam Đ8.1.b,
 * Cà Mau Đ9.1.b, Ninh Thuận Đ11.1.b): electronically all at once (NĐ 61/2018 Đ19.6.b), on paper
 * one after the other in the given order (Đ19.6.a). A higher agency's one-stop follows (Đ19.7). Answers in the order of the agencies.
 */
export async function liaison(
  d: Dossier,
  agencies: readonly Consultation[],
  { onPaper = false, part }: { onPaper?: boolean; part?: string } = {},
): Promise<Opinion[]> {
  const branches = agencies.map(agency => () => opinionOf(d, agency, part));
  return onPaper ? d.inOrder(branches) : d.parallel(branches);
}

/** A further question goes to the unit in charge, of the dossier or of the part of a group that it is for, and comes back; the agency's own limit runs on meanwhile. */
async function opinionOf(d: Dossier, { unit, limit, followedBy }: Consultation, part?: string): Promise<Opinion> {
  const silent = d.start.procedure.terms?.silenceIsConsent ?? d.start.profile.silenceIsConsent;
  // Consent says no amount.
  const consent = silent && !assesses(d.state, { kind: 'LIAISON', unit });
  for (let from: Instant | undefined; ;) {
    const { action, task } = await d.task({
      kind: 'LIAISON',
      unit,
      limit,
      actions: ['ANSWER', 'ASK_FURTHER'],
      ...inPart(part),
      ...(from !== undefined && { from }),
      ...(consent && { expires: 'SILENCE' as const }),
      ...(followedBy && { followedBy }),
    });
    if (action !== 'ASK_FURTHER') return action;
    from ??= d.state.tasks.find(({ id }) => id === task)!.openedAt;
    await d.task({
      kind: 'LIAISON_QUESTION',
      unit: unitInCharge(d.state, part),
      limit: withWhole(part),
      actions: ['REPLY'],
      ...inPart(part),
    });
  }
}
