import { applicantUnit } from '../../domain/dossier/actor';
import type { Dossier } from '../../domain/kernel/route';

/** The applicant checks the draft of the result, where the procedure says so; silence is consent (1.000894: at most one day). */
export async function draftConfirmation(d: Dossier): Promise<'CONFIRMED' | 'CORRECT_DRAFT'> {
  const limit = d.start.procedure.terms?.draftConfirmation;
  if (!limit) return 'CONFIRMED';
  const { action } = await d.task({
    kind: 'DRAFT_CONFIRMATION',
    unit: applicantUnit,
    limit,
    actions: ['CONFIRM_DRAFT', 'CORRECT_DRAFT'],
    expires: 'SILENCE',
  });
  return action === 'CORRECT_DRAFT' ? action : 'CONFIRMED';
}
