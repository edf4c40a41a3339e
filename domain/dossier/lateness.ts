import type { Instant } from '../calendar/snapshot';
import { attribute } from '../clock/attribution/attribute';
import { reckon } from '../clock/reckoning';
import type { Lateness } from './events';
import { calendarNow, type DossierState } from './state';
import type { TaskRecord } from './task';

/** How late a dossier is at an instant after its due date, in open minutes, and whose the lateness is: the shares add up to it. */
export function lateShares(state: DossierState, at: Instant): Lateness {
  const { clock, due } = state;
  if (!clock || !due) return { minutes: 0, shares: [] };
  const spans = state.tasks.map(task => ({
    unit: task.unit,
    from: task.openedAt,
    to: task.ended?.at ?? at,
    due: allowedUntil(task) ?? due.at,
  }));
  const { lateMinutes, shares } = calendarNow(state).provisionally(known => {
    const { from, pauses: paused } = reckon(known, clock)!;
    return attribute(known, { from, to: at, due: due.at, paused }, spans);
  }).value;
  return { minutes: lateMinutes, shares };
}

/** What has to be done at once is late when the day is over (domain/clock/deadline.ts): till then nobody is to blame for its minutes. */
const allowedUntil = ({ limit, due }: TaskRecord): Instant | undefined =>
  limit === 'IMMEDIATE' ? due?.lateFrom : due?.at;
