import type { LimitUnit } from '../limit';
import type { Counting, Words } from './words';

const units: Record<LimitUnit, readonly [one: string, more: string]> = {
  WORKING_DAY: ['working day', 'working days'],
  WORKING_HOUR: ['working hour', 'working hours'],
  HALF_WORKING_DAY: ['half working day', 'half working days'],
  CALENDAR_DAY: ['day', 'days'],
  MONTH: ['month', 'months'],
  SAME_DAY: ['working day, the day of receipt counted', 'working days, the day of receipt counted'],
};

const counted = (amount: number, [one, more]: readonly [string, string]): string =>
  `${amount} ${amount === 1 ? one : more}`;

const hours = (minutes: number): string => {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return [h > 0 ? `${h} h` : '', m > 0 || h === 0 ? `${m} min` : ''].filter(Boolean).join(' ');
};

const counting = (how: Counting, runsFrom: string | undefined): string => {
  if (how === 'DAY_COUNTED') return 'received by 15:00, this day is counted';
  if (how === 'AFTER_CUTOFF') return 'received after 15:00, counted from the next working day on';
  if (how === 'OUT_OF_HOURS') return 'outside working hours, counted from the next working day on';
  if (how === 'LATER')
    return runsFrom ? `runs from ${runsFrom} (Civil Code 2015 Art. 147)` : 'counted from the next working day on';
  if (how === 'BY_DAY') return 'this day is not counted (Civil Code 2015 Art. 147)';
  return runsFrom
    ? `outside working hours, runs from ${runsFrom} (Civil Code 2015 Art. 147)`
    : 'runs from that moment (Civil Code 2015 Art. 147)';
};

const because = (reason: string): string => (reason ? `: ${reason}` : '');

const waits: Readonly<Record<string, string>> = {
  SUPPLEMENT: 'waiting for the supplement',
  PAYMENT: 'waiting for the fee',
};

/** English. */
export const en: Words = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  amount: (amount, unit) =>
    unit === 'HALF_WORKING_DAY' && amount === 1 ? 'half a working day' : counted(amount, units[unit]),
  hours,
  due: (when, limit) => `Due: ${when} (${limit})`,
  suspended: limit => `Suspended, no due date yet (${limit})`,
  started: (when, how, runsFrom) => `complete dossier received ${when} — ${counting(how, runsFrom)}`,
  inWindow: ', in reception hours outside working time',
  restarted: (when, reason, how, runsFrom) =>
    `counted anew from ${when}${because(reason)} (Decree 61/2018 Art. 19.4) — ${counting(how, runsFrom)}`,
  dayNumber: number => `day ${number}`,
  dayNumbers: (first, last, overWeekends, exchanged) => {
    const weekends = overWeekends ? `weekends not counted${exchanged && ', except '}` : '';
    return `days ${first}–${last}${weekends || exchanged ? ` (${weekends}${exchanged})` : ''}`;
  },
  worked: (date, worked, total) => `${date} ${worked} (${total} in all)`,
  dayHours: (date, hours, reason, only) => `${date} is worked ${only ? 'only ' : ''}${hours}: ${reason}`,
  among: exchanged => `, with ${exchanged}`,
  exchangedFor: off => `worked in exchange for ${off}`,
  off: (dates, reasons, open) => `${dates} ${open ? 'not counted' : 'closed'}: ${reasons}`,
  and: 'and',
  reached: ({ limit, lastOfMonth }, amount, date) =>
    limit.unit === 'MONTH'
      ? `${amount} later: ${date}${lastOfMonth ? ' — the month has no such day, so its last (Civil Code 2015 Art. 148)' : ' (the corresponding day, Civil Code 2015 Art. 148)'}`
      : `${amount} later, days off counted too: ${date}`,
  rolled: (from, reasons, to, open) =>
    `${from} is ${open ? 'not counted' : 'closed'} — ${reasons} — moved to ${to} (Civil Code 2015 Art. 148)`,
  waits,
  suspension: ({ mode, idle }, when, reason) => {
    const wait = waits[reason];
    if (mode === 'NO_EFFECT' && wait) return `${wait} from ${when} — the limit goes on`;
    if (mode === 'NO_EFFECT') return `waiting from ${when}${because(reason)} — the limit goes on`;
    const overdue = idle ? ` — already overdue then${mode === 'RESTART' ? '' : ', the date stays'}` : '';
    return `suspended from ${when}${because(wait ?? reason)}${overdue}`;
  },
  resumed: when => `counted on from ${when}`,
  dayNotCounted: ' — this day is not counted',
  lost: (amount, until) => ` — ${amount} not counted, until ${until}`,
  extended: (what, reason) => `new date ${what}${because(reason)} (Decree 61/2018 Art. 19.9)`,
  extendedBy: amount => `${amount} more`,
  extendedTo: date => `until ${date}`,
  provisional: 'Provisional: days off are not decided for all of these dates.',
  moved: (from, to, how) => `The due date moved from ${from} to ${to} (${how}):`,
  unmoved: date => `The due date has not moved: ${date}.`,
  later: days => `${counted(days, ['day', 'days'])} later`,
  earlier: days => `${counted(days, ['day', 'days'])} earlier`,
  sameDay: 'on the same day',
  cause: {
    nowOff: (dates, reason, open) => `${dates} is now ${open ? 'not counted' : 'off'}: ${reason}`,
    nowWorked: (dates, reason) => `${dates} is now worked${reason ? `: ${reason}` : ''}`,
    otherHours: "the agency's office hours changed",
    otherStart: (from, to) => `counted from ${to}, not ${from}`,
    otherLimit: (from, to) => `the limit is ${to}, not ${from}`,
    removed: line => `no longer recorded: ${line}`,
  },
  dayOff: {
    weekend: 'weekend',
    holidays: {
      NEW_YEAR: 'New Year',
      TET: 'Tết',
      HUNG_KINGS: 'Hùng Kings Day',
      REUNIFICATION: 'Victory Day 30/4',
      LABOUR: 'Labour Day 1/5',
      NATIONAL: 'National Day',
      CULTURE: 'Vietnam Culture Day',
    },
    tet: lunarYear => `Tết ${lunarYear}`,
    on: dates => `on ${dates}`,
    makeUp: holiday => `day off in lieu of ${holiday}`,
    swappedOff: 'day off in exchange',
    workedFor: worked => `worked on ${worked}`,
    swappedToWork: 'worked in exchange',
    offFor: off => `off on ${off}`,
    forceMajeure: 'force majeure',
    closed: 'agency closed',
  },
};
