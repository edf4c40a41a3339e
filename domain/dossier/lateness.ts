import type { Instant } from '../calendar/snapshot';
import { attribute, type UnitShare } from '../clock/attribution/attribute';
import type { Clock } from '../clock/clock';
import { calendarNow, type DossierState } from './state';

/** How late a dossier is at an instant after its due date, in open minutes, and whose the lateness is: the shares add up to it. */
export function lateShares(state: DossierState, at: Instant): { minutes: number; shares: readonly UnitShare[] } {
  const { clock, due } = state;
  if (!clock || !due) return { minutes: 0, shares: [] };
  const { from, paused } = counted(clock);
  const whole = { from, to: at, due: due.at, paused };
  const spans = state.tasks.map(task => ({
    unit: task.unit,
    from: task.openedAt,
    to: task.ended?.at ?? at,
    due: task.due?.at ?? due.at,
  }));
  const { lateMinutes, shares } = calendarNow(state).provisionally(known => attribute(known, whole, spans)).value;
  return { minutes: lateMinutes, shares };
}

/** What the limit is counted over: from the start or the last restart on, and the pauses since. */
function counted({ startedAt, ledger }: Clock): { from: Instant; paused: { from: Instant; to: Instant }[] } {
  let from = startedAt!;
  let paused: { from: Instant; to: Instant }[] = [];
  let open: { at: Instant; mode: string } | undefined;
  for (const entry of ledger) {
    if (entry.kind === 'SUSPENDED') open = entry;
    const restarts = entry.kind === 'RESTARTED' || (entry.kind === 'RESUMED' && open?.mode === 'RESTART' && !entry.as);
    if (restarts) [from, paused] = [entry.at, []];
    else if (entry.kind === 'RESUMED' && open && open.mode !== 'NO_EFFECT')
      paused.push({ from: open.at, to: entry.at });
    if (entry.kind === 'RESUMED' || entry.kind === 'RESTARTED') open = undefined;
  }
  return { from, paused };
}
