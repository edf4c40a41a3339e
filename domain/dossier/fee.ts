import type { Fee } from '../procedure/terms';
import { followerOf } from './replacement';
import { openTasks, type DossierState } from './state';
import type { TaskRecord } from './task';

/** A fee of which it is known how much is to be paid, in đồng. */
export type FeeOwed = Fee & { readonly amountVnd: number };

/**
 * The fee, as long as it is to be paid: none for the correction of the agency's own error (NĐ 61/2018 Đ21.1), none before the assessment
 * that says how much; assessed anew and higher, what is still missing of it; and without what was waived (law.md §9).
 */
export function feeOwed(state: DossierState): FeeOwed | undefined {
  const { start, paidVnd, waivedVnd } = state;
  const fee = start.procedure.terms?.fee;
  if (!fee || start.corrects !== undefined) return undefined;
  const whole = fee.amountVnd === 'ASSESSED' ? assessedVnd(state) : fee.amountVnd;
  if (whole === undefined) return undefined;
  const amountVnd = whole - waivedVnd - paidVnd;
  return amountVnd > 0 ? { ...fee, amountVnd } : undefined;
}

/** The payment that is waited for now. */
export const openPayment = (state: DossierState): TaskRecord | undefined =>
  openTasks(state).find(({ kind }) => kind === 'PAYMENT');

/** How much is waited for now, in đồng; undefined while no payment is open. */
export const toBePaidVnd = (state: DossierState): number | undefined => openPayment(state) && feeOwed(state)?.amountVnd;

/** Acts that say how much; a further question does not. */
const assessing: readonly string[] = ['ACCEPT', 'PROPOSE_RESULT', 'ANSWER', 'SILENCE'];

/** The work that said last how much; undefined before, and where the fee is no matter of assessment. */
export const assessment = (state: DossierState): TaskRecord | undefined =>
  state.tasks.findLast(
    task =>
      assesses(state, task) &&
      assessing.includes(task.ended?.action ?? '') &&
      task.ended?.details?.feeVnd !== undefined,
  );

/** What was assessed last. */
export const assessedVnd = (state: DossierState): number | undefined => assessment(state)?.ended?.details?.feeVnd;

/**
 * Whether the end of this task says how much: the acceptance by the desk, the proposal, or the answer of the agency that assesses (law.md §9.1:
 * land, tax), of one that was merged whoever follows it (law.md §11).
 */
export function assesses(
  { start, replaced }: DossierState,
  { kind, unit }: Pick<TaskRecord, 'kind' | 'unit'>,
): boolean {
  const fee = start.procedure.terms?.fee;
  if (fee?.amountVnd !== 'ASSESSED' || start.corrects !== undefined) return false;
  if (fee.when === 'AT_ACCEPTANCE') return kind === 'RECEPTION_CHECK';
  if (!fee.assessedBy) return kind === 'EXAMINATION';
  const assessor = start.partners?.[fee.assessedBy];
  // what it answered before the merger it answered under its old name
  const isFollower = assessor !== undefined && followerOf(unit, replaced) === followerOf(assessor, replaced);
  return kind === 'LIAISON' && isFollower;
}
