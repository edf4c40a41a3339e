import { profileById } from '../regulation/profile-for';
import type { EscalationLevel, Form, FormId } from '../regulation/profile';
import { applicantUnit, type UnitId } from './actor';
import type { DossierEvent } from './events';
import { feeOwed, openPayment } from './fee';
import { tasksOfPart } from './group';
import type { Label } from './labels';
import { dayOf, paymentWords } from './payment-words';
import type { Start } from './start';
import type { DossierState } from './state';
import type { TaskId, TaskRecord } from './task';

/** What somebody has to be told, each with its name for screens. */
export const noticeLabels = {
  RECEIPT: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt with the due date' },
  SUPPLEMENT: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request for supplement' },
  REFUSAL: { vi: 'Phiếu từ chối', en: 'Refusal slip' },
  REDIRECTION: { vi: 'Hướng dẫn nộp đến cơ quan có thẩm quyền', en: 'Guidance to the competent agency' },
  CONTROL: { vi: 'Phiếu kiểm soát quá trình giải quyết', en: 'Control slip with the dossier' },
  VERIFICATION: { vi: 'Mời có mặt khi xác minh', en: 'Invitation to the verification' },
  CONSULTATION: { vi: 'Văn bản phối hợp: nội dung, thời hạn', en: 'Request to another agency, with its limit' },
  SILENCE: { vi: 'Báo cơ quan phối hợp chậm trả lời', en: 'Another agency is silent' },
  DRAFT: { vi: 'Mời kiểm tra bản dự thảo: không trả lời là đồng ý', en: 'Draft to be checked: no answer is consent' },
  PAYMENT_DUE: { vi: 'Thông báo nộp phí, lệ phí', en: 'Fee to be paid' },
  WARNING: { vi: 'Cảnh báo sắp đến hạn', en: 'Warning: due soon' },
  APOLOGY_OWED: { vi: 'Nhắc gửi văn bản xin lỗi', en: 'An apology has to be sent today' },
  APOLOGY: { vi: 'Văn bản xin lỗi, hẹn lại ngày trả', en: 'Apology with the new date' },
  NEW_DATE: { vi: 'Thông báo ngày hẹn trả thay đổi', en: 'The due date has moved' },
  ESCALATION: { vi: 'Báo hồ sơ quá hạn', en: 'The dossier is overdue' },
  EARLY_RESULT: { vi: 'Thông báo có kết quả trước hạn', en: 'The result is ready early' },
  RESULT_READY: { vi: 'Thông báo đã có kết quả', en: 'The result is ready' },
  RECALL: {
    vi: 'Thông báo thu hồi kết quả có sai sót: đề nghị chưa đến nhận',
    en: 'The result was recalled for an error: do not come for it yet',
  },
  UNCOLLECTED: { vi: 'Kết quả chưa có người nhận', en: 'The result is not collected' },
  STOP: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice of the stop' },
  LOSS: { vi: 'Xin lỗi về giấy tờ bị mất, hư hỏng', en: 'Apology for lost or damaged papers' },
} as const;
export type NoticeKind = keyof typeof noticeLabels;

/** Whom a notice is for. AGENCY: the other agency whose unit the task is. */
export type Recipient = 'APPLICANT' | 'DESK' | 'AGENCY' | EscalationLevel;

/** A slip or notice that the law, or the profile, wants sent because of an event. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly to: Recipient;
  readonly article: string;
  /** By its meaning: the number is the profile's (`formOf`). */
  readonly form?: FormId;
  /** The task that it is about, where it is about one. */
  readonly task?: TaskId;
  /** What it has to say besides its name. */
  readonly says?: Label;
}

/**
 * Which notices are due because of an event, `after` being the state that it led to. Everything to the applicant goes out through the
 * one-stop desk (NĐ 61/2018 Đ5.1). Values in, values out: an adapter sends, idempotent by dossier and `seq`.
 */
