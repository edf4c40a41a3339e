import { DomainError, type Facts } from '../../errors';
import { Calendar } from '../calendar';
import { dayOf, isoWeekday } from '../dates';
import { widened } from '../provisional';
import { reachOf } from '../reach';
import type { CalendarSnapshot, Instant, LocalDate } from '../snapshot';
import { validate, validateHours, type CalendarProblem } from '../validation';
import { nextVersion } from '../versions';
import { agencyCalendar, standing } from './agency-calendar';
import { nationalId, type AskedChange, type CalendarChange, type RecordedChange } from './change';

/** What can be wrong with a change; the fact `problem` of CALENDAR_CHANGE_INVALID. */
export type ChangeProblem =
  | CalendarProblem
  | 'DATE_INVALID'
  | 'REASON_MISSING'
  | 'NOTICE_MISSING'
  | 'EFFECT_IN_THE_PAST'
  | 'NATIONAL_ONLY'
  | 'HOURS_MISSING'
  | 'OUT_OF_REACH'
  | 'CLOSURE_TOO_LONG'
  | 'SWAP_WITHOUT_COUNTERPART'
  | 'SWAP_OFF_NOT_WORKED'
  | 'SWAP_WORK_NOT_FREE_SATURDAY'
  | 'OFF_ON_WEEKEND'
  | 'MAKE_UP_WITHOUT_HOLIDAY'
  | 'NOTHING_TO_WITHDRAW';

/** The longest closure, both ends included. */
export const longestClosureDays = 366;

/**
 * The version that a wanted change becomes when it is recorded now. `changes`: all that are recorded of the country and of this calendar.
 * Throws CALENDAR_CHANGE_INVALID with the problem and where it is: whatever is recorded can be laid on the calendar at every later instant.
 */
export function nextChange(asked: AskedChange, changes: readonly RecordedChange[], now: Instant): RecordedChange {
  const { calendar, effectiveFrom = now } = asked;
  const next: RecordedChange = {
    ...asked,
    version: nextVersion(changes.filter(change => change.calendar === calendar)),
    recordedAt: now,
    effectiveFrom,
  };
  try {
    said(next);
    possible(next, agencyCalendar(calendar, changes, effectiveFrom), changes);
    for (const at of effects(next, changes)) validate(agencyCalendar(calendar, [...changes, next], at));
  } catch (error) {
    throw asChangeProblem(error);
  }
  return next;
}

const broken = (problem: ChangeProblem, facts: Facts): DomainError =>
  new DomainError('CALENDAR_CHANGE_INVALID', { problem, ...facts });

/** A calendar that contradicts itself is here the fault of whoever wants the change, not of the system. */
function asChangeProblem(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  if (error.code === 'CALENDAR_INVALID') return new DomainError('CALENDAR_CHANGE_INVALID', error.facts);
  return error.code === 'DATE_INVALID' ? broken('DATE_INVALID', error.facts) : error;
}

/** The instants from which on the change is part of another calendar: its own effect and those after it. */
const effects = (next: RecordedChange, changes: readonly RecordedChange[]): Instant[] => [
  next.effectiveFrom,
  ...changes.map(({ effectiveFrom }) => effectiveFrom).filter(effect => effect > next.effectiveFrom),
];

function said({ reason, notice, effectiveFrom, recordedAt }: RecordedChange): void {
  if (!/\S/.test(reason)) throw broken('REASON_MISSING', { field: 'reason' });
  if (!/\S/.test(notice)) throw broken('NOTICE_MISSING', { field: 'notice' });
  // A dossier received before has pinned its calendar already: to reach back would be to pretend.
  if (effectiveFrom < recordedAt) throw broken('EFFECT_IN_THE_PAST', { field: 'effectiveFrom' });
}

