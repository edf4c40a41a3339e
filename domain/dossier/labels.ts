import type { Outcome } from './events';
import type { PartEnd } from './group';
import type { ExpiryAction, TaskKind } from './task';

export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** What screens and notices call the kinds of work. */
export const taskLabels: Readonly<Record<TaskKind, Label>> = {
  PAYMENT: { vi: 'Nộp phí, lệ phí', en: 'Payment of the fee' },
  RECEPTION_CHECK: { vi: 'Kiểm tra, tiếp nhận hồ sơ', en: 'Reception check' },
  SUPPLEMENT: { vi: 'Bổ sung, hoàn thiện hồ sơ', en: 'Supplement by the applicant' },
  HANDOFF: { vi: 'Chuyển hồ sơ đến đơn vị xử lý', en: 'Hand-over to the specialist unit' },
  TAKING_OVER: { vi: 'Nhận hồ sơ giấy', en: 'Taking over of the paper dossier' },
  EXAMINATION: { vi: 'Thẩm định hồ sơ', en: 'Examination' },
  SUPPLEMENT_NOTICE: { vi: 'Gửi phiếu yêu cầu bổ sung', en: 'Sending of the supplement slip' },
  VERIFICATION: { vi: 'Xác minh, kiểm tra thực địa', en: 'Verification' },
  LIAISON: { vi: 'Cho ý kiến phối hợp', en: 'Opinion of a consulted agency' },
  LIAISON_QUESTION: { vi: 'Làm rõ theo đề nghị của cơ quan phối hợp', en: 'Further question of a consulted agency' },
  PART: { vi: 'Giải quyết thủ tục thành phần', en: 'Procedure of the group' },
  DRAFT_CONFIRMATION: { vi: 'Xác nhận bản dự thảo kết quả', en: 'Confirmation of the draft' },
  APPROVAL: { vi: 'Phê duyệt', en: 'Approval' },
  RESULT_HANDOFF: { vi: 'Chuyển kết quả về bộ phận một cửa', en: 'Hand-over of the result to the desk' },
  RETURN: { vi: 'Trả kết quả cho người nộp', en: 'Return of the result' },
  POSTAL_DELIVERY: { vi: 'Phát kết quả qua bưu chính', en: 'Delivery by post' },
  WITHDRAWAL: { vi: 'Giải quyết yêu cầu rút hồ sơ', en: 'Withdrawal' },
  STOP_NOTICE: { vi: 'Thông báo dừng giải quyết', en: 'Notice of the stop' },
  REFUND: { vi: 'Hoàn trả phí, lệ phí', en: 'Refund of the fee' },
};

/** What time did where nobody acted. */
export const expiryLabels: Readonly<Record<ExpiryAction, Label>> = {
  WINDOW_OVER: { vi: 'Hết thời gian bổ sung', en: 'The time for the supplement is over' },
  SILENCE: { vi: 'Không có ý kiến', en: 'No answer was given' },
};

export const outcomeLabels: Readonly<Record<Outcome, Label>> = {
  RESULT_RETURNED: { vi: 'Đã trả kết quả', en: 'Result returned' },
  REFUSED_AT_RECEPTION: { vi: 'Từ chối tiếp nhận', en: 'Refused at reception' },
  REDIRECTED: { vi: 'Đã hướng dẫn đến cơ quan có thẩm quyền', en: 'Redirected to the competent agency' },
  REFUSED: { vi: 'Từ chối giải quyết', en: 'Refused in substance' },
  CLOSED_INCOMPLETE: { vi: 'Đóng hồ sơ do không bổ sung', en: 'Closed for want of the supplement' },
  WITHDRAWN: { vi: 'Đã rút hồ sơ', en: 'Withdrawn' },
  STOPPED: { vi: 'Dừng giải quyết', en: 'Stopped' },
};

/** What became of a procedure of a group. */
export const partEndLabels: Readonly<Record<PartEnd, Label>> = {
  FINISH_PART: { vi: 'Đã hoàn thành', en: 'Done' },
  REFUSE_PART: { vi: 'Từ chối giải quyết', en: 'Refused' },
  CLOSED_INCOMPLETE: { vi: 'Dừng do không bổ sung', en: 'Closed for want of the supplement' },
  LEFT_OUT: {
    vi: 'Không giải quyết do thiếu kết quả của thủ tục trước',
    en: 'Not begun for want of the result before it',
  },
};
