import type { RecordedEvent } from '../database/queries/dossier-events';
import { actions } from '../domain/dossier/actions';
import type { Instant, LocalDate } from '../domain/calendar/snapshot';
import type { ActDetails } from '../domain/dossier/details';
import type { Actor } from '../domain/dossier/actor';
import { eventLabels } from '../domain/dossier/event-labels';
import type { DossierEvent, Outcome } from '../domain/dossier/events';
import type { Part } from '../domain/dossier/group';
import { expiryLabels, outcomeLabels, taskLabels } from '../domain/dossier/labels';
import type { Deadline, Task, TaskId } from '../domain/dossier/task';
import type { DossierView } from '../domain/dossier/view';
import { due, iso } from './present';
import { mayReadReason } from './reason-readers';

/**
 * One entry of the journal as the API shows it: what happened, when by law and when entered, by whom, and why, as far as the reader may know.
 * `journal`: by what that is judged, as of `mayReadReason`.
 */
export function presentEvent(
  { event, reason }: RecordedEvent,
  dossier: DossierView,
  reader: Actor,
  journal: readonly DossierEvent[],
) {
  const { seq, kind, at, legalAt } = event;
  const why = 'reason' in event && mayReadReason(event, dossier, reader, journal) ? reason : undefined;
  return {
    ...{ seq, kind, label: labelOf(event), at: iso(at), legalAt: iso(legalAt) },
    ...('by' in event && { by: event.by }),
    ...(why !== undefined && { reason: why }),
    ...factsOf(event),
  };
}

function labelOf(event: DossierEvent): { vi: string; en: string } {
  switch (event.kind) {
    case 'TASK_OPENED':
      return taskLabels[event.task.kind];
    case 'TASK_ENDED': {
      const { action } = event;
      const { vi, en } = action === 'SILENCE' || action === 'WINDOW_OVER' ? expiryLabels[action] : actions[action];
      return { vi, en };
    }
    case 'ENDED':
      return outcomeLabels[event.outcome];
    default:
      return eventLabels[event.kind];
  }
}

/** What an entry says besides; the calendar that came with it is the agency's and told elsewhere. */
function factsOf(event: DossierEvent): object {
  const {
    task,
    action,
    details,
    due: date,
    outcome,
    round,
    part,
    parts,
    startedAt,
    entryAt,
    waivedVnd,
    owedVnd,
    appointment,
  } = event as Facts;
  return {
    ...(task !== undefined && { task: typeof task === 'string' ? task : task.id }),
    ...(typeof task === 'object' && { unit: task.unit }),
    // of a group: which of its procedures, and which there are
    part: typeof task === 'object' ? task.part : part,
    parts: parts?.map(({ code, unit }) => ({ code, unit })),
    ...{ action, details, round, startedAt: iso(startedAt), entryAt: iso(entryAt), waivedVnd, owedVnd },
    ...(date && { due: 'date' in date ? due(date) : due(date.to) }),
    ...(appointment && { appointment }),
    ...(outcome && { outcome }),
  };
}

/** What one kind of event or another says. */
interface Facts {
  readonly task?: Task | TaskId;
  readonly action?: string;
  readonly details?: ActDetails;
  readonly due?: Deadline | { readonly to?: Deadline };
  readonly outcome?: Outcome;
  readonly round?: number;
  readonly part?: string;
  readonly parts?: readonly Part[];
  readonly startedAt?: Instant;
  readonly entryAt?: Instant;
  readonly waivedVnd?: number;
  readonly owedVnd?: number;
  readonly appointment?: LocalDate;
}
