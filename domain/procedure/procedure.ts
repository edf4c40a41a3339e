import type { Limit } from '../clock/limit';
import type { ListedTerms } from './terms';

/** How a dossier reaches the one-stop desk (NĐ 61/2018 Đ16): at the counter, online, by post. */
export const channels = ['DIRECT', 'ONLINE', 'POSTAL'] as const;

export type Channel = (typeof channels)[number];

/** The level of government that performs the procedure; since 01/07/2025 there is no district. */
export const levels = ['MINISTRY', 'PROVINCE', 'COMMUNE', 'OTHER'] as const;

export type Level = (typeof levels)[number];

export interface ChannelTerms {
  /** From reception of a full and valid dossier to the result. */
  readonly limit: Limit;
  /** Fee and remarks as published, in Vietnamese; what they surely say is read by `publishedFee`. `null`: the source says nothing. */
  readonly feeNote: string | null;
}

/** A document that the procedure can end in, by its national code `KQ.<agency>.<number>`. */
export interface ResultKind {
  readonly code: string;
  readonly name: string;
}

/**
 * One version of an administrative procedure: what NĐ 63/2010 Đ8.2 demands of a published one, as far as dossiers need it.
 * Texts are Vietnamese, in Unicode NFC.
 */
export interface Procedure {
  /** National code, `1.004873`. */
  readonly code: string;
  /** 1 as first imported; each change of the published entry is one more. A dossier keeps the version of its reception. */
  readonly version: number;
  readonly name: string;
  /** The decision that published it, `163/QĐ-BTP`. */
  readonly decision: string;
  readonly levels: readonly Level[];
  readonly sector: string;
  readonly applicants: readonly string[];
  readonly performingAgency: string | null;
  readonly coordinatingAgency: string | null;
  readonly delegatedAgency: string | null;
  /** The channels that are open, with their limits. Empty as long as the procedure is held back: no date may be promised from it. */
  readonly channels: Readonly<Partial<Record<Channel, ChannelTerms>>>;
  readonly results: readonly ResultKind[];
  /** Where its own law departs from the regulation profile: settled by review, never read from the published text. */
  readonly terms?: ListedTerms;
  /** Whose publication this is, `dichvucong.gov.vn 2026-07`. */
  readonly source: string;
}