export function noticesOf(event: DossierEvent, after: DossierState): Notice[] {
  switch (event.kind) {
    case 'ACCEPTED':
      // Đ17.4: who gets the result at once gets no receipt, unless he or she asks for one
      return event.withoutReceipt ? [] : [receipt('NĐ 61/2018 Đ17.1.c')];
    case 'CLOCK_RESUMED':
      return resumed(event, after);
    case 'SUPPLEMENT_REQUESTED':
      return [toApplicant('SUPPLEMENT', event.stage === 'RECEPTION' ? 'NĐ 61/2018 Đ17.1.a' : 'NĐ 61/2018 Đ19.4', 'SUPPLEMENT')]; // prettier-ignore
    case 'TASK_OPENED':
      return opened(event.task, after);
    case 'PARTNER_REPLACED':
      // Đ19.5.a: who has to answer now is told what was asked, and until when
      return event.tasks.flatMap(id =>
        asked(
          after.tasks.find(task => task.id === id)!,
          after,
        ),
      );
    case 'TASK_ENDED':
      return ended(event, after);
    case 'FEE_WAIVED':
      // Đ22.1: what is still to be paid is told anew
      return stillDue(after);
    case 'TASK_OVERDUE':
      return partIsLate(event.task, after);
    case 'SILENCE_REPORTED':
      return [silence(event.task)];
    case 'WARNED':
      return [{ kind: 'WARNING', to: 'OFFICER', article: 'NĐ 61/2018 Đ12.4' }];
    case 'APOLOGY_OWED':
      return [{ kind: 'APOLOGY_OWED', to: 'HEAD_OF_UNIT', article: 'NĐ 61/2018 Đ19.9' }];
    case 'POSTPONED':
      return [
        toApplicant('APOLOGY', 'NĐ 61/2018 Đ19.9', 'APOLOGY'),
        { kind: 'APOLOGY', to: 'DESK', article: 'NĐ 61/2018 Đ12.5', form: 'APOLOGY' },
      ];
    case 'ESCALATED':
      return [{ kind: 'ESCALATION', to: event.to, article: event.to === 'HEAD_OF_ONE_STOP' ? 'NĐ 61/2018 Đ12.5' : 'NĐ 61/2018 Đ12.2' }]; // prettier-ignore
    case 'RESULT_READY':
      return ready(event, after);
    case 'RESULT_RECALLED':
      return [recall(event, after)];
    case 'RESULT_UNCOLLECTED':
      return [{ kind: 'UNCOLLECTED', to: 'DESK', article: 'NĐ 61/2018 Đ20.3' }];
    case 'LOSS_REPORTED':
      return [toApplicant('LOSS', 'NĐ 61/2018 Đ21.2')];
    case 'CALENDAR_CHANGED':
    case 'DAYS_EXCLUDED':
    case 'ENTRY_CORRECTED':
      // The result that is at the desk waits there, whatever became of its date.
      return (event.due?.to || event.appointment) && after.readyAt === undefined ? [newDate()] : [];
    default:
      return [];
  }
}

/**
 * The form by the profile that the dossier pinned, whatever would be chosen for it today; undefined where that had none, such as for the stop
 * before TT 03/2025.
 */
export const formOf = ({ profile }: Start, form: FormId): Form | undefined => profileById(profile.id)?.forms[form];

const toApplicant = (kind: NoticeKind, article: string, form?: FormId): Notice => ({
  kind,
  to: 'APPLICANT',
  article,
  ...(form && { form }),
});
const receipt = (article: string): Notice => toApplicant('RECEIPT', article, 'RECEIPT');
const newDate = (): Notice => toApplicant('NEW_DATE', 'NĐ 224/2026 Đ15.1.g');
const refusalSlip = (article: string): Notice => toApplicant('REFUSAL', article, 'REFUSAL');
const stop = (): Notice => toApplicant('STOP', 'TT 03/2025 Phụ lục I', 'STOP');
const silence = (task: TaskId): Notice => ({ kind: 'SILENCE', to: 'HEAD_OF_ONE_STOP', article: 'NĐ 61/2018 Đ19.5.b', task }); // prettier-ignore

const settledAtOnce = ({ tasks }: DossierState): boolean =>
  tasks.some(({ ended }) => ended?.action === 'SETTLE_AT_ONCE');

/** NĐ 61/2018 Đ19.4: after the full supplement the limit, and with it the receipt, is a new one. */
function startsAnew({ as }: { readonly as?: 'PAUSE' }, { clock }: DossierState): boolean {
  return !as && clock?.ledger.findLast(entry => entry.kind === 'SUSPENDED')?.mode === 'RESTART';
}

/** The clock goes on: by a receipt of its own, or by a date that the wait has moved. What came in time after all is told in any case. */
function resumed(event: DossierEvent & { kind: 'CLOCK_RESUMED' }, after: DossierState): Notice[] {
  if (startsAnew(event, after)) return [receipt('NĐ 61/2018 Đ19.4')];
  const { dueBefore } = after;
  const moved = dueBefore !== undefined && dueBefore.at !== event.due.at;
  return (moved || event.instead) && !isClosing(after) ? [newDate()] : [];
}

/** The window ran out, which closes the whole dossier: it has no date any more, as the notice of the stop says (law.md §1.7). */
const isClosing = ({ start, tasks }: DossierState): boolean =>
  (start.procedure.terms?.supplement?.onExpiry ?? 'CLOSE') === 'CLOSE' &&
  tasks.some(({ ended, part }) => ended?.action === 'WINDOW_OVER' && part === undefined);

