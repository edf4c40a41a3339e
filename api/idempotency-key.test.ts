import type { Request } from 'express';
import { commandId, isCommandId } from './idempotency-key';

const asking = (key?: string) => ({ get: (name: string) => (name === 'idempotency-key' ? key : undefined) }) as Request;
const key = '3f0c9a1e-8d2b-4c5f-9a7e-0123456789ab';

test('the caller’s key is the id of the command', () => {
  expect(commandId(asking(key))).toBe(key);
});

test('written in capitals it is the same key', () => {
  expect(commandId(asking(key.toUpperCase()))).toBe(key);
});

test('without a key each request is a command of its own', () => {
  const [one, other] = [commandId(asking()), commandId(asking())];
  expect(isCommandId(one)).toBe(true);
  expect(one).not.toBe(other);
});

test.each(['', 'abc', `${key}0`, ` ${key}`, '-'.repeat(36), key.replaceAll('-', ''), `${key}\n`])(
  'a key that is no UUID is refused: %j',
  bad => {
    expect(isCommandId(bad)).toBe(false);
    expect(() => commandId(asking(bad))).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        facts: { fields: [{ field: 'Idempotency-Key', problems: ['must be a UUID'] }] },
      }) as Error,
    );
  },
);
