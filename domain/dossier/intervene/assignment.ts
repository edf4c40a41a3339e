import type { InterventionRule } from './rule';
import { refusal, type Refusal } from '../../errors';
import { saysFee } from '../action-guards';
import type { Act } from '../commands';
import { owesOpinion } from '../partner-units';
import { openTasks, unitInCharge, type DossierState } from '../state';
import type { TaskRecord } from '../task';
import { inCharge, isHeadOf, notNow, notYours } from './who';

/** The open task that an intervention means: the named one, or the only one there is. */
function taskMeant(open: readonly TaskRecord[], act: Act): TaskRecord | Refusal {
  const meant = act.task === undefined ? open : open.filter(task => task.id === act.task);
  const [task, another] = meant;
  if (!task) return notNow(act.kind, 'NO_SUCH_TASK', { task: act.task });
  if (another) return refusal('TASK_AMBIGUOUS', { action: act.kind, field: 'task', tasks: meant.map(t => t.id) });
  return task.openedSeq > act.seq ? refusal('STALE_COMMAND', { seq: act.seq, openedAt: task.openedSeq }) : task;
}

const headed = (state: DossierState, by: Act['by']) => openTasks(state).filter(task => isHeadOf(by, task.unit));

/** Who is not of the unit could not do it, and all who are would have lost it to somebody else. */
function ofOtherUnit({ unit }: TaskRecord, { details, assigneeUnits = [unit] }: Act): Refusal | undefined {
  if (assigneeUnits.includes(unit)) return undefined;
  return refusal('ACCOUNT_NOT_FOUND', { field: 'details.assignee', account: details!.assignee, units: [unit] });
}

/**
 * The head of the unit gives the task to an official, or from one to another who is absent (NĐ 61/2018 Đ19.1); a leader lets a deputy
 * sign in the same way. From then on it is the assignee's, or the head's own.
 */
export const assign: InterventionRule = {
  vi: 'Phân công xử lý',
  en: 'Assign',
  needs: ['assignee'],
  refused(state, by, act) {
    const mine = headed(state, by);
    if (mine.length === 0) return notYours('ASSIGN', openTasks(state).map(task => task.unit)); // prettier-ignore
    if (!act) return undefined;
    const task = taskMeant(mine, act);
    return 'code' in task ? task : ofOtherUnit(task, act);
  },
  happenings(state, act) {
    const { by, reason, details } = act;
    const task = taskMeant(headed(state, by), act) as TaskRecord;
    return [
      { kind: 'TASK_ASSIGNED', task: task.id, to: details!.assignee!, by: by.account, ...(reason && { reason }) },
    ];
  },
};

/**
 * What is still owed to this actor: to the unit in charge, of the dossier or of the part that it is for, and to the leader all of it; to an
 * agency that asked in its own name what it asked (Đ19.7).
 */
const owedTo = (state: DossierState, by: Act['by']) => {
  const asked = ({ kind, askedBy }: TaskRecord) =>
    kind === 'LIAISON' && askedBy !== undefined && by.role === 'OFFICER' && by.units.includes(askedBy);
  return openTasks(state).filter(task => owesOpinion(task) && (inCharge(state, by, task.part) || asked(task)));
};

/**
 * NĐ 61/2018 Đ19.5.b: the lead agency and the head of the one-stop settle together how to go on without an answer that is overdue; so too
 * when the agency was abolished or its competence fell away, which the reason says. Who asked in its own name goes on without what it asked.
 */
export const proceedWithout: InterventionRule = {
  vi: 'Giải quyết tiếp khi chưa có ý kiến',
  en: 'Go on without the answer',
  needsReason: true,
  refused(state, by, act) {
    const open = owedTo(state, by);
    const parts = [
      undefined,
      ...openTasks(state)
        .filter(owesOpinion)
        .map(({ part }) => part),
    ];
    if (open.length === 0 && !parts.some(part => inCharge(state, by, part))) return notYours('PROCEED_WITHOUT', [...new Set(parts.map(part => unitInCharge(state, part))), state.units.leader]); // prettier-ignore
    if (open.length === 0) return notNow('PROCEED_WITHOUT', 'NOBODY_IS_CONSULTED');
    if (!act) return undefined;
    const task = taskMeant(open, act);
    if ('code' in task) return task;
    if (!task.overdue && !act.details?.ground) return notNow('PROCEED_WITHOUT', 'NOT_OVERDUE', { task: task.id, due: task.due?.at }); // prettier-ignore
    // Silence waives no fee: they settle what it is, too.
    return saysFee(state, act, task);
  },
  happenings(state, act) {
    const task = taskMeant(owedTo(state, act.by), act) as TaskRecord;
    const { by, reason, details } = act;
    const said = { by: by.account, ...(reason && { reason }), ...(details && { details }) };
    return [{ kind: 'TASK_ENDED', task: task.id, action: 'SILENCE', ...said }];
  },
};
