/** What people may do beside the tasks of the route, whatever step the dossier is at. */
export const interventionKinds = [
  'ASSIGN',
  'POSTPONE',
  'PROCEED_WITHOUT',
  'LATE_ANSWER',
  'WITHDRAW',
  'ORDER_STOP',
  'WAIVE_FEE',
  'EXCLUDE_DAYS',
  'REPORT_LOSS',
  'CORRECT_ENTRY',
] as const;
export type InterventionKind = (typeof interventionKinds)[number];

export const isIntervention = (kind: string): kind is InterventionKind =>
  (interventionKinds as readonly string[]).includes(kind);
