import { Calendar } from '../../domain/calendar/calendar';
import { vietnamCalendar } from '../../domain/calendar/vietnam/vietnam-calendar';
import { isRefusal, type Clock, type ClockOutcome, type SuspensionMode } from '../../domain/clock/clock';
import { restart, resume, startClock, suspend } from '../../domain/clock/commands';
import type { LimitUnit } from '../../domain/clock/limit';

/** Words for tests about clocks in Viet Nam: local times, a running clock and what happens to it. */
export const vn = new Calendar(vietnamCalendar({ id: 'hanoi', version: 1 }));
export const at = (local: string): number => Date.parse(`${local}+07:00`);
export const local = (instant: number): string => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);

export function running(outcome: ClockOutcome): Clock {
  if (isRefusal(outcome)) throw new Error(`${outcome.code} ${JSON.stringify(outcome.facts)}`);
  return outcome;
}

export const clock = (amount: number, unit: LimitUnit, start: string): Clock => startClock({ amount, unit }, at(start));

/** A wait from one local time to another. */
export const waited = (given: Clock, mode: SuspensionMode, from: string, to: string, because?: string): Clock =>
  running(resume(running(suspend(given, at(from), mode, because)), at(to)));

export const restarted = (given: Clock, when: string): Clock => running(restart(given, at(when)));
