import { Router } from 'express';
import { findProcedure } from '../../database/queries/find-procedure';
import { listProcedures } from '../../database/queries/list-procedures';
import { DomainError } from '../../domain/errors';
import { feesOn } from '../../spine/fees-on';
import { today } from '../../spine/today';
import type { Context } from '../context';
import { parse } from '../input/parse';
import { ProcedureListInput } from '../input/procedures';
import { OK, on } from '../on';
import { procedureCode } from '../path';
import { iso } from '../present';

/**
 * The catalogue as it is in force today: what people are guided by, limit and fee of every channel as they were published, and what a dossier
 * would be asked for (NĐ 61/2018 Đ15.1.b–c, Ninh Thuận Đ9.1.b–c, Đ3.5; Cà Mau Đ4.2, Hà Nam Đ4.2).
 */
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
      const { abolished, ...shown } = found;
      const gone = abolished && { abolished: { ...abolished, from: iso(abolished.from) } };
      return OK({ ...shown, ...gone, fees: feesOn(found.procedure, today()) });
    }),
  );
  return router;
}
