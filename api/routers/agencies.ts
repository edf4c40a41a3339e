import { Router, type Request } from 'express';
import { calendarChanges } from '../../database/queries/calendar-changes';
import { findAgency } from '../../database/queries/find-agency';
import { agencyCalendar } from '../../domain/calendar/vietnam/agency-calendar';
import { DomainError } from '../../domain/errors';
import { previewTransfer, recordTransfer, type Transfer } from '../../spine/transfer';
import { mustBe } from '../access';
import type { Context } from '../context';
import { commandId } from '../idempotency-key';
import { parseTransfer } from '../input/transfer';
import { actorOf, Kept, OK, on } from '../on';
import { agencyId } from '../path';
import { iso } from '../present';
import { presentReception } from '../present-calendar';

/** Agencies: whether a desk is open, for everybody; which are merged, what would go over to the successor, and that it does. */
export function agenciesRouter(ctx: Context): Router {
  const router = Router();
  router.get('/agencies/:agency/reception', on(reception));
  router.post('/agencies/:agency/transfer/preview', on(preview));
  router.post('/agencies/:agency/transfer', on(transfer));
  return router;

  /** What people are guided by, whoever asks; who decided it and why is in the calendar. */
  async function reception(req: Request) {
    const agency = agencyId(req);
    const found = await findAgency(ctx.db, agency);
    if (!found) throw new DomainError('AGENCY_NOT_FOUND', { agency });
    const now = Date.now();
    const calendar = agencyCalendar(agency, await calendarChanges(ctx.db, [agency]), now);
    return OK({ agency, name: found.name, ...presentReception(calendar, now) });
  }

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
