import { Router } from 'express';
import type { Context } from '../context';
import { OK, on } from '../on';

/** For the operator's probes; open to all, tells nothing else. */
export function healthRouter(ctx: Context): Router {
  const router = Router();
  router.get(
    '/healthz',
    on(() => OK({ status: 'ok' })),
  );
  // Without the engine reads work and commands are journalled: the API stays in service and says so.
  router.get(
    '/readyz',
    on(async () => {
      const [, engine] = await Promise.all([ctx.db.query('SELECT 1'), ctx.spine.engine.reachable()]);
      return OK({ database: 'ok', engine: engine ? 'ok' : 'unreachable' });
    }),
  );
  return router;
}