function possible(next: RecordedChange, before: CalendarSnapshot, changes: readonly RecordedChange[]): void {
  const { change, calendar, effectiveFrom, recordedAt } = next;
  const known = new Calendar(widened(before));
  const { from, to } = periodOf(change, known.dateOf(effectiveFrom));
  if (dayOf(to) < dayOf(from)) throw broken('SEASON_REVERSED', { from, to });
  within({ from: known.dateOf(effectiveFrom), to: known.dateOf(effectiveFrom) }, known.dateOf(recordedAt));
  within({ from, to }, known.dateOf(effectiveFrom));
  switch (change.kind) {
    case 'OFFICE_HOURS':
    case 'RECEPTION_WINDOW':
      return someHours(change);
    case 'CLOSURE':
      if (dayOf(to) - dayOf(from) >= longestClosureDays) throw broken('CLOSURE_TOO_LONG', { from, to });
      return validateHours(change.hours ?? [], { field: 'hours' });
    case 'SWAP':
      return swap(change, known);
    case 'OFFICIAL_DAY':
      if (calendar !== nationalId) throw broken('NATIONAL_ONLY', { calendar });
      return officialDay(change);
    case 'WITHDRAWAL': {
      const own = changes.filter(one => one.calendar === calendar);
      const stands = standing(own, Infinity).some(({ version }) => version === change.withdraws);
      if (!stands) throw broken('NOTHING_TO_WITHDRAW', { version: change.withdraws });
    }
  }
}

/** A date that no dossier of that time can see is a slip of the pen: 2062 for 2026. */
function within({ from, to }: { from: LocalDate; to: LocalDate }, received: LocalDate): void {
  const reach = reachOf(received);
  if (to < reach.from || from > reach.to) throw broken('OUT_OF_REACH', { from, to, reach });
}

type Of<K extends CalendarChange['kind']> = Extract<CalendarChange, { kind: K }>;

function someHours(change: Of<'OFFICE_HOURS'> | Of<'RECEPTION_WINDOW'>): void {
  if (change.hours.length === 0) throw broken('HOURS_MISSING', { field: 'hours' });
  validateHours(change.hours, { field: 'hours' });
  if (
    change.kind === 'RECEPTION_WINDOW' &&
    !(Number.isInteger(change.weekday) && change.weekday >= 1 && change.weekday <= 7)
  )
    throw broken('WEEKDAY_UNKNOWN', { weekday: change.weekday });
}

/** BLLĐ 2019 Đ111–112 as practised: a weekday that would be worked for a Saturday that would not. */
function swap({ off, work }: Of<'SWAP'>, known: Calendar): void {
  if (!off || !work) throw broken('SWAP_WITHOUT_COUNTERPART', { off, work });
  const [given, taken] = [known.dayFacts(off), known.dayFacts(work)];
  if (!given.working || given.exception) throw broken('SWAP_OFF_NOT_WORKED', { date: off, is: given.exception?.kind });
  if (taken.weekday !== 6 || taken.exception)
    throw broken('SWAP_WORK_NOT_FREE_SATURDAY', { date: work, weekday: taken.weekday, is: taken.exception?.kind });
}

function officialDay({ date, day, for: other }: Of<'OFFICIAL_DAY'>): void {
  const weekend = (on: LocalDate): boolean => isoWeekday(dayOf(on)) > 5;
  if (weekend(date)) throw broken('OFF_ON_WEEKEND', { date });
  const needsHoliday = day === 'MAKE_UP';
  if (needsHoliday !== Boolean(other) || (other && (!weekend(other) || date < other)))
    throw broken('MAKE_UP_WITHOUT_HOLIDAY', { date, for: other });
}

/** The first date that a change touches; of a withdrawal, that of what it takes back. */
export function firstTouched(
  { change, calendar, effectiveFrom }: RecordedChange,
  known: readonly RecordedChange[],
  at: Calendar,
): LocalDate {
  const taken =
    change.kind === 'WITHDRAWAL' && known.find(one => one.calendar === calendar && one.version === change.withdraws);
  return periodOf(taken ? taken.change : change, at.dateOf(effectiveFrom)).from;
}

/** The dates that a change touches at most; a withdrawal and hours without an end are judged from the day of effect. */
function periodOf(change: CalendarChange, effect: LocalDate): { from: LocalDate; to: LocalDate } {
  switch (change.kind) {
    case 'OFFICE_HOURS':
      return { from: change.from, to: change.to ?? (change.from > effect ? change.from : effect) };
    case 'CLOSURE':
    case 'RECEPTION_WINDOW':
      return change;
    case 'SWAP': {
      const [from, to] = [change.off, change.work].filter(Boolean).sort();
      return { from: from ?? effect, to: to ?? from ?? effect };
    }
    case 'OFFICIAL_DAY':
      return { from: change.date, to: change.date };
    case 'WITHDRAWAL':
      return { from: effect, to: effect };
  }
}
