import { Calendar } from './calendar';
import type { PinnedCalendar } from './packed/packed-calendar';

const compiled = new WeakMap<PinnedCalendar, Calendar>();

/**
 * By content: the dossiers of one agency's day have equal snapshots, and this module is shared by all dossiers of a worker's thread. A cache of a
 * pure function: whether it hits can be seen by nobody.
 */
const byContent = new Map<string, Calendar>();
/** Some 10–80 kB each; more are forgotten all at once. */
const mostKept = 200;

/** The calendar of a snapshot, compiled once for as long as the snapshot lives, and for equal ones. */
export function calendarOf(snapshot: PinnedCalendar): Calendar {
  const known = compiled.get(snapshot);
  if (known) return known;
  const content = JSON.stringify(snapshot);
  const calendar = byContent.get(content) ?? new Calendar(snapshot);
  if (byContent.size >= mostKept) byContent.clear();
  byContent.set(content, calendar);
  compiled.set(snapshot, calendar);
  return calendar;
}
