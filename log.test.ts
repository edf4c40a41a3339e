import { createLog } from './log';

function logged(error: unknown): Record<string, unknown> {
  const lines: string[] = [];
  createLog('server', 'info', { write: line => void lines.push(line) }).warn({ error, code: 'H01' }, 'it failed');
  return JSON.parse(lines[0]!) as Record<string, unknown>;
}

test('an error is logged with what helps to find it', () => {
  const cause = new Error('the socket closed');
  expect(logged(Object.assign(new TypeError('x is not a function', { cause }), { code: 'E1' }))).toMatchObject({
    process: 'server',
    msg: 'it failed',
    code: 'H01',
    error: {
      type: 'TypeError',
      message: 'x is not a function',
      code: 'E1',
      stack: expect.stringContaining('log.test') as string,
      cause: { type: 'Error', message: 'the socket closed' },
    },
  });
});

test('what a row or a statement held is not', () => {
  const error = Object.assign(new Error('violates check constraint'), {
    detail: 'Failing row contains (Nguyễn Thị Hoa)',
    parameters: ['Nguyễn Thị Hoa'],
  });
  expect(JSON.stringify(logged(error))).not.toContain('Hoa');
});

test('what is no error is logged as the text it is', () => {
  expect(logged('just a text').error).toBe('just a text');
  expect(logged(undefined)).not.toHaveProperty('error');
});
