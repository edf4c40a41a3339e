import type { Outcome } from './events';
import type { TaskKind } from './task';

/** What screens and notices call the kinds of work. */
export const taskLabels: Readonly<Record<TaskKind, { vi: string; en: string }>> = {
  RECEPTION_CHECK: { vi: 'Kiểm tra, tiếp nhận hồ sơ', en: 'Reception check' },
  HANDOFF: { vi: 'Chuyển hồ sơ đến đơn vị xử lý', en: 'Hand-over to the specialist unit' },
  EXAMINATION: { vi: 'Thẩm định hồ sơ', en: 'Examination' },
  APPROVAL: { vi: 'Phê duyệt', en: 'Approval' },
  RESULT_HANDOFF: { vi: 'Chuyển kết quả về bộ phận một cửa', en: 'Hand-over of the result to the desk' },
  RETURN: { vi: 'Trả kết quả cho người nộp', en: 'Return of the result' },
};

export const outcomeLabels: Readonly<Record<Outcome, { vi: string; en: string }>> = {
  RESULT_RETURNED: { vi: 'Đã trả kết quả', en: 'Result returned' },
  REFUSED_AT_RECEPTION: { vi: 'Từ chối tiếp nhận', en: 'Refused at reception' },
  REFUSED: { vi: 'Từ chối giải quyết', en: 'Refused in substance' },
};
