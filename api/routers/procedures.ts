import { Router } from 'express';
import { findProcedure } from '../../database/queries/find-procedure';
import { listProcedures } from '../../database/queries/list-procedures';
import { DomainError } from '../../domain/errors';
import { today } from '../../spine/today';
import type { Context } from '../context';
import { parse } from '../input/parse';
import { ProcedureListInput } from '../input/procedures';
import { OK, on } from '../on';
import { procedureCode } from '../path';

/** The catalogue as it is in force today. */
export function proceduresRouter(ctx: Context): Router {
  const router = Router();
  router.get(
    '/procedures',
    on(async req => {
      const filter = await parse(ProcedureListInput, req.query);
      const procedures = await listProcedures(ctx.db, { ...filter, on: today() });
      const last = procedures.length === filter.limit ? procedures.at(-1) : undefined;
      return OK({ procedures, next: last?.code });
    }),
  );
  router.get(
    '/procedures/:code',
    on(async req => {
      const code = procedureCode(req);
      const found = await findProcedure(ctx.db, { code, on: today() });
      if (!found) throw new DomainError('PROCEDURE_NOT_FOUND', { procedure: code });
      return OK(found);
    }),
  );
  return router;
}
