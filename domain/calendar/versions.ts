import type { CalendarLayer, Instant } from './snapshot';

/** The calendar before any change was recorded; recorded versions count from 2. */
export const firstVersion = 1;

/** One change of a calendar. Versions count in the order in which they were recorded; old ones stay. */
export interface CalendarVersion {
  readonly version: number;
  /** Never before it was recorded: dossiers received from then on pin it. */
  readonly effectiveFrom: Instant;
}

/**
 * The versions in effect at an instant, in the order in which they took effect: a decision for next month does not hold up the storm
 * of today. Nothing takes effect before it is recorded, so the order of what is in effect never changes.
 */
export const inEffect = <T extends CalendarVersion>(versions: readonly T[], at: Instant): T[] =>
  versions
    .filter(({ effectiveFrom }) => effectiveFrom <= at)
    .sort((a, b) => a.effectiveFrom - b.effectiveFrom || a.version - b.version);

/** The version that took effect last: by the order above it names all that were in effect with it. */
export const versionAt = (versions: readonly CalendarVersion[], at: Instant): number =>
  inEffect(versions, at).at(-1)?.version ?? firstVersion;

/** The number of the next version to record. */
export const nextVersion = (versions: readonly CalendarVersion[]): number =>
  Math.max(firstVersion, ...versions.map(({ version }) => version)) + 1;

/** The versions of a calendar and of those that it lies on, by their ids. */
export function versionsOf({ id, version, base }: CalendarLayer): ReadonlyMap<string, number> {
  return new Map([...(base ? versionsOf(base) : []), [id, version]]);
}
