import type { Instant } from '../../calendar/snapshot';
import type { Refusal } from '../../errors';
import { moved } from '../clock-moves';
import type { Happening, Lateness, Moved } from '../events';
import { withMoved } from '../fold/dates';
import { lateShares } from '../lateness';
import type { InterventionRule } from './rule';
import type { DossierState } from '../state';
import type { Act } from '../commands';
import { clockStart } from '../clock-start';
import { boundsOf, countingEntries } from '../counting-entries';
import { atTrueTime } from '../true-time';
import { movedOfWorkDone } from './work-done';
import { atDesk, inCharge, notNow, notYours } from './who';

/**
 * A wrong entry is never changed: another entry says what is true (NĐ 61/2018 Đ5.1: no altering or deleting of data). Where the law counts
 * from the entry's time, everything is counted anew from the true one: from the reception (Đ17.1.c), the request for supplement and the
 * supplement (Đ19.4), the payment (Đ22.1) or its waiver, and whether the result was on time (Đ20).
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
    return trueTime === undefined ? undefined : untrue(state, corrects!, trueTime, act.at);
  },
  happenings(state: DossierState, { at, by, reason, details }: Act): Happening[] {
    const said = { by: by.account, ...(reason && { reason }), details };
    const { corrects, trueTime } = details!;
    if (trueTime === undefined) return [{ kind: 'ENTRY_CORRECTED', ...said }];
    const then = atTrueTime(state, corrects!, trueTime);
    const ofClock = corrects === state.acceptedSeq && then.clock!.startedAt === trueTime;
    const time = ofClock ? { startedAt: trueTime } : { entryAt: trueTime };
    return [{ kind: 'ENTRY_CORRECTED', ...said, ...time, ...counted(state, then, at) }];
  },
};

/** Why it cannot have been then: nothing counts from that entry, or it keeps no order with those before and after it. */
function untrue(state: DossierState, corrects: number, trueTime: Instant, now: Instant): Refusal | undefined {
  const entries = countingEntries(state);
  const entry = entries.find(({ named }) => named === corrects);
  if (!entry) {
    const counting = entries.map(({ named }) => named);
    return notNow('CORRECT_ENTRY', 'NOTHING_COUNTS_FROM_THAT_ENTRY', { entries: counting });
  }
  const minutes = corrects === state.acceptedSeq && clockStart(state) === 'MINUTES';
  const [from, to] = minutes ? minutesBounds(state) : boundsOf(state, entry, now);
  return trueTime >= from && trueTime <= to ? undefined : notNow('CORRECT_ENTRY', 'TIME_OUT_OF_ORDER', { from, to });
}

/** Not before the minutes with the post were signed, nor after the desk accepted. */
const minutesBounds = ({ start, acceptedAt }: DossierState): [Instant, Instant] => [
  start.minutesSignedAt!,
  acceptedAt!,
];

/** The dates by the true time, and how the result that is there is judged by them. */
function counted(state: DossierState, then: DossierState, now: Instant): Moved & { result?: Judged } {
  const running = moved(then, state.calendar);
  const tasks = [...movedOfWorkDone(state, then), ...(running.tasks ?? [])];
  const dates = { ...running, ...(tasks.length > 0 && { tasks }) };
  const { readyAt, due, onTime: was } = withMoved(then, dates, now);
  if (readyAt === undefined) return dates;
  const onTime = !due || readyAt < due.lateFrom;
  if (onTime && was) return dates;
  return { ...dates, result: { onTime, ...(!onTime && { late: lateShares({ ...then, due }, readyAt) }) } };
}

interface Judged {
  readonly onTime: boolean;
  readonly late?: Lateness;
}
