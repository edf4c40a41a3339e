import type { Instant } from '../../domain/calendar/snapshot';
import type { Limit } from '../../domain/clock/limit';
import type { UnitId } from '../../domain/dossier/actor';
import { unitInCharge } from '../../domain/dossier/state';
import type { TaskId } from '../../domain/dossier/task';
import { fellAway, type Dossier } from '../../domain/kernel/route';
import { inPart, withWhole } from './in-part';

/** A consulted agency, within whose own limit, which counts from when it was asked, by this task, others answer it. */
export interface Asker {
  readonly unit: UnitId;
  readonly limit: Limit;
  readonly asked: TaskId;
  readonly expires?: 'SILENCE';
}

/** The unit in charge replies with the dossier or the part; an agency that asked in its own name within its own days, or it is silent itself. */
export async function replyTo(
  d: Dossier,
  askedBy: UnitId,
  to: { asker?: Asker; part?: string },
): Promise<'REPLY' | 'SILENCE' | 'NOT_NEEDED'> {
  const question = { kind: 'LIAISON_QUESTION', actions: ['REPLY'], ...inPart(to.part) } as const;
  const spec = to.asker
    ? { ...question, ...within(d, to.asker), askedBy }
    : { ...question, unit: unitInCharge(d.state, to.part), limit: withWhole(to.part) };
  const ended = await d.task<'REPLY', 'SILENCE'>(spec);
  return fellAway(ended) ? 'NOT_NEEDED' : ended.action;
}

/** What is left of the asker's own days. */
const within = (d: Dossier, { asked, ...own }: Asker) => ({ ...own, from: askedAt(d, asked) });

/** When it was first asked, as the state says now: it may have been corrected since (NĐ 61/2018 Đ5.1.c). */
export const askedAt = ({ state }: Dossier, asked: TaskId): Instant =>
  state.tasks.find(({ id }) => id === asked)!.openedAt;
