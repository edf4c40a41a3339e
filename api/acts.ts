import { actions } from '../domain/dossier/actions';
import { actionKinds, type ActionKind } from '../domain/dossier/action-kinds';
import type { ActDetails } from '../domain/dossier/details';
import { interventions } from '../domain/dossier/interventions';
import { interventionKinds, isIntervention, type InterventionKind } from '../domain/dossier/intervention-kinds';

/** What people do to a dossier: they end a task, or intervene beside the route. */
export type ActKind = ActionKind | InterventionKind;
export const actKinds: readonly ActKind[] = [...actionKinds, ...interventionKinds];

type Detail = keyof ActDetails;

/** What an act may say beside what it needs. */
const optionalDetails: Readonly<Partial<Record<ActKind, readonly Detail[]>>> = {
  // the legal ground of what is otherwise not allowed
  REQUEST_SUPPLEMENT: ['ground'],
  PROCEED_WITHOUT: ['ground', 'feeVnd'],
  // needed where the fee is a matter of assessment
  ACCEPT: ['feeVnd'],
  PROPOSE_RESULT: ['feeVnd'],
  ANSWER: ['feeVnd'],
  // the fee, where one is owed, is taken with it
  SETTLE_AT_ONCE: ['receipt', 'amountVnd', 'payment'],
  HAND_OVER: ['byPost'],
  PLAN_VERIFICATION: ['withApplicant'],
  // the ground of a limit beyond the dossier's own
  CONSULT: ['onPaper', 'ground'],
  RECORD_PAYMENT: ['payment'],
  // what is still owed, where not all of it is waived
  WAIVE_FEE: ['amountVnd'],
  RETURN_RESULT: ['proxy', 'originalsReturned'],
  SEND_BY_POST: ['outsideProvince', 'originalsReturned'],
  // after the acceptance
  REDIRECT: ['originalsReturned'],
  CONFIRM_WITHDRAWAL: ['originalsReturned'],
  CONFIRM_STOP: ['originalsReturned'],
  CORRECT_ENTRY: ['trueTime'],
};

/** What an applicant does himself or herself; all else is an officer's. */
export const applicantActs: readonly ActKind[] = [
  'SUPPLEMENT',
  'DECLINE_SUPPLEMENT',
  'CONFIRM_DRAFT',
  'CORRECT_DRAFT',
  'WITHDRAW',
];

/** What an act is called and what it takes: a screen makes its button and its form of it. */
export interface ActForm {
  readonly kind: ActKind;
  readonly vi: string;
  readonly en: string;
  readonly needs: { readonly reason: boolean; readonly details: readonly Detail[] };
  /** Details that it may have besides. */
  readonly optional: readonly Detail[];
}

export function actForm(kind: ActKind): ActForm {
  const { vi, en, needsReason = false, needs = [] } = isIntervention(kind) ? interventions[kind] : actions[kind];
  return { kind, vi, en, needs: { reason: needsReason, details: needs }, optional: optionalDetails[kind] ?? [] };
}

/** The details that belong to an act. */
export const detailsOf = (kind: ActKind): readonly Detail[] => {
  const { needs, optional } = actForm(kind);
  return [...needs.details, ...optional];
};
