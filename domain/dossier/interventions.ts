import type { Refusal } from '../errors';
import type { Act } from './commands';
import type { ActDetails } from './details';
import type { Happening } from './events';
import { assign, proceedWithout } from './intervene/assignment';
import { correctEntry } from './intervene/correction';
import { excludeDays } from './intervene/excluded-days';
import { lateAnswer } from './intervene/late-answer';
import { postpone } from './intervene/postponement';
import { orderStop, reportLoss, withdraw } from './intervene/withdrawal';
import type { DossierState } from './state';

/** What people may do beside the tasks of the route, whatever step the dossier is at. */
export const interventionKinds = [
  'ASSIGN',
  'POSTPONE',
  'PROCEED_WITHOUT',
  'LATE_ANSWER',
  'WITHDRAW',
  'ORDER_STOP',
  'EXCLUDE_DAYS',
  'REPORT_LOSS',
  'CORRECT_ENTRY',
] as const;
export type InterventionKind = (typeof interventionKinds)[number];

export interface InterventionRule {
  readonly vi: string;
  readonly en: string;
  readonly needsReason?: true;
  readonly needs?: readonly (keyof ActDetails)[];
  /** Why this actor may not do it to this dossier now; `act` is undefined when only the button is asked for. */
  readonly refused: (state: DossierState, by: Act['by'], act?: Act) => Refusal | undefined;
  readonly happenings: (state: DossierState, act: Act) => Happening[];
}

/** One table for all of them, as `actions` is for what ends a task. */
export const interventions: Readonly<Record<InterventionKind, InterventionRule>> = {
  ASSIGN: assign,
  POSTPONE: postpone,
  PROCEED_WITHOUT: proceedWithout,
  LATE_ANSWER: lateAnswer,
  WITHDRAW: withdraw,
  ORDER_STOP: orderStop,
  EXCLUDE_DAYS: excludeDays,
  REPORT_LOSS: reportLoss,
  CORRECT_ENTRY: correctEntry,
};

export const isIntervention = (kind: string): kind is InterventionKind =>
  (interventionKinds as readonly string[]).includes(kind);
