import type { SuspensionMode } from '../domain/clock/clock';

/** What a screen says while the clock does not simply run. */
export const suspensionLabels: Readonly<Record<SuspensionMode, { vi: string; en: string }>> = {
  RESTART: { vi: 'Thời hạn sẽ tính lại từ đầu khi đủ hồ sơ', en: 'The limit starts anew when the dossier is complete' },
  PAUSE: {
    vi: 'Thời hạn tạm dừng, sẽ tính tiếp phần còn lại',
    en: 'The limit stands; what is left of it runs on later',
  },
  NO_EFFECT: { vi: 'Thời hạn vẫn tính', en: 'The limit runs on' },
};
