import { raw, Router, type Request } from 'express';
import { DomainError } from '../../domain/errors';
import { keepNotice } from '../../spine/payment-notice';
import type { Context } from '../context';
import { parseNotice } from '../input/payment-notice';
import { Kept, on } from '../on';
import { isSigned } from '../signature';

/** The payment system tells what was paid: no account, a signature over the bytes of the body. */
export function paymentsRouter({ db, log, paymentNoticeSecret: secret }: Context, bodyLimit: string): Router {
  const router = Router();
  if (secret !== undefined)
    router.post('/payments/notices', raw({ type: 'application/json', limit: bodyLimit, inflate: false }), on(notice));
  else
    router.all('/payments/notices', req => {
      throw new DomainError('NOT_FOUND', { path: req.path });
    });
  return router;

  async function notice(req: Request) {
    if (!req.is('application/json')) throw new DomainError('UNSUPPORTED_MEDIA_TYPE');
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    if (!isSigned(secret!, body, req.get('x-motcua-signature'))) {
      log.warn({ path: req.path }, 'a payment notice with a wrong signature');
      throw new DomainError('SIGNATURE_INVALID');
    }
    return Kept(await keepNotice(db, await parseNotice(body)));
  }
}
