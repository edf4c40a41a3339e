import type { DossierEvent } from './events';

type Ended = DossierEvent & { readonly kind: 'TASK_ENDED' };

/** What the desk and the applicant say to each other by itself. */
const betweenThem: readonly string[] = ['SUPPLEMENT', 'DECLINE_SUPPLEMENT', 'REFUSE_RECEPTION', 'REDIRECT'];

/**
 * Whether this is what the applicant was asked for, told of or gave at reception or for a supplement (NĐ 61/2018 Đ17.1.a–b, Đ17.2, Đ19.4).
 * `journal`: the events of the dossier in their order, of the kinds of `tellingKinds` at least.
 */
export const askedOrGiven = (event: DossierEvent, journal: readonly DossierEvent[]): boolean =>
  event.kind === 'TASK_ENDED' && (betweenThem.includes(event.action) || wasSent(event, journal));

/**
 * Whether the applicant is told why, besides that: the place, the participants and the content of a verification that he or she is to be at
 * (Đ19.3.b), why the dossier or a part of a group was refused (Đ19.8), why it is late (Đ19.9), what was lost (Đ21.2), and
 * why it was stopped, once the notice of that is out. When that goes out, `notices.ts` says too.
 */
export function toldToApplicant(event: DossierEvent, journal: readonly DossierEvent[]): boolean {
  if (event.kind === 'STOP_ORDERED') return journal.some(one => one.seq > event.seq && isStopNotice(one));
  if (event.kind !== 'TASK_ENDED') return toldAtOnce.includes(event.kind);
  switch (event.action) {
    case 'PLAN_VERIFICATION':
      return event.details?.withApplicant === true;
    case 'PROPOSE_REFUSAL':
      return isOut(event, journal);
    case 'REFUSE_PART':
      return true;
    default:
      return askedOrGiven(event, journal);
  }
}

const toldAtOnce: readonly DossierEvent['kind'][] = ['POSTPONED', 'LOSS_REPORTED'];

const isStopNotice = (event: DossierEvent): boolean => event.kind === 'TASK_ENDED' && event.action === 'CONFIRM_STOP';

/** The kinds of events by which it is judged what was told. */
export const tellingKinds: readonly DossierEvent['kind'][] = ['TASK_OPENED', 'TASK_ENDED', 'RESULT_READY'];

/** Signed, and at the desk as the last that was proposed. */
function isOut({ seq }: Ended, journal: readonly DossierEvent[]): boolean {
  const next = journal.find(event => event.seq > seq && (event.kind === 'RESULT_READY' || isProposal(event)));
  return next?.kind === 'RESULT_READY';
}

const isProposal = (event: DossierEvent): boolean =>
  event.kind === 'TASK_ENDED' && (event.action === 'PROPOSE_RESULT' || event.action === 'PROPOSE_REFUSAL');

/** Asked for at reception, or in substance and not taken back at the desk: each request of a group has a notice of its own (Đ3.2). */
function wasSent({ seq, action }: Ended, journal: readonly DossierEvent[]): boolean {
  if (action !== 'REQUEST_SUPPLEMENT') return false;
  const opened = journal.find(event => event.seq > seq && event.kind === 'TASK_OPENED');
  if (opened?.kind !== 'TASK_OPENED') return false;
  if (opened.task.kind === 'SUPPLEMENT') return true;
  const { id } = opened.task;
  return journal.some(
    event => event.kind === 'TASK_ENDED' && event.task === id && event.action === 'SEND_SUPPLEMENT_NOTICE',
  );
}
