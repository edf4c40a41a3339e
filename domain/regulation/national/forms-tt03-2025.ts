import type { Forms } from '../profile';
import { formsTt01 } from './forms-tt01-2018';

/**
 * The seven forms of TT 03/2025/TT-VPCP Phụ lục I, known from a secondary source (law.md §3.5): 04 has a new name, 05 is new,
 * what was 05 and 06 moved on by one.
 */
export const formsTt03 = {
  RECEIPT: formsTt01.RECEIPT,
  SUPPLEMENT: formsTt01.SUPPLEMENT,
  REFUSAL: formsTt01.REFUSAL,
  APOLOGY: {
    number: '04',
    vi: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    en: 'Apology and request for more time',
  },
  STOP: {
    number: '05',
    vi: 'Thông báo dừng giải quyết hồ sơ',
    en: 'Notice that the settlement of the dossier stops',
  },
  CONTROL: { ...formsTt01.CONTROL, number: '06' },
  REGISTER: { ...formsTt01.REGISTER, number: '07' },
} as const satisfies Forms;
