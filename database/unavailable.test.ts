import { connect } from 'node:net';
import { databaseUnavailable, textNotStorable } from './unavailable';

const error = (fields: object, message = 'x') => Object.assign(new Error(message), fields);

test.each(['08000', '08001', '08006', '57P01', '57P02', '57P03', '53300'])('SQLSTATE %s: the server is away', code => {
  expect(databaseUnavailable(error({ code }))).toBe(true);
});

test.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOENT'])(
  '%s: the server cannot be reached',
  code => {
    expect(databaseUnavailable(error({ code }))).toBe(true);
  },
);

test.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
])('the driver says: %s', message => {
  expect(databaseUnavailable(error({}, message))).toBe(true);
});

test.each<[string, unknown]>([
  ['a broken rule', error({ code: '23505' })],
  ['a statement that is wrong', error({ code: '42601' })],
  ['a statement that took too long', error({ code: '57014' })],
  ['a code that only contains one', error({ code: 'x57P01' })],
  ['a code that is a number', error({ code: 57 })],
  ['a bug', new TypeError('x is undefined')],
  ['a text', 'Connection terminated'],
  ['nothing', undefined],
])('the database is there: %s', (_what, value) => {
  expect(databaseUnavailable(value)).toBe(false);
});

test('tried under several addresses: one that cannot be reached is enough', () => {
  expect(databaseUnavailable(new AggregateError([error({}), error({ code: 'ECONNREFUSED' })]))).toBe(true);
  expect(databaseUnavailable(new AggregateError([error({})]))).toBe(false);
});

test('a closed port in truth', async () => {
  const refused = await new Promise(resolve => connect(1, '127.0.0.1').once('error', resolve));
  expect(databaseUnavailable(refused)).toBe(true);
});

test('a text that PostgreSQL never stores is told from all else', () => {
  expect(['22021', '22P05', '22P02', '23505', undefined].map(code => textNotStorable(error({ code })))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(textNotStorable('22021')).toBe(false);
});
