import type { InterventionKind } from './intervention-kinds';
import { assign, proceedWithout } from './intervene/assignment';
import { correctEntry } from './intervene/correction';
import { excludeDays } from './intervene/excluded-days';
import { lateAnswer } from './intervene/late-answer';
import { postpone } from './intervene/postponement';
import type { InterventionRule } from './intervene/rule';
import { waiveFee } from './intervene/waiver';
import { orderStop, reportLoss, withdraw } from './intervene/withdrawal';

/** One table for all of them, as `actions` is for what ends a task. */
export const interventions: Readonly<Record<InterventionKind, InterventionRule>> = {
  ASSIGN: assign,
  POSTPONE: postpone,
  PROCEED_WITHOUT: proceedWithout,
  LATE_ANSWER: lateAnswer,
  WITHDRAW: withdraw,
  ORDER_STOP: orderStop,
  WAIVE_FEE: waiveFee,
  EXCLUDE_DAYS: excludeDays,
  REPORT_LOSS: reportLoss,
  CORRECT_ENTRY: correctEntry,
};
