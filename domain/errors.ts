/**
 * The one closed list of errors of the system. A code never changes its meaning; the API maps it to a status once.
 * `vi` and `en` are sentences for people; what varies is in the facts beside them.
 */
export const errors = {
  // working time
  CALENDAR_INVALID: { vi: 'Lịch làm việc không hợp lệ.', en: 'The working calendar is not valid.' },
  OUTSIDE_HORIZON: {
    vi: 'Ngày nằm ngoài các năm đã có quyết định về ngày nghỉ.',
    en: 'The date is outside the years for which days off are decided.',
  },
  LIMIT_INVALID: { vi: 'Thời hạn giải quyết không hợp lệ.', en: 'The time limit is not valid.' },

  // catalogue
  CATALOGUE_FILE_UNREADABLE: {
    vi: 'Không đọc được tệp danh mục.',
    en: 'The catalogue file cannot be read.',
  },
  CATALOGUE_ENTRY_INVALID: {
    vi: 'Một mục trong danh mục thủ tục không đúng cấu trúc.',
    en: 'An entry of the catalogue does not have the expected shape.',
  },
  CATALOGUE_CODE_REPEATED: {
    vi: 'Một mã xuất hiện nhiều lần trong danh mục.',
    en: 'A code appears more than once in the catalogue.',
  },
  CATALOGUE_EFFECT_MISSING: {
    vi: 'Thủ tục đã thay đổi: cần ngày có hiệu lực của phiên bản mới.',
    en: 'Published procedures have changed: the new versions need their date of effect.',
  },
  CATALOGUE_EFFECT_TOO_EARLY: {
    vi: 'Ngày có hiệu lực sớm hơn ngày của phiên bản trước.',
    en: 'The date of effect is earlier than that of the version before.',
  },
  REVIEW_INVALID: {
    vi: 'Kết quả rà soát thủ tục không hợp lệ.',
    en: 'The review of a procedure is not valid.',
  },
  REVIEW_NOT_NEEDED: {
    vi: 'Thủ tục này không có nội dung cần rà soát.',
    en: 'Nothing about this procedure is held back for review.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type ErrorCode = keyof typeof errors;

/** Facts an error carries for people and programs: never personal data. */
export type Facts = Readonly<Record<string, unknown>>;

/** An error as a value: what `decide` answers when it refuses, and what the API renders as problem+json. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly facts: Facts;
}

export const refusal = (code: ErrorCode, facts: Facts = {}): Refusal => ({ code, facts });

/** The same value where only throwing is possible (a calendar cannot compile, a limit makes no sense). */
export class DomainError extends Error implements Refusal {
  readonly code: ErrorCode;
  readonly facts: Facts;

  constructor(code: ErrorCode, facts: Facts = {}) {
    super(`${code}: ${errors[code].en} ${JSON.stringify(facts)}`);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
  }
}
