import type { SuspensionMode } from '../clock/clock';
import type { Limit } from '../clock/limit';
import type { HandoffRule } from '../clock/rules/handoff';

/** Whom lateness is told to, from the officer upwards. */
export const escalationLevels = ['OFFICER', 'HEAD_OF_UNIT', 'HEAD_OF_ONE_STOP', 'PROVINCE'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/** The forms by what they are for: their numbers have shifted from one circular to the next (law.md §3.5). */
export const formIds = ['RECEIPT', 'SUPPLEMENT', 'REFUSAL', 'APOLOGY', 'STOP', 'CONTROL', 'REGISTER'] as const;
export type FormId = (typeof formIds)[number];

export interface Form {
  readonly number: string;
  readonly vi: string;
  readonly en: string;
}

export type Forms = Readonly<Partial<Record<FormId, Form>>>;

export interface ServiceLevel {
  readonly local: string;
  readonly today: 'INFORMATION' | 'PARTIAL' | 'FULL';
}

/**
 * What the law in force at reception demands, chosen by the date of reception and the province (`profileFor`) and pinned on the
 * dossier: plain JSON of at most 4 kB. Values without a primary text at hand are listed in `unconfirmed` and stay
 * configuration (law.md §0).
 */
export interface RegulationProfile {
  /** `ND61-2018`, `ND118-2025+ND224-2026`, `ND61-2018/HA-NAM`: one id, one content. */
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Checking the components, by channel. */
  readonly receptionCheck: { readonly ONLINE: Limit; readonly DIRECT: Limit; readonly POSTAL: Limit };
  /**
   * For which other agencies a one-stop desk receives dossiers: of its own province, whatever the administrative boundary; or for none, where
   * that takes an assignment, and none is at hand.
   */
  readonly receivesFor: 'NONE' | 'PROVINCE';
  /** From acceptance to the hand-over to the specialist unit. */
  readonly handoff: HandoffRule;
  /**
   * The decree's hand-over of paper, where a province has another; an electronic one is at once (NĐ 61/2018 Đ18.1). The decree stands above the
   * province, so the officer is warned on whichever of the two is due first (law.md §13 no. 1).
   */
  readonly handoffOfDecree?: HandoffRule;
  readonly supplement: {
    /** How often the applicant may be asked; more needs a ground in special law. */
    readonly mostRounds: number;
    /** What the wait for the applicant does to the limit. */
    readonly clock: SuspensionMode;
    /** What is missing in substance is said within this time from reception. */
    readonly noticeWithin: Limit;
  };
  readonly apology: {
    /** Working days before the due date at which the apology has been sent at the latest. */
    readonly leadWorkingDays: number;
    /** How often a new date may be set. */
    readonly mostTimes: number;
  };
  /** Working days before the due date at which the officer is warned. */
  readonly warningWorkingDays: number;
  /** Whom lateness is told to, in order; `afterWorkingDays` after the due date (0: at once). */
  readonly escalation: readonly { readonly to: EscalationLevel; readonly afterWorkingDays: number }[];
  /** Whether the silence of a consulted agency is consent, unless special law says otherwise. */
  readonly silenceIsConsent: boolean;
  /** Delivery of results by post. */
  readonly postalReturn: {
    readonly attempts: number;
    readonly workingDaysBetween: number;
    /** Hours by the clock from the result to its delivery within the province, where the post has promised that. */
    readonly withinHours?: number;
  };
  /** After how many working days an uncollected result is told to the desk. */
  readonly uncollectedAfterWorkingDays: number;
  /** Number and name of each form. A form that the regulation does not have is absent. */
  readonly forms: Forms;
  /** What the regulation calls the levels of online service, mapped to today's two (NĐ 224/2026 Đ14; law.md §13 no. 2). */
  readonly serviceLevels: readonly ServiceLevel[];
  /** Paths of values without a primary text at hand (law.md §0): configuration, to be confirmed. */
  readonly unconfirmed: readonly string[];
}
