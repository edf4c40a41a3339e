import type { ActionKind } from '../domain/dossier/action-kinds';
import type { Actor } from '../domain/dossier/actor';
import type { Act, MachineCommand, PaymentNotice, Submit, TimePassed } from '../domain/dossier/commands';
import type { Replacement } from '../domain/dossier/replacement';
import type { DossierUnits } from '../domain/dossier/start';
import type { InterventionKind } from '../domain/dossier/intervention-kinds';
import { calendarWithout, desk, headOfUnit, leader, local, police, reasonOf, specialist, strangers } from './dossiers';

/** Something a person, time or a machine does; `seq` is what a person sees at that moment unless given. */
export type Step = Submit | TimePassed | MachineCommand | ActStep;
export type ActStep = Omit<Act, 'seq'> & { seq?: number };

type Changes = Partial<Omit<ActStep, 'kind' | 'at' | 'legalAt'>> & { legalAt?: string };

const acts =
  (kind: ActionKind | InterventionKind, by: Actor, usual: Changes = {}) =>
  (at: string, changes: Changes = {}): ActStep => {
    const { legalAt, ...said } = { ...usual, ...changes };
    return { kind, by, ...said, at: local(at), ...(legalAt && { legalAt: local(legalAt) }) };
  };

const why = (text: string): Changes => ({ reason: reasonOf(text) });

export const handedIn = (at: string): Submit => ({ kind: 'SUBMIT', at: local(at), by: strangers.applicant });
export const timePasses = (at: string): TimePassed => ({ kind: 'TIME_PASSED', at: local(at) });

// reception
export const accepts = acts('ACCEPT', desk);
export const asksForSupplement = acts('REQUEST_SUPPLEMENT', desk, why('a paper is missing'));
export const refusesReception = acts('REFUSE_RECEPTION', desk, why('incomplete'));
export const redirects = acts('REDIRECT', desk, { ...why('another authority'), details: { agency: 'H02.1' } });
export const settlesAtOnce = acts('SETTLE_AT_ONCE', desk);
export const supplements = acts('SUPPLEMENT', desk);
export const declinesSupplement = acts('DECLINE_SUPPLEMENT', desk);
// handoff
export const handsOver = acts('HAND_OVER', desk);
export const takesOver = acts('TAKE_OVER', specialist);
export const returnsToDesk = acts('RETURN_TO_DESK', specialist, why('not ours'));
// examination
export const proposesResult = acts('PROPOSE_RESULT', specialist);
export const proposesRefusal = acts('PROPOSE_REFUSAL', specialist, why('not eligible'));
export const findsIncomplete = acts('REQUEST_SUPPLEMENT', specialist, why('proof is missing'));
export const sendsSlip = acts('SEND_SUPPLEMENT_NOTICE', desk);
export const plansVerification = acts('PLAN_VERIFICATION', specialist, why('on the spot, with the neighbours'));
export const recordsVerification = acts('RECORD_VERIFICATION', specialist, why('as stated'));
export const consults = acts('CONSULT', specialist, why('what do you think?'));
export const answers = acts('ANSWER', police, why('no objection'));
export const asksFurther = acts('ASK_FURTHER', police, why('since when?'));
export const replies = acts('REPLY', specialist, why('since 2020'));
// approval
export const endorses = acts('ENDORSE', headOfUnit);
export const signs = acts('SIGN', leader);
export const sendsBack = acts('SEND_BACK', leader, why('wrong form'));
// return of the result
export const issuesResult = acts('ISSUE_RESULT', specialist);
export const returnsResult = acts('RETURN_RESULT', desk);
export const sendsByPost = acts('SEND_BY_POST', desk);
export const isDelivered = acts('DELIVERED', desk);
export const isUndelivered = acts('UNDELIVERED', desk);
export const recallsResult = acts('RECALL_RESULT', desk, why('a name is misspelt'));
// beside the route
export const assigns = acts('ASSIGN', headOfUnit, { details: { assignee: 'specialist' } });
export const postpones = acts('POSTPONE', leader, why('the archive is flooded'));
export const proceedsWithout = acts('PROCEED_WITHOUT', specialist, why('settled with the head of the desk'));
export const answersLate = acts('LATE_ANSWER', police, why('sorry'));
export const withdraws = acts('WITHDRAW', desk);
export const confirmsWithdrawal = acts('CONFIRM_WITHDRAWAL', desk);
export const ordersStop = acts('ORDER_STOP', leader, { ...why('abolished'), details: { ground: 'NQ 1/2026' } });
export const confirmsStop = acts('CONFIRM_STOP', desk);
export const excludesDays = acts('EXCLUDE_DAYS', leader, why('flood'));
export const reportsLoss = acts('REPORT_LOSS', desk, why('the birth certificate'));
export const correctsEntry = acts('CORRECT_ENTRY', desk, why('entered wrongly'));
// money
/** Of the law on fees: whom it exempts. */
export const ground = 'Luật Phí và lệ phí 2015 Đ10';
export const paysCash = acts('RECORD_PAYMENT', desk, { details: { amountVnd: 50_000 } });
export const waivesFee = acts('WAIVE_FEE', desk, { ...why('a household in poverty'), details: { ground } });
export const refunds = acts('RECORD_REFUND', desk, { details: { amountVnd: 50_000, payment: 'UNC-1' } });

export const paymentNoticed = (
  at: string,
  changes: Partial<Omit<PaymentNotice, 'kind' | 'at'>> = {},
): MachineCommand => ({
  ...{ kind: 'PAYMENT_NOTICE', payment: 'P1', status: 'PAID', amountVnd: 50_000 },
  ...changes,
  at: local(at),
});
export const daysClosed = (at: string, ...dates: readonly string[]): MachineCommand => ({
  kind: 'CALENDAR_CHANGED',
  at: local(at),
  calendar: calendarWithout(...dates),
  because: '12/QĐ-UBND',
});
export const unitsMoved = (at: string, units: DossierUnits = newUnits, agency = 'H03.1'): MachineCommand => ({
  ...{ kind: 'TRANSFERRED', agency, units, because: 'NQ 202/2025/QH15' },
  at: local(at),
});
export const partnerMoved = (at: string, units: Replacement): MachineCommand => ({
  ...{ kind: 'PARTNER_REPLACED', units, because: 'NQ 203/2025/QH15' },
  at: local(at),
});
export const procedureAbolished = (
  at: string,
  changes: Partial<Extract<MachineCommand, { kind: 'PROCEDURE_ABOLISHED' }>> = {},
): MachineCommand => ({
  ...{ kind: 'PROCEDURE_ABOLISHED', procedure: '1.004873', running: 'STOP', because: 'Luật 12/2026/QH16 Đ60.2' },
  ...changes,
  at: local(at),
});
/** Where the dossiers of a merged agency go. */
export const newUnits = { desk: 'H03.1/desk', specialist: 'H03.1/civil-status', leader: 'H03.1/leader' } as const;

/** Led as far as that, in the simplest way: online, nothing to be taken over. Each part begins where the one before ended. */
export const online = {
  handedIn: [handedIn('2026-03-02T08:00')],
  accepted: [handedIn('2026-03-02T08:00'), accepts('2026-03-02T10:00')],
  examined: [handedIn('2026-03-02T08:00'), accepts('2026-03-02T10:00'), handsOver('2026-03-02T10:30')],
} as const;
