import type { Consultation } from '../../domain/dossier/details';
import { assesses } from '../../domain/dossier/fee';
import type { TaskId } from '../../domain/dossier/task';
import { fellAway, type Dossier } from '../../domain/kernel/route';
import { inPart } from './in-part';
import { askedAt, replyTo, type Asker } from './liaison-question';

/**
 * What became of a consultation: an answer, or silence, which is consent only where special law says so. ASKER_SILENT: an agency that asked in
 * its own name left the question of the one it asked without a reply. NOT_NEEDED: a refusal was proposed meanwhile.
 */
export type Opinion = 'ANSWER' | 'SILENCE' | 'ASKER_SILENT' | 'NOT_NEEDED';

/** What an agency is asked, and by which other one in its own name. */
interface Asked extends Consultation {
  readonly asker?: Asker;
}

/**
 * Other agencies are asked, each within its own limit inside the dossier's, which the lead agency keeps (NĐ 61/2018 Đ19.5; Hà Nam Đ8.1.b,
 * Cà Mau Đ9.1.b, Ninh Thuận Đ11.1.b): electronically all at once (NĐ 61/2018 Đ19.6.b), on paper
 * one after the other in the given order (Đ19.6.a). A higher agency's one-stop follows (Đ19.7). Answers in the order of the agencies.
 */
export async function liaison(
  d: Dossier,
  agencies: readonly Asked[],
  { onPaper = false, part }: { onPaper?: boolean; part?: string } = {},
): Promise<Opinion[]> {
  let needless = false;
  const branches = agencies.map(agency => async (): Promise<Opinion> => {
    const opinion = needless ? 'NOT_NEEDED' : await opinionOf(d, agency, part);
    needless ||= opinion === 'NOT_NEEDED';
    return opinion;
  });
  return onPaper ? d.inOrder(branches) : d.parallel(branches);
}

/**
 * A further question goes to whoever asked, the unit in charge of the dossier or of the part of a group that it is for, and comes back; so does
 * what the agency asks of others, from the commune to the province and the ministry (NĐ 61/2018 Đ19.7). The agency's own limit runs on meanwhile.
 */
async function opinionOf(d: Dossier, { unit, limit, followedBy, asker }: Asked, part?: string): Promise<Opinion> {
  const silent = d.start.procedure.terms?.silenceIsConsent ?? d.start.profile.silenceIsConsent;
  // Consent says no amount.
  const assessing = assesses(d.state, { kind: 'LIAISON', unit });
  const expires = silent && !assessing ? ({ expires: 'SILENCE' } as const) : {};
  for (let asked: TaskId | undefined; ;) {
    const ended = await d.task({
      kind: 'LIAISON',
      unit,
      limit,
      actions: ['ANSWER', 'ASK_FURTHER', 'CONSULT'],
      ...inPart(part),
      ...(asked !== undefined && { from: askedAt(d, asked) }),
      ...expires,
      ...(followedBy && { followedBy }),
      ...(asker && { askedBy: asker.unit }),
    });
    if (fellAway(ended)) return 'NOT_NEEDED';
    const { action, task, details } = ended;
    if (action === 'ANSWER' || action === 'SILENCE') return action;
    asked ??= task;
    if (action === 'CONSULT') {
      const self = { unit, limit, asked, ...expires };
      const others = details.consult!.map(one => ({ ...one, asker: self }));
      const opinions = await liaison(d, others, { onPaper: details.onPaper, part });
      if (opinions.includes('NOT_NEEDED')) return 'NOT_NEEDED';
      if (opinions.includes('ASKER_SILENT') && !assessing) return 'SILENCE';
    } else {
      const reply = await replyTo(d, unit, { asker, part });
      if (reply === 'NOT_NEEDED') return reply;
      if (reply === 'SILENCE') return 'ASKER_SILENT';
    }
  }
}
