import type { Recordable } from '../domain/dossier/messages';
import type { Database } from './database';

/**
 * Writes what a transition led to into the read model: one statement, guarded by `seq`, so that older and repeated
 * writes change nothing whoever comes first. With a command's id it settles the journal row in the same statement; a repetition of the
 * command is answered with this dossier.
 */
export async function record(db: Database, recordable: Recordable, commandId?: string): Promise<void> {
  const { dossier, events, tasks } = recordable;
  const values = [dossier, JSON.stringify(events), JSON.stringify(tasks)];
  if (commandId) await db.query({ name: 'record-and-settle', text: recordAndSettle, values: [...values, commandId] });
  else await db.query({ name: 'record', text: `${recordParts} SELECT`, values });
}

const instant = (column: string) => `to_timestamp((${column})::double precision / 1000)`;

const recordParts = `
  WITH d AS (
    INSERT INTO dossier AS known (code, seq, agency_id, procedure_code, channel, applicant, status, submitted_at, due_at, late_from,
                                  ready_at, ended_at, outcome, route, received_by, view)
    SELECT v->>'code', (v->>'seq')::int, v->>'agency', v->'procedure'->>'code', v->>'channel', v->>'applicant', (v->>'status')::smallint,
           ${instant(`v->>'submittedAt'`)}, ${instant(`v->'due'->>'at'`)}, ${instant(`v->'due'->>'lateFrom'`)},
           ${instant(`v->>'readyAt'`)}, ${instant(`v->>'endedAt'`)}, v->>'outcome', v->'procedure'->>'route', v->>'receivedBy', v
    FROM (SELECT $1::jsonb AS v) AS given
    ON CONFLICT (code) DO UPDATE SET
      seq = excluded.seq, agency_id = excluded.agency_id, status = excluded.status, due_at = excluded.due_at, late_from = excluded.late_from,
      ready_at = excluded.ready_at, ended_at = excluded.ended_at, outcome = excluded.outcome,
      received_by = excluded.received_by, view = excluded.view
    WHERE known.seq < excluded.seq
  ), e AS (
    INSERT INTO dossier_event (code, seq, at, kind, body)
    SELECT $1::jsonb->>'code', (v->>'seq')::int, ${instant(`v->>'at'`)}, v->>'kind', v - 'seq' - 'at' - 'kind'
    FROM jsonb_array_elements($2::jsonb) AS v
    ON CONFLICT DO NOTHING
  ), t AS (
    INSERT INTO task AS known (code, id, seq, kind, unit_id, assignee, part, followed_by, opened_at, due_at, late_from,
                               ended_at, action, ended_by)
    SELECT $1::jsonb->>'code', v->>'id', ($1::jsonb->>'seq')::int, v->>'kind', v->>'unit', v->>'assignee', v->>'part', v->>'followedBy',
           ${instant(`v->>'openedAt'`)}, ${instant(`v->>'dueAt'`)}, ${instant(`v->>'lateFrom'`)}, ${instant(`v->>'endedAt'`)},
           v->>'action', v->>'endedBy'
    FROM jsonb_array_elements($3::jsonb) AS v
    ON CONFLICT (code, id) DO UPDATE SET
      seq = excluded.seq, unit_id = excluded.unit_id, assignee = excluded.assignee, followed_by = excluded.followed_by,
      opened_at = excluded.opened_at, late_from = excluded.late_from, due_at = excluded.due_at, ended_at = excluded.ended_at,
      action = excluded.action, ended_by = excluded.ended_by
    WHERE known.seq < excluded.seq
  )`;

const recordAndSettle = `${recordParts}
  UPDATE command SET status = 'DONE', answer = $1, settled_at = now() WHERE id = $4 AND status = 'SENT'`;
