import type { Response } from 'express';
import { errors, type ErrorCode, type Refusal } from '../domain/errors';

/** The HTTP status of every error, said once. A code without an entry is about the state of the dossier: 409. */
export const statuses: Partial<Record<ErrorCode, number>> = {
  INPUT_INVALID: 400,
  BODY_NOT_JSON: 400,
  LIMIT_INVALID: 400,
  DATE_INVALID: 400,
  REASON_REQUIRED: 400,
  DETAIL_REQUIRED: 400,
  NOT_AUTHENTICATED: 401,
  SIGNATURE_INVALID: 401,
  NOT_ALLOWED: 403,
  NOT_YOUR_DOSSIER: 403,
  NOT_YOUR_UNIT: 403,
  DOSSIER_NOT_FOUND: 404,
  PROCEDURE_NOT_FOUND: 404,
  AGENCY_NOT_FOUND: 404,
  UNIT_NOT_FOUND: 404,
  COMMAND_NOT_FOUND: 404,
  ACCOUNT_NOT_FOUND: 404,
  NOT_FOUND: 404,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  CHANNEL_NOT_OFFERED: 422,
  NOT_RECEIVED_THERE: 422,
  UNIT_REPLACED: 422,
  REGULATION_UNKNOWN: 422,
  CALENDAR_CHANGE_INVALID: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  INTERNAL: 500,
  CALENDAR_INVALID: 500,
  DATABASE_UNAVAILABLE: 503,
  ENGINE_UNAVAILABLE: 503,
};

const retryAfterSeconds = 5;

/** Sends an error as problem+json (RFC 9457), in Vietnamese and English, with its facts beside it. */
export function sendProblem(res: Response, { code, facts }: Refusal): void {
  const problem = problemOf({ code, facts });
  const { status } = problem;
  if (status === 503) res.set('Retry-After', String(retryAfterSeconds));
  if (status === 401) res.set('WWW-Authenticate', 'Bearer');
  res.status(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The body of a problem: the error's own fields win over facts of the same name. */
export function problemOf({ code, facts }: Refusal) {
  const { vi, en } = errors[code];
  return { ...facts, type: `urn:motcua:error:${code}`, code, status: statuses[code] ?? 409, title: vi, titleEn: en };
}
