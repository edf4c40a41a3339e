import type { CalendarSnapshot, Instant } from './snapshot';
import { invalidCalendar } from './validation';

/** A version of an agency's calendar: what changed it and from when it is the one to pin. Old versions stay. */
export interface CalendarVersion {
  readonly snapshot: CalendarSnapshot;
  /** In words: the notice entered, the storm. */
  readonly reason: string;
  readonly effectiveFrom: Instant;
}

/**
 * The versions with a new one at the end. Throws CALENDAR_INVALID, VERSION_NOT_NEWER, unless it is of the same calendar, with a higher
 * version number, and takes effect no earlier than the last.
 */
export function withVersion(versions: readonly CalendarVersion[], next: CalendarVersion): readonly CalendarVersion[] {
  const last = versions.at(-1);
  const { id, version } = next.snapshot;
  const newer =
    !last || (last.snapshot.id === id && version > last.snapshot.version && next.effectiveFrom >= last.effectiveFrom);
  if (!newer) throw invalidCalendar('VERSION_NOT_NEWER', { id, version, last: last.snapshot.version });
  return [...versions, next];
}

/** The version in effect at an instant; nothing before the first. */
export const versionAt = (versions: readonly CalendarVersion[], at: Instant): CalendarVersion | undefined =>
  versions.findLast(version => version.effectiveFrom <= at);
