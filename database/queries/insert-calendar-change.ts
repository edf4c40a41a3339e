import type { RecordedChange } from '../../domain/calendar/vietnam/change';
import type { Database } from '../database';

/** Keeps a change for ever. One row by primary key: a version that exists already is refused by it. */
export async function insertCalendarChange(db: Database, recorded: RecordedChange): Promise<void> {
  const { calendar, version, reason, notice, by, recordedAt, effectiveFrom } = recorded;
  const { kind, ...body } = recorded.change;
  await db.query(
    `INSERT INTO calendar_change (id, version, kind, body, reason, notice, account_id, recorded_at, effective_from)
     VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::double precision / 1000), to_timestamp($9::double precision / 1000))`,
    [calendar, version, kind, body, reason, notice, by, recordedAt, effectiveFrom],
  );
}
