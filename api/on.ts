import type { Request, RequestHandler, Response } from 'express';
import type { Actor } from '../domain/dossier/actor';

/** What a handler answers: never written by hand to the response. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export const OK = (body: object): Answer => ({ status: 200, body });
export const Created = (location: string, body: object): Answer => ({ status: 201, body, headers: { location } });
/** Taken in and not yet settled: the address tells how it stands. */
export const Accepted = (location: string, body: object): Answer => ({
  status: 202,
  body,
  headers: { location, 'retry-after': '2' },
});

/** A handler is a function from a request to an answer; what it throws goes to the one place that maps errors. */
export const on =
  (handler: (req: Request) => Answer | Promise<Answer>): RequestHandler =>
  async (req: Request, res: Response) => {
    const { status, body, headers } = await handler(req);
    res.status(status).set(headers ?? {});
    if (body === undefined) res.end();
    else res.json(body);
  };

/** Taken in; nobody has to ask how it stands. */
export const Kept = (body: object): Answer => ({ status: 202, body });

const actors = new WeakMap<Request, Actor>();

/** Who is calling; only behind `authenticate`. */
export const actorOf = (req: Request): Actor => actors.get(req)!;
export const setActor = (req: Request, actor: Actor): void => void actors.set(req, actor);
