import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { DomainError } from '../domain/errors';

/** Whether a text in small letters can be the id of a command: a UUID. */
export const isCommandId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

/**
 * The id of the command: the caller's key, so that a repetition is one, or a new one. Every answer carries it, also that
 * of a failure: repeating with it can never double anything. Throws INPUT_INVALID.
 */
export function commandId(req: Request): string {
  const key = (req.get('idempotency-key') ?? randomUUID()).toLowerCase();
  if (isCommandId(key)) {
    req.res?.set('Idempotency-Key', key);
    return key;
  }
  throw new DomainError('INPUT_INVALID', { fields: [{ field: 'Idempotency-Key', problems: ['must be a UUID'] }] });
}
