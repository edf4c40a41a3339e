import type { DossierEvent } from '../../domain/dossier/events';
import { dueBasis, viewOf } from '../../domain/dossier/view';
import { fold } from '../dossier-specification';
import type { RecordedLife } from '../recorded-life';
import type { TestSystem } from '../system/system';

/** The rows of the read model, and what the engine shows, are what the events of the history lead to, no more and no less. */
export async function expectRecorded(system: TestSystem, { start, events }: RecordedLife): Promise<void> {
  const state = fold(start, events);
  const rows = async (text: string) => (await system.db.query(text, [start.code])).rows as readonly Row[];

  const recorded = await rows('SELECT * FROM dossier_event WHERE code = $1 ORDER BY seq');
  expect(recorded.map(eventIn)).toEqual(events);

  const view = JSON.parse(JSON.stringify(viewOf(state))) as object;
  expect(await rows('SELECT seq, agency_id, outcome, ended_at, view FROM dossier WHERE code = $1')).toEqual([
    { seq: state.seq, agency_id: state.agency, outcome: state.outcome, ended_at: new Date(state.endedAt!), view },
  ]);
  expect(await system.spine.engine.find(start.code)).toEqual({ dossier: viewOf(state), basis: dueBasis(state) });

  expect(
    await rows(`SELECT id, kind, unit_id, assignee, part, followed_by, opened_at, due_at, late_from, ended_at, action, ended_by
                  FROM task WHERE code = $1 ORDER BY substr(id, 2)::int`),
  ).toEqual(
    state.tasks.map(({ id, kind, unit, assignee = null, part = null, followedBy = null, openedAt, due, ended }) => ({
      ...{ id, kind, unit_id: unit, assignee, part, followed_by: followedBy, opened_at: new Date(openedAt) },
      ...{ due_at: dateOr(due?.at), late_from: dateOr(due?.lateFrom), ended_at: dateOr(ended?.at) },
      ...{ action: ended?.action ?? null, ended_by: ended?.by ?? null },
    })),
  );
}

type Row = Readonly<Record<string, unknown>>;

const dateOr = (instant: number | undefined): Date | null => (instant === undefined ? null : new Date(instant));

const eventIn = ({ seq, at, kind, body }: Row) =>
  ({ ...(body as object), seq, at: (at as Date).getTime(), kind }) as DossierEvent;
