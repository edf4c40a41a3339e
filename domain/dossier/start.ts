import type { PinnedCalendar } from '../calendar/packed/packed-calendar';
import type { Instant } from '../calendar/snapshot';
import type { Limit } from '../clock/limit';
import type { PinnedProfile } from '../regulation/pinned';
import type { Partners } from '../procedure/partners';
import type { Channel } from '../procedure/procedure';
import type { ProcedureTerms } from '../procedure/terms';
import type { UnitId } from './actor';

/** Points at personal data or free text kept outside the history; the digest proves later that it is the same text. */
export interface ContentRef {
  readonly id: string;
  readonly digest: string;
}

/** The units a dossier goes through, in the agency that is competent for it; the desk may be another agency's (`competentDesk`). */
export type DossierUnits = {
  readonly desk: UnitId;
  readonly specialist: UnitId;
  readonly leader: UnitId;
};

/** The procedure as it was in force at reception. */
export interface PinnedProcedure {
  readonly code: string;
  readonly version: number;
  readonly limit: Limit;
  readonly terms?: ProcedureTerms;
  /** The workflow that runs it, where it has a route of its own. */
  readonly route?: string;
}

/**
 * Everything a dossier's life is computed from, pinned at its submission: an auditor needs the history and nothing else.
 * Holds no personal data.
 */
export interface Start {
  readonly code: string;
  readonly agency: string;
  readonly units: DossierUnits;
  /**
   * The one-stop desk of the competent agency, where that of another agency received the dossier and is the desk in `units`: it gives the receipt
   * and returns the result (NĐ 61/2018 Đ18.3, Đ19.7.b; NĐ 118/2025).
   */
  readonly competentDesk?: UnitId;
  /** Units of other agencies that its route needs. */
  readonly partners?: Partners;
  readonly channel: Channel;
  readonly procedure: PinnedProcedure;
  readonly profile: PinnedProfile;
  readonly calendar: PinnedCalendar;
  /** The account of the applicant, who may read the dossier; undefined when handed in at the desk without one. */
  readonly applicant?: string;
  readonly content: ContentRef;
  /** When it was handed in by law (epoch ms): the reception check counts from here. */
  readonly submittedAt: Instant;
  /** By post: when the handover minutes were signed, from which the limit counts (QĐ 45/2016 Đ7.4). */
  readonly minutesSignedAt?: Instant;
  /** The dossier whose erroneous result this one corrects, at the agency's cost (NĐ 61/2018 Đ21.1). */
  readonly corrects?: string;
}
