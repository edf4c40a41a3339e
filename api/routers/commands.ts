import { Router } from 'express';
import { DomainError } from '../../domain/errors';
import type { Context } from '../context';
import { isCommandId } from '../idempotency-key';
import { actorOf, OK, on } from '../on';

/** How a command stands: for whoever got 202. */
export function commandsRouter(ctx: Context): Router {
  const router = Router();
  router.get(
    '/commands/:id',
    on(async req => {
      const id = (req.params.id as string).toLowerCase();
      const outcome = isCommandId(id) ? await ctx.spine.journal.find(id, actorOf(req).account) : undefined;
      if (!outcome) throw new DomainError('COMMAND_NOT_FOUND', { command: id });
      return OK(outcome);
    }),
  );
  return router;
}
