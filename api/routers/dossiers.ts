import { Router, type Request } from 'express';
import { findDossier } from '../../database/queries/find-dossier';
import { listDossiers } from '../../database/queries/list-dossiers';
import { DomainError } from '../../domain/errors';
import { requestDigest, setApart } from '../../spine/content';
import { runCommand } from '../../spine/run-command';
import { askSubmission, submissionDigest } from '../../spine/submission';
import { mayHandIn, mayRead, mustBe, visibleTo } from '../access';
import type { Context } from '../context';
import { cursorAfter, readCursor } from '../cursor';
import { explain } from '../explain';
import { commandId } from '../idempotency-key';
import { CommandInput } from '../input/command';
import { DossierListInput } from '../input/list';
import { parse } from '../input/parse';
import { SubmissionInput } from '../input/submission';
import { actorOf, Created, OK, on } from '../on';
import { outcomeToHttp } from '../outcome-to-http';
import { dossierCode } from '../path';
import { present } from '../present';

/** Dossiers: hand in, act, read. */
export function dossiersRouter(ctx: Context): Router {
  const router = Router();
  router.post('/dossiers', on(submit));
  router.get('/dossiers', on(list));
  router.get('/dossiers/:code', on(read));
  router.post('/dossiers/:code/commands', on(act));
  return router;

  async function submit(req: Request) {
    const by = actorOf(req);
    const given = await parse(SubmissionInput, req.body);
    mayHandIn(by, given);
    const id = commandId(req);
    // A repetition gets what was settled, whatever has become of the procedure since.
    const known = await ctx.spine.journal.known(id, submissionDigest(by, given));
    const outcome = known ?? (await runCommand(ctx.spine, await askSubmission(ctx.db, id, by, Date.now(), given)));
    return outcomeToHttp(outcome, ({ dossier }) => Created(`/dossiers/${dossier.code}`, present(dossier)));
  }

  async function act(req: Request) {
    const by = actorOf(req);
    mustBe(by, 'OFFICER');
    const { kind, seq, task, reason } = await parse(CommandInput, req.body);
    const code = dossierCode(req);
    const text = reason === undefined ? undefined : setApart('REASON', { text: reason });
    const outcome = await runCommand(ctx.spine, {
      id: commandId(req),
      code,
      requestDigest: requestDigest(kind, by.account, code, seq, task),
      content: text?.content,
      command: { kind, by, seq, task, reason: text?.ref },
    });
    return outcomeToHttp(outcome, ({ dossier }) => OK(present(dossier)));
  }

  async function read(req: Request) {
    const code = dossierCode(req);
    const now = await ctx.spine.engine.find(code).catch((error: unknown) => {
      ctx.log.warn({ error, code }, 'the engine did not answer: reading the read model');
    });
    const dossier = now?.dossier ?? (await findDossier(ctx.db, code));
    if (!dossier) throw new DomainError('DOSSIER_NOT_FOUND', { code });
    mayRead(actorOf(req), dossier);
    const explanation = now?.basis && explain(now.basis);
    return OK({ ...present(dossier), explanation, source: now ? 'ENGINE' : 'READ_MODEL' });
  }

  async function list(req: Request) {
    const { unit, status, limit, after } = await parse(DossierListInput, req.query);
    const cursor = after === undefined ? undefined : readCursor(after);
    const dossiers = await listDossiers(ctx.db, { ...visibleTo(actorOf(req)), unit, status, limit, after: cursor });
    const last = dossiers.length === limit ? dossiers.at(-1) : undefined;
    return OK({ dossiers: dossiers.map(present), next: last && cursorAfter(last) });
  }
}
