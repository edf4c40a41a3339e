import type { Limit } from '../../domain/clock/limit';
import type { ActionKind } from '../../domain/dossier/action-kinds';
import type { Part } from '../../domain/dossier/group';
import { unitInCharge, type DossierState } from '../../domain/dossier/state';
import type { Dossier } from '../../domain/kernel/route';
import { inPart } from './in-part';
import { liaison } from './liaison';
import { supplement } from './supplement';
import { supplementNotice } from './supplement-notice';
import { verification } from './verification';

export type Proposal = 'PROPOSE_RESULT' | 'PROPOSE_REFUSAL';

/** An examination: of the whole dossier, or of a part of a group; the last of its two ends is the one that refuses. */
interface Examination<E extends ActionKind> {
  readonly kind: 'EXAMINATION' | 'PART';
  readonly part?: string;
  readonly limit: Limit | 'WITH_DOSSIER';
  readonly ends: readonly [E, E];
}

const onTheWay = ['REQUEST_SUPPLEMENT', 'PLAN_VERIFICATION', 'CONSULT'] as const;

/**
 * The specialist unit examines and proposes a result, or a refusal with its reasons (NĐ 61/2018 Đ19.1–19.2, Đ19.8). What the
 * unit proposes it drafts for the leader, also a refusal or a request to the applicant with its reasons (Hà Nam Đ12.1.a, Đ12.2; Cà Mau Đ13.1.a,
 * Đ13.2).
 */
export const examination = (
  d: Dossier,
  { limit = 'WITH_DOSSIER' }: { limit?: Limit | 'WITH_DOSSIER' } = {},
): Promise<Proposal | 'CLOSED_INCOMPLETE'> =>
  examined(d, { kind: 'EXAMINATION', limit, ends: ['PROPOSE_RESULT', 'PROPOSE_REFUSAL'] });

/** The unit of a part examines it in the same way, within the part's own limit, and finishes or refuses it for itself (NĐ 61/2018 Đ3.2, Đ19.8). */
export const partExamination = (
  d: Dossier,
  { code: part, limit }: Part,
): Promise<'FINISH_PART' | 'REFUSE_PART' | 'CLOSED_INCOMPLETE'> =>
  examined(d, { kind: 'PART', part, limit, ends: ['FINISH_PART', 'REFUSE_PART'] });

/**
 * On the way the unit may verify (NĐ 61/2018 Đ19.3), ask for what is missing (Đ19.4) and consult others (Đ19.5–19.7), and comes back to the
 * examination each time.
 */
async function examined<E extends ActionKind>(
  d: Dossier,
  { kind, part, limit, ends }: Examination<E>,
): Promise<E | 'CLOSED_INCOMPLETE'> {
  const all: readonly ActionKind[] = [...ends, ...onTheWay];
  let offered = all;
  for (;;) {
    const { action, details } = await d.task({
      kind,
      unit: unitInCharge(d.state, part),
      limit,
      actions: offered,
      ...inPart(part),
      ...charged(d.state, kind, part),
    });
    switch (action) {
      case 'REQUEST_SUPPLEMENT': {
        if (!(await supplementNotice(d, part))) break;
        const given = await supplement(d, part);
        if (given === 'CLOSED') return 'CLOSED_INCOMPLETE';
        if (given === 'REFUSED') offered = [ends[1], 'SUPPLEMENT'];
        break;
      }
      // brought before the window was over, and entered afterwards
      case 'SUPPLEMENT':
        offered = all;
        break;
      case 'PLAN_VERIFICATION':
        await verification(d, part);
        break;
      case 'CONSULT':
        await liaison(d, details.consult!, { onPaper: details.onPaper, ...inPart(part) });
        break;
      default:
        return action as E;
    }
  }
}

/** Who was charged with it last goes on with it, unless it has come to another unit (NĐ 61/2018 Đ19.1). */
function charged(state: DossierState, kind: Examination<ActionKind>['kind'], part?: string): { assignee?: string } {
  const last = state.tasks.findLast(task => task.kind === kind && task.part === part);
  return last?.assignee !== undefined && last.unit === unitInCharge(state, part) ? { assignee: last.assignee } : {};
}
