import type { Refusal } from '../errors';
import { acceptance } from './acceptance';
import { askedNoMore, recalled, resultReady, settledAtOnce, signed, supplementAsked } from './action-effects';
import type { ActionKind } from './action-kinds';
import { exactFee, exactRefund, laterThanTheLastTime, mayConsult, saysFee, stillToCome } from './action-guards';
import type { Act } from './commands';
import type { ActDetails } from './details';
import type { Happening } from './events';
import { broughtInWindow, resumedInstead } from './missed-window';
import type { DossierState } from './state';
import { mayAskForSupplement } from './supplement-rounds';
import type { TaskRecord } from './task';

/** What an action demands and what it does besides ending its task. */
export interface ActionRule {
  readonly vi: string;
  readonly en: string;
  /** An action against the applicant or a colleague is never without its reason in writing. */
  readonly needsReason?: true;
  /** Details it makes no sense without. */
  readonly needs?: readonly (keyof ActDetails)[];
  /** A rule of the law that forbids it now. */
  readonly guard?: (state: DossierState, act: Act, task: TaskRecord) => Refusal | undefined;
  /** The payment system's alone: no person may. */
  readonly byMachine?: true;
  /** The desk's alone, whosever the task is. */
  readonly byDesk?: true;
  readonly happenings?: (state: DossierState, act: Act, task: TaskRecord) => Happening[];
}

