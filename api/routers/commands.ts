import { Router } from 'express';
import { DomainError } from '../../domain/errors';
import type { Outcome } from '../../spine/outcome';
import type { Context } from '../context';
import { isCommandId } from '../idempotency-key';
import { actorOf, OK, on } from '../on';
import { present } from '../present';
import { problemOf } from '../problem';

/** How a command stands: for whoever got 202. */
export function commandsRouter(ctx: Context): Router {
  const router = Router();
  router.get(
    '/commands/:id',
    on(async req => {
      const id = (req.params.id as string).toLowerCase();
      const outcome = isCommandId(id) ? await ctx.spine.journal.find(id, actorOf(req).account) : undefined;
      if (!outcome) throw new DomainError('COMMAND_NOT_FOUND', { command: id });
      return OK(presentOutcome(outcome));
    }),
  );
  return router;
}

/** The same as the caller would have got at once. */
function presentOutcome(outcome: Outcome): object {
  switch (outcome.status) {
    case 'DONE':
      return { ...outcome, dossier: present(outcome.dossier) };
    case 'REFUSED':
      return { ...outcome, refusal: problemOf(outcome.refusal) };
    case 'SENT':
      return outcome;
  }
}
