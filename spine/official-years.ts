import type { Database } from '../database/database';
import type { OfficialYear } from '../domain/calendar/vietnam/official-year';
import { officialYears } from '../domain/calendar/vietnam/years';
import { announce } from './outbox';

/**
 * Tells all running dossiers, once, that the days off of the program's last year are decided: those whose dates lay beyond the decided years
 * move them, for the others nothing changes. Asked by every worker when it starts; the key lets the first of them tell. False when it is told.
 */
export const announceOfficialYear = (
  db: Database,
  { year, notices }: OfficialYear = officialYears.at(-1)!,
  now = Date.now(),
): Promise<boolean> =>
  announce(db, {
    word: { kind: 'CALENDAR_CHANGED', because: notices.join(', ') },
    by: 'motcua',
    key: `00000000-0000-8000-8000-00000000${year}`,
    tellFrom: now,
  });
