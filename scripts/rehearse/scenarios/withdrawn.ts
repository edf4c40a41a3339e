import { openTasks } from '../../../domain/dossier/state';
import { applicant, officerOf, units } from '../cast';
import type { Scenario } from '../scenario';
import { withReceipt } from './at-the-counter';

/** The applicant takes the dossier back while it is worked on; the desk gives the papers back with the notice of the stop (law.md §1.8). */
export const withdrawn: Scenario = {
  name: 'withdrawn',
  vi: 'công dân rút hồ sơ',
  en: 'withdrawn',
  answers: withReceipt,
  beside(scene) {
    const { state } = scene;
    const worked = openTasks(state).find(({ kind }) => ['EXAMINATION', 'PART', 'LIAISON'].includes(kind));
    if (!worked || state.withdrawing) return undefined;
    const by = state.start.applicant ? applicant : officerOf(units.desk);
    return { at: scene.part(worked.openedAt, worked.due?.at ?? worked.openedAt, 0.25), kind: 'WITHDRAW', by };
  },
  came: ({ state }) => state.outcome === 'WITHDRAWN',
  unfit: {
    vi: 'Thủ tục này xong ngay khi nộp, không kịp rút.',
    en: 'This procedure is done at once and cannot be withdrawn.',
  },
};
