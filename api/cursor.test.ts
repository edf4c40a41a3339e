import { local } from '../test/dossiers';
import type { DossierView } from '../domain/dossier/view';
import { cursorAfter, readCursor } from './cursor';

const last = { submittedAt: local('2026-03-02T08:00'), code: 'H01.1-260302-0001' };

test('a page’s end is read back as it was given out, and fits the query', () => {
  const text = cursorAfter(last as DossierView);
  expect(text).toMatch(/^[\w-]{1,200}$/);
  expect(readCursor(text)).toEqual(last);
});

const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  ['not base64', '%%%'],
  ['empty', ''],
  ['not JSON', Buffer.from('[1,').toString('base64url')],
  ['null', forged(null)],
  ['an object', forged({ submittedAt: 1, code: 'x' })],
  ['the wrong way round', forged(['x', 1])],
  ['without a code', forged([1])],
  ['with an instant that no calendar knows', forged([1e300, 'x'])],
  ['with half a millisecond', forged([0.5, 'x'])],
  ['with a code no dossier has', forged([1, 'x\u0000'])],
])('a text that no page gave out is refused by its field: %s', (_what, text) => {
  expect(() => readCursor(text)).toThrow(
    expect.objectContaining({
      code: 'INPUT_INVALID',
      facts: { fields: [expect.objectContaining({ field: 'after' })] },
    }) as Error,
  );
});
