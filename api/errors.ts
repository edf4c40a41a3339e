import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { DomainError, refusal, type Refusal } from '../domain/errors';
import { databaseUnavailable, textNotStorable } from '../database/unavailable';
import { sendProblem } from './problem';

/** The one place where what a handler threw becomes an answer. Only errors of the system itself are logged as such. */
export const mapErrors =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, req, res, _next) => {
    const problem = toRefusal(error);
    if (problem.code === 'INTERNAL') log.error({ error, method: req.method, path: req.path }, 'request failed');
    if (problem.code === 'DATABASE_UNAVAILABLE') log.warn({ path: req.path }, 'the database cannot be reached');
    sendProblem(res, problem);
  };

function toRefusal(error: unknown): Refusal {
  if (error instanceof DomainError) return error;
  if (databaseUnavailable(error)) return refusal('DATABASE_UNAVAILABLE');
  if (textNotStorable(error)) return refusal('INPUT_INVALID');
  switch ((error as { type?: unknown } | undefined)?.type) {
    case 'entity.parse.failed':
    case 'encoding.unsupported':
    case 'charset.unsupported':
    case 'request.size.invalid':
    case 'request.aborted':
      return refusal('BODY_NOT_JSON');
    case 'entity.too.large':
      return refusal('BODY_TOO_LARGE', { limitBytes: (error as { limit?: number }).limit });
    default:
      return error instanceof URIError ? refusal('NOT_FOUND') : refusal('INTERNAL');
  }
}
