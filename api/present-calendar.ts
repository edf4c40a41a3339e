import { Calendar } from '../domain/calendar/calendar';
import { addMonths } from '../domain/calendar/dates';
import { hoursByDate, type ChangedDate, type HoursOfDate } from '../domain/calendar/changed-dates';
import { writeInterval } from '../domain/calendar/clock-hours';
import type { CalendarSnapshot, Instant, LocalDate, OpenInterval } from '../domain/calendar/snapshot';
import { standing } from '../domain/calendar/vietnam/agency-calendar';
import type { CalendarChange, RecordedChange } from '../domain/calendar/vietnam/change';
import type { ChangePreview } from '../spine/calendar-preview';
import { today } from '../spine/today';
import { iso } from './present';

const asText = (hours: readonly OpenInterval[]): string[] => hours.map(writeInterval);

/** A period asked for, or a year from a date on. */
export const periodFrom = (
  { from, to }: { from?: LocalDate; to?: LocalDate },
  day: LocalDate,
): { from: LocalDate; to: LocalDate } => ({ from: from ?? day, to: to ?? addMonths(from ?? day, 12) });

/** A calendar as an administrator sees it: the hours of today, all that is unusual in a period, and who decided what. */
export function presentCalendar(
  calendar: CalendarSnapshot,
  changes: readonly RecordedChange[],
  now: Instant,
  { from, to }: { from: LocalDate; to: LocalDate },
) {
  const { id, version, base, weekly, seasons = [], reception = [], exceptions } = calendar;
  const day = today(now);
  const reaches = (period: { from: LocalDate; to: LocalDate }) => period.from <= to && period.to >= from;
  const season = seasons.find(one => one.from <= day && day <= one.to);
  const dates = Object.keys(exceptions).filter(date => date >= from && date <= to);
  const of = hoursByDate(calendar);
  return {
    ...{ id, version, base, horizon: { from: calendar.from, to: calendar.to }, from, to },
    // Monday to Friday are alike
    officeHours: asText((season?.weekly ?? weekly)[0]!),
    seasons: seasons.filter(reaches).map(one => ({ from: one.from, to: one.to, hours: asText(one.weekly[0]!) })),
    receptionWindows: reception.filter(reaches).map(window => {
      const weekday = window.weekly.findIndex(hours => hours.length > 0);
      return { from: window.from, to: window.to, weekday: weekday + 1, hours: asText(window.weekly[weekday] ?? []) };
    }),
    reception: presentReception(calendar, now),
    exceptions: dates.map(date => ({ date, ...presentHours(of(date)) })),
    versions: changes.map(change => ({ ...presentChange(change), standing: standingOf(change, changes, now) })),
  };
}

/** Whether the desk takes dossiers now, and when it does next. */
export function presentReception(calendar: CalendarSnapshot, now: Instant) {
  const { value } = new Calendar(calendar).provisionally(known => known.nextReception(now));
  return { open: value === now, next: iso(value) };
}

type Standing = 'PENDING' | 'IN_EFFECT' | 'WITHDRAWN';

/** A pending change may be withdrawn before it ever took effect. */
function standingOf(recorded: RecordedChange, changes: readonly RecordedChange[], now: Instant): Standing {
  const own = changes.filter(({ calendar }) => calendar === recorded.calendar);
  const stands = (at: Instant) => recorded.change.kind === 'WITHDRAWAL' || standing(own, at).includes(recorded);
  if (recorded.effectiveFrom <= now) return stands(now) ? 'IN_EFFECT' : 'WITHDRAWN';
  return stands(recorded.effectiveFrom) ? 'PENDING' : 'WITHDRAWN';
}

/** A change as it is recorded: what, who, why, by which decision, from when on. */
export function presentChange({ change, recordedAt, effectiveFrom, ...said }: RecordedChange) {
  return { ...said, ...presentBody(change), recordedAt: iso(recordedAt), effectiveFrom: iso(effectiveFrom) };
}

const presentBody = (change: CalendarChange) =>
  'hours' in change && change.hours ? { ...change, hours: asText(change.hours) } : change;

const presentHours = ({ hours, reception, exception }: HoursOfDate) => ({
  hours: asText(hours),
  ...(reception.length > 0 && { reception: asText(reception) }),
  ...(exception && { kind: exception.kind, name: exception.name, notice: exception.notice, for: exception.for }),
});

const presentDate = ({ date, before, after }: ChangedDate) => ({
  date,
  before: presentHours(before),
  after: presentHours(after),
});

const runningAreTold = {
  vi: 'Hồ sơ đang giải quyết được tính lại theo lịch mới khi thay đổi có hiệu lực; ngày hẹn cũ, ngày hẹn mới và lý do được ghi vào hồ sơ. Danh sách cho biết ngày hẹn mới.',
  en: 'Running dossiers are computed anew when the change takes effect; the old date, the new one and the reason are recorded with each. The list says where their due dates go.',
};

/** What a change would do. */
export function presentPreview({ change, dates, dossiers }: ChangePreview) {
  return {
    change: presentChange(change),
    dates: dates.map(presentDate),
    dossiers: {
      ...dossiers,
      moved: dossiers.moved.map(({ code, from, to, why }) => ({
        code,
        from: iso(from),
        to: iso(to.at),
        ...(to.provisional && { provisional: true }),
        why,
      })),
      text: runningAreTold,
    },
  };
}
