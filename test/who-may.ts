import { actionKinds, type ActionKind } from '../domain/dossier/action-kinds';
import { applicantUnit, type Actor } from '../domain/dossier/actor';
import type { ActDetails } from '../domain/dossier/details';
import { interventionKinds, type InterventionKind } from '../domain/dossier/intervention-kinds';
import { openTasks, type DossierState } from '../domain/dossier/state';
import { taskKinds, type TaskKind } from '../domain/dossier/task';
import {
  applicant,
  deputy,
  desk,
  everybody,
  headOfDesk,
  headOfUnit,
  higherDesk,
  leader,
  local,
  police,
  specialist,
  strangers,
  taxes,
  units,
} from './dossiers';

// Who may do what, and when, in the words of the regulations: written down once more, apart from the code.

/** All that a person may try. */
export const kinds = [...actionKinds, ...interventionKinds] as const;

/** Every kind of work: whose it is, and where each of its actions leads. Written down here once more, apart from the code. */
export const work: Readonly<Record<TaskKind, readonly [unit: string, leadsTo: Partial<Record<ActionKind, string>>]>> = {
  PAYMENT: [applicantUnit, { RECORD_PAYMENT: 'APPROVAL' }],
  RECEPTION_CHECK: [
    units.desk,
    {
      ...{ ACCEPT: 'HANDOFF', REQUEST_SUPPLEMENT: 'SUPPLEMENT', REFUSE_RECEPTION: 'REFUSED_AT_RECEPTION' },
      ...{ REDIRECT: 'REDIRECTED', SETTLE_AT_ONCE: 'RESULT_RETURNED' },
    },
  ],
  SUPPLEMENT: [applicantUnit, { SUPPLEMENT: 'RECEPTION_CHECK', DECLINE_SUPPLEMENT: 'RECEPTION_CHECK' }],
  HANDOFF: [units.desk, { HAND_OVER: 'EXAMINATION' }],
  TAKING_OVER: [units.specialist, { TAKE_OVER: 'EXAMINATION', RETURN_TO_DESK: 'HANDOFF' }],
  EXAMINATION: [
    units.specialist,
    {
      ...{ PROPOSE_RESULT: 'APPROVAL', PROPOSE_REFUSAL: 'APPROVAL', REQUEST_SUPPLEMENT: 'SUPPLEMENT_NOTICE' },
      ...{ PLAN_VERIFICATION: 'VERIFICATION', CONSULT: 'LIAISON' },
    },
  ],
  SUPPLEMENT_NOTICE: [units.desk, { SEND_SUPPLEMENT_NOTICE: 'SUPPLEMENT', WITHDRAW_SUPPLEMENT_REQUEST: 'EXAMINATION' }],
  VERIFICATION: [units.specialist, { RECORD_VERIFICATION: 'EXAMINATION' }],
  LIAISON: ['H01.9/police', { ANSWER: 'EXAMINATION', ASK_FURTHER: 'LIAISON_QUESTION', CONSULT: 'LIAISON' }],
  LIAISON_QUESTION: [units.specialist, { REPLY: 'LIAISON' }],
  PART: [
    units.specialist,
    {
      ...{ FINISH_PART: 'RESULT_HANDOFF', REFUSE_PART: 'RESULT_HANDOFF', REQUEST_SUPPLEMENT: 'SUPPLEMENT_NOTICE' },
      ...{ PLAN_VERIFICATION: 'VERIFICATION', CONSULT: 'LIAISON' },
    },
  ],
  DRAFT_CONFIRMATION: [applicantUnit, { CONFIRM_DRAFT: 'APPROVAL', CORRECT_DRAFT: 'EXAMINATION' }],
  APPROVAL: [units.leader, { SIGN: 'RESULT_HANDOFF', SEND_BACK: 'EXAMINATION' }],
  RESULT_HANDOFF: [units.specialist, { ISSUE_RESULT: 'RETURN' }],
  RETURN: [
    units.desk,
    {
      ...{ RETURN_RESULT: 'RESULT_RETURNED', PUBLISH_RESULT: 'RESULT_RETURNED' },
      ...{ SEND_BY_POST: 'POSTAL_DELIVERY', RECALL_RESULT: 'EXAMINATION' },
    },
  ],
  POSTAL_DELIVERY: [units.desk, { DELIVERED: 'RESULT_RETURNED', UNDELIVERED: 'POSTAL_DELIVERY' }],
  WITHDRAWAL: [units.desk, { CONFIRM_WITHDRAWAL: 'WITHDRAWN' }],
  STOP_NOTICE: [units.desk, { CONFIRM_STOP: 'STOPPED' }],
  REFUND: [units.desk, { RECORD_REFUND: 'REFUSED_AT_RECEPTION' }],
};

