import type { Logger } from 'pino';
import type { Pool } from 'pg';
import type { Spine } from '../spine/run-command';
import type { Identity } from './identity';

/** What the API stands on. */
export interface Context {
  readonly spine: Spine;
  readonly db: Pool;
  readonly identity: Identity;
  readonly log: Logger;
  /** With which the payment system signs; without it there are no notices. */
  readonly paymentNoticeSecret?: string;
}
