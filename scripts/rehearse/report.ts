import { explain } from '../../api/explain';
import { iso } from '../../api/present';
import type { UnitShare } from '../../domain/clock/attribution/attribute';
import type { Limit } from '../../domain/clock/limit';
import type { DossierEvent } from '../../domain/dossier/events';
import { outcomeLabels } from '../../domain/dossier/labels';
import { lateShares } from '../../domain/dossier/lateness';
import { formOf, noticeLabels, type Notice } from '../../domain/dossier/notices';
import { calendarNow, type DossierState } from '../../domain/dossier/state';
import { dueBasis } from '../../domain/dossier/view';
import { unitWords, type Label } from './cast';
import type { Rehearsed } from './procedures';
import type { Scenario } from './scenario';
import { timeline, type Row, type Used, type Who } from './timeline';
import { recipientWords } from './words';

/** What a rehearsal found, for people and programs: instants are ISO 8601 with offset, words in both languages. */
export type Report = ReturnType<typeof reportOf>;
export type Line = Report['timeline'][number];

export interface Lived {
  readonly procedure: Rehearsed;
  readonly scenario: Scenario;
  readonly state: DossierState;
  readonly events: readonly DossierEvent[];
  /** Events of the history at the engine. */
  readonly historyEvents: number;
}

export function reportOf({ procedure, scenario, state, events, historyEvents }: Lived) {
  const { code, name, version, workflow, channel, limit, heldBackBy } = procedure;
  const { start } = state;
  const basis = dueBasis(state);
  return {
    procedure: { code, name, version, workflow, channel, limit, heldBackBy },
    scenario: { name: scenario.name, vi: scenario.vi, en: scenario.en },
    dossier: {
      code: start.code,
      submittedAt: iso(start.submittedAt)!,
      regulation: start.profile.id,
      daysOffDecidedTo: start.calendar.to,
    },
    timeline: timeline(start, events).map(row => lineOf(row, procedure, state)),
    result: resultOf(state, procedure),
    ...(basis && { explanation: explain(basis) }),
    historyEvents,
  };
}

function lineOf({ at, what, followed, who, used, notices }: Row, procedure: Rehearsed, state: DossierState) {
  return {
    at: iso(at)!,
    ...label(what),
    followed,
    ...(who && { who: whoWords(who, procedure) }),
    ...(used && { used: usedOf(used) }),
    notices: notices.map(notice => noticeOf(notice, state)),
  };
}

const label = ({ vi, en }: Label): Label => ({ vi, en });
const whoWords = (who: Who, { level }: Rehearsed) =>
  'unit' in who ? { ...who, ...unitWords(who.unit, level) } : { ...who, ...recipientWords[who.told] };

const usedOf = ({ due, ...used }: Used) => ({ ...used, ...(due && { dueAt: iso(due.at)!, lateFrom: iso(due.lateFrom)! }) }); // prettier-ignore

function noticeOf({ kind, to, article, form, task, says }: Notice, { start, tasks }: DossierState) {
  const paper = form && formOf(start, form);
  const agency = to === 'AGENCY' && tasks.find(({ id }) => id === task);
  return {
    ...{ kind, to, article, ...label(noticeLabels[kind]) },
    whom: agency ? unitWords(agency.unit) : recipientWords[to],
    ...(task && { task }),
    ...(says && { says }),
    ...(form && paper && { form: { id: form, ...paper } }),
  };
}

function resultOf(state: DossierState, { level }: Rehearsed) {
  const { outcome, onTime, readyAt, due } = state;
  const shares = readyAt === undefined ? undefined : lateShares(state, readyAt);
  return {
    outcome: { code: outcome!, ...outcomeLabels[outcome!] },
    ...(onTime !== undefined && { onTime }),
    ...(readyAt !== undefined && { readyAt: iso(readyAt)! }),
    ...(due && { due: { date: due.date, provisional: due.provisional === true } }),
    ...(shares && {
      late: { minutes: shares.minutes, workingDays: workingDaysLate(state) },
      shares: shares.shares.map((share: UnitShare) => ({ ...share, ...unitWords(share.unit, level) })),
    }),
  };
}

function workingDaysLate(state: DossierState): number {
  const { due, readyAt } = state;
  if (!due || readyAt === undefined || readyAt < due.lateFrom) return 0;
  return calendarNow(state).provisionally(calendar => calendar.workingDaysBetween(due.date, calendar.dateOf(readyAt))).value; // prettier-ignore
}

export const isLimit = (limit: Used['limit']): limit is Limit => typeof limit === 'object';