export const actors: Readonly<Record<string, Actor>> = {
  ...{ desk, headOfDesk, specialist, headOfUnit, leader, deputy, everybody, police, higherDesk, citizen: applicant },
  ...{ taxes, otherDesk: strangers.otherDesk, idle: strangers.idleOfficer },
  ...{ supervisor: strangers.supervisor, auditor: strangers.auditor, administrator: strangers.administrator },
};
export type Name = keyof typeof actors;
export const of = (unit: string): Name[] => Object.keys(actors).filter(name => actors[name]!.role === 'OFFICER' && actors[name]!.units.includes(unit)); // prettier-ignore
const atDesk = of(units.desk);
export const inCharge = [...of(units.specialist), ...of(units.leader)];
export const own = [...atDesk, ...inCharge, 'citizen'];

const beforeReception: readonly TaskKind[] = ['RECEPTION_CHECK', 'SUPPLEMENT'];
const ending: readonly TaskKind[] = ['WITHDRAWAL', 'STOP_NOTICE', 'REFUND'];
const ready: readonly TaskKind[] = ['RETURN', 'POSTAL_DELIVERY'];
const signed: readonly TaskKind[] = ['RESULT_HANDOFF', ...ready];
const inProcess = taskKinds.filter(kind => ![...beforeReception, ...ending, ...ready].includes(kind));
const turnable = taskKinds.filter(kind => ![...signed, ...ending].includes(kind));

/** Who may intervene, and how, while a kind of work waits. */
export const beside: Readonly<Record<InterventionKind, (waiting: TaskKind) => readonly Name[]>> = {
  ASSIGN: waiting => Object.keys(actors).filter(name => actors[name]!.heads?.includes(work[waiting][0])),
  POSTPONE: waiting => (inProcess.includes(waiting) && waiting !== 'PAYMENT' ? of(units.leader) : []),
  PROCEED_WITHOUT: waiting => (waiting === 'LIAISON' ? inCharge : []),
  LATE_ANSWER: () => [],
  WITHDRAW: waiting => (turnable.includes(waiting) ? [...atDesk, 'citizen'] : []),
  ORDER_STOP: waiting => (turnable.includes(waiting) || waiting === 'WITHDRAWAL' ? of(units.leader) : []),
  WAIVE_FEE: waiting => (waiting === 'PAYMENT' ? atDesk : []),
  EXCLUDE_DAYS: waiting => (inProcess.includes(waiting) ? of(units.leader) : []),
  REPORT_LOSS: () => [...atDesk, ...inCharge],
  CORRECT_ENTRY: () => [...atDesk, ...inCharge],
};

/** Who ends the work that waits: its unit; what is the applicant's the desk enters too, and cash is the desk's alone. */
function mayEnd(waiting: TaskKind, action: ActionKind): readonly Name[] {
  const [unit, leadsTo] = work[waiting];
  if (!(action in leadsTo)) return [];
  if (unit !== applicantUnit) return of(unit);
  return action === 'RECORD_PAYMENT' ? atDesk : [...atDesk, 'citizen'];
}

/** All that an actor may do while a kind of work waits. */
export const allowed = (waiting: TaskKind, name: Name): string[] => [
  ...(Object.keys(work[waiting][1]) as ActionKind[]).filter(action => mayEnd(waiting, action).includes(name)),
  ...interventionKinds.filter(kind => beside[kind](waiting).includes(name)),
];

/** What each kind of act has to say so that nothing is missing of it. */
export const details: ActDetails = {
  ...{ agency: 'H02.1', amountVnd: 50_000, payment: 'UNC-1', assignee: 'somebody', ground: 'NQ 1/2026' },
  ...{ verifyAt: local('2026-03-20T08:00'), newDate: '2026-03-20', corrects: 1 },
  ...{ consult: [{ unit: 'H01.7/land', limit: { amount: 1, unit: 'WORKING_DAY' } }] },
  days: { from: '2026-03-10', to: '2026-03-11' },
};
export const detailsOf = (kind: string): ActDetails => {
  if (kind === 'WAIVE_FEE') return { ground: details.ground };
  return kind === 'SETTLE_AT_ONCE' ? {} : details;
};

export const placeOf = (state: DossierState): string => state.outcome ?? openTasks(state).at(-1)!.kind;
export const participates = (waiting: TaskKind, name: Name): boolean => own.includes(name) || (waiting.startsWith('LIAISON') && ['police', 'higherDesk'].includes(name)); // prettier-ignore

/** Where an intervention leads that turns the dossier. */
export const turned: Partial<Record<InterventionKind, string>> = {
  ...{ WITHDRAW: 'WITHDRAWAL', ORDER_STOP: 'STOP_NOTICE', PROCEED_WITHOUT: 'EXAMINATION' },
  WAIVE_FEE: 'APPROVAL',
};
