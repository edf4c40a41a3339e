import type { Pool } from 'pg';
import type { Database } from '../database/database';
import { agenciesOn } from '../database/queries/agencies-on';
import { calendarChanges } from '../database/queries/calendar-changes';
import { insertCalendarChange } from '../database/queries/insert-calendar-change';
import { inTransaction } from '../database/transaction';
import type { Instant } from '../domain/calendar/snapshot';
import { nationalId, type AskedChange, type RecordedChange } from '../domain/calendar/vietnam/change';
import { nextChange } from '../domain/calendar/vietnam/next-change';
import type { Actor } from '../domain/dossier/actor';
import { DomainError } from '../domain/errors';
import { mustDecideFor } from './deciding';
import { announce } from './outbox';

/** What an administrator wants; who it is is known from elsewhere. */
export type WantedChange = Omit<AskedChange, 'by'>;

/** Advisory lock of all calendars: changes are validated and numbered one after the other. */
const CALENDAR_LOCK = 1765;

/**
 * Records a change for ever. Dossiers handed in from its effect on pin it; running ones are told of it when it takes effect, and move
 * their dates. Repeated it is refused, for it names the same dates. Throws NOT_ALLOWED, AGENCY_NOT_FOUND, CALENDAR_CHANGE_INVALID.
 */
export async function recordChange(pool: Pool, by: Actor, wanted: WantedChange): Promise<RecordedChange> {
  await mustAdminister(pool, by, wanted.calendar);
  return inTransaction(pool, async db => {
    await db.query('SELECT pg_advisory_xact_lock($1)', [CALENDAR_LOCK]);
    const { change } = await ponder(db, by, wanted);
    await insertCalendarChange(db, change);
    const { calendar, notice, effectiveFrom } = change;
    await announce(db, {
      ...(calendar !== nationalId && { agency: calendar }),
      word: { kind: 'CALENDAR_CHANGED', because: notice },
      by: by.account,
      tellFrom: effectiveFrom,
    });
    return change;
  });
}

/** What would be recorded now, and what is recorded already. Throws CALENDAR_CHANGE_INVALID. */
export async function ponder(
  db: Database,
  by: Actor,
  wanted: WantedChange,
): Promise<{ change: RecordedChange; known: readonly RecordedChange[] }> {
  const known = await calendarChanges(db, [wanted.calendar]);
  return { change: nextChange({ ...wanted, by: by.account }, known, await databaseNow(db)), known };
}

/** Throws NOT_ALLOWED unless the actor administers this calendar, AGENCY_NOT_FOUND when it is nobody's. */
export async function mustAdminister(db: Database, by: Actor, calendar: string): Promise<void> {
  mustDecideFor(by, calendar);
  await mustExist(db, calendar);
}

/** There is a province or ministry where there is an agency of it. Throws AGENCY_NOT_FOUND. */
export async function mustExist(db: Database, calendar: string): Promise<void> {
  if (calendar !== nationalId && (await agenciesOn(db, calendar)).length === 0)
    throw new DomainError('AGENCY_NOT_FOUND', { agency: calendar });
}

/** One clock for all who record: that of the database, in epoch ms. */
async function databaseNow(db: Database): Promise<Instant> {
  const { rows } = await db.query<{ now: string }>('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000) AS now');
  return Number(rows[0]!.now);
}
