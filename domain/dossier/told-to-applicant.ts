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

/** The kinds of events by which it is judged what was told. */
export const tellingKinds: readonly DossierEvent['kind'][] = ['TASK_OPENED', 'TASK_ENDED'];

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
