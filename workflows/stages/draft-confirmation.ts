import { applicantUnit } from '../../domain/dossier/actor';
import { missedWindow } from '../../domain/dossier/missed-window';
import type { DossierState } from '../../domain/dossier/state';
import type { Dossier } from '../../domain/kernel/route';

const answers = ['CONFIRM_DRAFT', 'CORRECT_DRAFT'] as const;

/** The applicant checks the draft of the result, where the procedure says so; silence is consent (1.000894: at most one day). */
export async function draftConfirmation(d: Dossier): Promise<'CONFIRMED' | 'CORRECT_DRAFT'> {
  const limit = d.start.procedure.terms?.draftConfirmation;
  if (!limit) return 'CONFIRMED';
  const { action } = await d.task({
    kind: 'DRAFT_CONFIRMATION',
    unit: applicantUnit,
    limit,
    actions: answers,
    expires: 'SILENCE',
  });
  return action === 'CORRECT_DRAFT' ? action : 'CONFIRMED';
}

/** What the desk may still enter of the draft, while nobody has acted since time took the silence for consent (Gia Lai Đ14.2). */
export const draftAnswersInTime = (state: DossierState): readonly (typeof answers)[number][] =>
  answers.filter(action => missedWindow(state, action));
