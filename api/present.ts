import { actions } from '../domain/dossier/actions';
import { outcomeLabels, partEndLabels, taskLabels } from '../domain/dossier/labels';
import { statusLabels } from '../domain/dossier/status';
import { suspensionLabels } from './suspension-labels';
import type { PartView } from '../domain/dossier/part-view';
import type { Deadline } from '../domain/dossier/task';
import type { DossierView } from '../domain/dossier/view';

/** Instants of the API are ISO 8601 with the offset of Vietnam, which has known no other since 1975. */
export const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : `${new Date(instant + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

export const due = (deadline: Deadline | undefined) =>
  deadline && { ...deadline, at: iso(deadline.at), lateFrom: iso(deadline.lateFrom) };

/** A dossier as the API shows it: labels in Vietnamese and English, instants readable. */
export function present(dossier: DossierView) {
  const { submittedAt, acceptedAt, readyAt, endedAt, outcome, openTasks, status, suspended, parts, ...rest } = dossier;
  return {
    ...rest,
    status: { code: status, ...statusLabels[status] },
    submittedAt: iso(submittedAt),
    acceptedAt: iso(acceptedAt),
    due: due(dossier.due),
    ...(suspended && {
      suspended: { since: iso(suspended.since), mode: suspended.mode, ...suspensionLabels[suspended.mode] },
    }),
    readyAt: iso(readyAt),
    endedAt: iso(endedAt),
    outcome: outcome && { code: outcome, ...outcomeLabels[outcome] },
    openTasks: openTasks.map(task => ({
      ...task,
      label: taskLabels[task.kind],
      openedAt: iso(task.openedAt),
      due: due(task.due),
      actions: task.actions.map(kind => ({ kind, vi: actions[kind].vi, en: actions[kind].en })),
    })),
    ...(parts && { parts: parts.map(presentPart) }),
  };
}

/** A part of a group: a dossier that depends on this one. */
const presentPart = ({ status, begunAt, endedAt, end, ...part }: PartView) => ({
  ...part,
  status: { code: status, ...statusLabels[status] },
  due: due(part.due),
  begunAt: iso(begunAt),
  endedAt: iso(endedAt),
  end: end && { code: end, ...partEndLabels[end] },
});
