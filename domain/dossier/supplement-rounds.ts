import type { Instant } from '../calendar/snapshot';
import { limitDeadline } from '../clock/deadline';
import type { Limit } from '../clock/limit';
import { reckon } from '../clock/reckoning';
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

/** From when the notice counts: the reception, or that of the supplement with which the limit began anew (NĐ 61/2018 Đ19.4). */
export function receivedInFullAt(state: DossierState): Instant | undefined {
  const { acceptedAt, clock } = state;
  if (acceptedAt === undefined || !clock) return undefined;
  return Math.max(acceptedAt, calendarNow(state).provisionally(known => reckon(known, clock)).value!.from);
}

/** NĐ 61/2018 Đ19.4: what is missing in substance is said within 3 working days of reception; afterwards it is late, and told so. */
export function isNoticeLate(state: DossierState, act: Act): boolean {
  const from = receivedInFullAt(state);
  if (from === undefined) return false;
  return legalTimeOf(act) >= limitDeadline(calendarNow(state), from, noticeWithin(state)).lateFrom;
}

export const noticeWithin = ({ start }: DossierState): Limit =>
  start.procedure.terms?.supplement?.noticeWithin ?? start.profile.supplement.noticeWithin;
