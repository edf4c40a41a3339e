import { actions } from '../../dossier/actions';
import type { ActionKind } from '../../dossier/action-kinds';
import { applicantUnit, type Actor } from '../../dossier/actor';
import type { Act } from '../../dossier/commands';
import type { ActDetails } from '../../dossier/details';
import { assesses, feeOwed } from '../../dossier/fee';
import { waivingUnit } from '../../dossier/intervene/waiver';
import { refundDueVnd } from '../../dossier/refund';
import type { Start } from '../../dossier/start';
import { openTasks, type DossierState } from '../../dossier/state';
import type { TaskId, TaskRecord } from '../../dossier/task';
import { applicant, consulted } from './proof-start';

/**
 * One answer at a place of the route: somebody ends a task by an action, or time does; whoever is in charge goes on without an answer
 * (NĐ 61/2018 Đ19.5.b), which the route sees as silence; or the fee is waived (law.md §9).
 */
export interface Choice {
  readonly task: TaskId;
  readonly action: ActionKind | 'TIME' | 'PROCEED_WITHOUT' | 'WAIVE_FEE';
}

/**
 * Everything that can be answered here, in the order of the tasks and their actions. That a consulted agency asks another (NĐ 61/2018 Đ19.7) is
 * left out: it comes back to the same place by the same code, as often as one likes.
 */
export const choicesIn = (state: DossierState): Choice[] =>
  openTasks(state).flatMap(({ id, kind, actions: offered, expires }) => [
    ...offered.filter(action => kind !== 'LIAISON' || action !== 'CONSULT').map(action => ({ task: id, action })),
    ...(expires ? [{ task: id, action: 'TIME' as const }] : []),
    // Where silence is consent, time has said the same.
    ...(kind === 'LIAISON' && !expires ? [{ task: id, action: 'PROCEED_WITHOUT' as const }] : []),
    ...(kind === 'PAYMENT' ? [{ task: id, action: 'WAIVE_FEE' as const }] : []),
  ]);

/** Whoever may: the applicant for what waits for him or her, else the unit with its head. */
const whoEnds = ({ unit }: TaskRecord, action: ActionKind, start: Start): Actor =>
  unit === applicantUnit && action !== 'RECORD_PAYMENT'
    ? applicant
    : officer(unit === applicantUnit ? start.units.desk : unit);

const officer = (unit: string): Actor => ({ account: 'officer', role: 'OFFICER', units: [unit], heads: [unit] });

const reason = { id: 'proof', digest: 'proof' };

/** The act of a choice, with some reason and the details it needs. */
export function actOf(state: DossierState, task: TaskRecord, action: ActionKind, at: number): Act {
  const by = whoEnds(task, action, state.start);
  const details = detailsFor(action, state, task, at);
  return { kind: action, by, at, seq: state.seq, task: task.id, reason, ...(details && { details }) };
}

/** The leader goes on without the answer, which need not be overdue where the agency is gone. */
export const actOfSilence = ({ start, seq }: DossierState, task: TaskId, at: number): Act => ({
  kind: 'PROCEED_WITHOUT',
  by: officer(start.units.leader),
  ...{ at, seq, task, reason, details: { ground: 'proof' } },
});

/** Whoever may waive the fee waives all of it. */
export const actOfWaiver = (state: DossierState, at: number): Act => ({
  kind: 'WAIVE_FEE',
  by: officer(waivingUnit(state)),
  ...{ at, seq: state.seq, reason, details: { ground: 'proof' } },
});

/** What anybody might owe. */
const someFeeVnd = 1_000_000;

function detailsFor(action: ActionKind, state: DossierState, task: TaskRecord, at: number): ActDetails | undefined {
  const some: ActDetails = {
    agency: 'H00.2',
    verifyAt: at,
    consult: [{ unit: consulted, limit: { amount: 1, unit: 'WORKING_DAY' } }],
    amountVnd: task.outcome ? refundDueVnd(state, task.outcome) : (feeOwed(state)?.amountVnd ?? 0),
    feeVnd: someFeeVnd,
    payment: 'proof',
  };
  const needs = [...(actions[action].needs ?? []), ...(saysFee(state, task, action) ? (['feeVnd'] as const) : [])];
  if (needs.length === 0) return undefined;
  // However short the procedure's limit: a proof asks where a consultation leads, not whether there is time for one.
  return { ...Object.fromEntries(needs.map(field => [field, some[field]])), ...(action === 'CONSULT' && { ground: 'proof' }) }; // prettier-ignore
}

const saysFee = (state: DossierState, task: TaskRecord, action: ActionKind): boolean =>
  (action === 'ACCEPT' || action === 'PROPOSE_RESULT' || action === 'ANSWER') && assesses(state, task);
