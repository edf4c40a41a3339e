import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Database } from '../database/database';
import { actorColumns, actorOf, type ActorRow } from '../database/queries/find-account';
import type { Actor } from '../domain/dossier/actor';
import { DomainError } from '../domain/errors';
import { setActor } from './on';

/** Answers who holds a bearer token. Whatever replaces the demonstration accounts replaces this and nothing else. */
export interface Identity {
  actorOf(token: string): Promise<Actor | undefined>;
}

/** The digest under which a token is kept: the token itself is nowhere. */
export const tokenDigest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Tokens of the accounts in the database. Asked at every request, so that a withdrawn account is out at once. */
export const databaseIdentity = (db: Database): Identity => ({
  async actorOf(token) {
    const { rows } = await db.query<ActorRow>({
      name: 'account-by-token',
      text: `SELECT ${actorColumns} FROM account WHERE token_digest = $1`,
      values: [tokenDigest(token)],
    });
    return rows[0] && actorOf(rows[0]);
  },
});

export const authenticate =
  (identity: Identity): RequestHandler =>
  async (req, _res, next) => {
    const token = /^Bearer (\S+)$/i.exec(req.get('authorization') ?? '')?.[1];
    const actor = token && (await identity.actorOf(token));
    if (!actor) throw new DomainError('NOT_AUTHENTICATED');
    setActor(req, actor);
    next();
  };
