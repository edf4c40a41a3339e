import type { CalendarSnapshot, Instant } from '../calendar/snapshot';
import type { Limit } from '../clock/limit';
import type { RegulationProfile } from '../regulation/profile';
import type { Channel } from '../procedure/procedure';
import type { UnitId } from './actor';

/** Points at personal data or free text kept outside the history; the digest proves later that it is the same text. */
export interface ContentRef {
  readonly id: string;
  readonly digest: string;
}

/** The units a dossier goes through, in the agency that is competent for it. */
export type DossierUnits = {
  readonly desk: UnitId;
  readonly specialist: UnitId;
  readonly leader: UnitId;
};

/**
 * Everything a dossier's life is computed from, pinned at its submission: an auditor needs the history and nothing else.
 * Holds no personal data.
 */
export interface Start {
  readonly code: string;
  readonly agency: string;
  readonly units: DossierUnits;
  readonly channel: Channel;
  readonly procedure: { readonly code: string; readonly version: number; readonly limit: Limit };
  readonly profile: RegulationProfile;
  readonly calendar: CalendarSnapshot;
  /** The account of the applicant, who may read the dossier; undefined when handed in at the desk without one. */
  readonly applicant?: string;
  readonly content: ContentRef;
  /** When it reached the system (epoch ms): the reception check counts from here. */
  readonly submittedAt: Instant;
}
