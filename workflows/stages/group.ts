import type { Outcome } from '../../domain/dossier/events';
import { endOfPart, type Part, type PartEnd } from '../../domain/dossier/group';
import type { Dossier } from '../../domain/kernel/route';
import { partExamination } from './examination';

/**
 * Several procedures as one (NĐ 61/2018 Đ3.2): one receipt, each part a dossier that depends on it, begun as soon as those before it are done, and
 * all results back to the receiving one-stop. A part may be refused, or closed because it stayed incomplete, for itself; then those that
 * need its result are not begun. Answers by code what became of each.
 */
export async function group(d: Dossier, parts: readonly Part[]): Promise<Readonly<Record<string, PartEnd>>> {
  d.begin(parts);
  const at = (code: string) => parts.findIndex(part => part.code === code);
  const became: Record<string, PartEnd> = {};
  await d.dependent(
    parts.map(part => ({
      after: (part.after ?? []).map(at),
      run: async () => {
        // Before it is begun there is no other end than to be left out.
        became[part.code] = endOfPart(d.state, part.code) ?? (await partExamination(d, part));
      },
    })),
  );
  return became;
}

/**
 * What a group came to for the applicant: one result is something to give out (NĐ 61/2018 Đ20.1); without any it was refused (Đ19.8), or
 * never completed.
 */
export function outcomeOf(became: Readonly<Record<string, PartEnd>>): Outcome {
  const ends = Object.values(became);
  if (ends.includes('FINISH_PART')) return 'RESULT_RETURNED';
  return ends.includes('REFUSE_PART') ? 'REFUSED' : 'CLOSED_INCOMPLETE';
}
