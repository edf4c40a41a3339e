import { Router, type Request } from 'express';
import { dossierEvents } from '../../database/queries/dossier-events';
import { eventsOfKinds } from '../../database/queries/events-of-kinds';
import { findDossier } from '../../database/queries/find-dossier';
import { listDossiers } from '../../database/queries/list-dossiers';
import { DomainError } from '../../domain/errors';
import { paidAfterEnd } from '../../database/queries/paid-after-end';
import { takesPart } from '../../database/queries/takes-part';
import { runAct } from '../../spine/act';
import { runCommand } from '../../spine/run-command';
import { askSubmission, submissionDigest } from '../../spine/submission';
import { mayAct, mayHandIn, mayRead, mustBe, visibleOf, visibleReceived } from '../access';
import { actForm, type ActKind } from '../acts';
import type { Context } from '../context';
import { cursorAfter, readCursor } from '../cursor';
import { explain, explainParts } from '../explain';
import { commandId } from '../idempotency-key';
import { parseCommand } from '../input/command';
import { EventListInput } from '../input/events';
import { DossierListInput } from '../input/list';
import { parse } from '../input/parse';
import { parseSubmission } from '../input/submission';
import { actorOf, Created, OK, on } from '../on';
import { outcomeToHttp } from '../outcome-to-http';
import { dossierCode } from '../path';
import { present } from '../present';
import { presentEvent } from '../present-event';
import { judgedBy } from '../reason-readers';

/** Dossiers: hand in, act, read. */
export function dossiersRouter(ctx: Context): Router {
  const router = Router();
  router.post('/dossiers', on(submit));
  router.get('/dossiers', on(list));
  router.get('/dossiers/:code', on(read));
  router.get('/dossiers/:code/events', on(events));
  router.post('/dossiers/:code/commands', on(act));
  return router;

  async function submit(req: Request) {
    const by = actorOf(req);
    const now = Date.now();
    const given = await parseSubmission(req.body, now);
    mayHandIn(by, given);
    const id = commandId(req);
    // A repetition gets what was settled, whatever has become of the procedure since.
    const known = await ctx.spine.journal.known(id, submissionDigest(by, given));
    const outcome = known ?? (await runCommand(ctx.spine, await askSubmission(ctx.db, id, by, now, given)));
    return outcomeToHttp(outcome, ({ dossier }) => Created(`/dossiers/${dossier.code}`, present(dossier)));
  }

  async function act(req: Request) {
    const by = actorOf(req);
    mustBe(by, 'OFFICER', 'APPLICANT');
    const given = await parseCommand(req.body);
    mayAct(by, given);
    const code = dossierCode(req);
    const outcome = await runAct(ctx.db, ctx.spine, commandId(req), by, code, given);
    return outcomeToHttp(outcome, ({ dossier }) => OK(present(dossier)));
  }

  async function read(req: Request) {
    const by = actorOf(req);
    const code = dossierCode(req);
    let silent = false;
    const now = await ctx.spine.engine.find(code, by).catch((error: unknown) => {
      silent = true;
      ctx.log.warn({ error, code }, 'the engine did not answer: reading the read model');
    });
    const dossier = now?.dossier ?? (await findDossier(ctx.db, code));
    if (!dossier && silent) throw new DomainError('ENGINE_UNAVAILABLE', { dossier: code });
    if (!dossier) throw await ctx.spine.journal.unknown(code);
    await mayRead(by, dossier, () => now?.asker?.takesPart ?? takesPart(ctx.db, code, by.units));
    const late = dossier.endedAt !== undefined && by.role !== 'APPLICANT' ? await paidAfterEnd(ctx.db, code) : [];
    return OK({
      ...present(dossier),
      ...(late.length > 0 && { paidAfterEnd: late }),
      ...(now?.asker && { allowed: now.asker.allowed.map(kind => actForm(kind as ActKind)) }),
      explanation: now?.basis && explain(now.basis),
      partExplanations: now?.basis && explainParts(now.basis),
      toBePaidVnd: now?.toBePaidVnd,
      source: now ? 'ENGINE' : 'READ_MODEL',
    });
  }

  async function events(req: Request) {
    const by = actorOf(req);
    const code = dossierCode(req);
    const { after, limit } = await parse(EventListInput, req.query);
    const dossier = await findDossier(ctx.db, code);
    if (!dossier) throw await ctx.spine.journal.unknown(code);
    await mayRead(by, dossier, () => takesPart(ctx.db, code, by.units));
    const page = await dossierEvents(ctx.db, { code, after, limit });
    const journal = await eventsOfKinds(ctx.db, code, judgedBy);
    const last = page.length === limit ? page.at(-1) : undefined;
    return OK({ events: page.map(each => presentEvent(each, dossier, by, journal)), next: last?.event.seq });
  }

  async function list(req: Request) {
    const by = actorOf(req);
    const { unit, receivedBy, status, limit, after } = await parse(DossierListInput, req.query);
    const cursor = after === undefined ? undefined : readCursor(after);
    const dossiers = await listDossiers(ctx.db, {
      ...(receivedBy === undefined ? visibleOf(by, unit) : visibleReceived(by, receivedBy)),
      unit,
      receivedBy,
      status,
      limit,
      after: cursor,
    });
    const last = dossiers.length === limit ? dossiers.at(-1) : undefined;
    return OK({ dossiers: dossiers.map(present), next: last && cursorAfter(last) });
  }
}
