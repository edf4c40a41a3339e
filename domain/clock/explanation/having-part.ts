import { Calendar, type DayFacts } from '../../calendar/calendar';
import { addDays } from '../../calendar/dates';
import type { CalendarException, CalendarSnapshot, Instant, LocalDate } from '../../calendar/snapshot';
import type { Clock } from '../clock';
import { isHourBased } from '../limit';
import { clockDue } from '../reckoning';
import type { Worked } from './cause';

/** A date that two calendars treat differently. */
interface OtherDay {
  readonly was: DayFacts;
  readonly is: DayFacts;
}

/** The dates of a count: where it begins, where it ends now, and the later of where it ends now and ended before. */
export interface Counted {
  readonly first: LocalDate;
  readonly due: LocalDate;
  readonly last: LocalDate;
}

/** Days after the later due date to which a count with some of the differences may go; beyond them it takes longer. */
const margin = 31;

/**
 * Those of the differences that had a part in where the due date is: taken back alone, come alone, or come after all earlier ones, they move it.
 * So two closures that only together move a date are both named, and a day off within a pause, or in the middle of a month, is not.
 */
export function havingPart(others: readonly OtherDay[], { calendar, clock }: Worked, counted: Counted): OtherDay[] {
  const near = nearby(calendar, clock, counted);
  const candidates = inHours(clock) ? others : others.filter(other => mattersToDays(other, counted));
  const dueWith = (come: (index: number) => boolean): Instant | undefined =>
    dueIf(near, clock, candidates.filter((_, index) => !come(index)).map(({ was }) => was)); // prettier-ignore
  const [none, all] = [dueWith(() => false), dueWith(() => true)];
  let reached = none;
  return candidates.filter((_, one) => {
    const before = reached;
    reached = dueWith(index => index <= one);
    return reached !== before || dueWith(index => index !== one) !== all || dueWith(index => index === one) !== none;
  });
}

/** Other hours of a working day matter to a limit in days only where it begins and ends; asked first, for there may be very many. */
const mattersToDays = ({ was, is }: OtherDay, { first, due }: Counted): boolean =>
  was.working !== is.working || [first, due].includes(is.date);

const inHours = ({ limit, ledger }: Clock): boolean =>
  [limit, ...ledger.map(entry => entry.kind === 'EXTENDED' && entry.to)].some(
    said => typeof said === 'object' && isHourBased(said.unit),
  );

/** The due instant where these dates are as they were. */
function dueIf(near: CalendarSnapshot, clock: Clock, were: readonly DayFacts[]): Instant | undefined {
  const back = were.map(({ date, hours }): [LocalDate, CalendarException] => [date, { hours, kind: 'AS_IT_WAS' }]);
  const exceptions = { ...near.exceptions, ...Object.fromEntries(back) };
  return new Calendar({ ...near, exceptions }).provisionally(known => clockDue(known, clock)?.at).value;
}

/** The calendar for as long as is counted: so few days are compiled quickly. */
const nearby = (calendar: Calendar, { startedAt }: Clock, { last }: Counted): CalendarSnapshot => ({
  ...calendar.snapshot,
  from: calendar.dateOf(startedAt!),
  to: addDays(last, margin),
});
