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
  INSTANT_INVALID: { vi: 'Thời điểm không hợp lệ.', en: 'The moment in time is not valid.' },
  DATE_INVALID: { vi: 'Ngày không hợp lệ.', en: 'The date is not valid.' },
  AMOUNT_INVALID: { vi: 'Số lượng phải là số nguyên.', en: 'The amount must be a whole number.' },
  OFFICIAL_YEAR_INVALID: {
    vi: 'Lịch nghỉ chính thức của năm không đúng quy tắc.',
    en: 'The official days off of the year break a rule.',
  },
  // the statutory clock
  CLOCK_NOT_STARTED: { vi: 'Thời hạn chưa bắt đầu tính.', en: 'The time limit has not started to run.' },
  CLOCK_ALREADY_STARTED: { vi: 'Thời hạn đã bắt đầu tính.', en: 'The time limit has already started to run.' },
  CLOCK_STOPPED: { vi: 'Thời hạn đã kết thúc.', en: 'The time limit has ended.' },
  CLOCK_SUSPENDED: { vi: 'Thời hạn đang tạm dừng.', en: 'The time limit is suspended.' },
  CLOCK_NOT_SUSPENDED: { vi: 'Thời hạn không tạm dừng.', en: 'The time limit is not suspended.' },
  CLOCK_OUT_OF_ORDER: {
    vi: 'Thời điểm sớm hơn lần ghi trước của thời hạn.',
    en: 'The moment lies before the last entry of the time limit.',
  },
  REAPPOINTMENT_USED: { vi: 'Chỉ được hẹn lại một lần.', en: 'A new date may be set only once.' },
  REAPPOINTMENT_NOT_LATER: {
    vi: 'Ngày hẹn lại phải sau ngày hẹn trả hiện tại.',
    en: 'The new date must be after the present due date.',
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
