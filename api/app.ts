import express, { type Express } from 'express';
import helmet from 'helmet';
import { DomainError } from '../domain/errors';
import type { Context } from './context';
import { mapErrors } from './errors';
import { authenticate } from './identity';
import { logRequests } from './log-requests';
import { abolitionsRouter } from './routers/abolitions';
import { agenciesRouter } from './routers/agencies';
import { calendarsRouter } from './routers/calendars';
import { commandsRouter } from './routers/commands';
import { dossiersRouter } from './routers/dossiers';
import { healthRouter } from './routers/health';
import { paymentsRouter } from './routers/payments';
import { proceduresRouter } from './routers/procedures';
import { revocationsRouter } from './routers/revocations';

/** Far more than any command needs; papers come another way. */
const bodyLimit = '64kb';

/** The HTTP API: what goes where. */
export function createApp(ctx: Context): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet(), logRequests(ctx.log));
  app.use(healthRouter(ctx), paymentsRouter(ctx, bodyLimit));
  app.use(authenticate(ctx.identity), onlyJson, express.json({ limit: bodyLimit, inflate: false }));
  app.use(
    dossiersRouter(ctx),
    commandsRouter(ctx),
    proceduresRouter(ctx),
    calendarsRouter(ctx),
    agenciesRouter(ctx),
    abolitionsRouter(ctx),
    revocationsRouter(ctx),
  );
  app.use((req: express.Request) => {
    throw new DomainError('NOT_FOUND', { path: req.path });
  });
  app.use(mapErrors(ctx.log));
  return app;
}

function onlyJson(req: express.Request, _res: express.Response, next: express.NextFunction): void {
  if (req.method === 'POST' && !req.is('application/json')) throw new DomainError('UNSUPPORTED_MEDIA_TYPE');
  next();
}
