import type { TaskKind } from '../dossier/task';

/** Where the law speaks of each kind of work; a procedure's own decision may say more. */
export const stepArticles: Readonly<Record<TaskKind, string>> = {
  PAYMENT: 'NĐ 61/2018 Đ22',
  RECEPTION_CHECK: 'NĐ 61/2018 Đ17; NĐ 118/2025 Đ17',
  SUPPLEMENT: 'NĐ 61/2018 Đ17.1.a, Đ19.4',
  HANDOFF: 'NĐ 61/2018 Đ18; NĐ 118/2025 Đ18',
  TAKING_OVER: 'NĐ 61/2018 Đ18',
  EXAMINATION: 'NĐ 61/2018 Đ19.1, Đ19.2, Đ19.8',
  SUPPLEMENT_NOTICE: 'NĐ 61/2018 Đ19.4',
  VERIFICATION: 'NĐ 61/2018 Đ19.3',
  LIAISON: 'NĐ 61/2018 Đ19.5–19.7',
  LIAISON_QUESTION: 'NĐ 61/2018 Đ19.5',
  PART: 'NĐ 61/2018 Đ3.2, Đ19.6',
  DRAFT_CONFIRMATION: '163/QĐ-BTP',
  APPROVAL: 'NĐ 61/2018 Đ19.2',
  RESULT_HANDOFF: 'NĐ 61/2018 Đ20',
  RETURN: 'NĐ 61/2018 Đ20, Đ21; NĐ 118/2025 Đ22',
  POSTAL_DELIVERY: 'TT 17/2017/TT-BTTTT Đ5.2.h',
  WITHDRAWAL: 'TT 03/2025/TT-VPCP',
  STOP_NOTICE: 'TT 03/2025/TT-VPCP',
  REFUND: 'văn bản thu phí của thủ tục',
};
