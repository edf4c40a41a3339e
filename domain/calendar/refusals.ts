import { DomainError } from '../errors';
import type { CompiledCalendar } from './compile';
import { dateOfDay, firstWritten, lastWritten, type DayNumber } from './dates';

export function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value)) throw new DomainError('AMOUNT_INVALID', { amount: String(value) });
  return value;
}

export function anInstant(instant: number): number {
  if (!Number.isSafeInteger(instant)) throw new DomainError('INSTANT_INVALID', { instant: String(instant) });
  return instant;
}

/** An instant within the horizon; its end, where the last day is over, still belongs to it. */
export function instantInside(compiled: CompiledCalendar, instant: number): number {
  anInstant(instant);
  if (instant < compiled.startMs || instant > compiled.endMs) throw outside(compiled, { instant });
  return instant;
}

export function dayInside(compiled: CompiledCalendar, day: DayNumber): DayNumber {
  // What arithmetic far beyond all dates leaves may be no number: outside as well.
  if (!(day >= compiled.firstDay && day <= compiled.lastDay)) throw outside(compiled, { day });
  return day;
}

/** The day of an instant, whose date can be written `YYYY-MM-DD`. */
export function dayWritten(compiled: CompiledCalendar, instant: number): DayNumber {
  const day = compiled.offsets.dayAt(anInstant(instant));
  if (day < firstWritten || day > lastWritten) throw outside(compiled, { instant });
  return day;
}

/** OUTSIDE_HORIZON with the horizon beside it: what people can do is to enter the decision for the next year. */
export function outside(compiled: CompiledCalendar, asked: Readonly<Record<string, number>>): DomainError {
  const { firstDay, lastDay } = compiled;
  return new DomainError('OUTSIDE_HORIZON', { ...asked, from: dateOfDay(firstDay), to: dateOfDay(lastDay) });
}
