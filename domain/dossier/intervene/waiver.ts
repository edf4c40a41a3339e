import { refusal, type Refusal } from '../../errors';
import type { UnitId } from '../actor';
import { resumed } from '../clock-moves';
import { legalTimeOf, type Act } from '../commands';
import type { Happening } from '../events';
import { assessment, feeOwed, openPayment } from '../fee';
import { followerOf } from '../replacement';
import type { DossierState } from '../state';
import type { InterventionRule } from './rule';
import { actsFor, notNow, notYours } from './who';
import { isEnding, isSigned } from './withdrawal';

/** The desk's; of what another agency has assessed, and not somebody in its silence, that agency's or whose follows it (law.md §9.1). */
export function waivingUnit(state: DossierState): UnitId {
  const said = assessment(state);
  const byPartner = said?.kind === 'LIAISON' && said.ended?.action === 'ANSWER';
  return byPartner ? followerOf(said.unit, state.replaced) : state.units.desk;
}

/**
 * Whom the law exempts owes less of the fee, or nothing (law.md §9; Luật Phí và lệ phí 2015 Đ10: children, poor households, the elderly, the
 * disabled, people with merit): from when it is known how much it is. Where nothing is left, the payment is no longer waited for.
 */
export const waiveFee: InterventionRule = {
  vi: 'Miễn, giảm phí, lệ phí',
  en: 'Waive or reduce the fee',
  needsReason: true,
  needs: ['ground'],
  refused(state, by, act) {
    const unit = waivingUnit(state);
    if (!actsFor(state, by, { unit })) return notYours('WAIVE_FEE', [unit]);
    const owed = owedVnd(state);
    if (owed === undefined) return notNow('WAIVE_FEE', 'NOTHING_OWED');
    return act && (notYetSeen(state, act) ?? notLess(act, owed));
  },
  happenings(state, act): Happening[] {
    const { by, reason, details } = act;
    const left = details!.amountVnd ?? 0;
    const payment = left === 0 ? openPayment(state) : undefined;
    return [
      {
        ...{ kind: 'FEE_WAIVED', waivedVnd: owedVnd(state)! - left, owedVnd: left },
        ...{ unit: waivingUnit(state), by: by.account, ...(reason && { reason }), details },
      },
      ...(payment ? [{ kind: 'TASK_CLOSED', task: payment.id } as const] : []),
      ...(payment?.suspends ? resumed(state, payment, legalTimeOf(act)) : []),
    ];
  },
};

/** What is owed, or will be asked for when the route comes to it; nothing of a dossier that has turned to its end. */
function owedVnd(state: DossierState): number | undefined {
  const over = isSigned(state) || isEnding(state) || state.withdrawing;
  return over && !openPayment(state) ? undefined : feeOwed(state)?.amountVnd;
}

/** What is asked for anew is not what was waived before. */
function notYetSeen(state: DossierState, { seq }: Act): Refusal | undefined {
  const openedAt = openPayment(state)?.openedSeq ?? 0;
  return openedAt > seq ? refusal('STALE_COMMAND', { seq, openedAt }) : undefined;
}

/** Nothing is left by leaving it out; what is left is less than it was. */
function notLess({ kind: action, details }: Act, owed: number): Refusal | undefined {
  const amountVnd = details?.amountVnd;
  if (amountVnd === undefined || (Number.isSafeInteger(amountVnd) && amountVnd > 0 && amountVnd < owed))
    return undefined;
  const problems = [`whole đồng, more than 0 and less than the ${owed} that are owed`];
  return refusal('INPUT_INVALID', { action, owedVnd: owed, fields: [{ field: 'details.amountVnd', problems }] });
}
