import { Router, type Request } from 'express';
import { previewTransfer, recordTransfer, type Transfer } from '../../spine/transfer';
import { mustBe } from '../access';
import type { Context } from '../context';
import { commandId } from '../idempotency-key';
import { parseTransfer } from '../input/transfer';
import { actorOf, Kept, OK, on } from '../on';
import { agencyId } from '../path';
import { iso } from '../present';

/** Agencies that are merged: what would go over to the successor, and that it does. */
export function agenciesRouter(ctx: Context): Router {
  const router = Router();
  router.post('/agencies/:agency/transfer/preview', on(preview));
  router.post('/agencies/:agency/transfer', on(transfer));
  return router;

  async function wanted(req: Request) {
    mustBe(actorOf(req), 'ADMINISTRATOR');
    return { agency: agencyId(req), ...(await parseTransfer(req.body)) };
  }

  async function preview(req: Request) {
    return OK(present(await previewTransfer(ctx.db, actorOf(req), await wanted(req), Date.now())));
  }

  /** Taken in: the dossiers hear it one after the other, from `from` on. */
  async function transfer(req: Request) {
    const asked = await wanted(req);
    return Kept(present(await recordTransfer(ctx.db, commandId(req), actorOf(req), asked, Date.now())));
  }
}

const present = ({ from, ...transfer }: Transfer) => ({ ...transfer, from: iso(from) });
