import type { LimitUnit } from '../clock/limit';

/** A duration that a Vietnamese text states in figures. */
export interface StatedLimit {
  readonly amount: number;
  readonly unit: LimitUnit;
  /** True where the text counts it from the full dossier ("… kể từ ngày nhận đủ hồ sơ hợp lệ", "… từ ngày nộp đủ hồ sơ"). */
  readonly fromReception: boolean;
}

const unitOf: Readonly<Record<string, LimitUnit>> = {
  'ngày làm việc': 'WORKING_DAY',
  'giờ làm việc': 'WORKING_HOUR',
  giờ: 'WORKING_HOUR',
  ngày: 'CALENDAR_DAY',
  tháng: 'MONTH',
};

// "05 (năm) ngày làm việc"; a figure behind the unit makes it a date: "30 tháng 6 năm 2025", "ngày 05/02/2024".
const duration =
  /(\d{1,3}(?:[.,]\d+)?)\s*(?:\([^()]{0,25}\)\s*)?(ngày làm việc|giờ làm việc|ngày|giờ|tháng)(?!\s*\d)(?!\p{L})/giu;
const receptionBehind =
  /^,?\s*(?:(?:kể|tính)\s*)?từ\s*(?:ngày|khi|thời điểm|lúc)[^.;,\n]{0,60}?(?:nhận|nộp)\s*(?:được\s*)?(?:đầy\s*)?(?:đủ\s*)?hồ sơ/iu;

/** Every duration stated in `text` (Unicode NFC), in order. Durations written in words only are not seen. */
export function statedLimits(text: string): StatedLimit[] {
  return [...text.matchAll(duration)].map(match => ({
    amount: Number(match[1]?.replace(',', '.')),
    unit: unitOf[match[2]?.toLowerCase() ?? ''] ?? 'CALENDAR_DAY',
    fromReception: receptionBehind.test(text.slice(match.index + match[0].length)),
  }));
}
