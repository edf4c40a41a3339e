import type { Instant } from '../calendar/snapshot';
import type { ClockEntry } from '../clock/clock';
import { clockDeadline, type LimitDeadline } from '../clock/deadline';
import type { Limit } from '../clock/limit';
import { reckon } from '../clock/reckoning';
import { refusal, type Refusal } from '../errors';
import { legalTimeOf, type Act } from './commands';
import type { SupplementStage } from './events';
import { clockOfPart, partRounds } from './group';
import { calendarNow, type DossierState } from './state';
import type { TaskRecord } from './task';

/** Where the dossier stands decides which rule holds: Đ17.1.a at reception, Đ19.4 afterwards. */
export const stageOf = (state: DossierState): SupplementStage =>
  state.acceptedAt === undefined ? 'RECEPTION' : 'SUBSTANCE';

/** How often the applicant was asked: of a part for itself, else at this stage of the dossier. */
export const roundsOf = (state: DossierState, part?: string): number =>
  part === undefined ? state.supplements[stageOf(state)] : partRounds(state, part);

/** How often the applicant may be asked without a ground. The procedure's own law speaks of the appraisal, not of the desk (NĐ 175/2024/NĐ-CP Đ54.3). */
function mostRounds(state: DossierState): number {
  const { procedure, profile } = state.start;
  const own = stageOf(state) === 'SUBSTANCE' ? procedure.terms?.supplement?.mostRounds : undefined;
  return own ?? profile.supplement.mostRounds;
}

/**
 * NĐ 61/2018 Đ11.2.c, Đ17.1.a: once, in full, with reasons. A further round needs the legal ground that allows it, which is recorded with
 * the act; the procedure's own law may allow more in substance (1.013225). Each part of a group is a dossier of its own in this.
 */
export function mayAskForSupplement(state: DossierState, act: Act, { part }: TaskRecord): Refusal | undefined {
  const most = mostRounds(state);
  if (roundsOf(state, part) < most || act.details?.ground) return undefined;
  const article = stageOf(state) === 'RECEPTION' ? 'NĐ 61/2018 Đ11.2.c' : 'NĐ 61/2018 Đ19.4';
  return refusal('SUPPLEMENT_ALREADY_REQUESTED', { article, most, field: 'details.ground' });
}

/** From when the notice counts: the reception, or that of the supplement with which the limit began anew (NĐ 61/2018 Đ19.4); for a part when it was begun. */
export function receivedInFullAt(state: DossierState, part?: string): Instant | undefined {
  const { acceptedAt } = state;
  const clock = clockOfPart(state, part) ?? state.clock;
  if (acceptedAt === undefined || !clock) return undefined;
  return Math.max(acceptedAt, calendarNow(state).provisionally(known => reckon(known, clock)).value!.from);
}

/**
 * Until when the notice is sent that has so long from then on: while the limit of the dossier, or of the part, stands, for a fee or whatever is not
 * counted in it, nobody examines, and these days stand too (counting-rules 9).
 */
export function noticeDeadline(state: DossierState, limit: Limit, from: Instant, part?: string): LimitDeadline {
  const calendar = calendarNow(state);
  const whole = clockOfPart(state, part) ?? state.clock;
  const pauses = (whole && calendar.provisionally(known => reckon(known, whole)).value?.pauses) ?? [];
  const ledger = pauses
    .filter(pause => pause.from >= from)
    .flatMap((pause): ClockEntry[] => [
      { kind: 'SUSPENDED', at: pause.from, mode: 'PAUSE' },
      { kind: 'RESUMED', at: pause.to },
    ]);
  return clockDeadline(calendar, { limit, startedAt: from, ledger })!;
}

/** NĐ 61/2018 Đ19.4: what is missing in substance is said within 3 working days of reception; afterwards it is late, and told so. */
export function isNoticeLate(state: DossierState, act: Act, part?: string): boolean {
  const from = receivedInFullAt(state, part);
  if (from === undefined) return false;
  return legalTimeOf(act) >= noticeDeadline(state, noticeWithin(state, part), from, part).lateFrom;
}

/** Of the notice that would be sent now: special law may give each its own days (1.013225: 7 from the reception, 5 from a supplement). */
export function noticeWithin(state: DossierState, part?: string): Limit {
  const { procedure, profile } = state.start;
  const own = procedure.terms?.supplement?.noticeWithin ?? profile.supplement.noticeWithin;
  if (!('length' in own)) return own;
  const given = waitsOver(state, part).filter(({ ended }) => ended!.action === 'SUPPLEMENT').length;
  return own[Math.min(given, own.length - 1)]!;
}

/**
 * By when a refusal has to be at the desk once the applicant may be asked no more: counted from the last supplement, which then did not suffice
 * (1.013225: 3 working days). Undefined before that, where nothing was brought at last, and once what came of it was recalled (NĐ 61/2018 Đ21.1):
 * the limit of the dossier holds.
 */
export function refusalAfterSupplement(state: DossierState): { limit: Limit; from: Instant } | undefined {
  const limit = state.start.procedure.terms?.supplement?.refusalWithin;
  if (!limit || roundsOf(state) < mostRounds(state)) return undefined;
  const last = waitsOver(state).at(-1);
  if (last?.ended?.action !== 'SUPPLEMENT' || isRecalledSince(state, last)) return undefined;
  return { limit, from: last.ended.at };
}

const isRecalledSince = ({ tasks }: DossierState, { openedSeq }: TaskRecord): boolean =>
  tasks.some(task => task.ended?.action === 'RECALL_RESULT' && task.openedSeq > openedSeq);

const endsOfWait: readonly string[] = ['SUPPLEMENT', 'DECLINE_SUPPLEMENT', 'WINDOW_OVER'];

/** In substance: each time the applicant brought something, said that nothing would come, or let the window pass. */
const waitsOver = ({ tasks, acceptedSeq = Infinity }: DossierState, part?: string): TaskRecord[] =>
  tasks.filter(
    task => task.openedSeq > acceptedSeq && task.part === part && endsOfWait.includes(task.ended?.action ?? ''),
  );
