import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Calendar } from '../../domain/calendar/calendar';
import { pinFor } from '../../domain/calendar/pin';
import type { LocalDate, OpenInterval } from '../../domain/calendar/snapshot';
import { vietnamCalendar } from '../../domain/calendar/vietnam/vietnam-calendar';
import { isRefusal, type Clock, type ClockOutcome } from '../../domain/clock/clock';
import { restart, resume, startClock, suspend } from '../../domain/clock/commands';
import { dueOf, type Due } from '../../domain/clock/due';
import { isHourBased, type Limit } from '../../domain/clock/limit';
import { clockDue } from '../../domain/clock/reckoning';
import { apologyDue } from '../../domain/clock/rules/apology';
import { handoffDue } from '../../domain/clock/rules/handoff';
import { latenessOf } from '../../domain/clock/standing';

/** Worked cases from a separate program that walks minute by minute (data/calendar/ORIGIN.md); every one of them must agree. */
interface Case {
  id: string;
  kind: 'due' | 'pause' | 'pauses' | 'restart' | 'apology' | 'late' | 'handoff15';
  hours: Record<string, [string, string][]>;
  closed: LocalDate[];
  start: string;
  limit: Limit;
  pauses?: { from: string; to: string }[];
  restartAt?: string;
  done?: string;
  expected: {
    due?: string;
    dueDate?: LocalDate;
    apologyBy?: LocalDate;
    lateWorkingDays?: number;
    lateMinutes?: number;
  };
}

const file = join(__dirname, '../../data/calendar/due-date-cases.ndjson');
const cases = readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line) as Case); // prettier-ignore

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function calendarOf({ id, hours, closed }: Case): Calendar {
  const monday = hours['1']!.map(([open, close]): OpenInterval => [minutesOf(open), minutesOf(close)]);
  const closures = closed.map(date => ({ from: date, to: date, reason: 'bão' }));
  return new Calendar(vietnamCalendar({ id, version: 1, officeHours: monday, closures }));
}

function running(outcome: ClockOutcome): Clock {
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

function dueOfCase(calendar: Calendar, given: Case): Due {
  const start = Date.parse(given.start);
  if (given.kind === 'handoff15') return handoffDue(calendar, start, 'CUTOFF_15H');
  let clock = startClock(given.limit, start);
  for (const { from, to } of given.pauses ?? [])
    clock = running(resume(running(suspend(clock, Date.parse(from), 'PAUSE')), Date.parse(to)));
  if (given.restartAt) clock = running(restart(clock, Date.parse(given.restartAt)));
  return clockDue(calendar, clock)!;
}

/** The answer in the words of the case. */
function answer(given: Case): Case['expected'] {
  const calendar = calendarOf(given);
  const due = dueOfCase(calendar, given);
  const byInstant = given.kind !== 'handoff15' && isHourBased(given.limit.unit);
  const said: Case['expected'] = byInstant ? { due: local(due.at) } : { dueDate: due.date };
  if (given.kind === 'apology') said.apologyBy = apologyDue(calendar, due.date).date;
  if (given.kind === 'late') {
    const late = latenessOf(calendar, given.limit.unit, due, Date.parse(given.done!));
    if (byInstant) said.lateMinutes = late.minutes;
    else said.lateWorkingDays = late.days;
  }
  return said;
}

const local = (at: number): string => `${new Date(at + 7 * 3_600_000).toISOString().slice(0, 16)}+07:00`;

test('there are 400 cases', () => expect(cases).toHaveLength(400));

test.each(cases)('$id $kind', given => expect(answer(given)).toEqual(given.expected));

test('the calendar that a dossier pins at its reception gives the answers of the whole one', () => {
  for (const given of cases.filter(one => one.limit)) {
    const start = Date.parse(given.start);
    const whole = calendarOf(given);
    const pinned = new Calendar(pinFor(whole.snapshot, start));
    expect(dueOf(pinned, start, given.limit)).toEqual(dueOf(whole, start, given.limit));
  }
});

test.each([
  ['12 MONTH received on 9/2/2026', '2026-02-09', '2026-02-09', { amount: 12, unit: 'MONTH' }, '2027-02-11'],
  [
    '230 working days received on 11/2/2026',
    '2026-02-11',
    '2026-02-11',
    { amount: 230, unit: 'WORKING_DAY' },
    '2027-01-15',
  ],
  ['started anew on 25/1/2027', '2026-02-11', '2027-01-25', { amount: 20, unit: 'WORKING_DAY' }, '2027-03-01'],
] as const)(
  'what a pinned calendar promises beyond the decided days knows the Tết that is expected: %s',
  (_what, received, start, limit, date) => {
    const [whole, at] = [new Calendar(vietnamCalendar({ id: 'x', version: 1 })), Date.parse(`${start}T09:00+07:00`)];
    const pinned = new Calendar(pinFor(whole.snapshot, Date.parse(`${received}T09:00+07:00`)));
    const due = (calendar: Calendar) => calendar.provisionally(asked => dueOf(asked, at, limit));
    expect(due(pinned)).toMatchObject({ provisional: true, value: { date } });
    expect(due(pinned)).toEqual(due(whole));
  },
);
