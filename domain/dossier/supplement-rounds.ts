import { limitDeadline } from '../clock/deadline';
import { refusal, type Refusal } from '../errors';
import { legalTimeOf, type Act } from './commands';
import type { SupplementStage } from './events';
import { calendarNow, type DossierState } from './state';

/** Where the dossier stands decides which rule holds: Đ17.1.a at reception, Đ19.4 afterwards. */
export const stageOf = (state: DossierState): SupplementStage =>
  state.acceptedAt === undefined ? 'RECEPTION' : 'SUBSTANCE';

/**
 * NĐ 61/2018 Đ11.2.c, Đ17.1.a: once, in full, with reasons. A further round needs the legal ground that allows it, which is recorded with
 * the act; the procedure's own law may allow more (1.013225).
 */
export function mayAskForSupplement(state: DossierState, act: Act): Refusal | undefined {
  const stage = stageOf(state);
  const most = state.start.procedure.terms?.supplement?.mostRounds ?? state.start.profile.supplement.mostRounds;
  if (state.supplements[stage] < most || act.details?.ground) return undefined;
  const article = stage === 'RECEPTION' ? 'NĐ 61/2018 Đ11.2.c' : 'NĐ 61/2018 Đ19.4';
  return refusal('SUPPLEMENT_ALREADY_REQUESTED', { article, most, field: 'details.ground' });
}

/** NĐ 61/2018 Đ19.4: what is missing in substance is said within 3 working days of reception; afterwards it is late, and told so. */
export function isNoticeLate(state: DossierState, act: Act): boolean {
  if (state.acceptedAt === undefined) return false;
  const within = state.start.procedure.terms?.supplement?.noticeWithin ?? state.start.profile.supplement.noticeWithin;
  return legalTimeOf(act) >= limitDeadline(calendarNow(state), state.acceptedAt, within).lateFrom;
}
