import type { SuspensionMode } from '../clock/clock';
import type { Limit } from '../clock/limit';
import type { PartnerRole } from './partners';
import type { Channel } from './procedure';

/** What becomes of a dossier whose applicant does not complete it within the window (law.md §1.7). */
export const windowEnds = ['CLOSE', 'REFUSE', 'KEEP'] as const;
export type WindowEnd = (typeof windowEnds)[number];

/** When a fee that was paid is given back: each fee's own rule (law.md §9.1). */
export const refundPolicies = ['NEVER', 'IF_NOT_PERFORMED', 'IF_INELIGIBLE'] as const;
export type RefundPolicy = (typeof refundPolicies)[number];

/**
 * What an official at the desk is charged with by the competent agency (NĐ 61/2018 Đ17.5). EXAMINES: examines and proposes, the leader signs. SIGNS:
 * authorised ("thừa ủy quyền") or given the power to approve the result too, so that the whole of it is done at the desk (TT 01/2018 Đ6.1.b).
 */
export const delegations = ['EXAMINES', 'SIGNS'] as const;
export type Delegation = (typeof delegations)[number];

/** A fee of the procedure. Without one the procedure is free. */
export interface Fee {
  /** Before the desk checks the dossier, when the desk accepts it, or when the amount is known after the assessment (public status 6). */
  readonly when: 'AT_SUBMISSION' | 'AT_ACCEPTANCE' | 'AFTER_ASSESSMENT';
  /** Đồng, whole; 0 is free. ASSESSED: whoever assesses says how much (`feeVnd`): the desk that accepts, the tax office (law.md §9.1). */
  readonly amountVnd: number | 'ASSESSED';
  /** After the assessment: the agency whose answer says it; without one the proposal of the result does. */
  readonly assessedBy?: PartnerRole;
  readonly refund: RefundPolicy;
  /** What waiting for the payment does to the limit. */
  readonly clock: SuspensionMode;
}

/** A fee as a definition or the catalogue has it: one amount, or one for each channel (NĐ 61/2018 Đ15.1.c; 1.001612 costs less at the counter). */
export type ListedFee = Omit<Fee, 'amountVnd'> & {
  readonly amountVnd: Fee['amountVnd'] | Readonly<Partial<Record<Channel, number>>>;
};

/** Terms before a dossier pins those of its channel. */
export type ListedTerms = Omit<ProcedureTerms, 'fee'> & { readonly fee?: ListedFee };

/** Where the law of a procedure departs from the regulation profile; what is absent follows the profile. */
export interface ProcedureTerms {
  readonly receptionCheck?: Limit;
  readonly supplement?: {
    /** In substance, more than the profile's: the procedure's own law allows it (1.013225: two). At reception it stays the profile's. */
    readonly mostRounds?: number;
    readonly clock?: SuspensionMode;
    /** One for all, or one for each: the first from the reception, the next from the supplement before it; the last one holds for what follows. */
    readonly noticeWithin?: Limit | readonly [Limit, ...Limit[]];
    /** How soon after the last supplement, if that does not suffice, the refusal is at the desk (1.013225). */
    readonly refusalWithin?: Limit;
    /** How long the applicant has, and what happens then. Without a window the dossier waits. */
    readonly window?: Limit;
    readonly onExpiry?: WindowEnd;
  };
  readonly fee?: Fee;
  /** The desk may settle it while the applicant waits (NĐ 61/2018 Đ17.4). */
  readonly immediate?: boolean;
  /** Without one the specialist unit examines. Dossiers that earlier releases began have `true`: it examines. */
  readonly delegatedToDesk?: Delegation;
  /** The applicant checks the draft of the result; silence is consent (1.000894). */
  readonly draftConfirmation?: Limit;
  /** Silence of a consulted agency is consent by special law (1.013225: 12 days). */
  readonly silenceIsConsent?: boolean;
}
