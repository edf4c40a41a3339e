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
  // the law in force
  REGULATION_UNKNOWN: {
    vi: 'Chưa có quy định áp dụng cho hồ sơ tiếp nhận vào ngày này.',
    en: 'No regulation is known for a dossier received on this date.',
  },
  // finding things
  DOSSIER_NOT_FOUND: { vi: 'Không tìm thấy hồ sơ.', en: 'There is no such dossier.' },
  PROCEDURE_NOT_FOUND: { vi: 'Không có thủ tục hành chính này.', en: 'There is no such procedure.' },
  PROCEDURE_NOT_REVIEWED: {
    vi: 'Thủ tục chưa được rà soát nên chưa tiếp nhận hồ sơ được.',
    en: 'The procedure is held back for review and cannot take dossiers yet.',
  },
  PROCEDURE_ABOLISHED: {
    vi: 'Thủ tục hành chính này đã được quyết định bãi bỏ.',
    en: 'A law abolished this procedure.',
  },
  PROCEDURE_NOT_ABOLISHED: {
    vi: 'Không có quyết định bãi bỏ thủ tục này đang có giá trị để hủy bỏ.',
    en: 'No abolition of this procedure stands that could be revoked.',
  },
  PROCEDURE_VERSION_IN_USE: {
    vi: 'Phiên bản thủ tục đã gỡ bỏ vẫn còn hồ sơ đang giải quyết.',
    en: 'Dossiers still run by a version of a procedure that was removed.',
  },
  CHANNEL_NOT_OFFERED: {
    vi: 'Thủ tục này không tiếp nhận theo hình thức nộp đã chọn.',
    en: 'The procedure is not offered through this channel.',
  },
  NOT_RECEIVED_THERE: {
    vi: 'Bộ phận một cửa này không tiếp nhận hồ sơ thuộc thẩm quyền của cơ quan kia.',
    en: 'This one-stop desk does not receive dossiers for that agency.',
  },
  AGENCY_NOT_FOUND: { vi: 'Không có cơ quan này.', en: 'There is no such agency.' },
  UNIT_NOT_FOUND: { vi: 'Không có đơn vị này.', en: 'There is no such unit.' },
  UNIT_REPLACED: {
    vi: 'Đơn vị này đã được sắp xếp lại: hãy gửi đến đơn vị tiếp nhận nhiệm vụ.',
    en: 'The unit is no longer: turn to the one that follows it.',
  },
  PARTNER_UNKNOWN: {
    vi: 'Chưa khai báo đơn vị phối hợp mà thủ tục này cần.',
    en: 'The agency’s register names no unit for an agency that the procedure needs.',
  },
  COMMAND_NOT_FOUND: { vi: 'Không tìm thấy lệnh này.', en: 'There is no such command.' },
  NOT_FOUND: { vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' },
  // what the caller sent
  INPUT_INVALID: { vi: 'Dữ liệu gửi lên không hợp lệ.', en: 'The input is not valid.' },
  BODY_NOT_JSON: { vi: 'Nội dung gửi lên không phải là JSON hợp lệ.', en: 'The body is not valid JSON.' },
  BODY_TOO_LARGE: { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
  UNSUPPORTED_MEDIA_TYPE: {
    vi: 'Nội dung gửi lên phải có kiểu application/json.',
    en: 'The body has to be of type application/json.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    vi: 'Khóa này đã dùng cho một yêu cầu khác.',
    en: 'This key was used for another request.',
  },
  NOT_AUTHENTICATED: { vi: 'Cần đăng nhập.', en: 'Log in first.' },
  SIGNATURE_INVALID: { vi: 'Chữ ký của thông báo không đúng.', en: 'The signature of the notice is not right.' },
  NOT_ALLOWED: { vi: 'Không có quyền thực hiện.', en: 'You may not do this.' },
  // the system itself
  DATABASE_UNAVAILABLE: {
    vi: 'Cơ sở dữ liệu tạm thời gián đoạn; hãy thử lại.',
    en: 'The database cannot be reached now; try again.',
  },
  ENGINE_UNAVAILABLE: {
    vi: 'Hệ thống xử lý tạm thời gián đoạn; hãy thử lại.',
    en: 'The engine cannot be reached now; try again.',
  },
  INTERNAL: { vi: 'Lỗi hệ thống.', en: 'An error of the system.' },
  // regulations
  // a command in the wrong state or by the wrong hand
  ALREADY_SUBMITTED: { vi: 'Hồ sơ đã được nộp.', en: 'The dossier has been submitted already.' },
  NOT_YOUR_DOSSIER: {
    vi: 'Hồ sơ này không thuộc đơn vị của ông/bà.',
    en: 'This dossier is none of your units’ business.',
  },
  NOT_YOUR_UNIT: { vi: 'Việc này do đơn vị khác thực hiện.', en: 'Another unit has to do this.' },
  DOSSIER_ENDED: {
    vi: 'Hồ sơ đã kết thúc, không ghi thêm được. Nếu kết quả đã trả có sai sót, nộp hồ sơ mới ghi mã hồ sơ này ở mục corrects; các trường hợp khác, nộp hồ sơ mới.',
    en: 'The dossier has ended and takes no further entry. An error in a result that was returned is mended by a new dossier that names this one in `corrects`; anything else is a new dossier.',
  },
  ACTION_NOT_OPEN: {
    vi: 'Thao tác này không thực hiện được ở bước hiện tại.',
    en: 'This action is not open at the present step.',
  },
  TASK_AMBIGUOUS: {
    vi: 'Có nhiều việc cho phép thao tác này: cần nêu rõ việc nào.',
    en: 'Several tasks offer this action: say which.',
  },
  STALE_COMMAND: {
    vi: 'Hồ sơ đã thay đổi sau khi ông/bà xem: hãy tải lại.',
    en: 'The dossier has changed since you looked at it: load it again.',
  },
  REASON_REQUIRED: { vi: 'Phải nêu rõ lý do.', en: 'The reason has to be stated.' },
  DETAIL_REQUIRED: { vi: 'Thiếu thông tin bắt buộc của thao tác này.', en: 'The action lacks something it needs.' },
  ASSIGNED_TO_ANOTHER: {
    vi: 'Việc này đã được phân công cho người khác.',
    en: 'The task was assigned to somebody else.',
  },
  SUPPLEMENT_ALREADY_REQUESTED: {
    vi: 'Chỉ được yêu cầu bổ sung hồ sơ một lần; yêu cầu thêm phải có căn cứ pháp lý.',
    en: 'A supplement may be asked for once; a further request needs its legal ground.',
  },
  LEGAL_TIME_OUT_OF_ORDER: {
    vi: 'Thời điểm nhập bổ sung phải sau các việc đã ghi nhận và không ở tương lai.',
    en: 'What is entered afterwards must lie after what was entered before it, and not in the future.',
  },
  ALREADY_SIGNED: {
    vi: 'Kết quả, hoặc kết quả của một thủ tục thành phần, đã được ký nên không rút hoặc dừng hồ sơ được nữa.',
    en: 'The result, or that of one procedure of the group, is signed: the dossier cannot be withdrawn or stopped any more.',
  },
  PAYMENT_AMOUNT_WRONG: {
    vi: 'Số tiền không đúng mức phí, lệ phí phải nộp.',
    en: 'The amount is not the fee that is due.',
  },

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

  // working time
  INSTANT_INVALID: { vi: 'Thời điểm không hợp lệ.', en: 'The moment in time is not valid.' },
  DATE_INVALID: { vi: 'Ngày không hợp lệ.', en: 'The date is not valid.' },
  AMOUNT_INVALID: { vi: 'Số lượng phải là số nguyên.', en: 'The amount must be a whole number.' },
  OFFICIAL_YEAR_INVALID: {
    vi: 'Lịch nghỉ chính thức của năm không đúng quy tắc.',
    en: 'The official days off of the year break a rule.',
  },
  CALENDAR_CHANGE_INVALID: {
    vi: 'Thay đổi lịch làm việc không hợp lệ; chưa ghi gì.',
    en: 'The change of the calendar is not valid; nothing was stored.',
  },
  ACCOUNT_NOT_FOUND: {
    vi: 'Không có tài khoản này, hoặc không thuộc đơn vị.',
    en: 'There is no such account, or it is none of the unit.',
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
  REAPPOINTMENT_NOT_AHEAD: {
    vi: 'Ngày hẹn trả đã qua: ngày hẹn lại phải sau ngày xin lỗi.',
    en: 'The due date is past: the new date must be after the day of the apology.',
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
