import { firstVersion } from '../../domain/calendar/versions';
import type { Database } from '../database';

/**
 * The versions of calendars in effect at an instant (epoch ms), as `versionAt` names them, by their ids. For each calendar the first entry of
 * the index (id, effective_from DESC, version DESC), two pages, whatever was recorded: every submission may ask for the three of its agency.
 */
export async function calendarVersions(
  db: Database,
  { calendars, at }: { calendars: readonly string[]; at: number },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ id: string; version: number | null }>({
    name: 'calendar-versions',
    text: `SELECT id, (SELECT version FROM calendar_change
                        WHERE calendar_change.id = asked.id AND effective_from <= to_timestamp($2::double precision / 1000)
                        ORDER BY effective_from DESC, version DESC LIMIT 1) AS version
             FROM unnest($1::text[]) AS asked (id)`,
    values: [calendars, at],
  });
  return new Map(rows.map(({ id, version }) => [id, version ?? firstVersion]));
}
