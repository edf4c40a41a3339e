import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../database/database';
import { insertPaymentNotice } from '../database/queries/insert-payment-notice';
import type { Instant } from '../domain/calendar/snapshot';
import { DomainError } from '../domain/errors';
import type { Queued } from './words';

/** What the payment system says, its signature checked. */
export interface GivenNotice {
  /** The payment's own number. */
  readonly payment: string;
  readonly dossier: string;
  readonly status: 'PAID' | 'FAILED';
  readonly amountVnd: number;
  readonly paidAt: Instant;
}

/** The notice is kept. Where nobody knows the dossier the money is to be given back, by hand. */
export interface KeptNotice {
  readonly payment: string;
  readonly dossier: string;
  readonly outcome?: 'DOSSIER_UNKNOWN';
}

/**
 * Keeps a notice for its dossier to hear; one that comes again is answered the same. A payment may fail and then be paid under one number.
 * Throws IDEMPOTENCY_KEY_REUSED where number and status are known and say something else.
 */
export async function keepNotice(db: Database, given: GivenNotice): Promise<KeptNotice> {
  const { dossier, ...notice } = given;
  const word: Queued = { kind: 'PAYMENT_NOTICE', ...notice };
  const kept = await insertPaymentNotice(db, { key: `${notice.payment} ${notice.status}`, dossier, word });
  if (kept.code !== dossier || !isDeepStrictEqual(kept.word, word))
    throw new DomainError('IDEMPOTENCY_KEY_REUSED', { field: 'payment', payment: notice.payment });
  return {
    payment: notice.payment,
    dossier,
    ...(kept.outcome === 'DOSSIER_UNKNOWN' && { outcome: kept.outcome }),
  };
}
