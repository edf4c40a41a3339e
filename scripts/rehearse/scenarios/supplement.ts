import { noticeDeadline, noticeWithin, receivedInFullAt } from '../../../domain/dossier/supplement-rounds';
import type { Rehearsed } from '../procedures';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import { examines, withReceipt } from './at-the-counter';

/** In substance where the route examines; where it does not, or the citizen stands at the counter, at once when the papers are checked. */
const inSubstance = (procedure: Rehearsed): boolean => examines(procedure) && !procedure.terms?.immediate;

/** Half of what is left of the time in which the slip has to go out (NĐ 61/2018 Đ19.4: 3 working days from reception). */
function inTimeForTheSlip(openedAt: number, scene: Scene): number {
  const { state } = scene;
  const { at: last } = noticeDeadline(state, noticeWithin(state), receivedInFullAt(state)!);
  return scene.part(openedAt, last, 0.5);
}

/** Something is missing, is asked for once, and is brought. */
export const supplement: Scenario = {
  name: 'supplement',
  vi: 'phải bổ sung hồ sơ',
  en: 'supplement',
  answers: {
    RECEPTION_CHECK: (task, scene) =>
      inSubstance(scene.procedure) || scene.happened('SUPPLEMENT_REQUESTED')
        ? withReceipt?.RECEPTION_CHECK?.(task, scene)
        : { action: 'REQUEST_SUPPLEMENT' },
    // The others answer early: what is missing has to be said within days.
    LIAISON: () => ({ share: 0.2 }),
    EXAMINATION: ({ openedAt }, scene) =>
      inSubstance(scene.procedure) && !scene.happened('SUPPLEMENT_REQUESTED')
        ? { action: 'REQUEST_SUPPLEMENT', at: inTimeForTheSlip(openedAt, scene) }
        : undefined,
  },
  came: scene => scene.happened('SUPPLEMENT_REQUESTED') && scene.state.outcome === 'RESULT_RETURNED',
  unfit: {
    vi: 'Thủ tục này không có bước nào yêu cầu bổ sung hồ sơ.',
    en: 'No step of this procedure can ask for a supplement.',
  },
};
