import type { Instant } from '../../calendar/snapshot';
import { moved } from '../clock-moves';
import type { Happening } from '../events';
import type { InterventionRule } from './rule';
import type { DossierState } from '../state';
import type { Act } from '../commands';
import { atDesk, inCharge, notNow, notYours } from './who';

/**
 * A wrong entry is never changed: another entry says what is true. Where the legal time of the reception was entered wrongly, the clock is
 * counted anew from the true one (NĐ 61/2018 Đ5.1: no altering or deleting of data).
 */
export const correctEntry: InterventionRule = {
  vi: 'Đính chính nội dung đã nhập',
  en: 'Correct an entry',
  needsReason: true,
  needs: ['corrects'],
  refused(state, by, act) {
    if (!atDesk(state, by) && !inCharge(state, by)) return notYours('CORRECT_ENTRY', Object.values(state.units));
    if (!act) return undefined;
    const { corrects, trueTime } = act.details!;
    if (!Number.isInteger(corrects) || corrects! < 1 || corrects! > state.seq)
      return notNow('CORRECT_ENTRY', 'NO_SUCH_ENTRY', { last: state.seq });
    if (trueTime === undefined) return undefined;
    if (corrects !== state.acceptedSeq) return notNow('CORRECT_ENTRY', 'ONLY_THE_RECEPTION_HAS_A_TIME_THAT_COUNTS', { reception: state.acceptedSeq }); // prettier-ignore
    const { minutesSignedAt, submittedAt } = state.start;
    const [from, to] = [minutesSignedAt ?? submittedAt, Math.min(act.at, ...after(state))];
    const fits = trueTime >= from && trueTime <= to;
    return fits ? undefined : notNow('CORRECT_ENTRY', 'TIME_OUT_OF_ORDER', { from, to });
  },
  happenings(state: DossierState, { by, reason, details }: Act): Happening[] {
    const said = { by: by.account, ...(reason && { reason }), details };
    const { trueTime } = details!;
    if (trueTime === undefined) return [{ kind: 'ENTRY_CORRECTED', ...said }];
    const clock = { ...state.clock!, startedAt: trueTime };
    return [{ kind: 'ENTRY_CORRECTED', ...said, startedAt: trueTime, ...moved(state, state.calendar, clock) }];
  },
};

/** What followed the reception: it cannot have been later than that. */
const after = ({ clock, tasks, acceptedSeq }: DossierState): Instant[] => [
  ...clock!.ledger.map(({ at }) => at),
  ...tasks.flatMap(({ openedSeq, ended }) => (openedSeq > acceptedSeq! && ended ? [ended.at] : [])),
];
