import type { InterventionRule } from './rule';
import type { Act } from '../commands';
import { owesOpinion } from '../partner-units';
import { followerOf } from '../replacement';
import type { DossierState } from '../state';
import { notNow, notYours } from './who';

/** Who waits for the reply to a question, or for the opinion of another, will be asked again. */
const comesBack: readonly string[] = ['ASK_FURTHER', 'CONSULT', 'REPLY'];

/** Consulted, and no longer asked; of an agency that was merged since, whoever follows it (law.md §11). */
const consultedBefore = (state: DossierState, by: Act['by']) =>
  state.tasks.filter(
    task =>
      owesOpinion(task) &&
      task.ended &&
      !comesBack.includes(task.ended.action) &&
      by.role === 'OFFICER' &&
      by.units.includes(followerOf(task.unit, state.replaced)),
  );

/** A consulted agency answers after its silence was passed over, or answers again: heard and kept, it moves nothing (NĐ 61/2018 Đ19.5.b). */
export const lateAnswer: InterventionRule = {
  vi: 'Gửi ý kiến muộn hoặc ý kiến thêm',
  en: 'Answer late, or again',
  needsReason: true,
  refused(state, by, act) {
    const mine = consultedBefore(state, by);
    if (mine.length === 0) return notYours('LATE_ANSWER', state.tasks.filter(task => task.kind === 'LIAISON').map(task => followerOf(task.unit, state.replaced))); // prettier-ignore
    if (act?.task && !mine.some(task => task.id === act.task)) return notNow('LATE_ANSWER', 'NO_SUCH_TASK', { task: act.task }); // prettier-ignore
    return undefined;
  },
  happenings(state, { by, reason, task }) {
    const meant = task ?? consultedBefore(state, by).at(-1)!.id;
    return [{ kind: 'LATE_ANSWER', task: meant, by: by.account, ...(reason && { reason }) }];
  },
};
