import type { Instant } from '../calendar/snapshot';
import { limitDeadline } from '../clock/deadline';
import { startOf } from '../clock/rules/start';
import { legalTimeOf, type Act } from './commands';
import type { Happening } from './events';
import { calendarNow, type DossierState } from './state';
import type { TaskRecord } from './task';

/**
 * NĐ 61/2018 Đ17.1.c, NĐ 118/2025 Đ17: the clock runs from full reception, which the receipt shows; by post from the signing of the
 * minutes (QĐ 45/2016 Đ7.4, which Hòa Bình Đ25.1 applies), unless a supplement or the payment completed the dossier later.
 */
export function acceptance(state: DossierState, act: Act): [Extract<Happening, { kind: 'ACCEPTED' }>] {
  // never more than was published for the procedure: Hà Nam Đ8.1.a, Cà Mau Đ9.1.a, Ninh Thuận Đ11.1.a
  const { limit } = state.start.procedure;
  const startedAt = clockStartsAt(state, legalTimeOf(act));
  return [{ kind: 'ACCEPTED', limit, startedAt, due: limitDeadline(calendarNow(state), startedAt, limit) }];
}

function clockStartsAt({ start, tasks }: DossierState, acceptedAt: number): number {
  const { channel, minutesSignedAt } = start;
  if (channel !== 'POSTAL' || minutesSignedAt === undefined) return acceptedAt;
  const completeAt = Math.max(startOf({ channel, acceptedAt, minutesSignedAt }), ...completions(tasks));
  // What was accepted was complete by then: nothing is entered in a clock before its start.
  return Math.min(acceptedAt, completeAt);
}

/** When something was brought that a dossier lacked: of those before the acceptance it was not complete without the last. */
const completions = (tasks: readonly TaskRecord[]): Instant[] =>
  tasks.flatMap(({ ended }) => (ended && completing.includes(ended.action) ? [ended.at] : []));

/**
 * QĐ 45/2016 Đ7.4: after a supplement, the time at which it is complete. The proof of a payment goes with the dossier (NĐ 61/2018 Đ22): what has to be
 * paid for at the submission is not checked before.
 */
const completing: readonly string[] = ['SUPPLEMENT', 'PAYMENT_RECEIVED', 'RECORD_PAYMENT'];
