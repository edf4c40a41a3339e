import type { Instant } from '../../domain/calendar/snapshot';
import type { ActionKind } from '../../domain/dossier/action-kinds';
import type { ActDetails } from '../../domain/dossier/details';
import { assesses, feeOwed } from '../../domain/dossier/fee';
import { refundDueVnd } from '../../domain/dossier/refund';
import type { TaskKind, TaskRecord } from '../../domain/dossier/task';
import type { Scene } from './scene';

const [halfPastEight, twoOClock] = [8 * 60 + 30, 14 * 60];

/** How much of a task's time whoever has it takes; minutes or working days where nothing limits it, or it is only a signature. */
type Pace = { readonly share: number } | { readonly minutes: number } | { readonly workingDays: number };
const pace: Readonly<Record<TaskKind, Pace>> = {
  PAYMENT: { workingDays: 1 },
  RECEPTION_CHECK: { share: 0.2 },
  SUPPLEMENT: { workingDays: 2 },
  HANDOFF: { share: 0.1 },
  TAKING_OVER: { minutes: 30 },
  EXAMINATION: { share: 0.5 },
  SUPPLEMENT_NOTICE: { share: 0.3 },
  VERIFICATION: { share: 0.3 },
  LIAISON: { share: 0.6 },
  LIAISON_QUESTION: { share: 0.2 },
  PART: { share: 0.6 },
  DRAFT_CONFIRMATION: { share: 0.25 },
  APPROVAL: { share: 0.3 },
  RESULT_HANDOFF: { share: 0.3 },
  RETURN: { workingDays: 1 },
  POSTAL_DELIVERY: { workingDays: 1 },
  WITHDRAWAL: { share: 0.3 },
  STOP_NOTICE: { share: 0.3 },
  REFUND: { workingDays: 1 },
};

/** What is done, by what is offered and how the dossier came in. */
export function usualAction({ kind, actions }: TaskRecord, { state, procedure }: Scene): ActionKind {
  const offered = (action: ActionKind) => actions.includes(action);
  const { channel } = state.start;
  switch (kind) {
    case 'PAYMENT':
      return channel === 'ONLINE' ? 'PAYMENT_RECEIVED' : 'RECORD_PAYMENT';
    case 'RECEPTION_CHECK':
      return offered('SETTLE_AT_ONCE') && channel === 'DIRECT' ? 'SETTLE_AT_ONCE' : 'ACCEPT';
    case 'EXAMINATION':
      return procedure.steps?.includes('VERIFICATION') && !state.tasks.some(task => task.kind === 'VERIFICATION')
        ? 'PLAN_VERIFICATION'
        : 'PROPOSE_RESULT';
    case 'APPROVAL':
      return offered('ENDORSE') ? 'ENDORSE' : 'SIGN';
    case 'RETURN':
      return channel === 'ONLINE' ? 'PUBLISH_RESULT' : channel === 'POSTAL' ? 'SEND_BY_POST' : 'RETURN_RESULT';
    case 'POSTAL_DELIVERY':
      return 'DELIVERED';
    default:
      // The first that the law names is the one that leads on.
      return actions[0]!;
  }
}

export function usualTime(task: TaskRecord, scene: Scene, share?: number): Instant {
  const { kind, openedAt, due } = task;
  const usual = pace[kind];
  if ('share' in usual) return scene.part(openedAt, due?.at ?? openedAt, share ?? usual.share);
  // While the applicant is at it, or at the counter.
  if (kind === 'PAYMENT' && scene.state.acceptedAt === undefined) return openedAt + 10 * 60_000;
  if ('minutes' in usual) return soon(task, scene, usual.minutes);
  return scene.workingDay(scene.dateOf(openedAt), usual.workingDays, kind === 'RETURN' ? halfPastEight : twoOClock);
}

/** So many minutes of work, or a part of the time where it is shorter than that. */
const soon = ({ openedAt, due }: TaskRecord, scene: Scene, minutes: number): Instant =>
  Math.min(
    scene.on(calendar => calendar.addMinutes(openedAt, minutes)),
    due && due.at > openedAt ? scene.part(openedAt, due.at, 0.2) : Infinity,
  );

/** What is assessed where somebody has to say it: some amount that is easily recognized. */
export const usualFeeVnd = 1_250_000;

/** What an action makes no sense without. */
export function detailsFor(action: ActionKind, task: TaskRecord, scene: Scene, at: Instant): ActDetails | undefined {
  const amountVnd = feeOwed(scene.state)?.amountVnd;
  switch (action) {
    case 'ACCEPT':
    case 'PROPOSE_RESULT':
    case 'ANSWER':
      return assesses(scene.state, task) ? { feeVnd: usualFeeVnd } : undefined;
    case 'SETTLE_AT_ONCE':
      return amountVnd === undefined ? undefined : { amountVnd };
    case 'RECORD_PAYMENT':
      return { amountVnd, payment: 'receipt-1' };
    case 'RECORD_REFUND':
      return { payment: 'refund-1', amountVnd: refundDueVnd(scene.state, task.outcome!) };
    case 'PLAN_VERIFICATION':
      return { verifyAt: scene.workingDay(scene.dateOf(at), 1, halfPastEight), withApplicant: true };
    default:
      return undefined;
  }
}
