import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readPassages } from './sources';

const files: Readonly<Record<string, string>> = {
  'domain/a.ts': '// NĐ 61/2018 Đ17',
  'domain/a.test.ts': `// NĐ 61/2018 Đ18\ntest('NĐ 61/2018 Đ17', f);`,
  'domain/silent.ts': '// nothing of the law',
  'scripts/demo.ts': '// NĐ 61/2018 Đ19',
  'scripts/traceability/own.ts': '// NĐ 61/2018 Đ99',
  'node_modules/a/index.ts': '// NĐ 61/2018 Đ99',
  'dist/a.ts': '// NĐ 61/2018 Đ99',
  '.motcua/a.ts': '// NĐ 61/2018 Đ99',
};

test('code, names of tests, and whatever else cites, by file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sources-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const found = readPassages(folder).flatMap(({ kind, passages }) =>
      passages.map(({ file, text }) => `${kind} ${file} ${text.trim()}`),
    );
    expect(found).toEqual([
      'TEST domain/a.test.ts NĐ 61/2018 Đ17',
      'ELSEWHERE domain/a.test.ts NĐ 61/2018 Đ18',
      `ELSEWHERE domain/a.test.ts 'NĐ 61/2018 Đ17'`,
      'CODE domain/a.ts NĐ 61/2018 Đ17',
      'ELSEWHERE scripts/demo.ts NĐ 61/2018 Đ19',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