/** Who was told to come is told not to, and by when the mended result will be there, where that is still to come (NĐ 61/2018 Đ21.1). */
function recall({ at }: DossierEvent, { due }: DossierState): Notice {
  const says = due && at < due.lateFrom && { vi: `hẹn trả ${dayOf(due.date)}`, en: `due on ${dayOf(due.date)}` };
  return { ...toApplicant('RECALL', 'NĐ 61/2018 Đ21.1'), ...(says && { says }) };
}

type Opened = Pick<TaskRecord, 'kind' | 'id' | 'unit' | 'part' | 'due'>;

function opened(task: Opened, state: DossierState): Notice[] {
  const { kind, id } = task;
  if (kind === 'PAYMENT') return [paymentDue(task, state)];
  // Silence is consent: who is not told of the draft could not object to it.
  if (kind === 'DRAFT_CONFIRMATION') return [{ ...toApplicant('DRAFT', '163/QĐ-BTP'), task: id }];
  // When it comes back to its part the agency knows.
  if (kind === 'PART' && task.part && tasksOfPart(state, task.part).length > 1) return [];
  return asked(task, state);
}

const paymentDue = ({ id, due }: Opened, state: DossierState): Notice => ({
  ...toApplicant('PAYMENT_DUE', 'NĐ 61/2018 Đ22.1'),
  task: id,
  says: paymentWords(state, due),
});

function stillDue(state: DossierState): Notice[] {
  const payment = openPayment(state);
  return payment && feeOwed(state) ? [paymentDue(payment, state)] : [];
}

/** Another agency has to give its opinion, or to do its part. */
function asked({ kind, id, unit }: Opened, state: DossierState): Notice[] {
  if (kind !== 'LIAISON' && !(kind === 'PART' && isOfOthers(state, unit))) return [];
  // Đ19.6.b: what each agency has to do, and until when
  return [{ kind: 'CONSULTATION', to: 'AGENCY', article: kind === 'PART' ? 'NĐ 61/2018 Đ19.6' : 'NĐ 61/2018 Đ19.5.a', task: id }]; // prettier-ignore
}

function ended(event: DossierEvent & { kind: 'TASK_ENDED' }, { start, tasks, acceptedAt }: DossierState): Notice[] {
  const online = start.channel === 'ONLINE';
  switch (event.action) {
    case 'REFUSE_RECEPTION':
      return [refusalSlip(online ? 'NĐ 61/2018 Đ17.2.a' : 'NĐ 61/2018 Đ17.1.b')];
    case 'REDIRECT':
      // After the acceptance a receipt has to be answered: what is given back has its refusal slip (Đ19.8).
      return [
        ...(acceptedAt === undefined ? [] : [refusalSlip('NĐ 61/2018 Đ19.8')]),
        toApplicant('REDIRECTION', 'NĐ 61/2018 Đ17.2.a'),
      ];
    case 'HAND_OVER':
      return [{ kind: 'CONTROL', to: 'OFFICER', article: 'TT 01/2018 Đ9.1', form: 'CONTROL' }];
    case 'PLAN_VERIFICATION':
      return event.details?.withApplicant ? [toApplicant('VERIFICATION', 'NĐ 61/2018 Đ19.3.b')] : [];
    case 'REFUSE_PART':
      return [{ ...refusalSlip('NĐ 61/2018 Đ19.8'), task: event.task }];
    case 'CONFIRM_WITHDRAWAL':
      return [stop()];
    case 'CONFIRM_STOP': {
      // Of a part of a group: which one, for the others go on.
      const ofPart = tasks.some(({ id, part }) => id === event.task && part !== undefined);
      return [{ ...stop(), ...(ofPart && { task: event.task }) }];
    }
    default:
      return [];
  }
}

/** An agency late with its part of a group holds the others up as one that owes an opinion does. */
function partIsLate(id: TaskId, state: DossierState): Notice[] {
  const task = state.tasks.find(one => one.id === id);
  return task?.kind === 'PART' && isOfOthers(state, task.unit) ? [silence(id)] : [];
}

/**
 * Who waits at the counter needs no telling; each refused part has its own slip. An early result is told beforehand (NĐ 61/2018 Đ20.4,
 * Ninh Thuận Đ11.1.c).
 */
function ready({ early }: { readonly early?: true }, state: DossierState): Notice[] {
  if (settledAtOnce(state)) return [];
  const { refusalProposed: refused, tasks } = state;
  if (refused && !tasks.some(({ kind }) => kind === 'PART')) return [refusalSlip('NĐ 61/2018 Đ19.8')];
  return [
    early && !refused
      ? toApplicant('EARLY_RESULT', 'NĐ 61/2018 Đ20.4')
      : toApplicant('RESULT_READY', 'NĐ 61/2018 Đ20.3'),
  ];
}

const isOfOthers = ({ units }: DossierState, unit: UnitId): boolean =>
  unit !== applicantUnit && !Object.values(units).includes(unit);
