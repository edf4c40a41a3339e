import type { Calendar } from '../../calendar/calendar';
import type { Instant } from '../../calendar/snapshot';
import type { Due } from '../due';
import { isHourBased, type LimitUnit } from '../limit';
import { closedBefore } from './day-hours';
import { reasonOf } from './days-off';
import type { SameDay, Step } from './explanation';
import { isOpenOffice } from './name-days';
import { sameDayOf } from './same-day';

/** How counting from an event begins: hours received outside working time run from the next opening. */
export interface Begun extends Due {
  readonly runsFrom?: Instant;
  readonly sameDay?: SameDay;
  readonly excluded?: true;
}

export function begun(calendar: Calendar, unit: LimitUnit, event: Due): Begun {
  const sameDay = unit === 'SAME_DAY' ? sameDayOf(calendar, event) : undefined;
  if (sameDay && sameDay !== 'OUT_OF_HOURS') return { ...event, sameDay };
  if (!sameDay && (!isHourBased(unit) || calendar.isOpen(event.at))) return event;
  const excluded = isOpenOffice(reasonOf(calendar.dayFacts(event.date)));
  const later = sameDay ? { sameDay } : { runsFrom: calendar.nextOpen(event.at) };
  return { ...event, ...later, ...(excluded && { excluded }) };
}

/** Why nothing of the day of an event counts that came at an ordinary hour: the hours that a decision left it. */
export const whyLater = (calendar: Calendar, { at, date, runsFrom, sameDay }: Begun): Step[] =>
  runsFrom !== undefined || sameDay === 'OUT_OF_HOURS' ? closedBefore(calendar, { at, date }) : [];
