import type { Limit } from '../../domain/clock/limit';
import type { ActionKind } from '../../domain/dossier/action-kinds';
import { unitInCharge, type DossierState } from '../../domain/dossier/state';
import type { Dossier } from '../../domain/kernel/route';
import { liaison } from './liaison';
import { supplement } from './supplement';
import { supplementNotice } from './supplement-notice';
import { verification } from './verification';

export type Proposal = 'PROPOSE_RESULT' | 'PROPOSE_REFUSAL';

const all = ['PROPOSE_RESULT', 'PROPOSE_REFUSAL', 'REQUEST_SUPPLEMENT', 'PLAN_VERIFICATION', 'CONSULT'] as const;

/**
 * The specialist unit examines and proposes a result, or a refusal with its reasons (NĐ 61/2018 Đ19.1–19.2, Đ19.8); on the way it may verify
 * (Đ19.3), ask for what is missing (Đ19.4) and consult others (Đ19.5–19.7), and comes back to the examination each time. What the
 * unit proposes it drafts for the leader, also a refusal or a request to the applicant with its reasons (Hà Nam Đ12.1.a, Đ12.2; Cà Mau Đ13.1.a,
 * Đ13.2).
 */
export async function examination(
  d: Dossier,
  { limit = 'WITH_DOSSIER' }: { limit?: Limit | 'WITH_DOSSIER' } = {},
): Promise<Proposal | 'CLOSED_INCOMPLETE'> {
  let offered: readonly ActionKind[] = all;
  for (;;) {
    const { action, details } = await d.task({
      kind: 'EXAMINATION',
      unit: unitInCharge(d.state),
      limit,
      actions: offered,
      ...charged(d.state),
    });
    switch (action) {
      case 'REQUEST_SUPPLEMENT': {
        if (!(await supplementNotice(d))) break;
        const given = await supplement(d);
        if (given === 'CLOSED') return 'CLOSED_INCOMPLETE';
        if (given === 'REFUSED') offered = ['PROPOSE_REFUSAL', 'SUPPLEMENT'];
        break;
      }
      // brought before the window was over, and entered afterwards
      case 'SUPPLEMENT':
        offered = all;
        break;
      case 'PLAN_VERIFICATION':
        await verification(d);
        break;
      case 'CONSULT':
        await liaison(d, details.consult!, { onPaper: details.onPaper });
        break;
      default:
        return action as Proposal;
    }
  }
}

/** Who was charged with it last goes on with it, unless it has come to another unit (NĐ 61/2018 Đ19.1). */
function charged(state: DossierState): { assignee?: string } {
  const last = state.tasks.findLast(({ kind }) => kind === 'EXAMINATION');
  return last?.assignee !== undefined && last.unit === unitInCharge(state) ? { assignee: last.assignee } : {};
}
