import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Database } from '../database/database';
import type { Actor, Role } from '../domain/dossier/actor';
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
    const { rows } = await db.query<{ id: string; role: Role; agency_id: string | null; units: string[] }>({
      name: 'account-by-token',
      text: 'SELECT id, role, agency_id, units FROM account WHERE token_digest = $1',
      values: [tokenDigest(token)],
    });
    const [row] = rows;
    return (
      row && { account: row.id, role: row.role, units: row.units, ...(row.agency_id && { agency: row.agency_id }) }
    );
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
