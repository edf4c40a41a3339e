import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { codePassages } from './code-passages';
import type { Passage } from './passage';
import { testPassages } from './test-passages';

/** CODE and TEST are what covers a provision; ELSEWHERE only has to cite what exists. */
export type Kind = 'CODE' | 'TEST' | 'ELSEWHERE';

/** The folders whose code answers for the law; scripts and benches only talk about it. */
const code = /^(?:domain|workflows|spine|api|activities|database)\//;

/** These files are about citations, and cite wrongly on purpose. */
const ownFolder = 'scripts/traceability';

const skipped = new Set(['node_modules', 'dist', 'coverage', 'reports', 'data']);

/** Everything in the project in which a citation may stand, by file. Files without one are not parsed. */
export function readPassages(checkout: string): { kind: Kind; passages: Passage[] }[] {
  return typescriptFiles(checkout, checkout).flatMap(file => {
    const source = readFileSync(join(checkout, file), 'utf8');
    if (!/Đ\d/.test(source)) return [];
    if (!file.endsWith('.test.ts')) return [{ kind: kindOf(file), passages: codePassages(file, source) }];
    return [
      { kind: 'TEST', passages: testPassages(file, source) },
      { kind: 'ELSEWHERE', passages: codePassages(file, source) },
    ];
  });
}

const kindOf = (file: string): Kind => (code.test(file) ? 'CODE' : 'ELSEWHERE');

/** Paths from the checkout, with `/`, in order. */
function typescriptFiles(folder: string, checkout: string): string[] {
  const here = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return here.flatMap(entry => {
    const path = join(folder, entry.name);
    const file = relative(checkout, path).split(sep).join('/');
    if (entry.isDirectory())
      return entry.name.startsWith('.') || skipped.has(entry.name) || file === ownFolder
        ? []
        : typescriptFiles(path, checkout);
    return entry.isFile() && file.endsWith('.ts') && !file.endsWith('.d.ts') ? [file] : [];
  });
}
