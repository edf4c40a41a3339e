import { addDays } from '../dates';
import type { CalendarLayer, CalendarSnapshot, Instant } from '../snapshot';
import { invalidCalendar } from '../validation';
import { inEffect, versionAt } from '../versions';
import type { CalendarChange, RecordedChange } from './change';
import { layered, layersOf, type Alike } from './layers';
import { once, type OfficialDay } from './official-year';
import type { Closure, ReceptionWindow, SeasonHours } from './overlays';
import { vietnamCalendar } from './vietnam-calendar';

/** The end of hours that have none: the last date that can be written. */
const openEnd = '9999-12-31';

/**
 * The calendar of an agency, of a province or ministry, or of the country (`vn`) at an instant: the official years, and on top of them the
 * changes in effect of each of its layers (`layersOf`). What lies above replaces what lies beneath on the dates that they share. Its version is
 * that of the change of its own that took effect last; `base` says the same of each layer beneath. Throws CALENDAR_INVALID when changes of
 * one calendar contradict each other; those of two calendars never do.
 */
export function agencyCalendar(id: string, changes: readonly RecordedChange[], at: Instant): CalendarSnapshot {
  const layers = layersOf(id).map(calendar => changes.filter(change => change.calendar === calendar));
  const { seasons, closures, receptionWindows, officialDays } = layers
    .map(own => overlays(standing(own, at)))
    .reduce(laidOn, nothing);
  const { version, base } = layerAt(layersOf(id), changes, at);
  const effects = inEffect(layers.flat(), at).map(({ effectiveFrom }) => effectiveFrom);
  return {
    ...vietnamCalendar({
      ...{ id, version, closures, officialDays },
      ...(seasons.length > 0 && { seasons }),
      ...(receptionWindows.length > 0 && { receptionWindows }),
    }),
    ...(base && { base }),
    ...(effects.length > 0 && { since: Math.max(...effects) }),
  };
}

/** Of the last of these calendars the version in effect, and of the others, each beneath the next. */
function layerAt(calendars: readonly string[], changes: readonly RecordedChange[], at: Instant): CalendarLayer {
  const id = calendars.at(-1)!;
  const beneath = calendars.slice(0, -1);
  const own = changes.filter(({ calendar }) => calendar === id);
  return {
    ...{ id, version: versionAt(own, at) },
    ...(beneath.length > 0 && { base: layerAt(beneath, changes, at) }),
  };
}

/** The changes of one calendar in effect that were not taken back, in the order in which they took effect. */
export function standing(changes: readonly RecordedChange[], at: Instant): RecordedChange[] {
  const effective = inEffect(changes, at);
  const withdrawn = new Set(effective.map(({ change }) => change.kind === 'WITHDRAWAL' && change.withdraws));
  return effective.filter(({ version, change }) => change.kind !== 'WITHDRAWAL' && !withdrawn.has(version));
}

/** What the decisions of one layer lay on a calendar. */
export interface Overlays {
  readonly seasons: readonly SeasonHours[];
  readonly closures: readonly Closure[];
  readonly receptionWindows: readonly ReceptionWindow[];
  readonly officialDays: readonly OfficialDay[];
}

const nothing: Overlays = { seasons: [], closures: [], receptionWindows: [], officialDays: [] };

/** One layer on another: what lies above replaces what lies beneath on the dates that they share. */
export const laidOn = (lower: Overlays, upper: Overlays): Overlays => ({
  seasons: layered(lower.seasons, upper.seasons),
  closures: layered(lower.closures, upper.closures),
  receptionWindows: layered(lower.receptionWindows, upper.receptionWindows, sameWeekday),
  officialDays: [...lower.officialDays.filter(notIn(upper.officialDays)), ...upper.officialDays],
});

function overlays(changes: readonly RecordedChange[]): Overlays {
  const of = <K extends CalendarChange['kind']>(kind: K) =>
    changes.flatMap(({ change, reason, notice }) =>
      change.kind === kind ? [{ ...(change as Extract<CalendarChange, { kind: K }>), reason, notice }] : [],
    );
  return {
    seasons: officeHours(of('OFFICE_HOURS')),
    closures: apart('EXCEPTION_TWICE', of('CLOSURE').map(({ kind: _, ...closure }) => closure)), // prettier-ignore
    receptionWindows: apart('SEASONS_OVERLAP', of('RECEPTION_WINDOW'), sameWeekday),
    officialDays: once([
      ...of('OFFICIAL_DAY').map(({ date, day, holiday, notice, for: other }) => ({
        ...{ date, kind: day, holiday, notice },
        ...(other && { for: other }),
      })),
      ...of('SWAP').flatMap(({ off, work, notice }) => [
        { date: off, kind: 'SWAPPED_OFF' as const, for: work, notice },
        { date: work, kind: 'SWAPPED_TO_WORK' as const, for: off, notice },
      ]),
    ]),
  };
}

type GivenHours = Extract<CalendarChange, { kind: 'OFFICE_HOURS' }>;

/** Hours without an end hold until the next without one begin; those of a period go before them. */
function officeHours(given: readonly GivenHours[]): SeasonHours[] {
  const season = ({ from, hours }: GivenHours, to: string): SeasonHours => ({ from, to, officeHours: hours });
  const endless = given.filter(({ to }) => !to).sort((a, b) => (a.from < b.from ? -1 : 1));
  const lasting = endless.map((one, index) => {
    const next = endless[index + 1]?.from;
    if (next === one.from) throw invalidCalendar('SEASONS_OVERLAP', { from: next });
    return season(one, next ? addDays(next, -1) : openEnd);
  });
  const limited = given.flatMap(one => (one.to ? [season(one, one.to)] : []));
  return layered(lasting, apart('SEASONS_OVERLAP', limited));
}

/** Windows of different weekdays may be open in the same weeks. */
const sameWeekday: Alike<ReceptionWindow> = (one, other) => one.weekday === other.weekday;

/** Gives periods of one calendar back of which none alike share a date. */
function apart<T extends { from: string; to: string }>(
  problem: 'EXCEPTION_TWICE' | 'SEASONS_OVERLAP',
  periods: readonly T[],
  alike: Alike<T> = () => true,
): readonly T[] {
  const ordered = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  ordered.forEach((period, index) => {
    const before = ordered.slice(0, index).findLast(other => alike(period, other));
    if (before && period.from <= before.to) throw invalidCalendar(problem, { date: period.from });
  });
  return periods;
}

const notIn =
  (others: readonly OfficialDay[]) =>
  ({ date }: OfficialDay): boolean =>
    !others.some(other => other.date === date);
