import express from 'express';
import pino from 'pino';
import { serve } from '../test/http';
import { DomainError, type ErrorCode } from '../domain/errors';
import { createLog } from '../log';
import { mapErrors } from './errors';

const lines: { level: number; path: string; error?: { message: string } }[] = [];
const log = createLog('server', 'warn', { write: line => void lines.push(JSON.parse(line) as never) });

let thrown: unknown;
const app = express().get('/', () => {
  throw thrown;
});
app.use(mapErrors(log));
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => (server = await serve(app)));
afterAll(() => server.close());

async function answerTo(error: unknown) {
  thrown = error;
  lines.length = 0;
  const { body } = await server.ask('/');
  return { body, logged: lines.map(({ level }) => pino.levels.labels[level]) };
}

const withFields = (fields: object) => Object.assign(new Error('from a library'), fields);

test.each<[string, unknown, ErrorCode, string[]]>([
  ['an error of ours', new DomainError('AGENCY_NOT_FOUND', { agency: 'X' }), 'AGENCY_NOT_FOUND', []],
  ['the database being away', withFields({ code: 'ECONNREFUSED' }), 'DATABASE_UNAVAILABLE', ['warn']],
  ['the database going', withFields({ code: '57P01' }), 'DATABASE_UNAVAILABLE', ['warn']],
  ['text that no database holds', withFields({ code: '22021' }), 'INPUT_INVALID', []],
  ['an escape that no database holds', withFields({ code: '22P05' }), 'INPUT_INVALID', []],
  ['broken JSON', withFields({ type: 'entity.parse.failed' }), 'BODY_NOT_JSON', []],
  ['a length that is not the body’s', withFields({ type: 'request.size.invalid' }), 'BODY_NOT_JSON', []],
  ['a caller who went away', withFields({ type: 'request.aborted' }), 'BODY_NOT_JSON', []],
  ['an unknown character set', withFields({ type: 'charset.unsupported' }), 'BODY_NOT_JSON', []],
  ['a body too large', withFields({ type: 'entity.too.large', limit: 10 }), 'BODY_TOO_LARGE', []],
  ['an address that cannot be decoded', new URIError('x'), 'NOT_FOUND', []],
  ['a statement that is wrong', withFields({ code: '42601' }), 'INTERNAL', ['error']],
  ['a bug', new TypeError('x is undefined'), 'INTERNAL', ['error']],
  ['a text', 'just a text', 'INTERNAL', ['error']],
])('%s', async (_what, error, code, logged) => {
  const answer = await answerTo(error);

  expect(answer).toMatchObject({ body: { code }, logged });
});

test('what went wrong within is for the log, not for the caller', async () => {
  const { body } = await answerTo(new Error('password=hunter2'));
  expect(JSON.stringify(body)).not.toContain('hunter2');
  expect(JSON.stringify(lines)).toContain('hunter2');
});
