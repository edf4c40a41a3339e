import { refusal, type Refusal } from '../errors';
import { limitDeadline } from '../clock/deadline';
import { calendarOf } from '../calendar/calendar-of';
import type { Happening } from './events';
import type { DossierState } from './state';
import type { Act } from './commands';

export const actionKinds = [
  'ACCEPT',
  'REFUSE_RECEPTION',
  'HAND_OVER',
  'PROPOSE_RESULT',
  'PROPOSE_REFUSAL',
  'SIGN',
  'SEND_BACK',
  'ISSUE_RESULT',
  'RETURN_RESULT',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** What an action demands and what it does besides ending its task. */
interface ActionRule {
  readonly vi: string;
  readonly en: string;
  /** An action against the applicant or a colleague is never without its reason in writing. */
  readonly needsReason: boolean;
  readonly happenings: (state: DossierState, act: Act) => Happening[];
}

/** One table for all human actions: labels for screens, what is demanded, what follows. */
export const actions: Readonly<Record<ActionKind, ActionRule>> = {
  ACCEPT: { vi: 'Tiếp nhận hồ sơ', en: 'Accept the dossier', needsReason: false, happenings: accepted },
  // NĐ 61/2018 Đ17.1.b: Phiếu từ chối states the reason
  REFUSE_RECEPTION: { vi: 'Từ chối tiếp nhận', en: 'Refuse reception', needsReason: true, happenings: () => [] },
  HAND_OVER: { vi: 'Chuyển hồ sơ xử lý', en: 'Hand over for processing', needsReason: false, happenings: () => [] },
  PROPOSE_RESULT: { vi: 'Trình kết quả', en: 'Propose the result', needsReason: false, happenings: () => [] },
  // NĐ 61/2018 Đ19.8: the refusal slip states the reasons
  PROPOSE_REFUSAL: { vi: 'Trình từ chối giải quyết', en: 'Propose refusal', needsReason: true, happenings: () => [] },
  SIGN: { vi: 'Ký duyệt', en: 'Sign', needsReason: false, happenings: signed },
  SEND_BACK: { vi: 'Trả lại để xử lý lại', en: 'Send back for rework', needsReason: true, happenings: () => [] },
  ISSUE_RESULT: {
    vi: 'Chuyển kết quả về bộ phận một cửa',
    en: 'Hand the result to the one-stop desk',
    needsReason: false,
    happenings: ready,
  },
  RETURN_RESULT: { vi: 'Trả kết quả', en: 'Return the result', needsReason: false, happenings: () => [] },
};

/** NĐ 61/2018 Đ17.1.c, NĐ 118/2025 Đ17: the clock runs from full reception, which the receipt shows. */
function accepted(state: DossierState, act: Act): Happening[] {
  const { limit } = state.start.procedure;
  return [{ kind: 'ACCEPTED', limit, due: limitDeadline(calendarOf(state.calendar), act.at, limit) }];
}

function signed(state: DossierState): Happening[] {
  return [{ kind: state.refusalProposed ? 'REFUSAL_SIGNED' : 'RESULT_SIGNED' }];
}

function ready(state: DossierState, act: Act): Happening[] {
  return [{ kind: 'RESULT_READY', onTime: !state.due || act.at < state.due.lateFrom }];
}

export const missingReason = (kind: ActionKind, act: Act): Refusal | undefined =>
  actions[kind].needsReason && !act.reason ? refusal('REASON_REQUIRED', { action: kind, field: 'reason' }) : undefined;
