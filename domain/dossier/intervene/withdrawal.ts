import { refusal } from '../../errors';
import type { Act } from '../commands';
import type { Happening } from '../events';
import { isPartDone } from '../group';
import type { InterventionRule } from './rule';
import type { DossierState } from '../state';
import { atDesk, atLeader, inCharge, isApplicant, notNow, notYours } from './who';

const said = ({ by, reason, details }: Act) => ({
  by: by.account,
  ...(reason && { reason }),
  ...(details && { details }),
});

/** Nothing turns it any more: it was stopped, or only money is still to go back. */
export const isEnding = ({ stopping, concluded }: DossierState): boolean => stopping || concluded !== undefined;

/** The results of a group are signed where its parts are, each when its part is done, whatever is still to come of the others. */
export const isSigned = (state: DossierState): boolean =>
  state.signedAt !== undefined || state.readyAt !== undefined || isPartDone(state);

/** The applicant takes the dossier back, until the result is signed (law.md §1.8); the desk enters a request on paper. */
export const withdraw: InterventionRule = {
  vi: 'Rút hồ sơ',
  en: 'Withdraw the dossier',
  refused(state, by) {
    if (!isApplicant(state, by) && !atDesk(state, by)) return notYours('WITHDRAW', [state.units.desk]);
    if (isSigned(state)) return refusal('ALREADY_SIGNED', { dossier: state.start.code });
    return isEnding(state) || state.withdrawing ? notNow('WITHDRAW', 'ALREADY_ENDING') : undefined;
  },
  happenings: (_, act): Happening[] => [{ kind: 'WITHDRAWAL_REQUESTED', ...said(act) }],
};

/** The leader ends it on a legal ground: the procedure was abolished, the subject of the dossier is gone (TT 03/2025 form 05). */
export const orderStop: InterventionRule = {
  vi: 'Dừng giải quyết hồ sơ',
  en: 'Stop the dossier',
  needsReason: true,
  needs: ['ground'],
  refused(state, by) {
    if (!atLeader(state, by)) return notYours('ORDER_STOP', [state.units.leader]);
    // What was signed is the applicant's: an error in it is recalled first (NĐ 61/2018 Đ21.1).
    if (isSigned(state)) return refusal('ALREADY_SIGNED', { dossier: state.start.code });
    return isEnding(state) ? notNow('ORDER_STOP', 'ALREADY_ENDING') : undefined;
  },
  happenings: (_, act): Happening[] => [{ kind: 'STOP_ORDERED', ...said(act) }],
};

/** NĐ 61/2018 Đ21.2: papers of the dossier were lost or damaged: who is liable pays, and apologises. In the post too (Đ21.3). */
export const reportLoss: InterventionRule = {
  vi: 'Báo mất, hư hỏng giấy tờ',
  en: 'Report lost or damaged papers',
  needsReason: true,
  refused: (state, by) =>
    atDesk(state, by) || inCharge(state, by) ? undefined : notYours('REPORT_LOSS', Object.values(state.units)),
  happenings: (_, act): Happening[] => [{ kind: 'LOSS_REPORTED', ...said(act) }],
};
