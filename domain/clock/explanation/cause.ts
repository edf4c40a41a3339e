import type { Calendar } from '../../calendar/calendar';
import type { Instant, LocalDate } from '../../calendar/snapshot';
import type { Clock } from '../clock';
import type { Limit } from '../limit';
import type { DaysOff, Step } from './explanation';

/** Why a due date is not what it was. */
export type Cause =
  | { readonly kind: 'NOW_OFF'; readonly reason: DaysOff }
  /** Works by an exchange (`reason`), or because a closure was lifted or eased. */
  | { readonly kind: 'NOW_WORKED'; readonly from: LocalDate; readonly to: LocalDate; readonly reason?: DaysOff }
  /** Closed for a part of the day (`reason`), or other office hours. */
  | { readonly kind: 'OTHER_HOURS'; readonly from: LocalDate; readonly to: LocalDate; readonly reason?: DaysOff }
  | { readonly kind: 'OTHER_START'; readonly before: Instant; readonly after: Instant }
  | { readonly kind: 'OTHER_LIMIT'; readonly before: Limit; readonly after: Limit }
  /** Something was entered in the ledger: a suspension, a restart, a new date. */
  | { readonly kind: 'ENTERED'; readonly step: Step }
  /** It is no longer in the ledger. */
  | { readonly kind: 'REMOVED'; readonly step: Step };

/** A clock as it is worked out with a calendar. */
export interface Worked {
  readonly calendar: Calendar;
  readonly clock: Clock;
}
