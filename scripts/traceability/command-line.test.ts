import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../traceability';

test.each([
  [['--chek'], 'Unknown argument “--chek”.'],
  [['--check', 'docs'], 'Unknown argument “docs”.'],
])('%s is answered with a sentence, and nothing is written', (argv, sentence) => {
  const nowhere = '/nowhere/motcua';
  const { exitCode, lines } = run(argv, nowhere);
  expect([exitCode, lines[0]]).toEqual([2, sentence]);
  expect(lines[1]).toContain('npm run traceability');
});

test('without the texts it says where they should be, and nothing is written', () => {
  const root = mkdtempSync(join(tmpdir(), 'motcua-traceability-'));
  try {
    const { exitCode, lines } = run([], root);
    expect([exitCode, lines]).toEqual([2, [expect.stringContaining(join(root, 'data', 'regulations'))]]);
    expect(readdirSync(root)).toEqual([]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
