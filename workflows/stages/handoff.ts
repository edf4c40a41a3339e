import type { UnitId } from '../../domain/dossier/actor';
import type { Start } from '../../domain/dossier/start';
import { ownDesk, type DossierState } from '../../domain/dossier/state';
import type { Dossier, TaskSpec } from '../../domain/kernel/route';

type HandedOver = 'HANDED_OVER' | 'REDIRECTED';
type Way = 'HAND_OVER' | 'REDIRECT' | 'RETURN_TO_DESK';

/**
 * The desk hands the dossier over to the specialist unit: on paper within the time of the profile (NĐ 61/2018 Đ18.2–18.3), an electronic one at
 * once, and there it is (Đ18.1; Ninh Thuận Đ10.2.b); a paper one the unit confirms to have taken over, or gives back as not its own (TT 01/2018
 * form 05: the receiving side signs). Nothing is handed over where an official at the desk is charged with it (NĐ 61/2018 Đ17.5, Ninh Thuận Đ10.5).
 */
export async function handoff(d: Dossier): Promise<HandedOver> {
  if (d.start.procedure.terms?.delegatedToDesk) return 'HANDED_OVER';
  for (;;) {
    const went = await handOver(d, ownDesk, ({ units }) => units.specialist);
    if (went !== 'RETURN_TO_DESK') return went;
    if ((await passOn(d, ['HAND_OVER', 'REDIRECT'])) === 'REDIRECTED') return 'REDIRECTED';
  }
}

/**
 * What another agency's desk received goes on to the one-stop of the competent agency, by the same rule: at once, on paper by 15:00 or with
 * the next working day; there it is confirmed, or given back as not that agency's (NĐ 61/2018 Đ18.3). A merger may make one desk of the two.
 */
export const passOn = (d: Dossier, offered?: readonly Way[]): Promise<HandedOver | 'RETURN_TO_DESK'> =>
  handOver(
    d,
    ({ units }) => units.desk,
    ({ competentDesk }) => competentDesk,
    offered,
  );

/**
 * What was given back the desk hands over again, or it sends the applicant to the agency that is competent, with the papers and the slip that answers
 * the receipt (NĐ 61/2018 Đ17.2.a, Đ19.8). Only the desk that received it writes to the applicant (Đ5.1.e): another gives it back to that one first.
 */
async function handOver(
  d: Dossier,
  from: (state: DossierState) => UnitId,
  to: (state: DossierState) => UnitId | undefined,
  offered: readonly Way[] = ['HAND_OVER'],
): Promise<HandedOver | 'RETURN_TO_DESK'> {
  for (let actions = offered; ;) {
    const { action: way } = await d.task({ kind: 'HANDOFF', unit: from(d.state), ...timeFor(d.start), actions });
    if (way === 'REDIRECT') return 'REDIRECTED';
    if (way === 'RETURN_TO_DESK') return way;
    const unit = to(d.state);
    if (d.start.channel === 'ONLINE' || unit === undefined) return 'HANDED_OVER';
    const takes = ['TAKE_OVER', 'RETURN_TO_DESK'] as const;
    const { action } = await d.task({ kind: 'TAKING_OVER', unit, limit: 'WITH_DOSSIER', actions: takes });
    if (action === 'TAKE_OVER') return 'HANDED_OVER';
    actions = ['HAND_OVER', from(d.state) === d.units.desk ? 'REDIRECT' : 'RETURN_TO_DESK'];
  }
}

/**
 * Hà Nam Đ11.2, Cà Mau Đ12.4: ½ working day, written for online services and read for every channel; the desk is warned when the decree's time is
 * over first. The decree keeps 15:00 for paper alone (NĐ 61/2018 Đ18.2–18.3).
 */
function timeFor({ channel, profile }: Start): Pick<TaskSpec, 'limit' | 'stricter'> {
  const { handoff: limit, handoffOfDecree: stricter } = profile;
  if (stricter) return { limit, stricter };
  return { limit: channel === 'ONLINE' ? 'IMMEDIATE' : limit };
}
