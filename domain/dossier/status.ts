import { openTasks, type DossierState } from './state';

/** The public status by its national number (law.md §5.1): what portals and slips show. */
export type PublicStatus = 1 | 2 | 3 | 4 | 8 | 9 | 10;

export const statusLabels: Readonly<Record<PublicStatus, { vi: string; en: string }>> = {
  1: { vi: 'Mới đăng ký', en: 'Newly submitted' },
  2: { vi: 'Được tiếp nhận', en: 'Accepted' },
  3: { vi: 'Không được tiếp nhận', en: 'Refused at reception' },
  4: { vi: 'Đang xử lý', en: 'In process' },
  8: { vi: 'Dừng xử lý', en: 'Stopped' },
  9: { vi: 'Đã xử lý xong', en: 'Processed, waiting for collection' },
  10: { vi: 'Đã trả kết quả', en: 'Result returned' },
};

/** TT 21/2023/TT-BTTTT: one status for every state, by a pure function of it. */
export function publicStatus(state: DossierState): PublicStatus {
  switch (state.outcome) {
    case 'RESULT_RETURNED':
      return 10;
    case 'REFUSED_AT_RECEPTION':
      return 3;
    case 'REFUSED':
      return 8;
    case undefined:
      return statusUnderWay(state);
  }
}

function statusUnderWay(state: DossierState): PublicStatus {
  if (state.acceptedAt === undefined) return 1;
  if (state.readyAt !== undefined) return state.refusalProposed ? 8 : 9;
  return openTasks(state).some(task => task.kind === 'HANDOFF') ? 2 : 4;
}
