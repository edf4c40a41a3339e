import type { CompiledCalendar } from './compile';
import type { DayNumber } from './dates';
import { dayInside, outside } from './refusals';

/** Working days from the start of the horizon up to and including a day of it. */
export const workingDaysUpTo = (compiled: CompiledCalendar, day: DayNumber): number =>
  compiled.workBefore[dayInside(compiled, day) - compiled.firstDay + 1]!;

export const isWorking = (compiled: CompiledCalendar, day: DayNumber): boolean => {
  const index = dayInside(compiled, day) - compiled.firstDay;
  return compiled.workBefore[index + 1]! > compiled.workBefore[index]!;
};

/** The working day with this number, from 1, within the horizon. Throws OUTSIDE_HORIZON. */
export function workingDay(compiled: CompiledCalendar, number: number): DayNumber {
  const { workDay, firstDay } = compiled;
  if (number < 1 || number > workDay.length) throw outside(compiled, { workingDay: number });
  return firstDay + workDay[number - 1]!;
}
