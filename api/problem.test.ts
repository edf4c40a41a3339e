import express from 'express';
import { serve, type Reply } from '../test/http';
import { errors, refusal, type ErrorCode, type Facts } from '../domain/errors';
import { sendProblem } from './problem';

let toSend = refusal('INTERNAL');
const app = express().use((_req, res) => sendProblem(res, toSend));
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => (server = await serve(app)));
afterAll(() => server.close());

function problemOf(code: ErrorCode, facts: Facts = {}): Promise<Reply> {
  toSend = refusal(code, facts);
  return server.ask('/');
}

test.each(Object.keys(errors) as ErrorCode[])('%s has a status and a sentence in both languages', async code => {
  const { status, type, body } = await problemOf(code);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(type).toBe('application/problem+json; charset=utf-8');
  expect(body).toEqual({
    type: `urn:motcua:error:${code}`,
    code,
    status,
    title: errors[code].vi,
    titleEn: errors[code].en,
  });
});

test.each<[ErrorCode, number]>([
  ['INPUT_INVALID', 400],
  ['REASON_REQUIRED', 400],
  ['NOT_AUTHENTICATED', 401],
  ['NOT_YOUR_DOSSIER', 403],
  ['NOT_YOUR_UNIT', 403],
  ['DOSSIER_NOT_FOUND', 404],
  ['ACTION_NOT_OPEN', 409],
  ['STALE_COMMAND', 409],
  ['DOSSIER_ENDED', 409],
  ['PROCEDURE_NOT_REVIEWED', 409],
  ['OUTSIDE_HORIZON', 409],
  ['BODY_TOO_LARGE', 413],
  ['IDEMPOTENCY_KEY_REUSED', 422],
  ['REGULATION_UNKNOWN', 422],
  ['INTERNAL', 500],
  ['DATABASE_UNAVAILABLE', 503],
])('%s is %i', async (code, status) => {
  expect((await problemOf(code)).status).toBe(status);
});

test('who is asked to log in is told how, who is asked to come back is told when', async () => {
  expect((await problemOf('NOT_AUTHENTICATED')).headers.get('www-authenticate')).toBe('Bearer');
  expect((await problemOf('DATABASE_UNAVAILABLE')).headers.get('retry-after')).toBe('5');
  expect((await problemOf('INTERNAL')).headers.get('retry-after')).toBeNull();
});

test('the facts stand beside it', async () => {
  const facts = { dossier: 'H01.1-260302-0001', allowed: ['ACCEPT'], fields: [{ field: 'after' }] };
  expect((await problemOf('ACTION_NOT_OPEN', facts)).body).toMatchObject(facts);
});

test('no fact takes the place of what the problem itself says', async () => {
  const { body } = await problemOf('INTERNAL', { status: 200, code: 'FINE', title: 'x', type: 'y', titleEn: 'z' });
  expect(body).toEqual((await problemOf('INTERNAL')).body);
});
