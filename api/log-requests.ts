import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One line a request, when it is answered: ids and times, never a body or a name. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const from = process.hrtime.bigint();
    res.on('finish', () => {
      const ms = Number((process.hrtime.bigint() - from) / 1_000_000n);
      log.debug({ method: req.method, path: req.path, status: res.statusCode, ms }, 'request');
    });
    next();
  };
