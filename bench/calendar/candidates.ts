import { addBusinessDays, format } from 'date-fns';
import dayjs from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import { DateTime } from 'luxon-business-days';
import moment from 'moment-business-time';
import { Calendar } from '../../domain/calendar/calendar';
import { vietnamCalendar } from '../../domain/calendar/vietnam/vietnam-calendar';
import { answer, startInstants, yearLater, type Candidate } from './questions';

const zone = 'Asia/Ho_Chi_Minh';
const snapshot = vietnamCalendar({ id: 'bench', version: 1 });
/** Days off; a Saturday worked in exchange is what none of the libraries can be told. */
const daysOff = Object.entries(snapshot.exceptions)
  .filter(([, { hours }]) => hours !== 1)
  .map(([date]) => date);

/** This calendar, then the libraries, each set up with the same office hours and days off as far as it can be. */
export const candidates = (): Candidate[] => [
  motcua(),
  dateFns(),
  dayjsCandidate(),
  momentCandidate(),
  luxonCandidate(),
];

function motcua(): Candidate {
  const calendar = new Calendar(snapshot);
  const dates = startInstants.map(instant => calendar.dateOf(instant));
  const ends = startInstants.map(yearLater);
  return {
    name: 'motcua',
    answers: {
      addWorkingDays: answer(
        i => calendar.addWorkingDays(dates[i]!, 30),
        date => date,
      ),
      addWorkingHours: answer(
        i => calendar.addMinutes(startInstants[i]!, 13_500),
        at => format(at, 'yyyy-MM-dd HH:mm'),
      ),
      minutesBetween: answer(i => calendar.minutesBetween(startInstants[i]!, ends[i]!), String),
    },
  };
}

/** Weekends only: it knows neither days off nor hours. */
function dateFns(): Candidate {
  const dates = startInstants.map(instant => new Date(instant));
  return {
    name: 'date-fns',
    answers: {
      addWorkingDays: answer(
        i => addBusinessDays(dates[i]!, 30),
        date => format(date, 'yyyy-MM-dd'),
      ),
    },
  };
}

function dayjsCandidate(): Candidate {
  dayjs.extend(dayjsBusinessTime);
  dayjs.setHolidays(daysOff);
  const office = [{ start: '07:30:00', end: '11:30:00' }, { start: '13:30:00', end: '17:00:00' }]; // prettier-ignore
  const week = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
  dayjs.setBusinessTime({ ...week, saturday: null, sunday: null });
  const from = startInstants.map(instant => dayjs(instant));
  const to = startInstants.map(instant => dayjs(yearLater(instant)));
  return {
    name: 'dayjs-business-time',
    answers: {
      addWorkingDays: answer(
        i => from[i]!.addBusinessDays(30),
        date => date.format('YYYY-MM-DD'),
      ),
      addWorkingHours: answer(
        i => from[i]!.addBusinessHours(225),
        date => date.format('YYYY-MM-DD HH:mm'),
      ),
      minutesBetween: answer(i => from[i]!.businessMinutesDiff(to[i]!), String),
    },
  };
}

interface BusinessMoment {
  addWorkingTime(amount: number, unit: string): BusinessMoment;
  workingDiff(other: BusinessMoment, unit: string): number;
  clone(): BusinessMoment;
  format(pattern: string): string;
}

function momentCandidate(): Candidate {
  const office = ['07:30:00', '11:30:00', '13:30:00', '17:00:00'];
  const workinghours = { 0: null, 1: office, 2: office, 3: office, 4: office, 5: office, 6: null };
  moment.updateLocale('en', { workinghours, holidays: daysOff });
  const at = (instant: number): BusinessMoment => moment(instant) as unknown as BusinessMoment;
  const from = startInstants.map(at);
  const to = startInstants.map(instant => at(yearLater(instant)));
  return {
    name: 'moment-business-time',
    answers: {
      addWorkingDays: answer(
        i => from[i]!.clone().addWorkingTime(30, 'days'),
        date => date.format('YYYY-MM-DD'),
      ),
      addWorkingHours: answer(
        i => from[i]!.clone().addWorkingTime(225, 'hours'),
        date => date.format('YYYY-MM-DD HH:mm'),
      ),
      minutesBetween: answer(i => to[i]!.workingDiff(from[i]!, 'minutes'), String),
    },
  };
}

interface BusinessDateTime extends DateTime {
  setupBusiness(setup: { businessDays: number[]; holidayMatchers: ((date: DateTime) => boolean)[] }): void;
  plusBusiness(amount: { days: number }): BusinessDateTime;
}

/** Days only. */
function luxonCandidate(): Candidate {
  const off = new Set(daysOff);
  const from = startInstants.map(instant => DateTime.fromMillis(instant, { zone }) as BusinessDateTime);
  for (const one of from)
    one.setupBusiness({ businessDays: [1, 2, 3, 4, 5], holidayMatchers: [date => off.has(date.toISODate()!)] });
  return {
    name: 'luxon-business-days',
    answers: {
      addWorkingDays: answer(
        i => from[i]!.plusBusiness({ days: 30 }),
        date => date.toISODate()!,
      ),
    },
  };
}
