import { Router, type Request } from 'express';
import { previewAbolition, recordAbolition, type Abolition } from '../../spine/abolition';
import { mustBe } from '../access';
import type { Context } from '../context';
import { commandId } from '../idempotency-key';
import { parseAbolition } from '../input/abolition';
import { actorOf, Kept, OK, on } from '../on';
import { procedureCode } from '../path';
import { iso } from '../present';

/** Procedures that a law abolishes: which running dossiers that concerns, and that it does. */
export function abolitionsRouter(ctx: Context): Router {
  const router = Router();
  router.post('/procedures/:code/abolition/preview', on(preview));
  router.post('/procedures/:code/abolition', on(abolish));
  return router;

  async function wanted(req: Request) {
    mustBe(actorOf(req), 'ADMINISTRATOR');
    return { procedure: procedureCode(req), ...(await parseAbolition(req.body)) };
  }

  async function preview(req: Request) {
    return OK(present(await previewAbolition(ctx.db, actorOf(req), await wanted(req), Date.now())));
  }

  /** Taken in: submissions are refused, and running dossiers hear it one after the other, from `from` on. */
  async function abolish(req: Request) {
    const asked = await wanted(req);
    return Kept(present(await recordAbolition(ctx.db, commandId(req), actorOf(req), asked, Date.now())));
  }
}

const present = ({ from, ...abolition }: Abolition) => ({ ...abolition, from: iso(from) });
