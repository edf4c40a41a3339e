import { addDays, daysBetween } from '../../calendar/dates';
import { pack } from '../../calendar/packed/pack';
import type { PackedCalendar } from '../../calendar/packed/packed-calendar';
import type { CalendarSnapshot, LocalDate } from '../../calendar/snapshot';
import { moved } from '../clock-moves';
import type { InterventionRule } from './rule';
import { calendarNow, isProcessed, type DossierState } from '../state';
import { atLeader, notNow, notYours } from './who';

/** Longest that one act may exclude. */
const mostDays = 60;

/**
 * Days of force majeure (a disaster, an outage of the system) that special law does not count (law.md §8.1, 1.011442): they become days
 * off in this dossier's own calendar. For all dossiers of an agency its calendar is closed instead.
 */
export const excludeDays: InterventionRule = {
  vi: 'Không tính các ngày bất khả kháng',
  en: 'Exclude days of force majeure',
  needsReason: true,
  needs: ['days', 'ground'],
  refused(state, by, act) {
    if (!atLeader(state, by)) return notYours('EXCLUDE_DAYS', [state.units.leader]);
    if (!isProcessed(state)) return notNow('EXCLUDE_DAYS', 'NOT_IN_PROCESS');
    if (!act) return undefined;
    const { from, to } = act.details!.days!;
    const earliest = countedSince(state);
    const fits = from >= earliest && daysBetween(from, to) >= 0 && daysBetween(from, to) < mostDays;
    return fits ? undefined : notNow('EXCLUDE_DAYS', 'DAYS_INVALID', { earliest, mostDays });
  },
  happenings(state, { by, reason, details }) {
    const { from, to } = details!.days!;
    const calendar = without(calendarNow(state).snapshot, from, to, details!.ground!);
    const said = { by: by.account, ...(reason && { reason }), details };
    return [{ kind: 'DAYS_EXCLUDED', calendar, ...said, ...moved(state, calendar) }];
  },
};

/** By post the limit counts from the minutes, before the acceptance (QĐ 45/2016 Đ7.4). */
const countedSince = (state: DossierState): LocalDate =>
  calendarNow(state).dateOf(Math.min(state.acceptedAt!, state.clock!.startedAt!));

function without(calendar: CalendarSnapshot, from: LocalDate, to: LocalDate, ground: string): PackedCalendar {
  const exceptions = { ...calendar.exceptions };
  for (let date = from; date <= to; date = addDays(date, 1))
    exceptions[date] = { hours: [], kind: 'FORCE_MAJEURE', notice: ground };
  return pack({ ...calendar, exceptions });
}
