import { limitDeadline } from '../clock/deadline';
import { startOf } from '../clock/rules/start';
import { legalTimeOf, type Act } from './commands';
import type { Happening } from './events';
import { calendarNow, type DossierState } from './state';

/**
 * NĐ 61/2018 Đ17.1.c, NĐ 118/2025 Đ17: the clock runs from full reception, which the receipt shows; by post from the signing of the
 * minutes (QĐ 45/2016 Đ7.4, which Hòa Bình Đ25.1 applies), unless a supplement completed the dossier later.
 */
export function acceptance(state: DossierState, act: Act): [Extract<Happening, { kind: 'ACCEPTED' }>] {
  // never more than was published for the procedure: Hà Nam Đ8.1.a, Cà Mau Đ9.1.a, Ninh Thuận Đ11.1.a
  const { limit } = state.start.procedure;
  const startedAt = clockStart(state, legalTimeOf(act));
  return [{ kind: 'ACCEPTED', limit, startedAt, due: limitDeadline(calendarNow(state), startedAt, limit) }];
}

function clockStart(state: DossierState, acceptedAt: number): number {
  const { channel, minutesSignedAt } = state.start;
  if (channel !== 'POSTAL' || minutesSignedAt === undefined) return acceptedAt;
  // QĐ 45/2016 Đ7.4: after a supplement, the time at which it is complete
  const supplemented = state.tasks.findLast(task => task.ended?.action === 'SUPPLEMENT')?.ended?.at;
  return supplemented ?? startOf({ channel, acceptedAt, minutesSignedAt });
}
