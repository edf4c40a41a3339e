import { limitUnits, type Limit } from '../clock/limit';
import { DomainError } from '../errors';
import { channels, type Channel, type ChannelTerms } from './procedure';
import type { PublishedEntry } from './published-entry';
import { feeNoteOf, type Reading } from './read-procedure';

/** The text a review stands on. */
interface Ground {
  /** The document and article, `NĐ 123/2015/NĐ-CP Đ22.3`. */
  readonly source: string;
  readonly quote: string;
  /** `READ`: quoted from the text itself. `REMEMBERED`: the text was not at hand; check before production. */
  readonly certainty: 'READ' | 'REMEMBERED';
}

/** A person's answer to everything that a reading left open. */
export interface Review {
  readonly code: string;
  /** The version reviewed; it holds for later ones as long as their decision is the same. */
  readonly version: number;
  readonly decision: string;
  readonly channels: Readonly<Partial<Record<Channel, { readonly limit: Limit }>>>;
  readonly settledBy: string;
  readonly grounds: readonly Ground[];
  /** 'YYYY-MM-DD' */
  readonly settledOn: string;
}

/** Is this the review of that reading? A new decision is a new text: nobody has reviewed it yet. */
export const concerns = (review: Review, { procedure }: Reading): boolean =>
  review.code === procedure.code && review.version <= procedure.version && review.decision === procedure.decision;

/**
 * The reading with all its reasons settled: the channels and limits of the review, the fee notes of the entry.
 * Throws `REVIEW_NOT_NEEDED` when nothing was held back: an open procedure is changed by a new version, not by a review.
 */
export function settle(reading: Reading, entry: PublishedEntry, review: Review): Reading {
  const { procedure, reasons } = reading;
  if (reasons.length === 0)
    throw new DomainError('REVIEW_NOT_NEEDED', { procedure: procedure.code, version: procedure.version });
  const terms: Partial<Record<Channel, ChannelTerms>> = {};
  for (const channel of channels) {
    const settled = review.channels[channel];
    if (settled) terms[channel] = { limit: settled.limit, feeNote: feeNoteOf(entry, channel) };
  }
  return { procedure: { ...procedure, channels: terms }, reasons: [] };
}

/** Shape and sense of one review. Throws `REVIEW_INVALID` with the field that is wrong. */
export function asReview(value: unknown): Review {
  const review = (typeof value === 'object' && value !== null ? value : {}) as Partial<Review>;
  const demand = (ok: boolean, field: string) => {
    if (!ok) throw new DomainError('REVIEW_INVALID', { procedure: review.code ?? null, field });
  };
  demand(isFilled(review.code), 'code');
  demand(isWhole(review.version), 'version');
  demand(isFilled(review.decision), 'decision');
  const terms = Object.entries(review.channels ?? {});
  demand(
    terms.length > 0 && terms.every(([channel, one]) => isChannel(channel) && isWholeLimit(one?.limit)),
    'channels',
  );
  demand(isFilled(review.settledBy), 'settledBy');
  demand(Array.isArray(review.grounds) && review.grounds.length > 0 && review.grounds.every(isGround), 'grounds');
  demand(/^\d{4}-\d{2}-\d{2}$/.test(review.settledOn ?? ''), 'settledOn');
  return value as Review;
}

const isFilled = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isWhole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 1;
const isChannel = (value: string) => (channels as readonly string[]).includes(value);
const isWholeLimit = (limit: Limit | undefined) =>
  isWhole(limit?.amount) && limitUnits.some(unit => unit === limit?.unit);
const isGround = (ground: Ground) =>
  isFilled(ground?.source) && isFilled(ground?.quote) && ['READ', 'REMEMBERED'].includes(ground?.certainty);
