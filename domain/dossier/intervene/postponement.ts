import type { LocalDate } from '../../calendar/snapshot';
import { apologyDue } from '../../clock/rules/apology';
import { clockDeadline } from '../../clock/deadline';
import { extend } from '../../clock/commands';
import { isRefusal } from '../../clock/clock';
import { refusal, type Refusal } from '../../errors';
import { legalTimeOf, type Act } from '../commands';
import type { InterventionRule } from './rule';
import { calendarNow, isProcessed, type DossierState } from '../state';
import { atLeader, notNow, notYours } from './who';

/**
 * NĐ 61/2018 Đ19.9: the apology with its reason and the new date, signed by the agency, at the latest one day before the due date and at
 * most once. One that comes later is owed to the applicant all the same and gives a date, but the dossier stays late.
 */
export const postpone: InterventionRule = {
  vi: 'Xin lỗi và hẹn lại ngày trả kết quả',
  en: 'Apologise and set a new date',
  needsReason: true,
  needs: ['newDate'],
  refused(state, by, act) {
    if (!atLeader(state, by)) return notYours('POSTPONE', [state.units.leader]);
    if (!isProcessed(state)) return notNow('POSTPONE', 'NOT_IN_PROCESS');
    const most = state.start.profile.apology.mostTimes;
    if (state.apologies >= most) return refusal('REAPPOINTMENT_USED', { article: 'NĐ 61/2018 Đ19.9', most });
    if (!state.due) return refusal('CLOCK_SUSPENDED', { dossier: state.start.code });
    return act && newDateRefused(state, act);
  },
  happenings(state, act) {
    const newDate = workingDate(state, act);
    const said = { by: act.by.account, ...(act.reason && { reason: act.reason }) };
    if (isTooLate(state, act)) return [{ kind: 'POSTPONED', newDate, late: true, ...said }];
    return [{ kind: 'POSTPONED', newDate, due: clockDeadline(calendarNow(state), extendedClock(state, act)), ...said }];
  },
};

/** Nobody is asked to come on a day off (BLDS Đ148.5). Throws DATE_INVALID, OUTSIDE_HORIZON. */
const workingDate = (state: DossierState, act: Act): LocalDate =>
  calendarNow(state).provisionally(known => known.rollForward(act.details!.newDate!)).value;

/** After the working day before the due date the apology is late (counting-rules 14). */
function isTooLate(state: DossierState, act: Act): boolean {
  const calendar = calendarNow(state);
  const last = calendar.provisionally(known => apologyDue(known, state.due!.date)).value;
  return calendar.dateOf(legalTimeOf(act)) > last.date;
}

function newDateRefused(state: DossierState, act: Act): Refusal | undefined {
  const newDate = workingDate(state, act);
  if (isTooLate(state, act)) {
    const due = state.due!.date;
    const apologyOn = calendarNow(state).dateOf(legalTimeOf(act));
    if (newDate > due && newDate > apologyOn) return undefined;
    return apologyOn > due
      ? refusal('REAPPOINTMENT_NOT_AHEAD', { apologyOn, asked: newDate })
      : refusal('REAPPOINTMENT_NOT_LATER', { due, asked: newDate });
  }
  const outcome = extendWith(state, act);
  return isRefusal(outcome) ? outcome : undefined;
}

const extendWith = (state: DossierState, act: Act) =>
  calendarNow(state).provisionally(known =>
    extend(
      known,
      state.clock!,
      { at: legalTimeOf(act), to: workingDate(state, act) },
      state.start.profile.apology.mostTimes,
    ),
  ).value;

function extendedClock(state: DossierState, act: Act) {
  const outcome = extendWith(state, act);
  if (isRefusal(outcome)) throw new Error(`refused before: ${outcome.code}`);
  return outcome;
}
