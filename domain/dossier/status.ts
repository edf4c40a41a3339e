import type { Outcome } from './events';
import { openTasks, type DossierState } from './state';

/** The public status by its national number (law.md §5.1): what portals and slips show. */
export type PublicStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export const statusLabels: Readonly<Record<PublicStatus, { vi: string; en: string }>> = {
  1: { vi: 'Mới đăng ký', en: 'Newly submitted' },
  2: { vi: 'Được tiếp nhận', en: 'Accepted' },
  3: { vi: 'Không được tiếp nhận', en: 'Refused at reception' },
  4: { vi: 'Đang xử lý', en: 'In process' },
  5: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement required' },
  6: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment required' },
  7: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawal requested' },
  8: { vi: 'Dừng xử lý', en: 'Stopped' },
  9: { vi: 'Đã xử lý xong', en: 'Processed, waiting for collection' },
  10: { vi: 'Đã trả kết quả', en: 'Result returned' },
};

const atTheEnd: Readonly<Record<Outcome, PublicStatus>> = {
  RESULT_RETURNED: 10,
  REFUSED_AT_RECEPTION: 3,
  REDIRECTED: 3,
  REFUSED: 8,
  CLOSED_INCOMPLETE: 8,
  WITHDRAWN: 8,
  STOPPED: 8,
};

/** TT 21/2023/TT-BTTTT: one status for every state, by a pure function of it (Hòa Bình Đ9, Đ10). */
export function publicStatus(state: DossierState): PublicStatus {
  const outcome = state.outcome ?? state.concluded;
  // What has its receipt was received: found to be another agency's afterwards, it is stopped.
  if (outcome === 'REDIRECTED' && state.acceptedAt !== undefined) return 8;
  if (outcome) return atTheEnd[outcome];
  if (state.withdrawing) return 7;
  if (state.stopping) return 8;
  const tasks = openTasks(state);
  const open = tasks.map(task => task.kind);
  // A part of a group that is closed for itself stops the others not.
  if (tasks.some(({ kind, part }) => kind === 'STOP_NOTICE' && part === undefined)) return 8;
  if (open.includes('SUPPLEMENT')) return 5;
  if (open.includes('PAYMENT')) return 6;
  if (state.acceptedAt === undefined) return 1;
  if (state.readyAt !== undefined) return state.refusalProposed ? 8 : 9;
  return open.includes('HANDOFF') ? 2 : 4;
}
