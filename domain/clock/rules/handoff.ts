import type { Calendar } from '../../calendar/calendar';
import type { Instant } from '../../calendar/snapshot';
import { dueOf, type Due } from '../due';

/**
 * When an accepted dossier must be with the processing unit. HALF_DAY: ½ working day (regulations of Hà Nam and Cà Mau).
 * CUTOFF_15H: the same working day if accepted by 15:00, else the next (NĐ 61/2018 Đ18). IMMEDIATE: at once (NĐ 118/2025 Đ18),
 * while the office is closed as soon as it opens (counting-rules 3).
 */
export const handoffRules = ['HALF_DAY', 'CUTOFF_15H', 'IMMEDIATE'] as const;
export type HandoffRule = (typeof handoffRules)[number];

/** Throws OUTSIDE_HORIZON. */
export function handoffDue(calendar: Calendar, acceptedAt: Instant, rule: HandoffRule): Due {
  switch (rule) {
    case 'IMMEDIATE': {
      const at = calendar.nextOpen(acceptedAt);
      return { at, date: calendar.dateOf(at) };
    }
    case 'HALF_DAY':
      return dueOf(calendar, acceptedAt, { amount: 1, unit: 'HALF_WORKING_DAY' });
    case 'CUTOFF_15H':
      return dueOf(calendar, acceptedAt, { amount: 1, unit: 'SAME_DAY' });
  }
}
