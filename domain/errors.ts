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
