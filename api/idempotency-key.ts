import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { DomainError } from '../domain/errors';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of the command: the caller's key, so that a repetition is one, or a new one. Throws INPUT_INVALID. */
export function commandId(req: Request): string {
  const key = req.get('idempotency-key');
  if (key === undefined) return randomUUID();
  if (uuid.test(key.toLowerCase())) return key.toLowerCase();
  throw new DomainError('INPUT_INVALID', { fields: [{ field: 'Idempotency-Key', problems: ['must be a UUID'] }] });
}
