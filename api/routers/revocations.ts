import { Router, type Request } from 'express';
import type { DecidedAbolition } from '../../database/queries/abolition-revocations';
import { previewRevocation, recordRevocation, type Revocation } from '../../spine/abolition-revocation';
import { mustBe } from '../access';
import type { Context } from '../context';
import { commandId } from '../idempotency-key';
import { parseRevocation } from '../input/revocation';
import { actorOf, OK, on } from '../on';
import { procedureCode } from '../path';
import { iso } from '../present';
import { revocationText } from '../revocation-text';

/** Abolitions that are taken back: which one, whom it reached already, and that it is. */
export function revocationsRouter(ctx: Context): Router {
  const router = Router();
  router.post('/procedures/:code/abolition/revocation/preview', on(preview));
  router.post('/procedures/:code/abolition/revocation', on(revoke));
  return router;

  async function wanted(req: Request) {
    mustBe(actorOf(req), 'ADMINISTRATOR');
    return { procedure: procedureCode(req), ...(await parseRevocation(req.body)) };
  }

  async function preview(req: Request) {
    return OK(present(await previewRevocation(ctx.db, actorOf(req), await wanted(req), Date.now())));
  }

  /** Done when it is answered: nobody has to hear of it. */
  async function revoke(req: Request) {
    const asked = await wanted(req);
    return OK(present(await recordRevocation(ctx.db, commandId(req), actorOf(req), asked, Date.now())));
  }
}

const present = ({ revokes, dossiers, remaining, ...wanted }: Revocation) => ({
  ...wanted,
  revokes: decided(revokes),
  dossiers: { ...dossiers, text: revocationText(dossiers.stopped, remaining) },
  remaining: remaining.map(decided),
});

const decided = ({ because, running, reason, by, from, agency }: DecidedAbolition) => ({
  ...{ because, running, reason, by, from: iso(from) },
  ...(agency !== null && { agency }),
});
