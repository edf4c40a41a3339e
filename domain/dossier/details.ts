import type { Instant, LocalDate } from '../calendar/snapshot';
import type { Limit } from '../clock/limit';
import type { UnitId } from './actor';

/** An agency whose opinion is asked: what for is in the reason of the act (NĐ 61/2018 Đ19.5.a). */
export interface Consultation {
  readonly unit: UnitId;
  readonly limit: Limit;
  /** Of a higher level: its one-stop desk follows the consultation (Đ19.7). */
  readonly followedBy?: UnitId;
}

/** What an act says besides its kind and its reason. No personal data and no free text: those go into the content. */
export interface ActDetails {
  /** The legal ground of what is otherwise not allowed, such as a second request for supplement, a consultation past the due date or a fee less: `NĐ 175/2024 Đ54.3`. */
  readonly ground?: string;
  /** POSTPONE: the new date. */
  readonly newDate?: LocalDate;
  /** ASSIGN: the account that gets the task. */
  readonly assignee?: string;
  readonly consult?: readonly Consultation[];
  /** CONSULT: on paper the agencies come in this order, electronically all at once (Đ19.6). */
  readonly onPaper?: boolean;
  /** PLAN_VERIFICATION: when; place, participants and content are in the reason (Đ19.3). */
  readonly verifyAt?: Instant;
  readonly withApplicant?: boolean;
  /** REDIRECT: the competent agency. */
  readonly agency?: string;
  /** SETTLE_AT_ONCE: the applicant asks for a receipt (Đ17.4). */
  readonly receipt?: boolean;
  /** RECORD_PAYMENT, RECORD_REFUND, PAYMENT_RECEIVED: đồng. WAIVE_FEE: what is still owed; without it nothing is. */
  readonly amountVnd?: number;
  /** ACCEPT, PROPOSE_RESULT, ANSWER, PROCEED_WITHOUT: what the applicant owes, in đồng, where the fee is a matter of assessment; 0: nothing (law.md §9.1). */
  readonly feeVnd?: number;
  /** The notice or document that proves the payment. */
  readonly payment?: string;
  /** RETURN_RESULT: to somebody with a letter of authority (Đ6.2.b). */
  readonly proxy?: boolean;
  /** RETURN_RESULT, SEND_BY_POST, CONFIRM_WITHDRAWAL, CONFIRM_STOP, REDIRECT: papers taken for comparison were given back (Đ20.2), or go along. */
  readonly originalsReturned?: boolean;
  /** HAND_OVER: the paper dossier goes by post (Đ18). */
  readonly byPost?: boolean;
  /** SEND_BY_POST: to an address outside the province, for which the post has promised less (Hòa Bình Đ33.2). */
  readonly outsideProvince?: boolean;
  /** EXCLUDE_DAYS: first and last day that do not count. */
  readonly days?: { readonly from: LocalDate; readonly to: LocalDate };
  /** CORRECT_ENTRY: the `seq` of the wrong entry, and its true legal time where that was wrong. */
  readonly corrects?: number;
  readonly trueTime?: Instant;
}