/** One table for all human actions: labels for screens, what is demanded, what follows. */
export const actions: Readonly<Record<ActionKind, ActionRule>> = {
  // ── reception (NĐ 61/2018 Đ17) ──
  ACCEPT: { vi: 'Tiếp nhận hồ sơ', en: 'Accept the dossier', guard: saysFee, happenings: acceptance },
  // Đ17.1.a: with its reason, once; Đ19.4 in substance, through the one-stop desk
  REQUEST_SUPPLEMENT: {
    vi: 'Yêu cầu bổ sung, hoàn thiện hồ sơ',
    en: 'Ask for supplement',
    needsReason: true,
    guard: mayAskForSupplement,
    happenings: supplementAsked,
  },
  // Đ17.1.b: Phiếu từ chối states the reason
  REFUSE_RECEPTION: { vi: 'Từ chối tiếp nhận', en: 'Refuse reception', needsReason: true },
  // Đ17.2: not within the agency's authority: guided to the one that is; also what a unit or agency gave back (Đ18.3)
  REDIRECT: {
    vi: 'Hướng dẫn nộp đến cơ quan có thẩm quyền',
    en: 'Redirect to the competent agency',
    needsReason: true,
    needs: ['agency'],
  },
  // Đ17.4: a result at once needs no receipt, unless the applicant asks for one
  SETTLE_AT_ONCE: { vi: 'Giải quyết và trả kết quả ngay', en: 'Settle at once', guard: exactFee, happenings: settledAtOnce }, // prettier-ignore
  // Gia Lai Đ14.2: also after the window, where it was brought before its end
  SUPPLEMENT: { vi: 'Nộp bổ sung hồ sơ', en: 'Hand in the supplement', guard: broughtInWindow, happenings: resumedInstead }, // prettier-ignore
  DECLINE_SUPPLEMENT: { vi: 'Không bổ sung được', en: 'Cannot supplement' },

  // ── handoff (Đ18) ──
  HAND_OVER: { vi: 'Chuyển hồ sơ xử lý', en: 'Hand over for processing' },
  TAKE_OVER: { vi: 'Nhận hồ sơ chuyển đến', en: 'Take over' },
  RETURN_TO_DESK: { vi: 'Trả lại bộ phận một cửa', en: 'Return to the desk', needsReason: true },

  // ── examination (Đ19) ──
  PROPOSE_RESULT: { vi: 'Trình kết quả', en: 'Propose the result', guard: saysFee },
  // Đ19.8: the refusal slip states the reasons
  PROPOSE_REFUSAL: {
    vi: 'Trình từ chối giải quyết',
    en: 'Propose refusal',
    needsReason: true,
    happenings: askedNoMore,
  },
  SEND_SUPPLEMENT_NOTICE: {
    vi: 'Gửi phiếu yêu cầu bổ sung',
    en: 'Send the supplement slip',
    happenings: supplementAsked,
  },
  WITHDRAW_SUPPLEMENT_REQUEST: {
    vi: 'Không gửi yêu cầu bổ sung',
    en: 'Do not send the request',
    needsReason: true,
  },
  // Đ19.3.b: the time is data; place, participants and content may name people: they are in the reason, which no history keeps
  PLAN_VERIFICATION: {
    vi: 'Lên lịch xác minh: địa điểm, thành phần, nội dung',
    en: 'Plan a verification: place, participants, content',
    needsReason: true,
    needs: ['verifyAt'],
    guard: stillToCome,
  },
  RECORD_VERIFICATION: { vi: 'Ghi kết quả xác minh', en: 'Record the verification', needsReason: true },
  // Đ19.5.a: what is asked, of whom, until when
  CONSULT: { vi: 'Lấy ý kiến cơ quan phối hợp', en: 'Consult agencies', needsReason: true, needs: ['consult'], guard: mayConsult }, // prettier-ignore
  ANSWER: { vi: 'Trả lời ý kiến', en: 'Answer', needsReason: true, guard: saysFee },
  ASK_FURTHER: { vi: 'Đề nghị làm rõ', en: 'Ask a further question', needsReason: true },
  REPLY: { vi: 'Trả lời làm rõ', en: 'Reply', needsReason: true },
  FINISH_PART: { vi: 'Hoàn thành thủ tục thành phần', en: 'Finish the part' },
  REFUSE_PART: { vi: 'Từ chối thủ tục thành phần', en: 'Refuse the part', needsReason: true },
  // Gia Lai Đ14.2: also after the silence, where it was said before that
  CONFIRM_DRAFT: { vi: 'Xác nhận bản dự thảo', en: 'Confirm the draft', guard: broughtInWindow },
  CORRECT_DRAFT: { vi: 'Đề nghị sửa bản dự thảo', en: 'Have the draft corrected', needsReason: true, guard: broughtInWindow }, // prettier-ignore

  // ── fees (Đ22) ──
  RECORD_PAYMENT: { vi: 'Ghi nhận đã nộp phí, lệ phí', en: 'Record the payment', needs: ['amountVnd'], byDesk: true, guard: exactFee }, // prettier-ignore
  PAYMENT_RECEIVED: { vi: 'Đã thanh toán trực tuyến', en: 'Paid online', byMachine: true },
  RECORD_REFUND: { vi: 'Ghi nhận đã hoàn trả phí, lệ phí', en: 'Record the refund', needs: ['payment', 'amountVnd'], guard: exactRefund }, // prettier-ignore

  // ── approval ──
  // a level before the one that signs
  ENDORSE: { vi: 'Duyệt, trình ký', en: 'Endorse' },
  SIGN: { vi: 'Ký duyệt', en: 'Sign', happenings: signed },
  SEND_BACK: { vi: 'Trả lại để xử lý lại', en: 'Send back for rework', needsReason: true },

  // ── return of the result (Đ20, Đ21) ──
  ISSUE_RESULT: { vi: 'Chuyển kết quả về bộ phận một cửa', en: 'Hand the result to the one-stop desk', happenings: resultReady }, // prettier-ignore
  RETURN_RESULT: { vi: 'Trả kết quả', en: 'Return the result' },
  PUBLISH_RESULT: { vi: 'Trả kết quả trực tuyến', en: 'Return the result online' },
  SEND_BY_POST: { vi: 'Gửi kết quả qua bưu chính', en: 'Send the result by post' },
  DELIVERED: { vi: 'Bưu chính đã phát', en: 'Delivered by post' },
  UNDELIVERED: { vi: 'Bưu chính không phát được', en: 'Could not be delivered', guard: laterThanTheLastTime },
  // Đ21.1: an error of the officials is mended at the agency's cost
  RECALL_RESULT: { vi: 'Thu hồi kết quả có sai sót', en: 'Recall an erroneous result', needsReason: true, happenings: recalled }, // prettier-ignore

  // ── withdrawal and stop (TT 03/2025 form 05) ──
  CONFIRM_WITHDRAWAL: { vi: 'Xác nhận rút hồ sơ, trả giấy tờ', en: 'Confirm the withdrawal, give papers back' },
  CONFIRM_STOP: { vi: 'Thông báo dừng giải quyết', en: 'Give notice of the stop' },
};
