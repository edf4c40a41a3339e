import type { Instant } from '../calendar/snapshot';
import { startClock } from '../clock/commands';
import { acceptance } from './acceptance';
import { legalTimeOf, type Act } from './commands';
import type { Happening, Lateness } from './events';
import { lateShares } from './lateness';
import { isConsultation } from './partner-units';
import { openTasks, type DossierState } from './state';
import { isNoticeLate, roundsOf, stageOf } from './supplement-rounds';
import type { TaskRecord } from './task';

/**
 * The slip goes out: at reception from the desk itself; in substance the specialist asks and the desk sends, because nobody else writes
 * to the applicant (NĐ 61/2018 Đ5.1, Đ19.4).
 */
export function supplementAsked(state: DossierState, act: Act, task: TaskRecord): Happening[] {
  if (task.kind !== 'RECEPTION_CHECK' && task.kind !== 'SUPPLEMENT_NOTICE') return [];
  const { part } = task;
  const late = isNoticeLate(state, act, part);
  const round = roundsOf(state, part) + 1;
  return [{ kind: 'SUPPLEMENT_REQUESTED', stage: stageOf(state), round, ...(part && { part }), ...(late && { late }) }];
}

/** What is refused needs nobody's opinion any more: whoever still owes one, or waits for a reply to it, is no longer asked (1.013225). */
export const askedNoMore = (state: DossierState, _act: Act, { part }: TaskRecord): Happening[] =>
  openTasks(state)
    .filter(task => isConsultation(task) && task.part === part)
    .map(({ id }) => ({ kind: 'TASK_CLOSED', task: id }));

export const signed = (state: DossierState): Happening[] => [
  { kind: state.refusalProposed ? 'REFUSAL_SIGNED' : 'RESULT_SIGNED' },
];

/**
 * NĐ 61/2018 Đ20: the result is at the desk, and the clock stops; if late, whose lateness it is. That it is early, which the law
 * encourages (Hà Nam Đ8.1.c, Cà Mau Đ9.1.c), is said as well.
 */
export function resultReady(state: DossierState, act: Act): Happening[] {
  const at = legalTimeOf(act);
  const judged = judgedAt(state, at);
  const early = judged.onTime && state.due && at < state.due.at;
  return [{ kind: 'RESULT_READY', ...judged, ...(early && { early: true }) }];
}

function judgedAt(state: DossierState, at: Instant): { onTime: boolean; late?: Lateness } {
  const onTime = !state.due || at < state.due.lateFrom;
  return { onTime, ...(!onTime && { late: lateShares(state, at) }) };
}

export const recalled = (): Happening[] => [{ kind: 'RESULT_RECALLED' }];

/**
 * NĐ 61/2018 Đ17.4, Ninh Thuận Đ10.4: received, decided and given out in one go; the receipt only if asked for. By post the limit may be over by
 * then: it counts from the minutes (QĐ 45/2016 Đ7.4).
 */
export function settledAtOnce(state: DossierState, act: Act): Happening[] {
  const [accepted] = acceptance(state, act);
  const receipt = act.details?.receipt === true;
  const clock = startClock(accepted.limit, accepted.startedAt);
  return [
    { ...accepted, ...(!receipt && { withoutReceipt: true }) },
    { kind: 'RESULT_SIGNED' },
    { kind: 'RESULT_READY', ...judgedAt({ ...state, clock, due: accepted.due }, legalTimeOf(act)) },
  ];
}
